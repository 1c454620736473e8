// SPDX-License-Identifier: MPL-2.0
#include "source/kit_xml.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "odf/xml.hpp"
#include "source/list_marks.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace presskit::source {

namespace {

using tinyxml2::XMLElement;
using tinyxml2::XMLNode;

std::string local_name(std::string_view name) {
    std::size_t const colon = name.find(':');
    return std::string(colon == std::string_view::npos ? name : name.substr(colon + 1));
}

bool is_white(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void append_run(model::Runs& runs, std::string text, model::Run const& format) {
    if (text.empty()) {
        return;
    }
    bool const same = !runs.empty() && runs.back().footnote.empty() &&
                      runs.back().bold == format.bold && runs.back().italic == format.italic &&
                      runs.back().underline == format.underline && runs.back().link == format.link;
    if (same) {
        runs.back().text += text;
        return;
    }
    runs.push_back(format);
    runs.back().text = std::move(text);
}

/// White space in the file collapses over elements, unless xml:space="preserve" keeps it.
struct Spaces {
    bool preserve = false;
    bool after = true;
};

void append_text(model::Runs& runs, std::string_view text, model::Run const& format,
                 Spaces& spaces) {
    if (spaces.preserve) {
        append_run(runs, std::string(text), format);
        return;
    }
    std::string out;
    for (char const c : text) {
        bool const space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space || !spaces.after) {
            out += space ? ' ' : c;
        }
        spaces.after = space;
    }
    append_run(runs, std::move(out), format);
}

void read_inline(KitElement const& owner, XMLElement const& parent, std::string const& file,
                 model::Run const& format, Spaces& spaces, model::Runs& runs) {
    for (XMLNode const* node = parent.FirstChild(); node != nullptr; node = node->NextSibling()) {
        if (node->ToText() != nullptr) {
            append_text(runs, node->Value(), format, spaces);
            continue;
        }
        XMLElement const* const e = node->ToElement();
        if (e == nullptr) {
            continue;
        }
        KitElement const element(*e, file);
        if (owner.name() == "item" && element.name() == "list") {
            continue; // nested below the item's text, no part of it
        }
        model::Run inner = format;
        if (element.name() == "br" || element.name() == "tab") {
            append_run(runs, element.name() == "br" ? "\n" : "\t", format);
            spaces.after = true;
            continue;
        }
        if (element.name() == "note") {
            if (runs.empty() || !runs.back().footnote.empty()) {
                runs.push_back(format);
            }
            runs.back().footnote = element.text();
            continue;
        }
        if (element.name() == "b") {
            inner.bold = true;
        } else if (element.name() == "i") {
            inner.italic = true;
        } else if (element.name() == "u") {
            inner.underline = true;
        } else if (element.name() == "a") {
            inner.link = element.attribute("href");
            if (inner.link.empty()) {
                element.fail("has no href; write the address it leads to");
            }
        } else {
            element.fail("is not known in <" + owner.name() +
                         ">; text may hold b, i, u, a, br, tab and note");
        }
        read_inline(owner, *e, file, inner, spaces, runs);
    }
}

model::List read_list(KitElement const& element) {
    model::List list;
    std::string const ordered = element.attribute("ordered");
    if (!ordered.empty() && ordered != "true" && ordered != "false") {
        element.fail("ordered is \"" + ordered + "\"; write true or false");
    }
    list.ordered = ordered == "true";
    list.start = static_cast<int>(std::clamp(element.number("start", 1), -1'000'000L, 1'000'000L));
    for (KitElement const& child : element.children()) {
        model::ListItem item;
        item.runs = child.runs();
        for (KitElement const& nested : child.children()) {
            if (nested.name() == "list") {
                item.lists.push_back(read_list(nested));
            }
        }
        list.items.push_back(std::move(item));
    }
    return list;
}

void read_table(KitElement const& element, model::Block& block) {
    for (KitElement const& row : element.children()) {
        block.rows.emplace_back();
        for (KitElement const& cell : row.children()) {
            block.rows.back().push_back(cell.runs());
        }
    }
}

} // namespace

void note_lines(XMLElement& root, std::string_view xml) {
    std::vector<std::intptr_t> lines; // of start tags, in their order
    std::intptr_t line = 1;
    auto const skip_to = [&](std::size_t from, std::string_view end) {
        std::size_t const at = std::min(xml.find(end, from), xml.size());
        line += std::count(xml.begin() + static_cast<std::ptrdiff_t>(from),
                           xml.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        return at;
    };
    for (std::size_t at = skip_to(0, "<"); at < xml.size(); at = skip_to(at, "<")) {
        std::string_view const rest = xml.substr(at);
        if (rest.substr(0, 4) == "<!--") {
            at = skip_to(at + 4, "-->");
        } else if (rest.substr(0, 9) == "<![CDATA[") {
            at = skip_to(at + 9, "]]>");
        } else if (rest.substr(0, 2) == "<?") {
            at = skip_to(at + 2, "?>");
        } else {
            if (rest.substr(0, 2) != "</") {
                lines.push_back(line);
            }
            for (++at; at < xml.size() && xml[at] != '>'; ++at) {
                if (xml[at] == '"' || xml[at] == '\'') {
                    at = skip_to(at + 1, xml.substr(at, 1));
                }
                line += at < xml.size() && xml[at] == '\n' ? 1 : 0;
            }
        }
    }
    std::size_t index = 0;
    for (XMLNode* node = &root; node != nullptr && index < lines.size();) {
        if (XMLElement* const e = node->ToElement()) {
            // tinyxml2 keeps a pointer for us, and a number is all we need to keep
            // NOLINTNEXTLINE(performance-no-int-to-ptr)
            e->SetUserData(reinterpret_cast<void*>(lines[index++]));
        }
        if (node->FirstChild() != nullptr) {
            node = node->FirstChild();
            continue;
        }
        while (node != &root && node->NextSibling() == nullptr) {
            node = node->Parent();
        }
        node = node == &root ? nullptr : node->NextSibling();
    }
}

KitElement::KitElement(XMLElement const& element, std::string const& file)
    : m_element(&element), m_file(&file), m_name(local_name(element.Name())) {}

int KitElement::line() const {
    return static_cast<int>(reinterpret_cast<std::intptr_t>(m_element->GetUserData()));
}

std::string KitElement::attribute(char const* name) const {
    return odf::attribute(*m_element, name);
}

std::string KitElement::one_of(char const* name,
                               std::initializer_list<std::string_view> values) const {
    std::string const value = attribute(name);
    std::string list;
    for (std::string_view const known : values) {
        if (value.empty() || value == known) {
            return value;
        }
        list += (list.empty() ? "" : ", ") + std::string(known);
    }
    fail(std::string(name) + " is \"" + value + "\"; known are " + list);
}

bool KitElement::has(char const* name) const {
    return m_element->Attribute(name) != nullptr;
}

std::string KitElement::text() const {
    return utf8::trim(model::plain_text(runs()));
}

std::vector<KitElement> KitElement::children() const {
    std::vector<KitElement> found;
    for (XMLElement const* e = m_element->FirstChildElement(); e != nullptr;
         e = e->NextSiblingElement()) {
        found.emplace_back(*e, *m_file);
    }
    return found;
}

void KitElement::allow_children(std::vector<std::string_view> const& names) const {
    for (XMLNode const* node = m_element->FirstChild(); node != nullptr;
         node = node->NextSibling()) {
        if (node->ToText() != nullptr && !is_white(node->Value())) {
            fail("holds text of its own (\"" + utf8::excerpt(node->Value(), 30) +
                 "\"); put it into one of its elements");
        }
    }
    for (KitElement const& child : children()) {
        if (std::find(names.begin(), names.end(), child.name()) == names.end()) {
            std::string known;
            for (std::string_view const name : names) {
                known += (known.empty() ? "" : ", ") + std::string(name);
            }
            child.fail("is not known in <" + m_name + ">" +
                       (known.empty() ? "; it holds nothing" : "; it may hold " + known));
        }
    }
}

void KitElement::allow_attributes(std::vector<std::string_view> const& names) const {
    for (tinyxml2::XMLAttribute const* a = m_element->FirstAttribute(); a != nullptr;
         a = a->Next()) {
        std::string_view const name = a->Name();
        bool const general = name.substr(0, 4) == "xml:" || name.substr(0, 5) == "xmlns";
        if (!general && std::find(names.begin(), names.end(), name) == names.end()) {
            std::string known;
            for (std::string_view const one : names) {
                known += (known.empty() ? "" : ", ") + std::string(one);
            }
            fail("has no attribute \"" + std::string(name) + "\"; " +
                 (known.empty() ? "it has none" : "it may have " + known));
        }
    }
}

void KitElement::fail(std::string const& what) const {
    throw Error(Phase::input,
                *m_file + ": line " + std::to_string(line()) + ", <" + m_name + ">: " + what);
}

model::Runs KitElement::runs() const {
    model::Runs found;
    Spaces spaces;
    spaces.preserve = attribute("xml:space") == "preserve";
    read_inline(*this, *m_element, *m_file, {}, spaces, found);
    return spaces.preserve ? found : trimmed(found);
}

long KitElement::number(char const* name, long otherwise) const {
    std::string const value = attribute(name);
    if (value.empty()) {
        return otherwise;
    }
    long parsed = 0;
    auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), parsed);
    if (error != std::errc() || end != value.data() + value.size()) {
        fail(std::string(name) + " is \"" + value + "\"; write a whole number");
    }
    return parsed;
}

model::RichText read_blocks(KitElement const& parent) {
    model::RichText text;
    for (KitElement const& e : parent.children()) {
        model::Block block;
        block.place.line = e.line();
        if (e.name() == "p") {
            block.runs = e.runs();
        } else if (e.name() == "h") {
            block.kind = model::Block::Kind::heading;
            block.runs = e.runs();
            block.level = static_cast<int>(e.number("level", 1));
            if (block.level < 1 || block.level > 6) {
                e.fail("level is " + e.attribute("level") + "; write 1 to 6");
            }
        } else if (e.name() == "list") {
            block.kind = model::Block::Kind::list;
            block.list = read_list(e);
        } else if (e.name() == "table") {
            block.kind = model::Block::Kind::table;
            read_table(e, block);
        } else if (e.name() == "image") {
            block.kind = model::Block::Kind::image;
            block.image = {e.attribute("src"), e.attribute("alt"), e.text()};
        } else {
            block.kind = model::Block::Kind::quote;
            if (e.has("ref") && !e.children().empty()) {
                e.fail("has a ref and words of its own; keep one of them");
            }
            if (!e.has("ref") && e.children().empty()) {
                e.fail("has no words; put them into <p>, or name one of <quotes>: ref=\"0\"");
            }
            if (e.has("ref")) {
                long const ref = e.number("ref", 0);
                if (ref < 0) {
                    e.fail("ref is " + e.attribute("ref") + "; quotes are counted from 0");
                }
                block.quote_ref = static_cast<std::size_t>(ref);
            } else {
                for (KitElement const& p : e.children()) {
                    if (!block.runs.empty()) {
                        append_run(block.runs, "\n", {});
                    }
                    model::Runs const more = p.runs();
                    block.runs.insert(block.runs.end(), more.begin(), more.end());
                }
            }
        }
        text.blocks.push_back(std::move(block));
    }
    return text;
}

} // namespace presskit::source
