// SPDX-License-Identifier: MPL-2.0
// A kit's signatories in blocks: conveners, groups, organisations and individuals (R15, R17).
#include "filing/headings.hpp"
#include "filing/key.hpp"
#include "filing/order.hpp"
#include "language/fold.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace presskit::filing {

namespace {

using By = Options::By;

bool is_person(model::Signatory const& s) {
    return s.individual || is_over_individuals(s.group);
}

/// Where the signatory's block stands.
using Block = std::tuple<bool, std::size_t, bool>;

std::vector<Block> blocks_of(std::vector<model::Signatory> const& signatories,
                             Options const& options) {
    std::unordered_map<std::string, std::size_t> groups;
    std::vector<Block> blocks;
    blocks.reserve(signatories.size());
    bool const by_kind = options.by == By::name || options.by == By::first_name;
    for (model::Signatory const& s : signatories) {
        bool const first = options.conveners_first && s.convener;
        std::size_t const group = first ? 0 : groups.emplace(s.group, groups.size()).first->second;
        blocks.emplace_back(!first, group, by_kind && s.individual);
    }
    return blocks;
}

} // namespace

bool is_over_individuals(std::string const& heading) {
    static constexpr std::array<std::string_view, 32> words = {
        "individual",     "individuals",     "individuales",   "individuais",    "individuali",
        "persons",        "people",          "personas",       "personnes",      "personen",
        "persone",        "pessoas",         "personalities",  "individus",      "individuelles",
        "particuliers",   "particulieren",   "einzelpersonen", "privatpersonen", "academics",
        "scholars",       "researchers",     "experts",        "expertos",       "academicos",
        "universitaires", "wissenschaftler", "personnalites",  "personalidades", "enskilda",
        "osoby",          "individuen"};
    if (heading.empty()) {
        return false;
    }
    std::string const folded = ' ' + language::folded(heading) + ' ';
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return folded.find(' ' + std::string(word) + ' ') != std::string::npos;
    });
}

void mark_conveners(model::PressKit& kit) {
    std::unordered_set<std::string> conveners;
    for (std::string const& convener : kit.claim.conveners) {
        conveners.insert(identity_key(convener));
    }
    for (model::Signatory& s : kit.signatories) {
        s.convener = s.convener || s.note == "*" ||
                     (!conveners.empty() && conveners.count(identity_key(s.name)) != 0);
    }
}

Entry to_entry(model::Signatory const& s, Options const& options) {
    bool const by_person = options.by == By::surname && !s.person.empty();
    return {by_person ? s.person : s.name, s.sort_as, s.language, s.country,
            by_person || is_person(s) ? Entry::Kind::individual : Entry::Kind::unknown};
}

void alphabetize(std::vector<model::Signatory>& signatories, Options const& options) {
    // who is marked among others is one of few: the rest are organisations
    bool const tells_apart = std::any_of(signatories.begin(), signatories.end(),
                                         [](auto const& s) { return is_person(s); });
    std::vector<Entry> entries;
    entries.reserve(signatories.size());
    for (model::Signatory const& s : signatories) {
        entries.push_back(to_entry(s, options));
        if (tells_apart && entries.back().kind == Entry::Kind::unknown) {
            entries.back().kind = Entry::Kind::organization;
        }
    }
    std::vector<std::string> keys;
    keys.reserve(entries.size());
    for (Entry const& entry : entries) {
        keys.push_back(key(entry, options));
    }
    std::vector<std::size_t> positions = order_by(keys, entries, options);
    if (options.by != By::as_signed || options.conveners_first) {
        std::vector<Block> const blocks = blocks_of(signatories, options);
        std::stable_sort(positions.begin(), positions.end(),
                         [&](std::size_t a, std::size_t b) { return blocks[a] < blocks[b]; });
    }
    Headings const headings(options);
    std::vector<model::Signatory> filed;
    filed.reserve(signatories.size());
    for (std::size_t const position : positions) {
        filed.push_back(std::move(signatories[position]));
        filed.back().country_name = filing_country(entries[position], options);
        filed.back().letter = headings.of(keys[position], filed.back().country_name);
    }
    signatories = std::move(filed);
}

} // namespace presskit::filing
