// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_include_files.hpp"

#include "templating/odf_picture.hpp"
#include "templating/odf_tree.hpp"
#include "templating/picture_store.hpp"

#include <tinyxml2.h>

#include <algorithm>

namespace presskit::templating {

namespace {

std::string extension_of(std::string const& entry) {
    std::size_t const dot = entry.rfind('.');
    bool const none = dot == entry.npos || entry.find('/', dot) != entry.npos;
    return none ? "bin" : entry.substr(dot + 1);
}

bool shows_file(XMLElement const& element) {
    std::string_view const name = element.Name();
    return name == "draw:image" || name == "draw:object" || name == "draw:object-ole" ||
           name == "draw:plugin" || name == "draw:fill-image" || name == "style:background-image" ||
           name == "text:list-level-style-image";
}

} // namespace

void IncludedFiles::learn_pictures() {
    if (m_learned) {
        return;
    }
    m_learned = true;
    for (std::string const& entry : m_host.entries()) {
        if (entry.compare(0, 9, "Pictures/") == 0) {
            m_pictures.emplace(picture_entry(m_host.read(entry), extension_of(entry)), entry);
        }
    }
}

std::string IncludedFiles::bring_picture(odf::Package const& from, std::string const& entry) {
    learn_pictures();
    std::string bytes = from.read(entry);
    std::string const name = picture_entry(bytes, extension_of(entry));
    auto const [known, fresh] = m_pictures.emplace(name, name);
    if (fresh) {
        m_host.set(name, std::move(bytes), from.media_type(entry));
    }
    return known->second;
}

std::string IncludedFiles::free_object() const {
    std::vector<std::string> const entries = m_host.entries();
    for (int number = 1;; ++number) {
        std::string name = "Object " + std::to_string(number);
        bool const taken = std::any_of(entries.begin(), entries.end(), [&](std::string const& e) {
            return e == name || e.compare(0, name.size() + 1, name + "/") == 0 ||
                   e == "ObjectReplacements/" + name;
        });
        if (!taken) {
            return name;
        }
    }
}

/// A formula, chart or sheet: its folder or file, and the picture that stands for it.
std::string IncludedFiles::bring_object(odf::Package const& from, std::string const& object) {
    auto const [known, fresh] = m_objects.emplace(from.name() + "/" + object, "");
    if (!fresh) {
        return known->second;
    }
    std::string const name = free_object();
    for (std::string const& entry : from.entries()) {
        bool const inside = entry.compare(0, object.size() + 1, object + "/") == 0;
        if (entry == object || inside) {
            m_host.set(name + entry.substr(object.size()), from.read(entry),
                       from.media_type(entry));
        } else if (entry == "ObjectReplacements/" + object) {
            m_host.set("ObjectReplacements/" + name, from.read(entry), from.media_type(entry));
        }
    }
    m_host.set_folder(name + "/", from.folder_type(object + "/"));
    return known->second = name;
}

std::string IncludedFiles::bring(IncludeSource const& source, std::string const& href) {
    std::string const entry = source.package ? entry_of_href(href) : std::string();
    if (entry.empty()) {
        return href;
    }
    odf::Package const& from = *source.package;
    std::string const dot = href.compare(0, 2, "./") == 0 ? "./" : "";
    if (entry.compare(0, 19, "ObjectReplacements/") == 0) {
        std::string const object = entry.substr(19);
        return dot + "ObjectReplacements/" + bring_object(from, object);
    }
    std::vector<std::string> const entries = from.entries();
    bool const folder = std::any_of(entries.begin(), entries.end(), [&](std::string const& e) {
        return e.compare(0, entry.size() + 1, entry + "/") == 0;
    });
    if (folder || (from.has(entry) && entry.find('/') == entry.npos)) {
        return dot + bring_object(from, entry);
    }
    return from.has(entry) ? dot + bring_picture(from, entry) : href;
}

void IncludedFiles::bring_all(IncludeSource const& source, XMLElement& tree) {
    if (shows_file(tree) && tree.Attribute("xlink:href") != nullptr) {
        tree.SetAttribute("xlink:href", bring(source, attribute_of(&tree, "xlink:href")).c_str());
    }
    for (XMLElement* child = tree.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement()) {
        bring_all(source, *child);
    }
}

} // namespace presskit::templating
