// SPDX-License-Identifier: MPL-2.0
// Signatories that are, or may be, one organisation twice.
#include "check/checks.hpp"
#include "check/kit_text.hpp"
#include "signatories/duplicates.hpp"

namespace presskit::check {

namespace {

using model::Signatory;

std::string shown(Signatory const& s) {
    std::string const line = s.at.line > 0 ? " (line " + std::to_string(s.at.line) + ')' : "";
    return '"' + s.name + '"' + line;
}

Finding look_alike(Check const& self, PressKit const& kit, Signatory const& first,
                   Signatory const& second, std::string const& why) {
    return found(self, kit, second.at, second.name,
                 shown(first) + " and \"" + second.name + "\" " + why +
                     ", so one organization may be counted twice",
                 "confirm that they are two, or take one off");
}

} // namespace

Findings duplicate_signatories(PressKit const& kit, Check const& self) {
    using Kind = model::NameDecision::Kind;
    Findings findings;
    Register seen(kit);
    for (Signatory const& s : kit.signatories) {
        Signatory const* const first = seen.note(s);
        // those decided to be one are printed once
        if (first != nullptr &&
            !signatories::is_decided(first->name, s.name, Kind::same, kit.decisions)) {
            findings.push_back(found(self, kit, s.at, s.name,
                                     '"' + s.name + "\" is on the list twice, first as " +
                                         shown(*first) + ", which makes the number wrong",
                                     "take one of the two off"));
        }
    }
    return findings;
}

Findings look_alike_signatories(PressKit const& kit, Check const& self) {
    Findings findings;
    for (auto const& pair : signatories::find_look_alikes(kit.signatories, kit.decisions)) {
        findings.push_back(look_alike(self, kit, kit.signatories[pair.first],
                                      kit.signatories[pair.second], pair.why));
    }
    return findings;
}

} // namespace presskit::check
