// SPDX-License-Identifier: MPL-2.0
#include "source/quotes_in_sentences.hpp"

#include "base/utf8.hpp"
#include "source/attribution.hpp"
#include "source/dialogue.hpp"
#include "source/japanese.hpp"
#include "source/list_marks.hpp"
#include "source/person_name.hpp"
#include "source/quote_marks.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace presskit::source {

namespace {

constexpr std::size_t longest_attribution = 400; // bytes

std::string words_from(std::string const& text, std::size_t index) {
    std::vector<Word> const all = words(text, index + 1);
    return index < all.size() ? text.substr(all[index].begin) : std::string();
}

bool is_pronoun(std::string const& folded) {
    static constexpr std::array pronouns = {"he",  "she", "they", "ella", "él",      "elle",
                                            "il",  "er",  "sie",  "ele",  "ela",     "lei",
                                            "lui", "hij", "zij",  "ze",   "-t-elle", "-t-il"};
    return std::find(pronouns.begin(), pronouns.end(), folded) != pronouns.end();
}

/// The quotes before this one: those of paragraphs above, then those of this one.
struct Earlier {
    std::vector<model::Quote> const& above;
    std::vector<model::Quote> const& here;

    [[nodiscard]] std::size_t size() const { return above.size() + here.size(); }
    [[nodiscard]] model::Quote const& from_last(std::size_t n) const {
        return n < here.size() ? here[here.size() - 1 - n] : above[size() - 1 - n];
    }
};

/// Somebody named before: "Ruiz" or "Ms. Ruiz".
std::optional<Attribution> speaker_before(std::string const& phrase, Earlier const& earlier) {
    std::string const folded = trim_marks(fold(phrase), ",;:.");
    bool const pronoun = is_pronoun(folded);
    bool const short_name = words(folded, 3).size() <= 2;
    if (!pronoun && words(folded, 6).size() > 5) {
        return std::nullopt;
    }
    std::size_t const space = folded.rfind(' ');
    std::string const last = ' ' + (space == std::string::npos ? folded : folded.substr(space + 1));
    for (std::size_t n = 0; n < std::min<std::size_t>(earlier.size(), 40); ++n) {
        model::Quote const& quote = earlier.from_last(n);
        std::string const name = fold(quote.speaker);
        if (pronoun || (short_name && has_suffix(name, last)) || name == folded) {
            return Attribution{quote.speaker, quote.title, quote.organization};
        }
    }
    return std::nullopt;
}

/// "has", "a", "hat": a participle follows.
bool is_perfect(std::string const& folded) {
    static constexpr std::array perfect = {"has", "a", "ha", "hat", "heeft", "had", "s'est"};
    return std::find(perfect.begin(), perfect.end(), folded) != perfect.end();
}

/// Several words, and a comma or full stop at their end: “quiet hours” are none.
bool is_speech(std::string const& text, Quoted const& q) {
    std::string const inner = text.substr(q.begin, q.end - q.begin);
    bool const comma = q.close < text.size() && text[q.close] == ',';
    return words(inner, 3).size() > 2 && (comma || inner.back() == ',' || ends_sentence(inner));
}

/// Dan “Red” Whitcomb, Ana "Nita" Ruiz: a word in quotation marks between names.
bool is_nickname(std::string const& text, Quoted const& q) {
    if (q.open < 2 || q.end - q.begin > 24 || q.close + 1 >= text.size() ||
        text[q.open - 1] != ' ' || text[q.close] != ' ') {
        return false;
    }
    std::size_t const space = text.rfind(' ', q.open - 2);
    std::string const before =
        text.substr(space == std::string::npos ? 0 : space + 1,
                    q.open - 1 - (space == std::string::npos ? 0 : space + 1));
    std::string const inner = text.substr(q.begin, q.end - q.begin);
    return words(inner, 3).size() == 1 && !ends_sentence(inner) && inner.back() != ',' &&
           is_letter(utf8::decode(before, before.size() - 1).code_point) && starts_upper(before) &&
           starts_upper(inner) && starts_upper(text.substr(q.close + 1, 8));
}

std::optional<Attribution> who(std::string const& phrase, KnownNames const& known,
                               Earlier const& earlier) {
    if (std::optional<Attribution> by = speaker_before(phrase, earlier)) {
        return by;
    }
    std::optional<Attribution> by = read_attribution(phrase, known);
    if (by && words(by->speaker, 2).size() > 1) {
        return by;
    }
    // One name alone is somebody we do not know. "In response, Ana Ruiz, director of X": behind
    // what begins the sentence stands who speaks.
    std::size_t const comma = phrase.find(", ");
    if (comma == std::string::npos || words(phrase.substr(0, comma), 2).size() < 2) {
        return std::nullopt;
    }
    std::size_t const last = phrase.rfind(", ");
    if (std::optional<Attribution> before = speaker_before(phrase.substr(last + 2), earlier)) {
        return before; // "Asked about the bridge, Ruiz said"
    }
    by = read_attribution(phrase.substr(comma + 2), known);
    bool const person = by && words(by->speaker, 2).size() > 1 && !known.has(by->speaker) &&
                        starts_upper(phrase.substr(comma + 2));
    return person ? by : std::nullopt;
}

/// "quipped Ana Ruiz, owner of X", "a déploré Ana Ruiz": behind words of speech that end like
/// some, a small word and then a whole name are a verb we do not know and who speaks.
std::size_t unknown_verb(std::string const& sentence) {
    std::vector<Word> const all = words(sentence, 8);
    for (std::size_t i = 0; i < 2 && i + 1 < all.size(); ++i) {
        std::string const word = sentence.substr(all[i].begin, all[i].end - all[i].begin);
        std::string const folded = fold(word);
        if (word != folded || !is_letter(utf8::decode(word, 0).code_point) || starts_upper(word) ||
            is_joint(folded) ||
            (i == 1 &&
             !is_perfect(fold(sentence.substr(all[0].begin, all[0].end - all[0].begin))))) {
            return 0;
        }
        std::string const rest = sentence.substr(all[i + 1].begin);
        std::string const name = trim_marks(rest.substr(0, name_length(rest)), ",;:");
        if (utf8::length(word) > 3 && looks_like_person(name)) {
            return i + 1;
        }
    }
    return 0;
}

/// "prévient-elle", "a-t-il"
bool ends_with_pronoun(std::string_view word) {
    return has_suffix(word, "-elle") || has_suffix(word, "-il") || has_suffix(word, "-elles") ||
           has_suffix(word, "-ils");
}

/// `tail` begins behind a closing mark: "said Ana Ruiz, director of X.", "Ana Ruiz, director,
/// said."
struct After {
    Attribution by;
    std::size_t length; ///< bytes of tail that belong to the attribution
};
std::optional<After> attribution_after(std::string const& tail, KnownNames const& known,
                                       Earlier const& earlier, bool speech) {
    std::size_t end = std::min(sentence_end(tail, 0), tail.size());
    end = std::min(end, longest_attribution);
    while (end < tail.size() && end > 0 && (static_cast<unsigned char>(tail[end]) & 0xC0) == 0x80) {
        --end;
    }
    std::string const sentence = trim_marks(tail.substr(0, end), ",;:");
    if (sentence.empty()) {
        return std::nullopt;
    }
    std::string const folded = fold(sentence);
    if (speech && ends_with_pronoun(folded.substr(0, folded.find_first_of(" ,.")))) {
        std::optional<Attribution> const by = speaker_before("elle", earlier);
        return by ? std::optional(After{*by, end}) : std::nullopt; // « … », prévient-elle.
    }
    std::optional<Span> verb = find_saying(folded);
    if (std::optional<Span> const source = find_attribution(folded); source && source->begin == 0) {
        verb = source; // “…,” according to Ana Ruiz
    }
    std::size_t const unknown = speech && (!verb || verb->begin > 0) ? unknown_verb(sentence) : 0;
    if (unknown > 0) {
        std::optional<Attribution> const by = who(words_from(sentence, unknown), known, earlier);
        return by ? std::optional(After{*by, end}) : std::nullopt;
    }
    if (!verb) {
        return std::nullopt;
    }
    std::size_t const verb_word = words(folded.substr(0, verb->begin)).size();
    std::size_t const verb_words =
        words(folded.substr(verb->begin, verb->end - verb->begin)).size();
    std::string phrase;
    if (verb_word == 0) {
        phrase = words_from(sentence, verb_words);
        // "…, who led the talks", "… in a statement": no longer about who
        for (std::string_view const stop :
             {", which ", ", adding", ", in a ", " in a statement", " in response", " at a press",
              " during ", ", after ", ", as "}) {
            std::size_t const at = phrase.find(stop);
            if (at != std::string::npos) {
                phrase.resize(at);
            }
        }
    } else {
        std::vector<Word> const all = words(sentence);
        phrase = sentence.substr(0, all[std::min(verb_word, all.size()) - 1].end);
    }
    std::optional<Attribution> const by = who(phrase, known, earlier);
    return by ? std::optional(After{*by, end}) : std::nullopt;
}

/// `head` ends where an opening mark stands: "Ana Ruiz, director of X, said: ", "According to … ".
std::optional<Attribution> attribution_before(std::string const& head, KnownNames const& known,
                                              Earlier const& earlier) {
    std::string const sentence = utf8::trim(head.substr(sentence_begin(head, head.size())));
    if (sentence.empty() || (sentence.back() != ':' && sentence.back() != ',') ||
        sentence.size() > longest_attribution) {
        return std::nullopt;
    }
    std::string const folded = trim_marks(fold(sentence), ":,");
    std::optional<Span> const verb = find_last_saying(folded);
    if (verb && words(folded.substr(verb->end), 9).size() <= 8) {
        std::vector<Word> const all = words(sentence);
        std::size_t const count = words(folded.substr(0, verb->begin)).size();
        if (count > 0 && count <= all.size()) {
            if (std::optional<Attribution> by =
                    who(sentence.substr(0, all[count - 1].end), known, earlier)) {
                return by;
            }
        }
        std::size_t const after = words(folded.substr(0, verb->end)).size();
        std::string const rest = words_from(sentence, after);
        return rest.empty() ? std::nullopt : who(trim_marks(rest, ":,"), known, earlier);
    }
    if (std::optional<Span> const span = find_attribution(folded); span && span->begin == 0) {
        std::string const rest = words_from(sentence, words(folded.substr(0, span->end)).size());
        return who(trim_marks(rest, ":,"), known, earlier);
    }
    if (begins_with_opinion(sentence)) { // "Pour Ana Ruiz, présidente de X, « … »"
        std::optional<Attribution> const by = read_attribution(trim_marks(sentence, ":,"), known);
        return by && !by->title.empty() && !by->organization.empty() ? by : std::nullopt;
    }
    return std::nullopt;
}

/// "dass …": in German a comma stands before it, though not within the quotation marks.
bool begins_german_clause(std::string const& text) {
    static constexpr std::array clauses = {"dass", "weil", "wenn", "aber", "sondern", "damit"};
    std::string const first = fold(text.substr(0, text.find(' ')));
    return std::find(clauses.begin(), clauses.end(), first) != clauses.end();
}

void append_text(model::Runs& runs, model::Runs more) {
    if (!runs.empty()) {
        std::string& text = runs.back().text;
        // “We won,” she said. “Now we build.” reads "We won. Now we build."
        bool const fresh = !more.empty() && starts_upper(more.front().text);
        if (!text.empty() && text.back() == ',' && fresh) {
            text.back() = '.';
        } else if (fresh && !text.empty() && !ends_sentence(text) && text.back() != ':') {
            text += '.'; // „Das Geld ist da“, sagte sie. „Es muss …“
        } else if (!more.empty() && begins_german_clause(more.front().text) && text.back() != ',') {
            text += ','; // „Wir erwarten“, sagte sie, „dass …“
        }
        if (!more.empty() && has_prefix(more.front().text, ",")) { // "—dijo Ana—, y nadie …"
            runs.insert(runs.end(), more.begin(), more.end());
            return;
        }
        runs.push_back({" ", false, false, false, {}, {}});
    }
    runs.insert(runs.end(), more.begin(), more.end());
}

model::Runs joined(model::Runs const& runs) {
    model::Runs out;
    for (model::Run const& run : runs) {
        bool const same = !out.empty() && out.back().bold == run.bold &&
                          out.back().italic == run.italic &&
                          out.back().underline == run.underline && out.back().link == run.link &&
                          out.back().footnote.empty();
        if (same) {
            out.back().text += run.text;
            out.back().footnote = run.footnote;
        } else {
            out.push_back(run);
        }
    }
    return out;
}

} // namespace

std::vector<model::Quote> quotes_in_sentences(std::string const& text, model::Runs const& runs,
                                              KnownNames const& known,
                                              std::vector<model::Quote> const& earlier) {
    std::vector<model::Quote> found;
    std::vector<Quoted> quoted = find_dialogue(text);
    if (quoted.empty()) {
        quoted = find_quoted(text);
    }
    quoted.erase(std::remove_if(quoted.begin(), quoted.end(),
                                [&](Quoted const& q) { return is_nickname(text, q); }),
                 quoted.end());
    if (quoted.empty()) {
        return found;
    }
    if (text.find("\u300C") != std::string::npos) {
        return japanese_quotes(text, runs);
    }
    Earlier const speakers{earlier, found};
    for (std::size_t i = 0; i < quoted.size() && found.size() < 500; ++i) {
        Quoted const& q = quoted[i];
        std::size_t const next_open = i + 1 < quoted.size() ? quoted[i + 1].open : text.size();
        std::string const tail =
            text.substr(q.close, std::min(next_open - q.close, 2 * longest_attribution));
        std::size_t const head_begin =
            i > 0 ? quoted[i - 1].close : (q.open > 600 ? sentence_begin(text, q.open) : 0);
        std::optional<After> const after =
            q.closed ? attribution_after(tail, known, speakers, is_speech(text, q)) : std::nullopt;
        std::optional<Attribution> const before =
            after
                ? std::nullopt
                : attribution_before(text.substr(head_begin, q.open - head_begin), known, speakers);
        if (!after && !before) {
            continue;
        }
        model::Quote quote;
        Attribution const& by = after ? after->by : *before;
        quote.speaker = by.speaker;
        quote.title = by.title;
        quote.organization = by.organization;
        model::Block block;
        append_text(block.runs, slice(runs, q.begin, q.end));
        // Taken up again right behind the attribution, or behind nothing but white space.
        std::size_t end = q.close + (after ? after->length : 0);
        while (i + 1 < quoted.size() &&
               trim_marks(text.substr(std::min(end, quoted[i + 1].open),
                                      quoted[i + 1].open - std::min(end, quoted[i + 1].open)),
                          ",;:.")
                   .empty()) {
            Quoted const& more = quoted[i + 1];
            std::size_t const following = i + 2 < quoted.size() ? quoted[i + 2].open : text.size();
            std::optional<After> const own =
                more.closed && after
                    ? attribution_after(text.substr(more.close, std::min(following - more.close,
                                                                         2 * longest_attribution)),
                                        known, speakers, is_speech(text, more))
                    : std::nullopt;
            if (own && own->by.speaker != by.speaker) {
                break; // “They must act,” added somebody else
            }
            ++i;
            append_text(block.runs, slice(runs, quoted[i].begin, quoted[i].end));
            end = quoted[i].close;
        }
        block.runs = joined(block.runs);
        if (!block.runs.empty() && !block.runs.back().text.empty() &&
            block.runs.back().text.back() == ',') {
            block.runs.back().text.back() = '.'; // the comma was for the attribution
        }
        quote.text.blocks.push_back(std::move(block));
        found.push_back(std::move(quote));
    }
    return found;
}

} // namespace presskit::source
