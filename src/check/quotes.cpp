// SPDX-License-Identifier: MPL-2.0
#include "base/utf8.hpp"
#include "check/checks.hpp"
#include "check/kit_text.hpp"
#include "check/offices.hpp"
#include "filing/order.hpp"
#include "language/sentences.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <array>

namespace presskit::check {

namespace {

using model::Quote;
using model::SourceParagraph;

constexpr std::size_t most_words = 60;
constexpr std::size_t most_sentences = 3;
constexpr std::size_t most_quotes = 4;

std::string start_of(Quote const& quote) {
    return model::plain_text(quote.text);
}

std::string said_by(Quote const& quote) {
    return quote.speaker.empty() ? "a quote" : "the quote of " + quote.speaker;
}

/// A later quote may give the name alone.
bool is_introduced_elsewhere(PressKit const& kit, Quote const& quote) {
    return std::any_of(kit.quotes.begin(), kit.quotes.end(), [&](Quote const& other) {
        return &other != &quote && other.speaker == quote.speaker &&
               (!other.title.empty() || !other.organization.empty());
    });
}

void check_speaker(PressKit const& kit, Check const& self, Quote const& quote, Findings& findings) {
    model::Place const at = quote.attributed_at.line + quote.attributed_at.paragraph > 0
                                ? quote.attributed_at
                                : quote.at;
    auto const report = [&](std::string message, std::string hint) {
        findings.push_back(
            found(self, kit, at, start_of(quote), std::move(message), std::move(hint)));
    };
    if (utf8::trim(quote.speaker).empty()) {
        report("a quote has no speaker, and nobody can print words without knowing whose they are",
               "say before it or after it who speaks, with title and organization");
        return;
    }
    // "Gov. Pat Lindgren", "Mayor Dale Finch", "farmer Tom Bell" lack nothing.
    std::string const honorific = quote.speaker.substr(0, quote.speaker.find(' '));
    if (quote.organization.empty() && (speaks_for_itself(quote.title, kit.language) ||
                                       speaks_for_itself(honorific, kit.language))) {
        return;
    }
    if (quote.title.empty() && quote.organization.empty()) {
        if (!is_introduced_elsewhere(kit, quote)) {
            report(said_by(quote) +
                       " has neither title nor organization, so readers cannot tell in "
                       "whose name " +
                       quote.speaker + " speaks",
                   "add both to the attribution");
        }
    } else if (quote.organization.empty() && !is_introduced_elsewhere(kit, quote)) {
        report(said_by(quote) + " names no organization, so readers cannot tell in whose name " +
                   quote.speaker + " speaks",
               "add the organization to the attribution");
    } else if (quote.title.empty() && !is_introduced_elsewhere(kit, quote)) {
        report(said_by(quote) + " gives no title, which editors will ask for",
               "add the title to the attribution");
    }
}

/// Is the organisation a speaker speaks for neither on the list nor among the conveners?
bool is_stranger(PressKit const& kit, Signers const& signers, std::string const& organization) {
    if (organization.empty() || kit.signatories.empty() || signs(signers, organization)) {
        return false;
    }
    return std::none_of(kit.claim.conveners.begin(), kit.claim.conveners.end(),
                        [&](std::string const& name) {
                            return same_organization(name, organization, kit.language);
                        });
}

bool begins_with_any(std::string const& text, std::initializer_list<char const*> marks) {
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
        return text.compare(0, mark.size(), mark) == 0;
    });
}

bool opens(std::string const& text) {
    return begins_with_any(text, {"“", "\"", "«", "„", "»", "「", "『"});
}

/// The document's outer marks, counted: an opening one may also close in another language („…“).
struct MarkCount {
    int curly = 0; ///< “ or „ opened and ” or “ closed
    int angle = 0;
    int straight = 0;
};

MarkCount count_marks(std::string const& text) {
    MarkCount count;
    bool low_open = false;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        switch (d.code_point) {
        case U'„':
            ++count.curly;
            low_open = true;
            break;
        case U'“':
            count.curly += low_open ? -1 : 1; // closes „
            low_open = false;
            break;
        case U'”':
            --count.curly;
            low_open = false;
            break;
        case U'«':
        case U'»':
            ++count.angle;
            break;
        case U'"':
            ++count.straight;
            break;
        default:
            break;
        }
        at += d.length;
    }
    return count;
}

bool is_paired(std::string const& text) {
    MarkCount const count = count_marks(text);
    return count.curly == 0 && count.angle % 2 == 0 && count.straight % 2 == 0;
}

/// The next paragraph that is not blank.
SourceParagraph const* next_after(PressKit const& kit, std::size_t at) {
    for (std::size_t i = at + 1; i < kit.source.size(); ++i) {
        if (kit.source[i].role != SourceParagraph::Role::blank) {
            return &kit.source[i];
        }
    }
    return nullptr;
}

/// A quote of several paragraphs opens each of them and closes the last.
bool goes_on(PressKit const& kit, std::size_t at) {
    SourceParagraph const* const next = next_after(kit, at);
    return next != nullptr && next->role == SourceParagraph::Role::quote &&
           opens(utf8::trim(next->text));
}

/// "The following quote can be attributed to …:"
bool announces_quote(std::string const& paragraph, std::string const& language) {
    constexpr std::size_t longest = 400; // bytes: an attribution is one sentence
    std::string const text = utf8::trim(paragraph);
    if (text.empty() || text.size() > longest || text.back() != ':') {
        return false;
    }
    static constexpr std::array<std::string_view, 9> words = {
        "quote can be attributed",    "quotes can be attributed",    "quote may be attributed",
        "quote is attributable",      "statement can be attributed", "statement may be attributed",
        "citation peut être attribu", "cita puede atribuirse",       "zitat ist "};
    std::string const lower = language::to_lower(text, language);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return lower.find(word) != std::string::npos;
    });
}

void check_paragraphs(PressKit const& kit, Check const& self, Findings& findings) {
    for (std::size_t i = 0; i < kit.source.size(); ++i) {
        SourceParagraph const& paragraph = kit.source[i];
        std::string const text = utf8::trim(paragraph.text);
        if (paragraph.role == SourceParagraph::Role::quote && !is_paired(text) &&
            !(opens(text) && goes_on(kit, i))) {
            findings.push_back(
                found(self, kit, paragraph.at, text,
                      "the quotation marks do not pair, so it is not clear where the "
                      "quoted words begin or end",
                      "open the quote once and close it once"));
        }
        SourceParagraph const* const next = next_after(kit, i);
        bool const followed = next != nullptr && (next->role == SourceParagraph::Role::quote ||
                                                  opens(utf8::trim(next->text)));
        if (announces_quote(text, kit.language) && !followed) {
            findings.push_back(
                found(self, kit, paragraph.at, text,
                      "a quote is announced here, but none in quotation marks follows",
                      "put the quote below this line, or take the line out"));
        }
    }
}

} // namespace

Findings no_quotes(PressKit const& kit, Check const& self) {
    if (!kit.quotes.empty()) {
        return {};
    }
    return {
        found(self, kit, {}, {},
              "there is no quote with a speaker in the release, and reporters look for one first",
              "add a quote and say who speaks, with title and organization")};
}

Findings quote_attribution(PressKit const& kit, Check const& self) {
    Findings findings;
    Signers const signers = signers_of(kit);
    for (Quote const& quote : kit.quotes) {
        check_speaker(kit, self, quote, findings);
        if (is_stranger(kit, signers, quote.organization)) {
            findings.push_back(found(self, kit, quote.attributed_at, quote.organization,
                                     quote.speaker + " speaks for \"" + quote.organization +
                                         "\", which is not among the signatories",
                                     "correct the name, or add the organization to the list"));
        }
    }
    check_paragraphs(kit, self, findings);
    return findings;
}

Findings quote_parity(PressKit const& kit, Check const& self) {
    Findings findings;
    if (kit.quotes.empty()) {
        return findings;
    }
    for (std::string const& convener : kit.claim.conveners) {
        bool const quoted =
            std::any_of(kit.quotes.begin(), kit.quotes.end(), [&](Quote const& quote) {
                return same_organization(quote.organization, convener, kit.language);
            });
        if (!quoted) {
            findings.push_back(found(self, kit, kit.claim.at, convener,
                                     '"' + convener +
                                         "\" is named first in the text but has no quote, while "
                                         "others have",
                                     "ask it for a quote, or have it confirm that it wants none"));
        }
    }
    return findings;
}

Findings quote_length(PressKit const& kit, Check const& self) {
    Findings findings;
    for (Quote const& quote : kit.quotes) {
        std::string const text = start_of(quote);
        std::size_t const words = language::count_words(text);
        std::size_t const sentences = language::sentences(text, kit.language).size();
        if (words > most_words || sentences > most_sentences) {
            findings.push_back(found(self, kit, quote.at, text,
                                     said_by(quote) + " has " + counted(words, "word") + " in " +
                                         counted(sentences, "sentence") +
                                         ", more than most papers print",
                                     "offer a shorter one for the speaker's approval"));
        }
    }
    if (kit.quotes.size() > most_quotes) {
        findings.push_back(found(self, kit, kit.quotes[most_quotes].at,
                                 start_of(kit.quotes[most_quotes]),
                                 "there are " + counted(kit.quotes.size(), "quote") +
                                     ", and the later ones will hardly be read",
                                 "keep " + std::to_string(most_quotes) +
                                     " in the release and put the others on the quote sheet"));
    }
    return findings;
}

} // namespace presskit::check
