// SPDX-License-Identifier: MPL-2.0
#include "app/open_text.hpp"

#include "app/apply_fixes.hpp"
#include "app/text_index.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace presskit::app {

namespace {

constexpr std::string_view ellipsis = "…";

bool is_cut(std::string const& excerpt) {
    return excerpt.size() > ellipsis.size() &&
           excerpt.compare(excerpt.size() - ellipsis.size(), ellipsis.size(), ellipsis.data()) == 0;
}

/// An excerpt without the mark that it was cut.
std::string uncut(std::string const& excerpt) {
    return is_cut(excerpt) ? excerpt.substr(0, excerpt.size() - ellipsis.size()) : excerpt;
}

/// Where `words`, whose white space is collapsed, stand in text[begin, end).
std::optional<std::pair<std::size_t, std::size_t>>
find_words(std::string const& text, std::size_t begin, std::size_t end, std::string const& words) {
    std::string collapsed;
    std::vector<std::size_t> origin; // byte of text for each byte of collapsed
    bool after_space = true;
    for (std::size_t at = begin; at < end;) {
        utf8::Decoded const d = utf8::decode(text, at);
        bool const space = utf8::is_space(d.code_point);
        if (space && !after_space) {
            collapsed += ' ';
            origin.push_back(at);
        } else if (!space) {
            collapsed.append(text, at, d.length);
            for (std::size_t i = 0; i < d.length; ++i) {
                origin.push_back(at + i);
            }
        }
        after_space = space;
        at += std::max<std::size_t>(d.length, 1);
    }
    std::size_t const found = collapsed.find(words);
    if (words.empty() || found == std::string::npos) {
        return std::nullopt;
    }
    return std::pair(origin[found], origin[found + words.size() - 1] + 1);
}

class Places final {
public:
    Places(std::vector<model::SourceParagraph> const& source, Paragraphs const& paragraphs)
        : m_source(source), m_paragraphs(paragraphs) {
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            m_index.add(i, paragraphs[i]);
        }
        std::map<std::string_view, std::size_t> times;
        for (model::SourceParagraph const& one : source) {
            m_nth.push_back(times[one.text]++);
        }
    }

    /// `nth`: so many findings before it speak of the same text at no known paragraph.
    [[nodiscard]] std::optional<TextPlace> of(Location const& location, std::size_t nth) const {
        std::string const words = utf8::collapse_spaces(uncut(location.text));
        if (auto const around = paragraph_of(location, words)) {
            TextPlace place{around->paragraph, around->begin, around->end};
            auto const inside =
                find_words(m_paragraphs[place.paragraph], place.begin, place.end, words);
            if (inside && !is_cut(location.text)) {
                std::tie(place.begin, place.end) = *inside;
            }
            return place;
        }
        return words.empty() ? std::nullopt : anywhere(words, nth);
    }

private:
    /// Of the source's paragraphs with this number, the one that has the words.
    [[nodiscard]] std::optional<Stretch> paragraph_of(Location const& location,
                                                      std::string const& words) const {
        std::optional<Stretch> first;
        for (std::size_t i = 0; location.paragraph && i < m_source.size(); ++i) {
            model::SourceParagraph const& one = m_source[i];
            if (one.at.paragraph != *location.paragraph) {
                continue;
            }
            std::vector<Stretch> const* const same = m_index.all(one.text);
            if (same == nullptr) {
                continue;
            }
            Stretch const& stretch = (*same)[std::min(m_nth[i], same->size() - 1)];
            if (words.empty() ||
                find_words(m_paragraphs[stretch.paragraph], stretch.begin, stretch.end, words)) {
                return stretch;
            }
            first = first ? first : std::optional(stretch);
        }
        return first;
    }

    [[nodiscard]] std::optional<TextPlace> anywhere(std::string const& words,
                                                    std::size_t nth) const {
        std::optional<TextPlace> last;
        for (std::size_t i = 0; i < m_paragraphs.size(); ++i) {
            std::string const& text = m_paragraphs[i];
            for (std::size_t from = 0; from < text.size();) {
                auto const found = find_words(text, from, text.size(), words);
                if (!found) {
                    break;
                }
                last = TextPlace{i, found->first, found->second};
                if (nth == 0) {
                    return last;
                }
                --nth;
                from = found->second;
            }
        }
        return last;
    }

    std::vector<model::SourceParagraph> const& m_source;
    Paragraphs const& m_paragraphs;
    TextIndex m_index;
    std::vector<std::size_t> m_nth; ///< of each paragraph of the source among those with its text
};

std::size_t earlier_like(Findings const& findings, std::size_t index) {
    Location const& own = findings[index].location;
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.begin() + static_cast<std::ptrdiff_t>(index),
                      [&](Finding const& f) {
                          return f.id == findings[index].id && f.location.text == own.text &&
                                 f.location.place == own.place;
                      }));
}

void add_replacements(std::vector<TextChange>& changes, Stretch const& stretch,
                      std::string const& text, std::string const& wanted) {
    std::vector<Placed> placed;
    for (std::size_t at = stretch.begin; at < stretch.end;) {
        utf8::Decoded const d = utf8::decode(text, at);
        placed.push_back({d.code_point, at, at + d.length, false});
        at += std::max<std::size_t>(d.length, 1);
    }
    for (Splice const& splice :
         splices(placed, wanted, [](std::string const& bytes) { return bytes; })) {
        changes.push_back({TextChange::Kind::replace,
                           {stretch.paragraph, splice.begin, splice.end},
                           splice.bytes,
                           0});
    }
}

} // namespace

std::optional<TextPlace> place_of(Findings const& findings, std::size_t index,
                                  std::vector<model::SourceParagraph> const& source,
                                  Paragraphs const& paragraphs) {
    return Places(source, paragraphs).of(findings[index].location, earlier_like(findings, index));
}

std::vector<std::optional<TextPlace>> places_of(Findings const& findings,
                                                std::vector<model::SourceParagraph> const& source,
                                                Paragraphs const& paragraphs) {
    Places const places(source, paragraphs);
    std::vector<std::optional<TextPlace>> all;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        all.push_back(places.of(findings[i].location, earlier_like(findings, i)));
    }
    return all;
}

std::optional<std::vector<TextChange>> changes_of(Fix const& fix, Paragraphs const& paragraphs) {
    TextIndex index;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        index.add(i, paragraphs[i]);
    }
    std::set<std::size_t> taken;
    std::map<std::string, Stretch> by_text; // of those that exchange theirs
    std::vector<Stretch> found;
    for (Edit const& edit : fix.edits) {
        auto const stretch = index.find(edit.old_text, !edit.new_text, taken);
        if (!stretch || (!edit.new_text && !stretch->whole)) {
            return std::nullopt;
        }
        taken.insert(stretch->paragraph);
        by_text.emplace(edit.old_text, *stretch);
        found.push_back(*stretch);
    }
    std::vector<TextChange> changes;
    for (std::size_t i = 0; i < fix.edits.size(); ++i) {
        Edit const& edit = fix.edits[i];
        Stretch const& at = found[i];
        TextPlace const whole{at.paragraph, at.begin, at.end};
        if (!edit.new_text) {
            changes.push_back({TextChange::Kind::remove, whole, {}, 0});
        } else if (auto const other = by_text.find(*edit.new_text);
                   other != by_text.end() && at.whole && other->second.whole) {
            changes.push_back({TextChange::Kind::move, whole, {}, other->second.paragraph});
        } else {
            add_replacements(changes, at, paragraphs[at.paragraph], *edit.new_text);
        }
    }
    std::stable_sort(changes.begin(), changes.end(), [](TextChange const& a, TextChange const& b) {
        return std::tuple(b.at.paragraph, b.at.begin) < std::tuple(a.at.paragraph, a.at.begin);
    });
    return changes;
}

} // namespace presskit::app
