// SPDX-License-Identifier: MPL-2.0
#include "filing/order.hpp"

#include "filing/key.hpp"
#include "language/collation.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace presskit::filing {

namespace {

/// A few names are compared with every one of a list: their keys are worth keeping.
std::string const& remembered_identity(std::string const& name) {
    constexpr std::size_t most = 256;
    thread_local std::unordered_map<std::string, std::string> keys;
    auto const found = keys.find(name);
    if (found != keys.end()) {
        return found->second;
    }
    if (keys.size() >= most) {
        keys.clear();
    }
    return keys.emplace(name, identity_key(name)).first->second;
}

} // namespace

std::string key(Entry const& entry, Options const& options) {
    return make_key(entry, options, {});
}

std::vector<std::size_t> order(std::vector<Entry> const& entries, Options const& options) {
    std::vector<std::size_t> positions(entries.size());
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    if (options.signed_order) {
        return positions;
    }
    language::Collation const collation(options.language);
    std::vector<std::string> keys;
    keys.reserve(entries.size());
    for (Entry const& entry : entries) {
        keys.push_back(collation.sort_key(key(entry, options)));
    }
    std::sort(positions.begin(), positions.end(), [&](std::size_t a, std::size_t b) { // R12
        return std::tie(keys[a], entries[a].name, a) < std::tie(keys[b], entries[b].name, b);
    });
    return positions;
}

void alphabetize(std::vector<model::Signatory>& signatories, Options const& options) {
    if (options.signed_order) {
        return;
    }
    std::unordered_map<std::string, std::size_t> group_numbers;
    std::vector<std::size_t> groups;
    std::vector<Entry> entries;
    groups.reserve(signatories.size());
    entries.reserve(signatories.size());
    bool const by_person = options.by == Options::By::surname;
    for (model::Signatory const& s : signatories) {
        groups.push_back(group_numbers.emplace(s.group, group_numbers.size()).first->second);
        bool const person = by_person && !s.person.empty();
        entries.push_back({person ? s.person : s.name, s.sort_as, s.language, s.country});
    }
    std::vector<std::size_t> positions = order(entries, options);
    std::stable_sort(positions.begin(), positions.end(),
                     [&](std::size_t a, std::size_t b) { return groups[a] < groups[b]; });
    std::vector<model::Signatory> filed;
    filed.reserve(signatories.size());
    for (std::size_t const position : positions) {
        filed.push_back(std::move(signatories[position]));
    }
    signatories = std::move(filed);
}

bool same_name(std::string const& a, std::string const& b) {
    if (a == b) {
        return true;
    }
    std::string const first = remembered_identity(a); // a copy: remembering b may forget a
    return first == remembered_identity(b);
}

std::string describe(Options const& options) {
    if (options.signed_order) {
        return "as signed";
    }
    std::string text = "press-en-1, collation " + options.language;
    if (options.initialisms == Options::Initialisms::letters) {
        text += ", initialisms by letters";
    }
    if (options.by == Options::By::country) {
        text += ", by country";
    } else if (options.by == Options::By::surname) {
        text += ", by surname";
    }
    return text + ", ICU " + language::icu_version() + ", CLDR " + language::cldr_version();
}

} // namespace presskit::filing
