// SPDX-License-Identifier: MPL-2.0
#include "odf/xml_wellformed.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <vector>

namespace presskit::odf {

namespace {

/// A node or attribute takes about a hundred bytes once parsed, four in the file.
constexpr long parts_limit = 6'000'000;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// One pass over the markup; it knows tags, comments, CDATA and instructions, not what they mean.
class Preparer final {
public:
    Preparer(std::string_view xml, std::string const& name) : m_xml(xml), m_name(name) {}

    std::string run() {
        check_encoding();
        m_out.reserve(m_xml.size() + m_xml.size() / 16);
        while (m_at < m_xml.size()) {
            if (m_xml[m_at] == '<') {
                markup();
            } else {
                text();
            }
        }
        if (!m_open.empty()) {
            damaged("<" + utf8::excerpt(m_open.back(), 40) + "> does not end");
        }
        return std::move(m_out);
    }

private:
    [[noreturn]] void fail(std::string const& what) const {
        throw Error(Phase::input, m_name + ": " + what);
    }

    [[noreturn]] void damaged(std::string const& what) const {
        auto const line =
            1 + std::count(m_xml.begin(), m_xml.begin() + static_cast<std::ptrdiff_t>(m_at), '\n');
        fail("the XML is damaged at line " + std::to_string(line) + " (" + what +
             "); save the file again with the program that made it, or get a fresh copy");
    }

    [[nodiscard]] bool starts(std::string_view with) const {
        return m_xml.substr(m_at, with.size()) == with;
    }

    void check_encoding() {
        bool const utf16 = starts("\xFE\xFF") || starts("\xFF\xFE") ||
                           starts(std::string_view("<\0", 2)) || starts(std::string_view("\0<", 2));
        std::string_view const declaration =
            starts("<?xml") ? m_xml.substr(0, std::min<std::size_t>(m_xml.find("?>"), 200)) : "";
        std::size_t const at = declaration.find("encoding=");
        bool other = utf16;
        if (at != std::string_view::npos && at + 11 < declaration.size()) {
            std::string_view const rest = declaration.substr(at + 10);
            std::string label(rest.substr(0, rest.find_first_of("\"'")));
            std::transform(label.begin(), label.end(), label.begin(), [](unsigned char c) {
                return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
            });
            other = other || (label != "utf-8" && label != "us-ascii");
        }
        if (other || !utf8::is_valid(m_xml)) {
            fail("the XML is not in UTF-8; save the file again with UTF-8 encoding");
        }
        if (starts("\xEF\xBB\xBF")) {
            m_at = 3;
        }
    }

    void copy_until(std::string_view end, char const* what) {
        std::size_t const found = m_xml.find(end, m_at);
        if (found == std::string_view::npos) {
            damaged(std::string(what) + " does not end");
        }
        std::size_t const stop = found + end.size();
        for (; m_at < stop; ++m_at) {
            check_character(m_xml[m_at]);
            m_out += m_xml[m_at];
        }
    }

    void check_character(char c) const {
        auto const byte = static_cast<unsigned char>(c);
        if (byte < 0x20 && !is_blank(c)) {
            damaged("a control character");
        }
    }

    void count_part() {
        if (++m_parts > parts_limit) {
            fail("the XML has more than six million elements, far more than any document; do not "
                 "use this file");
        }
    }

    void markup() {
        count_part();
        if (starts("<!--")) {
            copy_until("-->", "a comment");
        } else if (starts("<![CDATA[")) {
            copy_until("]]>", "a CDATA section");
        } else if (starts("<?")) {
            copy_until("?>", "a processing instruction");
        } else if (starts("<!")) {
            fail("the XML has a DOCTYPE, which is refused because it can hide other content; "
                 "save the file again without it");
        } else {
            tag();
        }
    }

    void tag() {
        bool const closes = m_at + 1 < m_xml.size() && m_xml[m_at + 1] == '/';
        std::size_t const start = m_at + (closes ? 2 : 1);
        std::string_view const name = m_xml.substr(
            start, std::min(m_xml.find_first_of(" \t\r\n/>", start), m_xml.size()) - start);
        if (closes) {
            if (m_open.empty() || m_open.back() != name) {
                damaged("</" + utf8::excerpt(name, 40) + "> closes nothing");
            }
            m_open.pop_back();
        } else {
            m_open.push_back(name);
        }
        char quote = 0;
        for (; m_at < m_xml.size(); ++m_at) {
            char const c = m_xml[m_at];
            check_character(c);
            if (quote != 0) {
                if (c == '<') {
                    damaged("a quotation mark is missing");
                }
                if (c == '&') {
                    reference();
                    continue;
                }
                quote = c == quote ? '\0' : quote;
                // \r\n is one line break
                if (!(c == '\r' && m_at + 1 < m_xml.size() && m_xml[m_at + 1] == '\n')) {
                    m_out += is_blank(c) ? ' ' : c;
                }
                continue;
            }
            m_out += c;
            if (c == '"' || c == '\'') {
                count_part();
                quote = c;
            } else if (c == '>') {
                if (m_xml[m_at - 1] == '/' && !closes) {
                    m_open.pop_back();
                }
                ++m_at;
                return;
            }
        }
        damaged("a tag does not end");
    }

    void text() {
        std::size_t const end = std::min(m_xml.find('<', m_at), m_xml.size());
        std::string_view const run = m_xml.substr(m_at, end - m_at);
        bool const blank = std::all_of(run.begin(), run.end(), is_blank);
        if (m_open.empty() && !blank) {
            damaged("text outside the document");
        }
        if (blank && !m_open.empty()) {
            // Only the first character: the rest is then part of a text tinyxml2 keeps.
            m_out += "&#" + std::to_string(run[0] == '\r' ? 10 : static_cast<int>(run[0])) + ";";
            m_at += run.substr(0, 2) == "\r\n" ? 2 : 1;
            m_out.append(m_xml.substr(m_at, end - m_at));
            m_at = end;
            return;
        }
        for (; m_at < end; ++m_at) {
            check_character(m_xml[m_at]);
            if (m_xml[m_at] == '&') {
                reference();
            } else {
                m_out += m_xml[m_at];
            }
        }
    }

    /// Copies `&…;`, leaving m_at on its last character.
    void reference() {
        std::size_t const end = m_xml.substr(m_at, 12).find(';');
        std::string_view const body =
            end == std::string_view::npos ? "" : m_xml.substr(m_at + 1, end - 1);
        bool const named =
            body == "amp" || body == "lt" || body == "gt" || body == "quot" || body == "apos";
        if (!named && !is_character(body)) {
            damaged("an unknown entity");
        }
        m_out += '&';
        m_out += body;
        m_out += ';';
        m_at += end;
    }

    /// `#38` or `#x26` for a character XML 1.0 allows.
    static bool is_character(std::string_view body) {
        bool const hex = body.size() > 2 && body.substr(0, 2) == "#x";
        std::string_view const number =
            hex ? body.substr(2) : body.substr(std::min<std::size_t>(1, body.size()));
        if (body.empty() || body[0] != '#' || number.empty()) {
            return false;
        }
        std::uint32_t value = 0;
        for (char const c : number) {
            auto const byte = static_cast<unsigned char>(c);
            if (hex ? std::isxdigit(byte) == 0 : std::isdigit(byte) == 0) {
                return false;
            }
            std::uint32_t const digit = c <= '9'
                                            ? static_cast<std::uint32_t>(c - '0')
                                            : static_cast<std::uint32_t>((byte | 0x20U) - 'a') + 10;
            value = std::min<std::uint32_t>(value * (hex ? 16 : 10) + digit, 0x110000);
        }
        bool const control = value < 0x20 && value != 9 && value != 10 && value != 13;
        bool const surrogate = value >= 0xD800 && value <= 0xDFFF;
        return !control && !surrogate && value != 0xFFFE && value != 0xFFFF && value < 0x110000;
    }

    std::string_view m_xml;
    std::string const& m_name;
    std::string m_out;
    std::size_t m_at = 0;
    std::vector<std::string_view> m_open;
    long m_parts = 0;
};

} // namespace

std::string prepare_xml(std::string_view xml, std::string const& name) {
    return Preparer(xml, name).run();
}

} // namespace presskit::odf
