// SPDX-License-Identifier: MPL-2.0
#include "odf/hygiene.hpp"

#include "odf/xml.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tinyxml2.h>
#include <vector>

namespace presskit::odf {

namespace {

using tinyxml2::XMLElement;

bool is_one_of(std::string const& name, std::initializer_list<char const*> names) {
    return std::any_of(names.begin(), names.end(), [&](char const* each) { return name == each; });
}

/// Removes the children that `goes` is true of, and looks into the others.
template <typename Goes>
void prune(XMLElement& parent, Goes const& goes) {
    for (XMLElement* child = parent.FirstChildElement(); child != nullptr;) {
        XMLElement* const next = child->NextSiblingElement();
        if (goes(*child)) {
            parent.DeleteChild(child);
        } else {
            prune(*child, goes);
        }
        child = next;
    }
}

void clean_properties(Package& package) {
    if (!package.has("meta.xml")) {
        return;
    }
    auto const document = parse_xml(package.read("meta.xml"), package.name() + " (meta.xml)");
    if (XMLElement* const meta = document->RootElement()->FirstChildElement("office:meta")) {
        prune(*meta, [](XMLElement const& each) {
            return !is_one_of(each.Name(),
                              {"dc:title", "dc:subject", "dc:language", "meta:keyword"});
        });
    }
    package.set("meta.xml", print_xml(*document), "text/xml");
}

/// Printers, databases and what Writer's window last showed are the author's.
bool is_private_setting(XMLElement const& item) {
    std::string const name = attribute(item, "config:name");
    if (std::string(item.Name()) == "config:config-item-set") {
        return name != "ooo:configuration-settings";
    }
    return name.compare(0, 7, "Printer") == 0 || name.compare(0, 15, "CurrentDatabase") == 0 ||
           is_one_of(name, {"RsidRoot", "Rsid", "EmbeddedDatabaseName"});
}

void clean_settings(Package& package) {
    if (!package.has("settings.xml")) {
        return;
    }
    auto const document =
        parse_xml(package.read("settings.xml"), package.name() + " (settings.xml)");
    if (XMLElement* const settings =
            document->RootElement()->FirstChildElement("office:settings")) {
        prune(*settings, is_private_setting);
    }
    package.set("settings.xml", print_xml(*document), "text/xml");
}

struct Style {
    std::string parent;
    std::string display; ///< "none", "true", …; empty = its parent's
};
using Styles = std::map<std::string, Style>;

void collect_styles(XMLElement const& element, Styles& styles) {
    for (XMLElement const* each = element.FirstChildElement(); each != nullptr;
         each = each->NextSiblingElement()) {
        if (std::string(each->Name()) == "style:style") {
            Style style{attribute(*each, "style:parent-style-name"), ""};
            if (auto const* text = each->FirstChildElement("style:text-properties")) {
                style.display = attribute(*text, "text:display");
            }
            styles[attribute(*each, "style:name")] = style;
        } else if (is_one_of(each->Name(), {"office:styles", "office:automatic-styles"})) {
            collect_styles(*each, styles);
        }
    }
}

/// Names of the styles whose text is not displayed.
std::set<std::string> invisible(Styles const& styles) {
    std::set<std::string> names;
    for (auto const& [name, unused] : styles) {
        std::string at = name;
        for (std::size_t steps = 0; steps <= styles.size(); ++steps) {
            auto const found = styles.find(at);
            if (found == styles.end() || !found->second.display.empty()) {
                if (found != styles.end() && found->second.display == "none") {
                    names.insert(name);
                }
                break;
            }
            at = found->second.parent;
        }
    }
    return names;
}

bool has_hidden_mark(XMLElement const& paragraph) {
    for (XMLElement const* each = paragraph.FirstChildElement(); each != nullptr;
         each = each->NextSiblingElement()) {
        if (std::string(each->Name()) == "text:hidden-paragraph" || has_hidden_mark(*each)) {
            return true;
        }
    }
    return false;
}

bool is_hidden(XMLElement const& element, std::set<std::string> const& styles) {
    std::string const name = element.Name();
    if (name == "text:hidden-text") {
        return true;
    }
    if (name == "text:section") {
        return attribute(element, "text:display") == "none";
    }
    if (name == "text:p" || name == "text:h") {
        return styles.count(attribute(element, "text:style-name")) != 0 || has_hidden_mark(element);
    }
    return name == "text:span" && styles.count(attribute(element, "text:style-name")) != 0;
}

bool may_hide(std::string const& xml) {
    static constexpr std::array<char const*, 3> marks = {"text:hidden-", "text:display=\"none\"",
                                                         "text:display='none'"};
    return std::any_of(marks.begin(), marks.end(),
                       [&](char const* mark) { return xml.find(mark) != std::string::npos; });
}

void remove_hidden(Package& package) {
    std::vector<std::string> parts;
    bool any = false;
    for (char const* const part : {"styles.xml", "content.xml"}) {
        if (package.has(part)) {
            parts.emplace_back(part);
            any = any || may_hide(package.read(part));
        }
    }
    if (!any) { // nearly always: a long list is not parsed for nothing
        return;
    }
    Styles styles;
    std::vector<XmlDocument> documents;
    for (std::string const& part : parts) {
        documents.push_back(parse_xml(package.read(part), package.name() + " (" + part + ")"));
        collect_styles(*documents.back()->RootElement(), styles);
    }
    std::set<std::string> const names = invisible(styles);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        prune(*documents[i]->RootElement(),
              [&](XMLElement const& element) { return is_hidden(element, names); });
        package.set(parts[i], print_xml(*documents[i]), "text/xml");
    }
}

} // namespace

void remove_private_parts(Package& package) {
    clean_properties(package);
    clean_settings(package);
    remove_hidden(package);
}

} // namespace presskit::odf
