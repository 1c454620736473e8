// SPDX-License-Identifier: MPL-2.0
// Near matches through an index of what two of them would have in common: no pair is looked at that
// shares nothing.
#include "base/text_parts.hpp"
#include "base/utf8.hpp"
#include "language/fold.hpp"
#include "signatories/duplicates.hpp"
#include "signatories/name_shape.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace presskit::signatories {

namespace {

using model::NameDecision;
using model::Signatory;
using Words = std::vector<std::string>;

/// A name that is like very many others says nothing: no more pairs than this a name and reason.
constexpr std::size_t most_alike = 8;
/// Words of this many characters may be misspelt in any way. Shorter ones differ on purpose
/// ("Land", "Lane"): in them a letter may be missing, doubled or changed about.
constexpr std::size_t long_word = 6;
constexpr std::size_t short_word = 4;
constexpr std::size_t longest_word = 40;
constexpr std::size_t most_words = 24;

/// 64 bits of a set of words; the order does not count.
std::uint64_t hash_of(std::string_view word) {
    std::uint64_t hash = 1469598103934665603ULL; // FNV-1a
    for (char const c : word) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    }
    hash ^= hash >> 31U;
    return hash * 0x9E3779B97F4A7C15ULL;
}

struct Candidate {
    Words words; ///< without joints, sorted
    std::uint64_t hash = 0;
};

Candidate candidate_of(NameShape const& shape) {
    Candidate candidate;
    for (std::string const& word : shape.words) {
        if (!is_joint(word)) {
            candidate.words.push_back(word);
            candidate.hash += hash_of(word);
        }
    }
    std::sort(candidate.words.begin(), candidate.words.end());
    return candidate;
}

/// How many words both begin with, not counting joints at its end: "The Leadership Conference".
std::size_t common_start(Words const& a, Words const& b) {
    std::size_t count = 0;
    while (count < a.size() && count < b.size() && a[count] == b[count]) {
        ++count;
    }
    while (count > 0 && is_joint(a[count - 1])) {
        --count;
    }
    return count;
}

bool has_digit(std::string const& word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// One letter more, less or (in long words) other, or two changed about.
bool is_slip(std::string const& a, std::string const& b) {
    if (a == b || std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > 4 || has_digit(a) ||
        has_digit(b)) { // "Local 1234" is not "Local 1243"
        return false;
    }
    std::u32string const x = code_points(a);
    std::u32string const y = code_points(b);
    std::size_t const shorter = std::min(x.size(), y.size());
    std::size_t front = 0;
    while (front < shorter && x[front] == y[front]) {
        ++front;
    }
    std::size_t back = 0;
    while (back < shorter - front && x[x.size() - 1 - back] == y[y.size() - 1 - back]) {
        ++back;
    }
    std::size_t const left_x = x.size() - front - back;
    std::size_t const left_y = y.size() - front - back;
    bool const turned =
        left_x == 2 && left_y == 2 && x[front] == y[front + 1] && x[front + 1] == y[front];
    bool const other = left_x == 1 && left_y == 1;
    if (x.size() >= long_word && y.size() >= long_word) {
        return (left_x <= 1 && left_y <= 1) || turned;
    }
    return shorter >= short_word && !other && ((left_x <= 1 && left_y <= 1) || turned);
}

class Search final {
public:
    Search(std::vector<Signatory> const& signatories, std::vector<NameDecision> const& decisions)
        : m_signatories(signatories) {
        for (Signatory const& s : signatories) {
            m_shapes.push_back(shape_of(s));
            m_candidates.push_back(candidate_of(m_shapes.back()));
        }
        for (NameDecision const& decision : decisions) {
            for (std::string const& name : decision.names) {
                m_decided[utf8::collapse_spaces(name)].push_back(&decision);
            }
        }
    }

    std::vector<LookAlike> run() {
        find_same_words();
        find_two_acronyms();
        find_slips();
        find_one_word_more();
        find_common_starts();
        find_acronyms();
        find_split_words();
        find_countries();
        std::sort(m_found.begin(), m_found.end(), [](LookAlike const& a, LookAlike const& b) {
            return std::tie(a.second, a.first) < std::tie(b.second, b.first);
        });
        return std::move(m_found);
    }

private:
    bool is_decided(std::size_t a, std::size_t b) const {
        if (m_decided.empty()) {
            return false;
        }
        auto const of_a = m_decided.find(utf8::collapse_spaces(m_signatories[a].name));
        auto const of_b = m_decided.find(utf8::collapse_spaces(m_signatories[b].name));
        return of_a != m_decided.end() && of_b != m_decided.end() &&
               std::any_of(of_a->second.begin(), of_a->second.end(), [&](auto const* decision) {
                   return decision->kind != NameDecision::Kind::keep_spelling &&
                          std::find(of_b->second.begin(), of_b->second.end(), decision) !=
                              of_b->second.end();
               });
    }

    void add(std::size_t a, std::size_t b, std::string const& why) {
        std::size_t const first = std::min(a, b);
        std::size_t const second = std::max(a, b);
        if (first == second || is_decided(a, b) || !m_pairs.emplace(first, second).second) {
            return;
        }
        m_found.push_back({first, second, why});
    }

    bool same_country(std::size_t a, std::size_t b) const {
        return m_shapes[a].country == m_shapes[b].country;
    }

    bool same_name(std::size_t a, std::size_t b) const {
        return m_shapes[a].identity == m_shapes[b].identity;
    }

    /// Calls `compare(earlier, here)` for names that have a mark in common.
    template <typename Compare>
    void meet(std::unordered_map<std::uint64_t, std::vector<std::size_t>>& index,
              std::uint64_t mark, std::size_t here, Compare compare) {
        std::vector<std::size_t>& others = index[mark];
        for (std::size_t const other : others) {
            if (other != here) {
                compare(other, here);
            }
        }
        if (others.size() < most_alike && (others.empty() || others.back() != here)) {
            others.push_back(here);
        }
    }

    void find_same_words() {
        std::unordered_map<std::uint64_t, std::vector<std::size_t>> index;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            if (m_candidates[i].words.size() < 2) {
                continue; // one word is too little to go by
            }
            meet(index, m_candidates[i].hash, i, [&](std::size_t a, std::size_t b) {
                if (!same_name(a, b) && same_country(a, b) &&
                    m_candidates[a].words == m_candidates[b].words) {
                    add(a, b, "are made of the same words");
                }
            });
        }
    }

    /// "Stone Network (SN)" and "Stone Network (SNW)".
    void find_two_acronyms() {
        std::unordered_map<std::string, std::size_t> index;
        for (std::size_t i = 0; i < m_shapes.size(); ++i) {
            NameShape const& shape = m_shapes[i];
            if (shape.acronym.empty() || shape.is_acronym) {
                continue;
            }
            auto const [found, is_new] = index.emplace(shape.identity + '\n' + shape.country, i);
            if (!is_new && language::folded(m_shapes[found->second].acronym) !=
                               language::folded(shape.acronym)) {
                add(found->second, i, "have one name and different acronyms");
            }
        }
    }

    /// Two words a slip apart are equal once one letter of each, or of one, is left out: names with
    /// such a rest and the same other words meet.
    void find_slips() {
        std::vector<std::pair<std::uint64_t, std::uint32_t>> marks;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            add_marks(marks, static_cast<std::uint32_t>(i));
        }
        std::sort(marks.begin(), marks.end());
        marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
        for (auto begin = marks.begin(); begin != marks.end();) {
            auto const end = std::find_if(
                begin, marks.end(), [&](auto const& mark) { return mark.first != begin->first; });
            for (auto here = begin; here != end; ++here) {
                auto const last = std::min(begin + most_alike, here);
                for (auto earlier = begin; earlier != last; ++earlier) {
                    compare_slip(earlier->second, here->second);
                }
            }
            begin = end;
        }
    }

    void add_marks(std::vector<std::pair<std::uint64_t, std::uint32_t>>& marks,
                   std::uint32_t here) const {
        Candidate const& candidate = m_candidates[here];
        if (candidate.words.size() > most_words) {
            return;
        }
        for (std::string const& word : candidate.words) {
            if (!may_have_slip(word, candidate.words.size())) {
                continue;
            }
            std::uint64_t const rest = candidate.hash - hash_of(word);
            marks.emplace_back(rest + hash_of(word) * 3, here);
            std::string less = word;
            for (std::size_t at = 0; at < word.size();) {
                std::size_t const length = utf8::decode(word, at).length;
                less.assign(word, 0, at).append(word, at + length, std::string::npos);
                marks.emplace_back(rest + hash_of(less) * 3, here);
                at += length;
            }
        }
    }

    /// A short word counts beside another one only: "Watc" in "River Watc".
    static bool may_have_slip(std::string const& word, std::size_t words) {
        std::size_t const length = utf8::length(word);
        return word.size() <= longest_word &&
               (length >= long_word || (length >= short_word && words > 1));
    }

    void compare_slip(std::size_t a, std::size_t b) {
        Words const& x = m_candidates[a].words;
        Words const& y = m_candidates[b].words;
        if (x.size() != y.size() || same_name(a, b) || !same_country(a, b)) {
            return;
        }
        Words only_x;
        Words only_y;
        std::set_difference(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(only_x));
        std::set_difference(y.begin(), y.end(), x.begin(), x.end(), std::back_inserter(only_y));
        if (only_x.size() == 1 && only_y.size() == 1 && is_slip(only_x[0], only_y[0])) {
            add(a, b, "differ in one letter");
        }
    }

    void find_one_word_more() {
        constexpr std::size_t enough = 3;
        std::unordered_map<std::uint64_t, std::size_t> whole;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            if (m_candidates[i].words.size() >= enough) {
                whole.emplace(m_candidates[i].hash, i);
            }
        }
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            Words const& words = m_candidates[i].words;
            for (std::size_t w = 0; w < words.size() && words.size() <= most_words; ++w) {
                auto const found = whole.find(m_candidates[i].hash - hash_of(words[w]));
                if (found != whole.end() &&
                    m_candidates[found->second].words.size() + 1 == words.size() &&
                    same_country(i, found->second) && !is_branch({words[w]}, 0)) {
                    add(i, found->second, "differ by the word \"" + words[w] + '"');
                }
            }
        }
    }

    void find_common_starts() {
        constexpr std::size_t enough = 3;
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_shapes.size(); ++i) {
            order.push_back(i);
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return m_shapes[a].words < m_shapes[b].words;
        });
        for (std::size_t i = 1; i < order.size(); ++i) {
            std::size_t const a = order[i - 1];
            std::size_t const b = order[i];
            Words const& x = m_shapes[a].words;
            Words const& y = m_shapes[b].words;
            std::size_t const common = common_start(x, y);
            if (common >= enough && !same_name(a, b) && same_country(a, b) &&
                !is_branch(x, common) && !is_branch(y, common)) {
                add(a, b, "begin with the same " + std::to_string(common) + " words");
            }
        }
    }

    /// "ACLU" and "American Civil Liberties Union", when only one of them names the acronym.
    void find_acronyms() {
        std::unordered_map<std::string, std::vector<std::size_t>> alone;
        for (std::size_t i = 0; i < m_shapes.size(); ++i) {
            if (m_shapes[i].is_acronym && utf8::length(m_shapes[i].acronym) > 2) {
                alone[language::folded(m_shapes[i].acronym)].push_back(i);
            }
        }
        for (std::size_t i = 0; i < m_shapes.size() && !alone.empty(); ++i) {
            std::string all;
            std::string without_joints;
            for (std::string const& word : m_shapes[i].words) {
                std::string const first = word.substr(0, utf8::decode(word, 0).length);
                all += first;
                without_joints += is_joint(word) ? "" : first;
            }
            for (std::string const& initials : {all, without_joints}) {
                auto const found = alone.find(initials);
                if (m_shapes[i].words.size() < 2 || found == alone.end()) {
                    continue;
                }
                for (std::size_t const acronym : found->second) {
                    add(acronym, i, "may be an acronym and the name it stands for");
                }
            }
        }
    }

    /// "Up Turn" and "Upturn".
    void find_split_words() {
        std::unordered_map<std::string, std::size_t> index;
        for (std::size_t i = 0; i < m_shapes.size(); ++i) {
            std::string joined;
            for (std::string const& word : m_shapes[i].words) {
                joined += word;
            }
            if (joined.size() < long_word) {
                continue;
            }
            auto const [found, is_new] = index.emplace(joined, i);
            if (!is_new && !same_name(found->second, i) && same_country(found->second, i)) {
                add(found->second, i, "differ in a space only");
            }
        }
    }

    /// The same name, once with its country and once without: one, or a branch and its head.
    void find_countries() {
        std::unordered_map<std::string, std::size_t> without;
        for (std::size_t i = 0; i < m_shapes.size(); ++i) {
            if (m_shapes[i].country.empty()) {
                without.emplace(m_shapes[i].identity, i);
            }
        }
        for (std::size_t i = 0; i < m_shapes.size(); ++i) {
            bool const in_name = m_signatories[i].country.empty();
            auto const found = without.find(m_shapes[i].identity);
            if (!m_shapes[i].country.empty() && !in_name && found != without.end()) {
                add(found->second, i, "have one name, but only one of them names a country");
            }
        }
    }

    std::vector<Signatory> const& m_signatories;
    std::vector<NameShape> m_shapes;
    std::vector<Candidate> m_candidates;
    std::unordered_map<std::string, std::vector<NameDecision const*>> m_decided;
    std::set<std::pair<std::size_t, std::size_t>> m_pairs;
    std::vector<LookAlike> m_found;
};

} // namespace

std::vector<LookAlike> find_look_alikes(std::vector<Signatory> const& signatories,
                                        std::vector<NameDecision> const& decisions) {
    return Search(signatories, decisions).run();
}

} // namespace presskit::signatories
