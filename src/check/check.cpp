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
        {"text.placeholder", error, "Everything is filled in", placeholders},
        {"text.link", warning, "Addresses can be followed", link_syntax},
        {"quote.changed", error, "Quotes are what was approved", changed_quotes},
        {"quote.unapproved", error, "Every quote in a kit file is approved", unapproved_quotes},
        {"image.alt", warning, "Pictures are described", images_without_alt},
        {"image.credit", info, "Pictures say whose they are", images_without_credit},
        {"document.author", info, "Properties name nobody", named_author},
        {"document.font", warning, "Fonts are there", missing_fonts},
    };
    return checks;
}

namespace {

void sort(Findings& findings) {
    auto const rank = [](Finding const& f) {
        return std::tuple(f.severity, f.location.line.value_or(0),
                          f.location.paragraph.value_or(0));
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](Finding const& a, Finding const& b) { return rank(a) < rank(b); });
}

bool is_of_document(Check const& check) {
    return check.run == images_without_alt || check.run == named_author ||
           check.run == missing_fonts;
}

} // namespace

Findings run(model::PressKit const& kit, std::function<bool()> const& stop) {
    Findings all;
    for (Check const& check : all_checks()) {
        if (stop && stop()) {
            break;
        }
        Findings findings = check.run(kit, check);
        std::move(findings.begin(), findings.end(), std::back_inserter(all));
        bool const nothing_there = check.run == empty_release && all.size() > 1;
        if (nothing_there) {
            break; // neither headline nor text: the rest would only say so twenty times more
        }
    }
    sort(all);
    mark_accepted(all, kit);
    return all;
}

void mark_accepted(Findings& findings, model::PressKit const& kit) {
    for (Finding& finding : findings) {
        auto const accepted = std::find_if(
            kit.accepted.begin(), kit.accepted.end(), [&](model::AcceptedFinding const& one) {
                return one.check == finding.id &&
                       (one.excerpt.empty() || one.excerpt == finding.location.text);
            });
        if (accepted != kit.accepted.end()) {
            finding.accepted = accepted->reason.empty() ? "accepted" : accepted->reason;
        }
    }
}

Findings run_on_document(model::PressKit const& document) {
    Findings all;
    for (Check const& check : all_checks()) {
        if (is_of_document(check)) {
            Findings findings = check.run(document, check);
            std::move(findings.begin(), findings.end(), std::back_inserter(all));
        }
    }
    sort(all);
    return all;
}

} // namespace presskit::check
