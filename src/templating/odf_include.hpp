// SPDX-License-Identifier: MPL-2.0
// {% include "letterhead.odt" %}: the text of another document, with its styles and pictures.
#pragma once

#include "templating/odf_include_files.hpp"
#include "templating/odf_include_names.hpp"
#include "templating/odf_include_source.hpp"
#include "templating/odf_scan.hpp"
#include "templating/odf_style_merge.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace presskit::templating {

/// One for all parts of a template.
class OdfIncluder final {
public:
    /// `styles` is styles.xml: what is brought changes it.
    OdfIncluder(Program& program, Includes& includes, odf::XmlDocument styles,
                odf::XmlDocument content);

    /// Puts the text of every include of the part in its place, and its tags into the scan. What is
    /// wrong with one is a problem of the scan; its tag then stays as it is.
    void expand(OdfScan& scan, XMLElement& root);
    /// Whether the common styles have become more.
    [[nodiscard]] bool changed_styles() const { return m_changed_styles; }

private:
    [[nodiscard]] std::vector<std::size_t> expand_tags(OdfScan& scan,
                                                       std::vector<std::size_t> const& tags);
    [[nodiscard]] std::vector<std::size_t> include(OdfScan& scan, std::size_t tag);
    [[nodiscard]] std::vector<std::size_t> include_opened(OdfScan& scan, std::size_t tag,
                                                          Includes::Opened const& opened);
    void prepare(IncludeSource const& source, Statement const& statement, XMLElement& copy,
                 XMLElement& paragraph);
    [[nodiscard]] IncludeSource& source_of(Includes::Opened const& opened);
    void bring_namespaces(IncludeSource const& source);

    Program& m_program;
    Includes& m_includes;
    odf::XmlDocument m_styles;
    odf::XmlDocument m_content;
    XMLElement* m_root = nullptr; ///< of the part at hand
    std::optional<HostStyles> m_host;
    TakenNames m_names;
    IncludedFiles m_files;
    std::map<std::string, std::unique_ptr<IncludeSource>> m_sources;
    std::size_t m_pictures = 0; ///< of frames named by tags: their names are made from it
    bool m_stopped = false; ///< too much has been included
    bool m_changed_styles = false;
};

} // namespace presskit::templating
