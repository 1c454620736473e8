// SPDX-License-Identifier: MPL-2.0
#include "check/check.hpp"

#include "check/checks.hpp"

#include <algorithm>
#include <tuple>

namespace presskit::check {

std::vector<Check> const& all_checks() {
    constexpr Severity error = Severity::error;
    constexpr Severity warning = Severity::warning;
    constexpr Severity info = Severity::info;
    static std::vector<Check> const checks = {
        {"release.empty", error, "Headline and text are there", empty_release},
        {"signatories.none", warning, "There is a list of signatories", no_signatories},
        {"signatories.count", error, "The list is as long as the text says", signatory_count},
        {"signatories.convener-missing", error, "Who speaks has signed", missing_conveners},
        {"signatories.truncated", warning, "The list is whole", truncated_list},
        {"signatories.duplicate", error, "Nobody is listed twice", duplicate_signatories},
        {"signatories.look-alike", warning, "Like names are two", look_alike_signatories},
        {"signatories.order", warning, "The list is alphabetical", signatory_order},
        {"text.invisible-characters", warning, "Nothing is hidden", invisible_characters},
        {"quote.none", warning, "There is a quote", no_quotes},
        {"quote.attribution", error, "Each quote has its speaker and its marks", quote_attribution},
        {"quote.parity", warning, "Each convener has a quote", quote_parity},
        {"quote.length", info, "Quotes are short", quote_length},
        {"text.promised-number", error, "Numbers promised are kept", promised_numbers},
        {"release.contact", error, "Reporters can ask somebody", media_contact},
        {"release.status", error, "It says when it may be used", release_status},
        {"release.dateline", warning, "It says where and when", dateline},
        {"release.residue", warning, "Nothing follows the end", residue},
        {"release.boilerplate", warning, "Each issuer is described", boilerplates},
        {"release.link", error, "What is released can be found", linked_statement},
        {"text.relative-time", warning, "Days are named", relative_time},
        {"text.structure", warning, "Lists are lists, with a heading", structure},
        {"text.names", warning, "Names are spelled one way", consistent_names},
        {"text.readability", info, "Sentences are short", readability},
    };
    return checks;
}

Findings run(model::PressKit const& kit) {
    Findings all;
    for (Check const& check : all_checks()) {
        Findings findings = check.run(kit, check);
        std::move(findings.begin(), findings.end(), std::back_inserter(all));
        bool const nothing_there = check.run == empty_release && all.size() > 1;
        if (nothing_there) {
            break; // neither headline nor text: the rest would only say so twenty times more
        }
    }
    std::stable_sort(all.begin(), all.end(), [](Finding const& a, Finding const& b) {
        auto const rank = [](Finding const& f) {
            return std::tuple(f.severity, f.location.line.value_or(0),
                              f.location.paragraph.value_or(0));
        };
        return rank(a) < rank(b);
    });
    return all;
}

} // namespace presskit::check
