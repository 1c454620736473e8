// SPDX-License-Identifier: MPL-2.0
#include "source/html_tree.hpp"

#include "base/error.hpp"
#include "base/link.hpp"
#include "base/utf8.hpp"
#include "source/html.hpp"
#include "source/text_shape.hpp"

#include <charconv>
#include <limits>

namespace presskit::source {

namespace {

/// WHATWG HTML, 13.2.5.80: what &#128; to &#159; mean on the web.
constexpr char16_t c1_references[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

struct ContextDeleter {
    void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

char const* chars(xmlChar const* text) {
    return reinterpret_cast<char const*>(text);
}

} // namespace

HtmlTree parse_html(std::string const& html, std::string const& name) {
    std::unique_ptr<htmlParserCtxt, ContextDeleter> const context(htmlNewParserCtxt());
    if (!context || html.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        throw Error(Phase::input, name + ": is too large to be read as HTML; save its text as "
                                         ".txt");
    }
    context->linenumbers = 1;
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                            HTML_PARSE_NONET | HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
    HtmlTree tree(htmlCtxtReadMemory(context.get(), html.data(), static_cast<int>(html.size()),
                                     nullptr, "UTF-8", options),
                  xmlFreeDoc);
    if (context->errNo == XML_ERR_INTERNAL_ERROR) {
        throw Error(Phase::input, name + ": its elements are nested too deeply to be read; save "
                                         "its text as .txt");
    }
    return tree;
}

std::string_view name_of(xmlNode const* node) {
    return node->type == XML_ELEMENT_NODE ? chars(node->name) : std::string_view();
}

bool has_attribute(xmlNode const* node, char const* name) {
    return node->type == XML_ELEMENT_NODE &&
           xmlHasProp(node, reinterpret_cast<xmlChar const*>(name)) != nullptr;
}

std::string attribute_of(xmlNode const* node, char const* name) {
    if (node->type != XML_ELEMENT_NODE) {
        return {};
    }
    std::unique_ptr<xmlChar, void (*)(void*)> const value(
        xmlGetNoNsProp(node, reinterpret_cast<xmlChar const*>(name)), xmlFree);
    return value ? chars(value.get()) : std::string();
}

bool is_text(xmlNode const* node) {
    return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

std::string_view text_of(xmlNode const* node) {
    return is_text(node) && node->content != nullptr ? chars(node->content) : std::string_view();
}

xmlNode* next_node(xmlNode* node, xmlNode const* root, bool below) {
    if (below && node->type == XML_ELEMENT_NODE && node->children != nullptr) {
        return node->children;
    }
    while (node != root && node->next == nullptr) {
        node = node->parent;
    }
    return node == root ? nullptr : node->next;
}

std::string words_of(xmlNode* root) {
    std::string text;
    for (xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
        text += text_of(node);
        text += name_of(node) == "br" ? " " : "";
    }
    return utf8::collapse_spaces(text);
}

std::string decode_reference(std::string_view reference) {
    std::string_view body = reference;
    if (body.size() < 3 || body.front() != '&' || body.back() != ';') {
        return std::string(reference);
    }
    body = body.substr(1, body.size() - 2);
    std::string out;
    if (body.front() == '#') {
        bool const hex = body.size() > 1 && (body[1] == 'x' || body[1] == 'X');
        std::string_view const digits = body.substr(hex ? 2 : 1);
        unsigned long code = 0;
        auto const [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
        if (digits.empty() || end != digits.data() + digits.size()) {
            return std::string(reference);
        }
        bool const bad = error != std::errc() || code == 0 || code > 0x10FFFF ||
                         (code >= 0xD800 && code < 0xE000);
        code = code >= 0x80 && code < 0xA0 ? c1_references[code - 0x80] : code;
        utf8::append(out, bad ? U'\uFFFD' : static_cast<char32_t>(code));
        return out;
    }
    std::string const key(body);
    htmlEntityDesc const* const entity =
        htmlEntityLookup(reinterpret_cast<xmlChar const*>(key.c_str()));
    if (entity == nullptr) {
        return std::string(reference);
    }
    utf8::append(out, entity->value);
    return out;
}

std::string link_of_tag(std::string_view tag) {
    HtmlTree const tree = parse_html(std::string(tag), "a link");
    xmlNode* const root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
    for (xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
        if (name_of(node) == "a") {
            return harmless_link(attribute_of(node, "href"));
        }
    }
    return {};
}

} // namespace presskit::source
