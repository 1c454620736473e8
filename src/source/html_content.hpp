// SPDX-License-Identifier: MPL-2.0
// Which part of a web page is the release, and what stands around it: menus, banners, buttons.
// Private to html_*.cpp.
#pragma once

#include "source/html_tree.hpp"

#include <string>
#include <unordered_map>

namespace presskit::source {

class HtmlContent final {
public:
    explicit HtmlContent(xmlDoc& page);

    /// Where the release stands: an article, the main part, or the whole body.
    [[nodiscard]] xmlNode* root() const { return m_root; }
    /// No text of the release: scripts, menus, forms, banners, what cannot be seen.
    [[nodiscard]] bool is_left_out(xmlNode* node) const;
    /// The headline, when it stands only above that part or in the page's head; else "".
    [[nodiscard]] std::string const& headline() const { return m_headline; }

private:
    void measure(xmlNode* body);
    void find_root(xmlNode* body);
    void find_headline(xmlDoc& page, xmlNode* body);
    [[nodiscard]] std::size_t size_of(xmlNode const* node) const;
    [[nodiscard]] bool is_chrome(xmlNode* node) const;

    xmlNode* m_root = nullptr;
    std::size_t m_all = 0;
    std::unordered_map<xmlNode const*, std::size_t> m_sizes; ///< bytes of text, of large elements
    std::string m_headline;
};

} // namespace presskit::source
