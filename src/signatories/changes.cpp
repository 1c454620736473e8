// SPDX-License-Identifier: MPL-2.0
#include "signatories/changes.hpp"

#include "signatories/duplicates.hpp"
#include "signatories/name_shape.hpp"

#include <algorithm>
#include <deque>
#include <string_view>
#include <unordered_map>

namespace presskit::signatories {

namespace {

using model::NameDecision;
using model::Signatory;

/// The old list and who of it has been found again.
struct Old {
    std::vector<std::string> const& names;
    std::vector<bool> found;
};

/// Pairs `old` with the signatory that has the same mark and no pair yet; several of one name pair
/// one by one.
void pair_by(std::vector<std::string> const& old_marks, std::vector<std::string> const& new_marks,
             Old& old, std::vector<Signatory> const& now, std::vector<bool>& known,
             Changes& changes) {
    std::unordered_map<std::string_view, std::deque<std::size_t>> free;
    for (std::size_t i = 0; i < old_marks.size(); ++i) {
        if (!old.found[i]) {
            free[old_marks[i]].push_back(i);
        }
    }
    for (std::size_t i = 0; i < new_marks.size(); ++i) {
        auto const match = known[i] ? free.end() : free.find(new_marks[i]);
        if (match == free.end() || match->second.empty()) {
            continue;
        }
        std::size_t const earlier = match->second.front();
        match->second.pop_front();
        old.found[earlier] = true;
        known[i] = true;
        if (old.names[earlier] != now[i].name) {
            changes.renamed.emplace_back(old.names[earlier], now[i].name);
        }
    }
}

std::string mark_of(Signatory const& s) {
    NameShape const shape = shape_of(s);
    return shape.identity + '\n' + shape.country;
}

bool is_renaming(LookAlike const& pair) {
    return pair.why.compare(0, 6, "differ") == 0
               ? pair.why.find(" by the word") == std::string::npos
               : pair.why.find("begin") != 0;
}

Signatory named(std::string const& name) {
    Signatory s;
    s.name = name;
    return s;
}

/// What is left on both sides: a slip mended, an acronym written out.
void pair_look_alikes(Old& old, std::vector<Signatory> const& now, std::vector<bool>& known,
                      std::vector<NameDecision> const& decisions, Changes& changes) {
    std::vector<Signatory> both;
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < old.names.size(); ++i) {
        if (!old.found[i]) {
            both.push_back(named(old.names[i]));
            positions.push_back(i);
        }
    }
    std::size_t const of_old = both.size();
    for (std::size_t i = 0; i < now.size() && of_old != 0; ++i) {
        if (!known[i]) {
            both.push_back(now[i]);
            positions.push_back(i);
        }
    }
    for (LookAlike const& pair : find_look_alikes(both, decisions)) {
        bool const across = pair.first < of_old && pair.second >= of_old;
        std::size_t const earlier = positions[pair.first];
        std::size_t const here = positions[pair.second];
        if (across && is_renaming(pair) && !old.found[earlier] && !known[here]) {
            old.found[earlier] = known[here] = true;
            changes.renamed.emplace_back(old.names[earlier], now[here].name);
        }
    }
}

/// Names decided to be one get one mark.
std::unordered_map<std::string, std::string>
decided_marks(std::vector<NameDecision> const& decisions) {
    std::unordered_map<std::string, std::string> marks;
    for (NameDecision const& decision : decisions) {
        if (decision.kind == NameDecision::Kind::same && !decision.names.empty()) {
            std::string const mark = mark_of(named(decision.names.front()));
            for (std::string const& name : decision.names) {
                marks.emplace(name, mark);
            }
        }
    }
    return marks;
}

std::string section(char const* heading, std::vector<std::string> const& names) {
    if (names.empty()) {
        return {};
    }
    std::string text = "\n" + std::string(heading) + " (" + std::to_string(names.size()) + ")\n";
    for (std::string const& name : names) {
        text += "  " + name + '\n';
    }
    return text;
}

} // namespace

Changes compare(std::vector<std::string> const& before, std::vector<Signatory> const& now,
                std::vector<NameDecision> const& decisions) {
    Changes changes;
    changes.before = before.size();
    changes.now = now.size();
    Old old{before, std::vector<bool>(before.size(), false)};
    std::vector<bool> known(now.size(), false);
    auto const decided = decided_marks(decisions);
    auto const marked = [&](Signatory const& s) {
        auto const found = decided.find(s.name);
        return found == decided.end() ? mark_of(s) : found->second;
    };
    std::vector<std::string> names;
    std::vector<std::string> old_marks;
    std::vector<std::string> new_marks;
    old_marks.reserve(before.size());
    names.reserve(now.size());
    new_marks.reserve(now.size());
    for (std::string const& name : before) {
        old_marks.push_back(marked(named(name)));
    }
    for (Signatory const& s : now) {
        names.push_back(s.name);
        new_marks.push_back(marked(s));
    }
    pair_by(before, names, old, now, known, changes);
    pair_by(old_marks, new_marks, old, now, known, changes);
    pair_look_alikes(old, now, known, decisions, changes);
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (!known[i]) {
            changes.added.push_back(now[i].name);
        }
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!old.found[i]) {
            changes.withdrawn.push_back(before[i]);
        }
    }
    return changes;
}

std::string to_text(Changes const& changes) {
    std::vector<std::string> renamed;
    for (auto const& [from, to] : changes.renamed) {
        renamed.push_back(from + " \u2192 " + to);
    }
    std::string const body = section("Added", changes.added) +
                             section("Withdrawn", changes.withdrawn) + section("Renamed", renamed);
    return "Changes to the list of signatories since the last edition\n" +
           (body.empty() ? "\nNone.\n" : body) + "\nBefore: " + std::to_string(changes.before) +
           ". Now: " + std::to_string(changes.now) + ".\n";
}

} // namespace presskit::signatories
