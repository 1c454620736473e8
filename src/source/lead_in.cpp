// SPDX-License-Identifier: MPL-2.0
// The line above a quote.
#include "source/attribution.hpp"

#include "base/utf8.hpp"
#include "source/text_shape.hpp"
#include "source/title_split.hpp"
#include "source/vocabulary.hpp"

namespace presskit::source {

namespace {

bool begins_with_possessive(std::string const& phrase) {
    return without_possessive(phrase).size() < phrase.size();
}

/// "The Dockside Alliance, which …, published a statement from its chair": whose chair.
std::string subject_of(std::string const& line, KnownNames const& known) {
    std::size_t end = 0;
    for (Word const& word : words(line, 12)) {
        std::string const raw = line.substr(word.begin, word.end - word.begin);
        bool const joins = is_joint(fold(raw)) || fold(raw) == "and" || fold(raw) == "&";
        if (!starts_upper(raw) && !joins) {
            break;
        }
        end = starts_upper(raw) ? word.end : end;
        if (raw.back() == ',') {
            break;
        }
    }
    std::string name = trim_marks(line.substr(0, end), ",;:");
    name = has_prefix(name, "The ") && !known.has(name) ? name.substr(4) : name;
    return words(name, 3).size() > 1 && may_be_organization(name) ? name : std::string();
}

} // namespace

std::optional<LeadIn> read_lead_in(std::string_view text, KnownNames const& known) {
    std::string line = utf8::collapse_spaces(text);
    if (line.empty() || line.size() > 600) {
        return std::nullopt;
    }
    bool const colon = line.back() == ':';
    line = trim_marks(line, ":,;");
    std::string const folded = fold(line);
    bool const aligned = folded.size() == line.size() || words(folded).size() == words(line).size();
    if (!aligned) {
        return std::nullopt;
    }
    // Folding may change lengths (’ to '), so positions go by words.
    auto const tail_after = [&](std::size_t folded_end) {
        std::size_t const count = words(folded.substr(0, folded_end)).size();
        std::vector<Word> const all = words(line);
        bool const whole =
            folded_end >= folded.size() || folded[folded_end] == ' ' || folded[folded_end] == ':';
        return whole && count < all.size() ? line.substr(all[count].begin) : std::string();
    };
    if (std::optional<Span> const span = find_attribution(folded)) {
        std::string phrase = tail_after(span->end);
        for (std::string_view const end :
             {", zugeschrieben werden", " zugeschrieben werden", ", zuzuschreiben",
              " zuzuschreiben", ", on ", " on the ", " regarding ", " in response ",
              ", in response", " about the "}) {
            std::size_t const at = phrase.find(end);
            if (at != std::string::npos && at > 4) {
                phrase.resize(at);
            }
        }
        if (std::optional<Attribution> by = read_attribution(phrase, known)) {
            if (by->organization.empty() && begins_with_possessive(phrase)) {
                by->organization = subject_of(line, known);
            }
            return LeadIn{*by, true};
        }
        // "The following statement can be attributed to the Night Bus Coalition:"
        std::string const name = organization_in(phrase, known);
        if (colon && !name.empty() && may_be_organization(name) && words(name, 10).size() <= 9) {
            return LeadIn{Attribution{name, {}, {}}, true};
        }
    }
    if (std::optional<Span> const verb = find_last_saying(folded)) {
        std::string const after = tail_after(verb->end);
        std::vector<Word> const all = words(line);
        std::size_t const before_count = words(folded.substr(0, verb->begin)).size();
        std::string const before =
            before_count == 0 ? "" : line.substr(0, all[before_count - 1].end);
        bool const verb_first = before.empty() || ends_sentence(before);
        std::string const phrase =
            verb_first ? after : before.substr(sentence_begin(before, before.size()));
        if (verb_first || words(after, 9).size() <= 8) {
            std::optional<Attribution> const by = read_attribution(phrase, known);
            if (by && words(by->speaker, 2).size() > 1) {
                return LeadIn{*by, true};
            }
        }
    }
    if (colon || line.size() < 200) {
        std::optional<Attribution> const by = read_attribution(line, known);
        bool const person = by && words(by->speaker, 7).size() >= 2 &&
                            words(by->speaker, 7).size() <= 6 && !known.has(by->speaker);
        bool const shaped = person && (!by->title.empty() || !by->organization.empty());
        if (shaped || (person && colon && words(line, 6).size() <= 5)) {
            return LeadIn{*by, false};
        }
    }
    return std::nullopt;
}

} // namespace presskit::source
