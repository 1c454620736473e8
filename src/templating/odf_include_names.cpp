// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_include_names.hpp"

#include "templating/odf_names.hpp"

#include <tinyxml2.h>

#include <functional>
#include <vector>

namespace presskit::templating {

namespace {

void each_element(XMLNode& node, std::function<void(XMLElement&)> const& call) {
    if (XMLElement* const element = node.ToElement()) {
        call(*element);
    }
    for (XMLNode* child = node.FirstChild(); child != nullptr; child = child->NextSibling()) {
        each_element(*child, call);
    }
}

using Changes = std::vector<std::pair<std::string, std::string>>;

void set_attributes(XMLElement& element, Changes const& changes) {
    for (auto const& [name, value] : changes) {
        element.SetAttribute(name.c_str(), value.c_str());
    }
}

bool holds_tag(std::string const& name) {
    return name.find("{{") != name.npos || name.find("{%") != name.npos;
}

} // namespace

void TakenNames::learn(XMLNode const& tree) {
    if (XMLElement const* const element = tree.ToElement()) {
        for (auto const* each = element->FirstAttribute(); each != nullptr; each = each->Next()) {
            if (is_identity(*element, each->Name())) {
                m_names.insert(each->Value());
            }
        }
    }
    for (XMLNode const* child = tree.FirstChild(); child != nullptr; child = child->NextSibling()) {
        learn(*child);
    }
}

std::string TakenNames::fresh(std::string const& name) {
    int& number = m_numbers.emplace(name, 1).first->second;
    std::string made;
    do {
        made = name + "i" + std::to_string(number++);
    } while (!m_names.insert(made).second);
    return made;
}

void TakenNames::rename(XMLElement& element, Renames& renames) {
    Changes changes;
    for (auto const* each = element.FirstAttribute(); each != nullptr; each = each->Next()) {
        std::string const name = each->Value();
        if (!is_identity(element, each->Name()) || holds_tag(name)) {
            continue;
        }
        auto const known = renames.find(name);
        if (known != renames.end()) {
            changes.emplace_back(each->Name(), known->second);
            continue;
        }
        std::string const made = m_names.insert(name).second ? name : fresh(name);
        renames.emplace(name, made);
        changes.emplace_back(each->Name(), made);
    }
    set_attributes(element, changes);
}

void TakenNames::refer(XMLElement& element, Renames const& renames) const {
    Changes changes;
    for (auto const* each = element.FirstAttribute(); each != nullptr; each = each->Next()) {
        std::string const attribute = each->Name();
        std::string const value = each->Value();
        if (attribute == "xlink:href" && !value.empty() && value[0] == '#') {
            // "#Chart" or "#Chart|frame"
            std::size_t const bar = value.find('|');
            auto const found = renames.find(value.substr(1, bar == value.npos ? bar : bar - 1));
            if (found != renames.end()) {
                changes.emplace_back(attribute, "#" + found->second +
                                                    (bar == value.npos ? "" : value.substr(bar)));
            }
        } else if (is_reference(attribute) && !is_identity(element, attribute)) {
            auto const found = renames.find(value);
            if (found != renames.end()) {
                changes.emplace_back(attribute, found->second);
            }
        }
    }
    set_attributes(element, changes);
}

void TakenNames::make_fresh(XMLNode& tree, OdfScan const& scan) {
    Renames renames;
    each_element(tree, [&](XMLElement& element) {
        if (scan.natives.count(&element) == 0) {
            rename(element, renames);
        }
    });
    each_element(tree, [&](XMLElement& element) { refer(element, renames); });
}

} // namespace presskit::templating
