// SPDX-License-Identifier: MPL-2.0
// Are the words still those their speaker agreed to?
#include "base/sha256.hpp"
#include "check/checks.hpp"
#include "check/kit_text.hpp"

namespace presskit::check {

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

} // namespace presskit::check
