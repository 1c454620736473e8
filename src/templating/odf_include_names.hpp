// SPDX-License-Identifier: MPL-2.0
// Names and ids of an included document that the host has already.
#pragma once

#include "templating/odf_scan.hpp"

#include <map>
#include <set>
#include <string>

namespace presskit::templating {

/// All names of the host, its parts and what has been included so far.
class TakenNames final {
public:
    void learn(XMLNode const& tree);
    /// Gives what is named below `tree` names of its own, and lets references follow. Sections and
    /// tables whose names are statements are left alone.
    void make_fresh(XMLNode& tree, OdfScan const& scan);

private:
    using Renames = std::map<std::string, std::string>;
    void rename(XMLElement& element, Renames& renames);
    void refer(XMLElement& element, Renames const& renames) const;
    [[nodiscard]] std::string fresh(std::string const& name);

    std::set<std::string> m_names;
    std::map<std::string, int> m_numbers; ///< the last number a name was given
};

} // namespace presskit::templating
