// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_names.hpp"

#include <tinyxml2.h>

#include <algorithm>

namespace presskit::templating {

bool is_identity(XMLElement const& element, std::string_view attribute) {
    if (attribute == "xml:id" || attribute == "text:id" || attribute == "draw:id" ||
        attribute == "draw:name" || attribute == "table:name") {
        return true;
    }
    std::string_view const name = element.Name();
    if (attribute == "text:ref-name") {
        return name == "text:sequence";
    }
    return attribute == "text:name" &&
           (name == "text:section" || name == "text:bookmark" || name == "text:bookmark-start" ||
            name == "text:bookmark-end" || name == "text:reference-mark" ||
            name == "text:reference-mark-start" || name == "text:reference-mark-end" ||
            name == "text:table-of-content");
}

bool is_reference(std::string_view attribute) {
    return attribute == "text:ref-name" || attribute == "text:continue-list" ||
           attribute == "draw:chain-next-name" || attribute == "draw:start-shape" ||
           attribute == "draw:end-shape";
}

void OdfNames::walk(XMLNode const& parent, OdfScan const& scan, std::size_t loops) {
    for (XMLNode const* child = parent.FirstChild(); child != nullptr;
         child = child->NextSibling()) {
        XMLElement const* const element = child->ToElement();
        if (element == nullptr) {
            continue;
        }
        if (is_marker(*child)) {
            Statement::Kind const kind = scan.tag(marked_tag(*child)).statement.kind;
            loops += kind == Statement::Kind::for_ ? 1 : 0;
            loops -= kind == Statement::Kind::endfor && loops > 0 ? 1 : 0;
            continue;
        }
        for (auto const* attribute = element->FirstAttribute(); attribute != nullptr;
             attribute = attribute->Next()) {
            if (is_identity(*element, attribute->Name())) {
                std::size_t& known = m_loops[attribute->Value()];
                known = std::max(known, loops);
            }
        }
        auto const native = scan.natives.find(child);
        bool const repeats = native != scan.natives.end() &&
                             scan.tag(native->second.tag).statement.kind == Statement::Kind::for_;
        walk(*child, scan, loops + (repeats ? 1 : 0));
    }
}

void OdfNames::index(XMLNode const& root, OdfScan const& scan) {
    walk(root, scan, 0);
}

std::size_t OdfNames::loops_of(std::string const& name) const {
    auto const found = m_loops.find(name);
    return found == m_loops.end() ? 0 : found->second;
}

std::string OdfNames::separator() const {
    std::string separator = "_";
    bool clash = true;
    while (clash) {
        clash = false;
        for (auto const& [name, loops] : m_loops) {
            // Sorted: what begins with name + separator comes right behind it.
            auto const next = m_loops.lower_bound(name + separator);
            if (loops > 0 && next != m_loops.end() &&
                next->first.compare(0, name.size() + separator.size(), name + separator) == 0) {
                clash = true;
                separator += "_";
                break;
            }
        }
    }
    return separator;
}

std::string OdfNames::rename(std::string const& old, std::string const& wanted) {
    std::string name = wanted;
    for (int number = 2; m_loops.count(name) != 0; ++number) {
        name = wanted + std::to_string(number);
    }
    m_loops.emplace(name, loops_of(old));
    return name;
}

} // namespace presskit::templating
