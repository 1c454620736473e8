// SPDX-License-Identifier: MPL-2.0
#include "app/odf_paragraphs.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace presskit::app {

namespace {

struct Tag {
    std::string_view name;
    std::string_view whole; ///< "<text:s text:c="3"/>"
    bool closes = false;
    bool empty = false;
};

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

/// The end of a tag: '>' outside quotation marks.
std::size_t end_of_tag(std::string_view xml, std::size_t begin) {
    char quote = 0;
    for (std::size_t at = begin; at < xml.size(); ++at) {
        char const c = xml[at];
        if (quote != 0) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        }
    }
    return xml.size();
}

Tag tag_at(std::string_view xml, std::size_t begin) {
    Tag tag;
    tag.whole = xml.substr(begin, end_of_tag(xml, begin) - begin);
    tag.closes = starts_with(tag.whole, "</");
    tag.empty = tag.whole.size() > 2 && tag.whole[tag.whole.size() - 2] == '/';
    std::size_t const name = tag.closes ? 2 : 1;
    std::size_t const end = tag.whole.find_first_of(" \t\r\n/>", name);
    tag.name = tag.whole.substr(name, end == std::string_view::npos ? end : end - name);
    return tag;
}

/// Their text is none of the paragraph's, and not to be corrected.
bool is_apart(std::string_view name) {
    static constexpr std::array<std::string_view, 9> names = {
        "office:annotation", "text:tracked-changes",  "text:script",
        "text:note",         "text:ruby-text",        "text:hidden-text",
        "office:forms",      "text:hidden-paragraph", "svg:desc"};
    return std::find(names.begin(), names.end(), name) != names.end() || name == "svg:title" ||
           starts_with(name, "meta:") || starts_with(name, "dc:");
}

bool is_paragraph(std::string_view name) {
    return name == "text:p" || name == "text:h";
}

bool needs_paragraph(std::string_view name) {
    return name == "text:list-item" || name == "text:list-header" || name == "table:table-cell" ||
           name == "draw:text-box" || name == "text:note-body";
}

/// "&amp;" and "&#160;"; 0 for what is none.
char32_t character_of(std::string_view entity) {
    if (starts_with(entity, "&#")) {
        bool const hex = entity.size() > 3 && (entity[2] == 'x' || entity[2] == 'X');
        std::string const digits(entity.substr(hex ? 3 : 2));
        return static_cast<char32_t>(std::strtoul(digits.c_str(), nullptr, hex ? 16 : 10));
    }
    return entity == "&amp;"    ? U'&'
           : entity == "&lt;"   ? U'<'
           : entity == "&gt;"   ? U'>'
           : entity == "&quot;" ? U'"'
           : entity == "&apos;" ? U'\''
                                : U'\0';
}

std::size_t count_of(std::string_view tag) {
    constexpr std::size_t most = 1000;
    std::size_t const at = tag.find("text:c=");
    if (at == std::string_view::npos || at + 8 >= tag.size()) {
        return 1;
    }
    std::string const digits(tag.substr(at + 8, 8));
    return std::clamp<std::size_t>(std::strtoul(digits.c_str(), nullptr, 10), 1, most);
}

class Walker final {
public:
    explicit Walker(std::string_view xml) : m_xml(xml) {}

    std::vector<OdfParagraph> walk() {
        for (std::size_t at = 0; at < m_xml.size();) {
            if (m_xml[at] != '<') {
                at = read_text(at);
            } else if (starts_with(m_xml.substr(at), "<!--")) {
                at = after("-->", at);
            } else if (starts_with(m_xml.substr(at), "<![CDATA[")) {
                at = after("]]>", at);
                if (!m_open.empty()) {
                    m_open.back().sound = false; // its characters are escaped in another way
                }
            } else if (starts_with(m_xml.substr(at), "<?") || starts_with(m_xml.substr(at), "<!")) {
                at = after(">", at);
            } else {
                Tag const tag = tag_at(m_xml, at);
                read_tag(tag, at);
                at += tag.whole.size();
            }
        }
        return std::move(m_done);
    }

private:
    struct Open {
        OdfParagraph paragraph;
        bool after_space = true;
        bool sound = true;
        int apart = 0;
        std::string_view name;
    };

    [[nodiscard]] std::size_t after(std::string_view mark, std::size_t at) const {
        std::size_t const found = m_xml.find(mark, at);
        return found == std::string_view::npos ? m_xml.size() : found + mark.size();
    }

    [[nodiscard]] bool reads() const { return !m_open.empty() && m_apart == m_open.back().apart; }

    void put(char32_t c, std::size_t begin, std::size_t end, bool element) {
        OdfParagraph& paragraph = m_open.back().paragraph;
        paragraph.glyphs.push_back({paragraph.text.size(), begin, end, element});
        utf8::append(paragraph.text, c);
    }

    std::size_t read_text(std::size_t at) {
        std::size_t const end = std::min(m_xml.find('<', at), m_xml.size());
        if (!reads()) {
            return end;
        }
        while (at < end) {
            std::size_t const begin = at;
            char32_t c = 0;
            if (m_xml[at] == '&') {
                at = std::min(m_xml.find(';', at), end - 1) + 1;
                c = character_of(m_xml.substr(begin, at - begin));
            } else {
                utf8::Decoded const d = utf8::decode(m_xml, at);
                c = d.code_point;
                at += d.length;
            }
            bool const space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            Open& open = m_open.back();
            if (!space) {
                put(c, begin, at, false);
            } else if (!open.after_space) {
                put(U' ', begin, at, false);
            } else if (!open.paragraph.glyphs.empty() &&
                       open.paragraph.glyphs.back().end == begin &&
                       !open.paragraph.glyphs.back().element) {
                open.paragraph.glyphs.back().end = at; // one space in several bytes
            }
            open.after_space = space;
        }
        return end;
    }

    void read_tag(Tag const& tag, std::size_t at) {
        std::size_t const end = at + tag.whole.size();
        if (tag.closes) {
            close(tag, at, end);
            return;
        }
        if (reads()) {
            read_inline(tag, at, end);
        }
        if (tag.empty) {
            if (is_paragraph(tag.name) && m_apart == 0) {
                m_done.emplace_back(); // an empty one
                m_done.back().begin = at;
                m_done.back().end = m_done.back().content_begin = m_done.back().content_end = end;
            }
            return;
        }
        m_apart += is_apart(tag.name) ? 1 : 0;
        m_inside += needs_paragraph(tag.name) ? 1 : 0;
        if (is_paragraph(tag.name)) {
            Open open;
            open.paragraph.begin = at;
            open.paragraph.content_begin = end;
            open.paragraph.in_body = m_inside == 0;
            open.apart = m_apart;
            open.name = tag.name;
            m_open.push_back(std::move(open));
        }
    }

    void read_inline(Tag const& tag, std::size_t at, std::size_t end) {
        Open& open = m_open.back();
        if (tag.name == "text:s") {
            for (std::size_t i = count_of(tag.whole); i > 0; --i) {
                put(U' ', at, end, true);
            }
            open.after_space = false;
        } else if (tag.name == "text:tab") {
            put(U'\t', at, end, true);
            open.after_space = false;
        } else if (tag.name == "text:line-break") {
            put(U'\n', at, end, true);
            open.after_space = true;
        } else if (tag.name == "text:note") {
            open.after_space = false;
        }
    }

    void close(Tag const& tag, std::size_t at, std::size_t end) {
        m_apart -= is_apart(tag.name) ? 1 : 0;
        m_inside -= needs_paragraph(tag.name) ? 1 : 0;
        if (is_paragraph(tag.name) && !m_open.empty()) {
            Open open = std::move(m_open.back());
            m_open.pop_back();
            open.paragraph.content_end = at;
            open.paragraph.end = end;
            if (open.sound && open.apart == 0) {
                m_done.push_back(std::move(open.paragraph));
            }
        }
    }

    std::string_view m_xml;
    std::vector<Open> m_open;
    std::vector<OdfParagraph> m_done;
    int m_apart = 0;
    int m_inside = 0;
};

} // namespace

std::vector<OdfParagraph> odf_paragraphs(std::string_view xml) {
    return Walker(xml).walk();
}

} // namespace presskit::app
