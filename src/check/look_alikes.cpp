// SPDX-License-Identifier: MPL-2.0
// Signatories that are, or may be, one organisation twice.
#include "base/utf8.hpp"
#include "check/checks.hpp"
#include "check/kit_text.hpp"
#include "filing/key.hpp"
#include "language/region.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace presskit::check {

namespace {

using model::Signatory;
using Names = std::vector<std::string>;

/// Words that join a name and do not make it.
bool is_joint(std::string const& word) {
    static constexpr std::array<std::string_view, 28> joints = {
        "of",  "for", "the", "and", "on", "in",  "to", "at",   "a",  "with",
        "de",  "la",  "el",  "los", "y",  "des", "du", "pour", "et", "le",
        "les", "für", "und", "der", "do", "da",  "di", "e"};
    return std::find(joints.begin(), joints.end(), word) != joints.end();
}

Names words_in(std::string const& name) {
    Names words;
    for (Word& word : words_of(filing::plain_key(name, {}), "en")) {
        words.push_back(std::move(word.text));
    }
    return words;
}

/// The same words in another order, or with other words to join them.
std::string word_set(Names words) {
    words.erase(std::remove_if(words.begin(), words.end(), is_joint), words.end());
    std::sort(words.begin(), words.end());
    std::string set;
    for (std::string const& word : words) {
        set += word + ' ';
    }
    return words.size() < 2 ? std::string() : set; // one word is too little to go by
}

/// How many words both begin with, not counting joints at its end: "The Leadership Conference".
std::size_t common_start(Names const& a, Names const& b) {
    std::size_t count = 0;
    while (count < a.size() && count < b.size() && a[count] == b[count]) {
        ++count;
    }
    while (count > 0 && is_joint(a[count - 1])) {
        --count;
    }
    return count;
}

/// One letter more, less or other: "Foundation", "Fondation".
bool differ_by_one_letter(std::string const& a, std::string const& b) {
    std::string const& shorter = a.size() <= b.size() ? a : b;
    std::string const& longer = a.size() <= b.size() ? b : a;
    if (longer.size() - shorter.size() > 1) {
        return false;
    }
    auto const [in_shorter, in_longer] =
        std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    bool const replaced = shorter.size() == longer.size();
    return std::equal(in_shorter + (replaced && in_shorter != shorter.end() ? 1 : 0), shorter.end(),
                      in_longer + (in_longer == longer.end() ? 0 : 1), longer.end());
}

/// A slip of the pen in one longer word; short words differ on purpose (UK, US).
bool may_be_misspelt(Names const& a, Names const& b) {
    constexpr std::size_t long_word = 7; // bytes
    if (a.size() != b.size() || a.size() < 2) {
        return false;
    }
    auto const [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
    return in_a != a.end() && std::equal(in_a + 1, a.end(), in_b + 1) &&
           in_a->size() >= long_word && differ_by_one_letter(*in_a, *in_b);
}

/// "Friends of the Earth Hungary", "Third World Network – Africa": a branch, plainly.
bool is_branch(Names const& name, std::size_t from) {
    static constexpr std::array<std::string_view, 12> areas = {
        "international", "global", "national", "africa", "asia",  "europe",
        "america",       "latin",  "pacific",  "north",  "south", "american"};
    std::string rest;
    for (std::size_t i = from; i < name.size(); ++i) {
        rest += (rest.empty() ? "" : " ") + name[i];
    }
    return !rest.empty() && (std::find(areas.begin(), areas.end(), name[from]) != areas.end() ||
                             language::region_code(rest).has_value());
}

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
    Findings findings;
    Register seen;
    for (Signatory const& s : kit.signatories) {
        if (Signatory const* const first = seen.note(s)) {
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
    std::vector<Names> words;
    std::vector<std::size_t> order;
    std::unordered_map<std::string, std::size_t> sets;
    auto const& list = kit.signatories;
    for (std::size_t i = 0; i < list.size(); ++i) {
        words.push_back(words_in(list[i].name));
        order.push_back(i);
        std::string const set = word_set(words.back());
        auto const [first, is_new] = sets.emplace(set, i);
        if (!set.empty() && !is_new && words[first->second] != words[i]) {
            findings.push_back(
                look_alike(self, kit, list[first->second], list[i], "are made of the same words"));
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return words[a] < words[b]; });
    for (std::size_t i = 1; i < order.size(); ++i) {
        std::size_t const a = std::min(order[i - 1], order[i]);
        std::size_t const b = std::max(order[i - 1], order[i]);
        if (words[a] == words[b] || list[a].country != list[b].country) {
            continue;
        }
        if (may_be_misspelt(words[a], words[b])) {
            findings.push_back(look_alike(self, kit, list[a], list[b], "differ in one letter"));
        } else if (std::size_t const common = common_start(words[a], words[b]);
                   common >= 3 && !is_branch(words[a], common) && !is_branch(words[b], common)) {
            findings.push_back(
                look_alike(self, kit, list[a], list[b],
                           "begin with the same " + std::to_string(common) + " words"));
        }
    }
    return findings;
}

} // namespace presskit::check
