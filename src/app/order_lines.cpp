// SPDX-License-Identifier: MPL-2.0
#include "app/order_lines.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace presskit::app {

namespace {

filing::Entry to_entry(std::string const& line) {
    filing::Entry entry;
    std::size_t const tab = line.find('\t');
    entry.name = utf8::trim(line.substr(0, tab));
    if (tab != std::string::npos) {
        entry.country = utf8::trim(line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1));
    }
    return entry;
}

std::vector<std::string> lines_of(std::string const& bytes, std::string const& name) {
    std::vector<std::string> lines;
    int number = 0;
    for (std::size_t start = 0; start < bytes.size();) {
        std::size_t const end = std::min(bytes.find('\n', start), bytes.size());
        std::string const raw = bytes.substr(start, end - start);
        ++number;
        if (!utf8::is_valid(raw)) {
            throw Error(Phase::input, name + ":" + std::to_string(number) +
                                          ": this line is not UTF-8 text; save the list with UTF-8 "
                                          "encoding and try again");
        }
        if (std::string line = utf8::trim(raw); !line.empty()) {
            lines.push_back(std::move(line));
        }
        start = end + 1;
    }
    return lines;
}

} // namespace

std::vector<OrderedLine> order_lines(std::string const& bytes, std::string const& name,
                                     filing::Options const& options, bool explain) {
    std::vector<std::string> const lines = lines_of(bytes, name);
    std::vector<filing::Entry> entries;
    entries.reserve(lines.size());
    for (std::string const& line : lines) {
        entries.push_back(to_entry(line));
    }
    std::vector<std::size_t> const order = filing::order(entries, options);
    std::vector<OrderedLine> ordered;
    ordered.reserve(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        bool const has_next = i + 1 < order.size();
        ordered.push_back({lines[order[i]],
                           explain && has_next
                               ? filing::explain(entries[order[i]], entries[order[i + 1]], options)
                               : std::string()});
    }
    return ordered;
}

} // namespace presskit::app
