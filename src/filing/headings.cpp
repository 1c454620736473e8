// SPDX-License-Identifier: MPL-2.0
#include "filing/headings.hpp"

#include "filing/key.hpp"

namespace presskit::filing {

Headings::Headings(Options const& options) : m_options(options), m_labels(options.language) {}

std::string Headings::of(std::string const& key, std::string const& country) const {
    if (m_options.by == Options::By::as_signed) {
        return {};
    }
    return m_options.by == Options::By::country ? country : m_labels.label_of(key);
}

std::string Headings::of(Entry const& entry) const {
    return of(key(entry, m_options), filing_country(entry, m_options));
}

} // namespace presskit::filing
