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
    std::vector<std::string> keys;
    keys.reserve(entries.size());
    for (Entry const& entry : entries) {
        keys.push_back(key(entry, options));
    }
    return order_by(keys, entries, options);
}

std::vector<std::size_t> order_by(std::vector<std::string> const& filing_keys,
                                  std::vector<Entry> const& entries, Options const& options) {
    std::vector<std::size_t> positions(entries.size());
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    if (options.by == Options::By::as_signed) {
        return positions;
    }
    language::Collation const collation(options.language);
    std::vector<std::string> keys;
    keys.reserve(entries.size());
    for (std::string const& filing_key : filing_keys) {
        keys.push_back(collation.sort_key(filing_key));
    }
    std::sort(positions.begin(), positions.end(), [&](std::size_t a, std::size_t b) { // R12
        return std::tie(keys[a], entries[a].name, a) < std::tie(keys[b], entries[b].name, b);
    });
    return positions;
}

bool same_name(std::string const& a, std::string const& b) {
    if (a == b) {
        return true;
    }
    std::string const first = remembered_identity(a); // a copy: remembering b may forget a
    return first == remembered_identity(b);
}

} // namespace presskit::filing
