// SPDX-License-Identifier: MPL-2.0
// The styles an included document brings along: only those it uses, each once.
#pragma once

#include "templating/odf_include_source.hpp"
#include "templating/odf_tree.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace presskit::templating {

/// The styles of one list of the host (automatic styles, common styles, fonts), and what has been
/// added to it. A key is family and name.
class StyleList final {
public:
    explicit StyleList(XMLElement* list = nullptr);

    [[nodiscard]] XMLElement const* find(std::string const& family, std::string const& name) const;
    /// A style with the same definition that was added before; "" when there is none.
    [[nodiscard]] std::string same(std::string const& family, std::string const& definition) const;
    [[nodiscard]] bool was_added(std::string const& name) const {
        return m_added_names.count(name) != 0;
    }
    [[nodiscard]] bool is_taken(std::string const& name) const { return m_names.count(name) != 0; }
    void add(XMLElement& style, std::string const& family, std::string const& definition);
    [[nodiscard]] tinyxml2::XMLDocument* document() const;

private:
    XMLElement* m_list;
    std::map<std::pair<std::string, std::string>, XMLElement const*> m_styles;
    std::map<std::pair<std::string, std::string>, std::string> m_added; ///< by definition
    std::set<std::string> m_added_names;
    std::set<std::string> m_names; ///< of all families, shown ones too
};

/// The host's lists. A part has automatic styles and fonts of its own.
struct HostStyles {
    StyleList common;
    StyleList common_fonts;
    StyleList automatic;
    StyleList part_fonts;
    std::map<std::string, std::string> paragraph_defaults; ///< of style:default-style
};
/// Makes the lists where there are none.
[[nodiscard]] HostStyles host_styles(XMLElement& styles_root, XMLElement& part_root);
/// The same for another part of the host.
void use_part(HostStyles& host, XMLElement& part_root);

/// A definition of the same name and content is shared, another of the same name is renamed to
/// `NAME (FILE)`; `host_wins`: the host's is taken for it.
class StyleMerger final {
public:
    /// `bring_file` gives the address in the host of a file that a style refers to.
    StyleMerger(IncludeSource const& source, HostStyles& host, bool host_wins,
                std::function<std::string(std::string const& href)> bring_file);

    /// Brings what the tree refers to, and makes it refer to the names the host has.
    void bring_styles_of(XMLElement& tree);
    /// Whether something was put into the host's common styles or their fonts.
    [[nodiscard]] bool changed_common() const { return m_changed_common; }

private:
    using Key = std::pair<std::string, std::string>;
    enum class From { automatic, common };

    void index(XMLElement const* list, std::map<Key, XMLElement const*>& into);
    void refer(XMLElement& element, From from);
    void refer_all(XMLElement& style, From from);
    [[nodiscard]] std::string bring(Key const& key, From from);
    [[nodiscard]] std::string bring_automatic(Key const& key, XMLElement const& style);
    [[nodiscard]] std::string bring_common(Key const& key, XMLElement const& style);
    [[nodiscard]] std::string bring_font(std::string const& name, From from);
    void bake_defaults(XMLElement& style) const;
    void give_name(XMLElement& style, std::string const& name, bool shown) const;

    IncludeSource const& m_source;
    HostStyles& m_host;
    bool m_host_wins;
    std::function<std::string(std::string const&)> m_bring_file;
    bool m_changed_common = false;
    std::map<Key, XMLElement const*> m_automatic;
    std::map<Key, XMLElement const*> m_common;
    std::map<std::string, std::string> m_paragraph_defaults;
    std::map<std::pair<Key, From>, std::string> m_brought;
    std::size_t m_depth = 0;
};

} // namespace presskit::templating
