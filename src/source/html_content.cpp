// SPDX-License-Identifier: MPL-2.0
#include "source/html_content.hpp"

#include "base/utf8.hpp"
#include "source/phrases.hpp"
#include "source/text_shape.hpp"

#include <algorithm>
#include <vector>

namespace presskit::source {

namespace {

bool is_any(std::string_view text, std::initializer_list<std::string_view> of) {
    return std::find(of.begin(), of.end(), text) != of.end();
}

/// Never text, wherever they stand.
bool is_machinery(std::string_view name) {
    return is_any(name, {"script",   "style",  "noscript", "template", "head",   "iframe",
                         "object",   "embed",  "svg",      "canvas",   "audio",  "video",
                         "map",      "button", "input",    "select",   "option", "textarea",
                         "datalist", "meter",  "progress", "dialog",   "link",   "meta",
                         "title",    "base",   "applet",   "frameset", "del"});
}

/// Elements that a page is laid out with, as opposed to text with a name that happens to fit.
bool is_box(std::string_view name) {
    return is_any(name, {"div", "section", "ul", "ol", "p", "span", "header", "footer", "table",
                         "td", "center", "dl", "a", "figure", "li"});
}

/// The words of a class or id: "siteFooter-links" → site, footer, links.
std::vector<std::string> parts_of(std::string_view token) {
    std::vector<std::string> parts(1);
    bool lower_before = false;
    for (char const c : token) {
        bool const upper = c >= 'A' && c <= 'Z';
        bool const letter = upper || (c >= 'a' && c <= 'z');
        if (!letter || (upper && lower_before)) {
            parts.emplace_back();
        }
        if (letter) {
            parts.back() += upper ? static_cast<char>(c - 'A' + 'a') : c;
        }
        lower_before = letter && !upper;
    }
    parts.erase(std::remove(parts.begin(), parts.end(), std::string()), parts.end());
    return parts;
}

/// One of these in a name is enough.
bool is_strong(std::string_view word) {
    return is_any(word, {"cookie", "cookies", "cookiebar", "consent", "gdpr", "breadcrumb",
                         "breadcrumbs", "navbar", "sharedaddy", "addtoany", "sharethis", "addthis",
                         "pagination", "skiplink", "jp"});
}

/// These tell only together with each other and with words that say nothing.
bool is_weak(std::string_view word) {
    return is_any(
        word, {"nav",   "navigation", "menu",   "sidebar",  "newsletter",  "subscribe", "signup",
               "share", "sharing",    "social", "related",  "recommended", "comments",  "respond",
               "popup", "modal",      "footer", "masthead", "skip",        "widget",    "widgets",
               "ad",    "ads",        "advert", "promo",    "donate",      "search",    "toolbar",
               "pager", "overlay",    "toast",  "tags",     "tagcloud",    "languages"});
}

bool says_nothing(std::string_view word) {
    return is_any(word,
                  {"list",      "links",  "link",    "buttons", "button",    "icons",   "icon",
                   "bar",       "box",    "wrapper", "wrap",    "container", "block",   "area",
                   "section",   "site",   "page",    "post",    "posts",     "entry",   "primary",
                   "secondary", "top",    "bottom",  "left",    "right",     "js",      "c",
                   "wp",        "item",   "items",   "global",  "main",      "inner",   "outer",
                   "row",       "col",    "group",   "form",    "media",     "article", "articles",
                   "content",   "panel",  "to",      "this",    "us",        "follow",  "mobile",
                   "desktop",   "header", "region",  "d",       "id",        "el",      "module",
                   "component", "view",   "views",   "is",      "m",         "l"});
}

bool names_chrome(std::string const& names) {
    for (std::size_t begin = 0; begin < std::min<std::size_t>(names.size(), 2000);) {
        std::size_t const end = std::min(names.find_first_of(" \t\r\n", begin), names.size());
        std::vector<std::string> const parts =
            parts_of(std::string_view(names).substr(begin, end - begin));
        begin = end + 1;
        if (parts.empty() || is_any(parts[0], {"has", "with", "no", "without", "not"})) {
            continue;
        }
        bool weak = false;
        bool only = true;
        for (std::string const& part : parts) {
            if (is_strong(part)) {
                return true;
            }
            weak = weak || is_weak(part);
            only = only && (is_weak(part) || says_nothing(part));
        }
        if (weak && only) {
            return true;
        }
    }
    return false;
}

/// Style rules as one word: "display:none".
std::string flat_style(xmlNode const* node) {
    std::string style = attribute_of(node, "style");
    style.erase(std::remove_if(style.begin(), style.end(),
                               [](char c) { return static_cast<unsigned char>(c) <= ' '; }),
                style.end());
    return fold(style);
}

bool is_hidden(xmlNode const* node) {
    if (has_attribute(node, "hidden") || attribute_of(node, "aria-hidden") == "true") {
        return true;
    }
    std::string const style = has_attribute(node, "style") ? flat_style(node) : std::string();
    for (std::string_view const rule : {"display:none", "visibility:hidden", "mso-hide:all"}) {
        if (style.find(rule) != std::string::npos) {
            return true;
        }
    }
    std::string const classes = ' ' + attribute_of(node, "class") + ' ';
    for (std::string_view const name : {" sr-only ", " visually-hidden ", " screen-reader-text ",
                                        " d-none ", " visuallyhidden ", " element-invisible "}) {
        if (classes.find(name) != std::string::npos) {
            return true;
        }
    }
    return false;
}

bool stands_in(xmlNode const* node, std::initializer_list<std::string_view> names) {
    for (xmlNode const* up = node->parent; up != nullptr; up = up->parent) {
        if (up->type == XML_ELEMENT_NODE &&
            (is_any(name_of(up), names) || attribute_of(up, "role") == "main")) {
            return true;
        }
    }
    return false;
}

bool holds(xmlNode* node, std::initializer_list<std::string_view> names) {
    for (xmlNode* below = next_node(node, node); below != nullptr; below = next_node(below, node)) {
        if (is_any(name_of(below), names)) {
            return true;
        }
    }
    return false;
}

/// "Headline – Site" or "Site | Headline" is about `headline`.
bool is_title_of(std::string const& title, std::string const& headline) {
    return headline.size() >= 8 && fold(title).find(fold(headline)) != std::string::npos;
}

std::string meta(xmlNode* root, std::string_view key) {
    for (xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
        if (name_of(node) == "body") {
            break;
        }
        if (name_of(node) == "meta" && attribute_of(node, "property") == key) {
            return utf8::collapse_spaces(attribute_of(node, "content"));
        }
    }
    return {};
}

constexpr std::size_t large = 200; ///< bytes of text below which an element's size is not kept

} // namespace

HtmlContent::HtmlContent(xmlDoc& page) {
    xmlNode* const top = xmlDocGetRootElement(&page);
    if (top == nullptr) {
        return;
    }
    xmlNode* body = top;
    for (xmlNode* node = top->children; node != nullptr; node = node->next) {
        body = name_of(node) == "body" ? node : body;
    }
    measure(body);
    find_root(body);
    find_headline(page, body);
}

void HtmlContent::measure(xmlNode* body) {
    std::vector<std::size_t> open; ///< of the elements around `node`
    for (xmlNode* node = body; node != nullptr;) {
        bool const out = is_machinery(name_of(node));
        if (is_text(node) && !open.empty()) {
            std::string_view const text = text_of(node);
            bool const blank = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
            open.back() += blank ? 0 : text.size();
        }
        if (!out && node->type == XML_ELEMENT_NODE && node->children != nullptr) {
            open.push_back(0);
            node = node->children;
            continue;
        }
        while (node != body && node->next == nullptr) {
            node = node->parent;
            std::size_t const size = open.back();
            open.pop_back();
            if (size >= large) {
                m_sizes.emplace(node, size);
            }
            (open.empty() ? m_all : open.back()) += size;
        }
        node = node == body ? nullptr : node->next;
    }
}

std::size_t HtmlContent::size_of(xmlNode const* node) const {
    auto const found = m_sizes.find(node);
    return found == m_sizes.end() ? 0 : found->second;
}

void HtmlContent::find_root(xmlNode* body) {
    m_root = body;
    xmlNode* main = nullptr;
    xmlNode* article = nullptr;
    std::size_t articles = 0;
    for (xmlNode* node = body; node != nullptr; node = next_node(node, body)) {
        if (node->type != XML_ELEMENT_NODE) {
            continue;
        }
        bool const is_main = name_of(node) == "main" || attribute_of(node, "role") == "main";
        bool const is_article = name_of(node) == "article" ||
                                attribute_of(node, "itemprop") == "articleBody" ||
                                attribute_of(node, "role") == "article";
        if (is_main && (main == nullptr || size_of(node) > size_of(main))) {
            main = node;
        }
        if (is_article && !stands_in(node, {"article", "aside", "nav"})) {
            articles += size_of(node);
            article = article == nullptr || size_of(node) > size_of(article) ? node : article;
        }
    }
    bool const some_main = main != nullptr && size_of(main) * 4 > m_all;
    if (article != nullptr && size_of(article) * 10 >= articles * 6 &&
        size_of(article) * 2 > (some_main ? size_of(main) : m_all / 2)) {
        m_root = article;
    } else if (some_main) {
        m_root = main;
    }
}

void HtmlContent::find_headline(xmlDoc& page, xmlNode* body) {
    xmlNode* const top = xmlDocGetRootElement(&page);
    std::string title = meta(top, "og:title");
    for (xmlNode* node = top; node != nullptr && title.empty(); node = next_node(node, top)) {
        title =
            name_of(node) == "title" && node->parent != nullptr && name_of(node->parent) == "head"
                ? words_of(node)
                : title;
    }
    bool inside = false;
    std::string above;
    for (xmlNode* node = body; node != nullptr; node = next_node(node, body)) {
        inside = inside || node == m_root;
        if (!is_any(name_of(node), {"h1", "h2"}) || is_hidden(node)) {
            continue;
        }
        std::string const words = words_of(node);
        if (inside && (name_of(node) == "h1" || is_title_of(title, words))) {
            return; // read where it stands
        }
        if (!inside && above.empty() && is_title_of(title, words)) {
            above = words;
        }
    }
    bool const own_part = m_root != body; // in a page of plain paragraphs they say more
    m_headline = !above.empty() ? above : own_part ? meta(top, "og:title") : std::string();
}

bool HtmlContent::is_chrome(xmlNode* node) const {
    std::string_view const name = name_of(node);
    if (is_any(name, {"body", "html", "main", "article"})) {
        return false;
    }
    bool const most =
        size_of(node) * 10 > m_all * 4; // of the page: whatever it is called, the text
    if (is_any(name, {"nav", "aside", "menu"})) {
        return !most;
    }
    if (name == "form") {
        return !most && size_of(node) < 800;
    }
    if (name == "footer") {
        return !stands_in(node, {"blockquote", "figure"}) && !most;
    }
    if (name == "header") {
        return !stands_in(node, {"article", "main"}) && m_root != node && !most &&
               (m_root != node->parent || holds(node, {"nav", "form"}) ||
                !holds(node, {"h1", "h2"}));
    }
    std::string const role = attribute_of(node, "role");
    if (is_any(role, {"navigation", "banner", "contentinfo", "complementary", "search", "dialog",
                      "alertdialog", "menu", "menubar", "toolbar"})) {
        return !most;
    }
    return is_box(name) && !most &&
           names_chrome(attribute_of(node, "class") + ' ' + attribute_of(node, "id")) &&
           !holds(node, {"h1"});
}

bool HtmlContent::is_left_out(xmlNode* node) const {
    return node->type == XML_ELEMENT_NODE && node != m_root &&
           (is_machinery(name_of(node)) || is_hidden(node) || is_chrome(node));
}

} // namespace presskit::source
