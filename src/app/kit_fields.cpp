// SPDX-License-Identifier: MPL-2.0
#include "app/kit_fields.hpp"

#include "app/body_parts.hpp"
#include "app/documents.hpp"
#include "app/edition.hpp"
#include "app/members.hpp"
#include "app/pictures.hpp"
#include "app/set_words.hpp"
#include "language/joins.hpp"
#include "model/to_fields.hpp"

#include <algorithm>

namespace presskit::app {

namespace {

model::Value text_or_none(std::string const& text) {
    return text.empty() ? model::Value() : model::Value(text);
}

void add_embargo(model::FieldTree& fields, model::PressKit const& kit) {
    auto const words = embargo_words(kit);
    if (!words) {
        return;
    }
    model::Fields embargo;
    embargo.set("until", kit.release.embargo->until);
    embargo.set("zone", text_or_none(kit.release.embargo->zone));
    embargo.set("when", words->when);
    embargo.set("notice", words->notice);
    fields.set("embargo", std::move(embargo));
    fields.set("edition", to_string(Edition::embargoed));
}

void add_member(model::FieldTree& fields, model::Member const& member, model::PressKit const& kit) {
    std::size_t const others = others_than(member, kit);
    bool const organizations = std::none_of(kit.signatories.begin(), kit.signatories.end(),
                                            [](model::Signatory const& s) { return s.individual; });
    model::Fields own;
    own.set("name", member.name);
    own.set("others", static_cast<std::int64_t>(others));
    own.set("joins",
            text_or_none(language::joins(member.name, others, organizations, language_of(kit))));
    own.set("website", text_or_none(member.website));
    fields.set("member", std::move(own));
    fields.set("members_others", static_cast<std::int64_t>(others));
    if (!member.logo.empty()) {
        model::Fields logo;
        logo.set("src", member_picture(member));
        logo.set("alt", member.logo_alt.empty() ? member.name : member.logo_alt);
        model::Fields assets;
        assets.set("logo", std::move(logo));
        fields.set("assets", std::move(assets));
    }
}

} // namespace

filing::Options filing_of(model::PressKit const& kit) {
    return filing::options_for(language_of(kit), kit.ordering);
}

model::FieldTree kit_fields(model::PressKit& kit, TemplateSet const& set,
                            model::Member const* member) {
    filing::alphabetize(kit.signatories, filing_of(kit));
    std::string const language = language_of(kit);
    model::FieldTree fields = model::to_fields(
        kit, filing::same_name, quotation_marks(*set_words(set.folder, language), language));
    add_embargo(fields, kit);
    if (member != nullptr) {
        add_member(fields, *member, kit);
    }
    add_body_parts(fields);
    return fields;
}

} // namespace presskit::app
