// SPDX-License-Identifier: MPL-2.0
// The pictures and objects an included document brings along.
#pragma once

#include "templating/odf_include_source.hpp"

#include <map>
#include <string>

namespace presskit::templating {

/// Puts files of included documents into the host's package: a picture once, however often and by
/// whatever name it comes.
class IncludedFiles final {
public:
    explicit IncludedFiles(odf::Package& host) : m_host(host) {}

    /// `href` as the host has it; unchanged when it leads out of the included document.
    [[nodiscard]] std::string bring(IncludeSource const& source, std::string const& href);
    /// Rewrites what the tree shows (not what it links to).
    void bring_all(IncludeSource const& source, XMLElement& tree);

private:
    void learn_pictures();
    [[nodiscard]] std::string bring_picture(odf::Package const& from, std::string const& entry);
    [[nodiscard]] std::string bring_object(odf::Package const& from, std::string const& folder);
    [[nodiscard]] std::string free_object() const;

    odf::Package& m_host;
    bool m_learned = false;
    std::map<std::string, std::string> m_pictures; ///< name by content → entry of the host
    std::map<std::string, std::string> m_objects;  ///< FILE/OBJECT → entry of the host
};

} // namespace presskit::templating
