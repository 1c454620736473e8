// SPDX-License-Identifier: MPL-2.0
#include "app/sample_kit.hpp"

#include "app/set_words.hpp"
#include "filing/order.hpp"
#include "language/words.hpp"
#include "model/to_fields.hpp"
#include "source/read.hpp"

namespace presskit::app {

namespace {

constexpr char const* sample_text = R"(Lantern Harbor Gets a Cleanup Plan
Six recommendations for the inner basin

Press Release
FOR IMMEDIATE RELEASE

PORT LANTERN — March 5, 2026 — Clean Harbor Alliance and Tidewater Workers’ Center, together with 4 other organizations, released a statement on the cleanup of Lantern Harbor. It is published at https://harbor.example/statement.

The coalition asks the Port Authority for two things:

1. Test the mud before it is moved.
2. Give each worker proper protection.

The following quote can be attributed to Marisol Quade, executive director at Clean Harbor Alliance:

“Families have waited patiently for a harbor they can trust.”

The following quote can be attributed to Dennis Oyelaran, senior organizer at Tidewater Workers’ Center:

“Training and protection belong in the contract, in writing.”

Signatories

The Bay Keepers’ Trust
Canal Street Tenants Union
Clean Harbor Alliance
Coastal Health Fund
Ferry Riders’ Council
Tidewater Workers’ Center

Contact

Ines Aldous
press@harbor.example
+1 555 0100

About Clean Harbor Alliance

Clean Harbor Alliance brings together people who live and work by the water.

Topics: harbor, health, work

###
)";

} // namespace

model::PressKit sample_kit() {
    model::PressKit kit = source::read_text(sample_text, "sample.txt", {"en-US"}).kit;
    kit.language = "en-US";
    kit.release.subheadline = "Six recommendations for the inner basin";
    kit.release.embargo = model::Embargo{"2026-03-05T09:00", "ET", {}};
    kit.statement = model::from_plain_text("We ask that the cleanup of Lantern Harbor be safe for "
                                           "everyone who lives and works beside it.");
    filing::mark_conveners(kit);
    filing::alphabetize(kit.signatories, filing::options_for(kit.language, kit.ordering));
    return kit;
}

model::FieldTree sample_fields() {
    model::PressKit const kit = sample_kit();
    return model::to_fields(kit, filing::same_name, language::quotation_marks(kit.language));
}

model::FieldTree sample_fields(std::filesystem::path const& template_path,
                               std::filesystem::path const& template_root) {
    model::FieldTree data = sample_fields();
    auto const folder = template_path.parent_path();
    for (auto const& set :
         {folder, template_root / folder.filename(), template_root / "coalition"}) {
        if (std::filesystem::is_directory(set / "words")) {
            (void)add_words(data, *set_words(set, "en-US"), "en-US");
            break;
        }
    }
    return data;
}

} // namespace presskit::app
