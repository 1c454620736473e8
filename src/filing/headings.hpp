// SPDX-License-Identifier: MPL-2.0
// The headings a long list is broken by: A-Z as the list's language has it, or countries.
#pragma once

#include "filing/order.hpp"
#include "language/index_labels.hpp"

#include <string>

namespace presskit::filing {

class Headings final {
public:
    explicit Headings(Options const& options);

    /// "A", "Ł" in a Polish list, "0–9", "#" for symbols; filed by country, the country's name,
    /// filed as signed, nothing.
    [[nodiscard]] std::string of(Entry const& entry) const;
    /// The same where its key() and filing country are known.
    [[nodiscard]] std::string of(std::string const& key, std::string const& country) const;

private:
    Options m_options;
    language::IndexLabels m_labels;
};

} // namespace presskit::filing
