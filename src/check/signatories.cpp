// SPDX-License-Identifier: MPL-2.0
#include "base/utf8.hpp"
#include "check/checks.hpp"
#include "check/kit_text.hpp"
#include "check/total_claims.hpp"
#include "filing/key.hpp"
#include "filing/order.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

namespace presskit::check {

namespace {

using model::Signatory;

std::vector<std::string> missing_of(PressKit const& kit, Signers const& signers) {
    std::vector<std::string> missing;
    for (std::string const& convener : kit.claim.conveners) {
        if (!signs(signers, convener)) {
            missing.push_back(convener);
        }
    }
    return missing;
}

/// What the claim adds up to, and what list and conveners together come to.
struct Count {
    std::size_t claimed = 0;
    std::size_t present = 0;
};

/// Organisations and individuals may stand in one list while the claim counts the former only: a
/// group that fits the claim is what it means.
Count count_of(PressKit const& kit) {
    Count count;
    count.claimed = kit.claim.conveners.size() + static_cast<std::size_t>(*kit.claim.others);
    Signers const all = signers_of(kit);
    count.present = all.count + missing_of(kit, all).size();
    if (count.present == count.claimed) {
        return count;
    }
    std::map<std::string, PressKit> groups;
    for (Signatory const& s : kit.signatories) {
        groups[s.group].signatories.push_back(s);
    }
    if (groups.size() == 1) {
        return count;
    }
    for (auto& [heading, group] : groups) {
        group.claim = kit.claim;
        Signers const some = signers_of(group);
        if (some.count + missing_of(group, some).size() == count.claimed) {
            count.present = count.claimed;
        }
    }
    return count;
}

bool says_any(std::string const& text, std::initializer_list<char const*> phrases) {
    std::string const lower = ' ' + language::to_lower(text, "en") + ' ';
    return std::any_of(phrases.begin(), phrases.end(), [&](char const* phrase) {
        return lower.find(' ' + std::string(phrase) + ' ') != std::string::npos;
    });
}

/// "more than 39" is kept by 40, "nearly 40" by 39.
bool fits_loosely(model::Claim const& claim, Count const& count) {
    std::string text = claim.excerpt; // without the names: "Truth About Water"
    for (std::string const& convener : claim.conveners) {
        auto const at = text.rfind(convener);
        text.erase(0, at == std::string::npos ? 0 : at + convener.size());
    }
    if (says_any(text, {"more than", "over", "at least", "más de", "plus de", "mehr als", "mais de",
                        "più di", "oltre", "meer dan"})) {
        return count.present >= count.claimed;
    }
    return says_any(text, {"nearly", "almost", "about", "around", "roughly", "some",
                           "approximately", "casi", "près de", "environ", "rund", "etwa", "quase",
                           "cerca de", "quasi", "circa", "bijna", "ongeveer"});
}

std::optional<long> shortage(PressKit const& kit) {
    if (!kit.claim.others || *kit.claim.others < 0 || kit.signatories.empty()) {
        return std::nullopt;
    }
    Count const count = count_of(kit);
    if (fits_loosely(kit.claim, count)) {
        return 0;
    }
    return static_cast<long>(count.claimed) - static_cast<long>(count.present);
}

std::vector<filing::Entry> entries_of(std::vector<Signatory const*> const& signatories,
                                      filing::Options const& options) {
    std::vector<filing::Entry> entries;
    entries.reserve(signatories.size());
    for (Signatory const* const s : signatories) {
        entries.push_back(filing::to_entry(*s, options));
    }
    return entries;
}

/// As the kit is filed (R19).
filing::Options options_for(PressKit const& kit) {
    return filing::options_for(kit.language, kit.ordering);
}

/// Positions that are not part of the longest run already in order: the fewest that must move.
std::vector<std::size_t> misplaced(std::vector<std::size_t> const& ranks) {
    std::vector<std::size_t> ends; // ends[n]: where the best run of n+1 ends
    std::vector<std::size_t> before(ranks.size(), ranks.size());
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        auto const at =
            std::lower_bound(ends.begin(), ends.end(), ranks[i],
                             [&](std::size_t end, std::size_t rank) { return ranks[end] < rank; });
        if (at != ends.begin()) {
            before[i] = *(at - 1);
        }
        if (at == ends.end()) {
            ends.push_back(i);
        } else {
            *at = i;
        }
    }
    std::vector<bool> stays(ranks.size(), false);
    for (std::size_t i = ends.empty() ? ranks.size() : ends.back(); i < ranks.size();
         i = before[i]) {
        stays[i] = true;
    }
    std::vector<std::size_t> moves;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        if (!stays[i]) {
            moves.push_back(i);
        }
    }
    return moves;
}

/// By name is the rule; a list in order by country or by surname is in order, too, and so is one
/// that leaves the articles of its own language out.
bool is_filed_otherwise(std::vector<filing::Entry> entries, filing::Options options) {
    auto const is_in_order = [&] {
        std::vector<std::size_t> const order = filing::order(entries, options);
        return std::is_sorted(order.begin(), order.end());
    };
    for (auto const by : {filing::Options::By::country, filing::Options::By::surname}) {
        options.by = by;
        if (is_in_order()) {
            return true;
        }
    }
    options.by = filing::Options::By::name;
    for (filing::Entry& entry : entries) {
        entry.language = entry.language.empty() ? options.language : entry.language;
    }
    if (is_in_order()) {
        return true;
    }
    if (options.language.compare(0, 2, "en") == 0) {
        return false;
    }
    for (filing::Entry& entry : entries) { // with the articles, as some houses do
        entry.sort_as = entry.sort_as.empty() ? entry.name : entry.sort_as;
    }
    return is_in_order();
}

bool is_at(model::Place const& a, model::Place const& b) {
    return a.line == b.line && a.paragraph == b.paragraph;
}

/// The group's paragraphs in filing order; nothing when they are not one paragraph a name, or when
/// numbers typed before the names would move with them.
std::optional<Fix> in_order(PressKit const& kit, std::vector<Signatory const*> const& group,
                            std::vector<std::size_t> const& order) {
    std::vector<model::SourceParagraph const*> paragraphs;
    auto next = kit.source.begin();
    for (Signatory const* const s : group) {
        next = std::find_if(next, kit.source.end(), [&](model::SourceParagraph const& paragraph) {
            return paragraph.role == model::SourceParagraph::Role::signatory &&
                   is_at(paragraph.at, s->at) && paragraph.text.find(s->name) != std::string::npos;
        });
        bool const numbered =
            next != kit.source.end() && !next->text.empty() &&
            std::isdigit(static_cast<unsigned char>(utf8::trim(next->text)[0])) != 0 &&
            std::isdigit(static_cast<unsigned char>(s->name[0])) == 0;
        if (next == kit.source.end() || numbered) {
            return std::nullopt;
        }
        paragraphs.push_back(&*next);
        ++next;
    }
    Fix fix{"the signatories put into alphabetical order", {}};
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        bool const moves = order[i] != i && paragraphs[order[i]]->text != paragraphs[i]->text;
        if (moves) {
            fix.edits.push_back(edit_of(*paragraphs[i], paragraphs[order[i]]->text));
        }
    }
    return fix.edits.empty() ? std::nullopt : std::optional(fix);
}

void check_group_order(PressKit const& kit, Check const& self,
                       std::vector<Signatory const*> const& group, Findings& findings) {
    filing::Options const options = options_for(kit);
    std::vector<filing::Entry> const entries = entries_of(group, options);
    std::vector<std::size_t> const order = filing::order(entries, options);
    std::vector<std::size_t> ranks(order.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        ranks[order[rank]] = rank;
    }
    std::vector<std::size_t> const moves = misplaced(ranks);
    if (moves.empty() || is_filed_otherwise(entries, options)) {
        return;
    }
    if (moves.size() > 2 && moves.size() * 3 > group.size()) {
        findings.push_back(found(self, kit, group.front()->at, group.front()->name,
                                 "the list is not in alphabetical order, so members will ask why "
                                 "they come where they do",
                                 "let the kit file it, or keep the order of signing on purpose"));
        findings.back().fix = in_order(kit, group, order);
        return;
    }
    for (std::size_t const move : moves) {
        std::size_t const rank = ranks[move];
        std::string const where =
            rank == 0 ? "first in the list" : "after \"" + group[order[rank - 1]]->name + '"';
        findings.push_back(found(self, kit, group[move]->at, group[move]->name,
                                 '"' + group[move]->name +
                                     "\" is out of alphabetical order, and readers look for it "
                                     "where it belongs",
                                 "move it " + where));
        if (move == moves.front()) {
            findings.back().fix = in_order(kit, group, order); // moves all of them
        }
    }
}

} // namespace

Findings no_signatories(PressKit const& kit, Check const& self) {
    bool const speaks_for_one = !kit.claim.others && kit.claim.conveners.size() < 2;
    if (!kit.signatories.empty() || speaks_for_one) {
        return {};
    }
    return {found(self, kit, kit.claim.at, kit.claim.excerpt,
                  "there is no list of signatories, so nobody can see who stands behind the text",
                  "add the list below a heading \"Signatories\", or give it as a file")};
}

Findings signatory_count(PressKit const& kit, Check const& self) {
    long const missing = shortage(kit).value_or(0);
    if (missing == 0) {
        return check_total_claims(kit, self);
    }
    Count const count = count_of(kit);
    bool const is_short = missing > 0;
    std::size_t const difference = static_cast<std::size_t>(is_short ? missing : -missing);
    std::string const named = kit.claim.conveners.empty()
                                  ? ""
                                  : " (" + std::to_string(kit.claim.conveners.size()) +
                                        " by name and " + std::to_string(*kit.claim.others) +
                                        " others)";
    return {found(self, kit, kit.claim.at, kit.claim.excerpt,
                  "the text claims " + counted(count.claimed, "organization") + named +
                      ", but the list" +
                      (kit.claim.conveners.empty() ? "" : " together with those") + " comes to " +
                      std::to_string(count.present) + ", " + std::to_string(difference) +
                      (is_short ? " too few" : " too many") + ": reporters count",
                  is_short ? "add who is missing, or correct the number in the text"
                           : "correct the number in the text, or take off who has not signed")};
}

Findings missing_conveners(PressKit const& kit, Check const& self) {
    Findings findings;
    if (kit.signatories.empty()) {
        return findings;
    }
    for (std::string const& convener : missing_of(kit, signers_of(kit))) {
        findings.push_back(
            found(self, kit, kit.claim.at, convener,
                  '"' + convener +
                      "\" is named as one of those who speak, but it is not among the "
                      "signatories",
                  "add it to the list, or correct its name in the text"));
    }
    return findings;
}

Findings truncated_list(PressKit const& kit, Check const& self) {
    std::vector<std::string> const missing = missing_of(kit, signers_of(kit));
    if (missing.empty() || shortage(kit).value_or(0) <= 0) {
        return {};
    }
    Signatory const& last = kit.signatories.back();
    filing::Entry const end{last.name, last.sort_as, last.language, last.country};
    bool const all_after = std::all_of(missing.begin(), missing.end(), [&](auto const& name) {
        return filing::order({{name, {}, {}, {}}, end}, options_for(kit)).front() == 1;
    });
    if (!all_after) {
        return {};
    }
    std::string const key = filing::plain_key(last.name, options_for(kit));
    std::string const letter = key.substr(0, key.empty() ? 0 : utf8::decode(key, 0).length);
    return {found(self, kit, last.at, last.name,
                  "the list seems cut after " + letter + ": too few have signed, and \"" +
                      missing.front() + "\", which is missing, would stand below its end",
                  "copy the list once more from where it came, to its end")};
}

namespace {

/// "We, the undersigned A, B and C": the order of a sentence is its author's.
bool stand_in_a_sentence(PressKit const& kit) {
    return !kit.signatories.empty() &&
           std::any_of(kit.source.begin(), kit.source.end(),
                       [&](model::SourceParagraph const& paragraph) {
                           model::Place const& at = kit.signatories.front().at;
                           bool const here = at.line + at.paragraph > 0 &&
                                             paragraph.at.line == at.line &&
                                             paragraph.at.paragraph == at.paragraph;
                           return here && paragraph.role == model::SourceParagraph::Role::body;
                       });
}

} // namespace

Findings signatory_order(PressKit const& kit, Check const& self) {
    Findings findings;
    std::vector<std::string> headings;
    std::map<std::string, std::vector<Signatory const*>> groups;
    bool const conveners_first = options_for(kit).conveners_first;
    if (stand_in_a_sentence(kit)) {
        return findings;
    }
    for (Signatory const& s : kit.signatories) {
        // conveners that come first, and individuals, are filed apart
        std::string const block = conveners_first && s.convener        ? "\n*"
                                  : s.individual || s.person == s.name ? s.group + "\nindividual"
                                                                       : s.group;
        auto& group = groups[block];
        if (group.empty()) {
            headings.push_back(block);
        }
        group.push_back(&s);
    }
    for (std::string const& heading : headings) {
        check_group_order(kit, self, groups[heading], findings);
    }
    return findings;
}

} // namespace presskit::check
