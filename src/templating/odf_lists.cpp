// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_lists.hpp"

#include <tinyxml2.h>

#include <set>
#include <string>
#include <vector>

namespace presskit::templating {

namespace {

/// Outermost lists in their order, and all ids there are.
void collect(XMLNode& node, std::vector<XMLElement*>& lists, std::set<std::string>& ids) {
    for (XMLNode* child = node.FirstChild(); child != nullptr; child = child->NextSibling()) {
        std::string const id = attribute_of(child, "xml:id");
        if (!id.empty()) {
            ids.insert(id);
        }
        if (is_named(child, "text:list") && !is_list_item(child->Parent())) {
            lists.push_back(child->ToElement());
        }
        collect(*child, lists, ids);
    }
}

} // namespace

void pin_continued_lists(XMLNode& root) {
    std::vector<XMLElement*> lists;
    std::set<std::string> ids;
    collect(root, lists, ids);
    int number = 0;
    for (std::size_t i = 1; i < lists.size(); ++i) {
        XMLElement& list = *lists[i];
        XMLElement& before = *lists[i - 1];
        bool const same =
            attribute_of(&list, "text:style-name") == attribute_of(&before, "text:style-name");
        if (!same || attribute_of(&list, "text:continue-numbering") != "true" ||
            list.Attribute("text:continue-list") != nullptr) {
            continue;
        }
        std::string id = attribute_of(&before, "xml:id");
        while (id.empty() || (before.Attribute("xml:id") == nullptr && ids.count(id) != 0)) {
            id = "continued" + std::to_string(++number);
        }
        ids.insert(id);
        before.SetAttribute("xml:id", id.c_str());
        list.DeleteAttribute("text:continue-numbering");
        list.SetAttribute("text:continue-list", id.c_str());
    }
}

} // namespace presskit::templating
