// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_picture.hpp"

#include "base/utf8.hpp"
#include "templating/trouble.hpp"

#include <tinyxml2.h>

#include <map>
#include <vector>

namespace presskit::templating {

namespace {

/// The tag a name consists of, without the ` #2` that makes it different from another; "" = none.
std::string tag_in_name(std::string const& name) {
    std::size_t const begin = find_tag(name, 0, Dialect::writer);
    if (begin != 0) {
        return {};
    }
    LexedTag const lexed = lex_tag(name, 0, Dialect::writer);
    std::string const rest = utf8::trim(std::string_view(name).substr(lexed.end));
    bool const numbered =
        rest.size() > 1 && rest[0] == '#' && rest.find_first_not_of("0123456789", 1) == rest.npos;
    if (lexed.kind != TagKind::value || !lexed.error.empty() || (!rest.empty() && !numbered)) {
        return {};
    }
    try {
        Exprs exprs;
        Statement const statement = parse_statement(lexed, exprs);
        return makes_picture(exprs, statement.expression) ? name.substr(0, lexed.end) : "";
    } catch (Trouble const&) {
        return {}; // reported where names are written
    }
}

void collect_names(XMLNode const& root, std::set<std::string>& names) {
    for (XMLNode const* child = root.FirstChild(); child != nullptr; child = child->NextSibling()) {
        names.insert(attribute_of(child, "draw:name"));
        collect_names(*child, names);
    }
}

bool prepare(XMLNode& parent, std::set<std::string>& names, std::string const& base) {
    bool found = false;
    for (XMLNode* child = parent.FirstChild(); child != nullptr; child = child->NextSibling()) {
        found = prepare(*child, names, base) || found;
        std::string const tag =
            is_named(child, "draw:frame") ? tag_in_name(attribute_of(child, "draw:name")) : "";
        if (tag.empty()) {
            continue;
        }
        std::string name = base;
        for (int number = 2; !names.insert(name).second; ++number) {
            name = base + std::to_string(number);
        }
        child->ToElement()->SetAttribute("draw:name", name.c_str());
        XMLElement* const carrier = child->GetDocument()->NewElement(picture_carrier);
        carrier->SetText(tag.c_str());
        child->InsertEndChild(carrier);
        found = true;
    }
    return found;
}

} // namespace

bool prepare_pictures(XMLNode& root, std::string const& base_name) {
    std::set<std::string> names;
    collect_names(root, names);
    return prepare(root, names, base_name);
}

bool makes_picture(Exprs const& exprs, ExprId id) {
    while (id != no_expr) {
        Expr const& expr = exprs[static_cast<std::size_t>(id)];
        if (expr.kind == Expr::Kind::inline_if) {
            id = expr.args[1];
            continue;
        }
        return expr.kind == Expr::Kind::filter &&
               (expr.name == "image" || expr.name == "alt" || expr.name == "qr");
    }
    return false;
}

XMLNode* picture_marker(XMLElement const& frame, OdfScan const& scan, Exprs const& exprs) {
    for (char const* const carrier : {picture_carrier, "svg:title", "svg:desc"}) {
        XMLElement const* const text = frame.FirstChildElement(carrier);
        XMLNode const* only = nullptr;
        bool alone = true;
        for (XMLNode const* child = text == nullptr ? nullptr : text->FirstChild();
             child != nullptr; child = child->NextSibling()) {
            if (child->ToText() == nullptr || !utf8::trim(child->Value()).empty()) {
                alone = alone && only == nullptr;
                only = child;
            }
        }
        if (only == nullptr || !alone || !is_marker(*only)) {
            continue;
        }
        Statement const& statement = scan.tag(marked_tag(*only)).statement;
        if (statement.kind == Statement::Kind::print &&
            makes_picture(exprs, statement.expression)) {
            return const_cast<XMLNode*>(only);
        }
    }
    return nullptr;
}

namespace {

void collect_replaced(XMLNode& parent, OdfScan const& scan, Exprs const& exprs,
                      std::vector<XMLElement*>& frames) {
    for (XMLNode* child = parent.FirstChild(); child != nullptr; child = child->NextSibling()) {
        if (is_named(child, "draw:frame") &&
            picture_marker(*child->ToElement(), scan, exprs) != nullptr) {
            frames.push_back(child->ToElement());
        }
        collect_replaced(*child, scan, exprs, frames);
    }
}

} // namespace

void uncrop_pictures(XMLElement& root, OdfScan const& scan, Exprs const& exprs) {
    XMLElement* const automatic = root.FirstChildElement("office:automatic-styles");
    if (automatic == nullptr) {
        return;
    }
    std::map<std::string, XMLElement*> cropping;
    std::set<std::string> names;
    for (XMLElement* style = automatic->FirstChildElement(); style != nullptr;
         style = style->NextSiblingElement()) {
        names.insert(attribute_of(style, "style:name"));
        XMLElement const* const properties = style->FirstChildElement("style:graphic-properties");
        if (properties != nullptr && properties->Attribute("fo:clip") != nullptr) {
            cropping.emplace(attribute_of(style, "style:name"), style);
        }
    }
    std::vector<XMLElement*> frames;
    collect_replaced(root, scan, exprs, frames);
    std::map<std::string, std::string> whole; // style → its copy
    for (XMLElement* const frame : frames) {
        auto const style = cropping.find(attribute_of(frame, "draw:style-name"));
        if (style == cropping.end()) {
            continue;
        }
        std::string& name = whole[style->first];
        if (name.empty()) {
            name = style->first;
            while (!names.insert(name).second) {
                name += "w";
            }
            XMLElement* const copy = style->second->DeepClone(root.GetDocument())->ToElement();
            copy->SetAttribute("style:name", name.c_str());
            copy->FirstChildElement("style:graphic-properties")->DeleteAttribute("fo:clip");
            automatic->InsertEndChild(copy);
        }
        frame->SetAttribute("draw:style-name", name.c_str());
    }
}

std::string entry_of_href(std::string const& href) {
    std::string const entry = href.compare(0, 2, "./") == 0 ? href.substr(2) : href;
    bool const elsewhere = entry.empty() || entry[0] == '#' || entry[0] == '/' ||
                           entry.compare(0, 3, "../") == 0 || entry.find(':') != entry.npos;
    return elsewhere ? std::string() : entry;
}

void collect_entries(XMLNode const& root, std::set<std::string>& entries) {
    for (XMLNode const* child = root.FirstChild(); child != nullptr; child = child->NextSibling()) {
        std::string const entry = entry_of_href(attribute_of(child, "xlink:href"));
        if (!entry.empty()) {
            entries.insert(entry);
        }
        collect_entries(*child, entries);
    }
}

} // namespace presskit::templating
