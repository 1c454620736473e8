// SPDX-License-Identifier: MPL-2.0
// Are the words still those their speaker agreed to?
#include "base/sha256.hpp"
#include "check/checks.hpp"
#include "check/kit_text.hpp"

#include <string_view>

namespace presskit::check {

namespace {

/// Only a kit file can say who approved what.
bool is_kit_file(PressKit const& kit) {
    constexpr std::string_view extension = ".presskit";
    return kit.file.size() > extension.size() &&
           kit.file.compare(kit.file.size() - extension.size(), extension.size(), extension) == 0;
}

} // namespace

Findings changed_quotes(PressKit const& kit, Check const& self) {
    Findings findings;
    for (model::Quote const& quote : kit.quotes) {
        std::string const words = model::quoted_words(quote);
        std::string const sum = sha256(words);
        std::string const who = quote.speaker.empty() ? "somebody" : quote.speaker;
        bool const approved = !quote.approved_by.empty() || !quote.approved_at.empty();
        if (!quote.approved_sha256.empty() && quote.approved_sha256 != sum) {
            std::string const by = quote.approved_by.empty() ? "" : " by " + quote.approved_by;
            std::string const at = quote.approved_at.empty() ? "" : " on " + quote.approved_at;
            findings.push_back(found(self, kit, quote.at, words,
                                     "the quote of " + who + " is not what was approved" + by + at +
                                         ", and nobody may be quoted with words they never saw",
                                     "have it approved once more, then write "
                                     "approved-text-sha256=\"" +
                                         sum + "\" into the kit file"));
        } else if (quote.approved_sha256.empty() && approved) {
            findings.push_back(
                advice(self, kit, quote.at, words,
                       "the quote of " + who +
                           " is approved, but not which words, so a later change "
                           "would go unnoticed",
                       "write approved-text-sha256=\"" + sum + "\" into the kit file"));
        }
    }
    return findings;
}

Findings unapproved_quotes(PressKit const& kit, Check const& self) {
    Findings findings;
    for (model::Quote const& quote : kit.quotes) {
        bool const answered = !quote.approved_by.empty() || !quote.approved_at.empty() ||
                              !quote.approved_sha256.empty();
        if (!answered && is_kit_file(kit)) {
            std::string const who = quote.speaker.empty() ? "somebody" : quote.speaker;
            findings.push_back(found(self, kit, quote.at, model::quoted_words(quote),
                                     "nobody has approved the quote of " + who +
                                         ", and people take back what they never agreed to",
                                     "send it (presskit approvals makes the sheets), then note the "
                                     "answer with presskit approve"));
        }
    }
    return findings;
}

} // namespace presskit::check
