// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_properties.hpp"

#include <tinyxml2.h>

#include <utility>

namespace presskit::templating {

std::string property_title(XMLElement const& element) {
    static constexpr std::pair<std::string_view, char const*> names[] = {
        {"dc:title", "Title"},          {"dc:subject", "Subject"},
        {"dc:description", "Comments"}, {"meta:keyword", "Keywords"},
        {"dc:creator", "Author"},       {"meta:initial-creator", "Author"}};
    std::string title = attribute_of(&element, "meta:name");
    for (auto const& [name, words] : names) {
        title = element.Name() == name ? words : title;
    }
    return title;
}

void join_keywords(XMLNode& meta) {
    XMLElement* open = nullptr;
    for (XMLElement* keyword = meta.FirstChildElement("meta:keyword"); keyword != nullptr;) {
        XMLElement* const next = keyword->NextSiblingElement("meta:keyword");
        std::string const text = text_of(*keyword);
        if (open != nullptr) {
            std::string const joined = text_of(*open) + ", " + text;
            open->SetText(joined.c_str());
            remove_node(*keyword);
            open = text.find("}}") == text.npos ? open : nullptr;
        } else if (text.rfind("{{") != text.npos &&
                   text.find("}}", text.rfind("{{")) == text.npos) {
            open = keyword;
        }
        keyword = next;
    }
}

} // namespace presskit::templating
