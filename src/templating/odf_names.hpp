// SPDX-License-Identifier: MPL-2.0
// Names and ids that two copies of one element may not share.
#pragma once

#include "templating/odf_scan.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace presskit::templating {

/// Whether the attribute names its element (xml:id, a bookmark's text:name, …).
[[nodiscard]] bool is_identity(XMLElement const& element, std::string_view attribute);
/// Whether it refers to such a name (text:ref-name, text:continue-list, …).
[[nodiscard]] bool is_reference(std::string_view attribute);

class OdfNames final {
public:
    /// Every name below `root`, and in how many loops it stands.
    void index(XMLNode const& root, OdfScan const& scan);

    /// In how many loops the bearer of the name stands; 0 for an unknown one.
    [[nodiscard]] std::size_t loops_of(std::string const& name) const;
    /// What stands between a name and the number of its copy: no name plus this begins another.
    [[nodiscard]] std::string separator() const;
    /// A new name for the bearer of `old`: `wanted`, with a number behind it when it is taken.
    [[nodiscard]] std::string rename(std::string const& old, std::string const& wanted);

private:
    void walk(XMLNode const& parent, OdfScan const& scan, std::size_t loops);
    std::map<std::string, std::size_t> m_loops;
};

} // namespace presskit::templating
