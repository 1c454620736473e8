// SPDX-License-Identifier: MPL-2.0
// A paragraph may stand on several lines of a text file; the reader joins them with one space.
#include "app/apply_fixes.hpp"

#include "base/utf8.hpp"
#include "source/decode.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace presskit::app {

namespace {

enum class Encoding { utf8, utf16le, utf16be, windows_1252 };

Encoding encoding_of(std::string const& bytes) {
    std::string const name = source::decode_text(bytes, "").encoding;
    return name == "UTF-16LE"       ? Encoding::utf16le
           : name == "UTF-16BE"     ? Encoding::utf16be
           : name == "Windows-1252" ? Encoding::windows_1252
                                    : Encoding::utf8;
}

/// The text of the file with the byte that each character stands at.
struct Characters {
    std::u32string text;
    std::vector<std::size_t> begin; ///< one more than characters: the last is the end
};

Characters characters_of(std::string const& bytes, Encoding encoding) {
    Characters out;
    auto const put = [&](char32_t c, std::size_t at) {
        bool const order_mark = c == 0xFEFF && out.text.empty() && at == 0;
        if (!order_mark) {
            out.text += c;
            out.begin.push_back(at);
        }
    };
    if (encoding == Encoding::utf8) {
        for (std::size_t at = 0; at < bytes.size();) {
            utf8::Decoded const d = utf8::decode(bytes, at);
            put(d.code_point, at);
            at += d.length;
        }
    } else if (encoding == Encoding::windows_1252) {
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            std::string const text = source::decode_text(bytes.substr(at, 1), "").text;
            put(static_cast<unsigned char>(bytes[at]) < 0x80 ? static_cast<char32_t>(bytes[at])
                                                             : utf8::decode(text, 0).code_point,
                at);
        }
    } else {
        std::size_t const high = encoding == Encoding::utf16be ? 0 : 1;
        auto const unit = [&](std::size_t at) {
            auto const a = static_cast<unsigned char>(bytes[at + high]);
            auto const b = static_cast<unsigned char>(bytes[at + 1 - high]);
            return static_cast<char32_t>(a << 8 | b);
        };
        for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
            char32_t const c = unit(at);
            bool const pair = c >= 0xD800 && c <= 0xDBFF && at + 3 < bytes.size() &&
                              unit(at + 2) >= 0xDC00 && unit(at + 2) <= 0xDFFF;
            put(pair ? 0x10000 + ((c - 0xD800) << 10) + (unit(at + 2) - 0xDC00)
                : c >= 0xD800 && c <= 0xDFFF ? 0xFFFD
                                             : c,
                at);
            at += pair ? 2 : 0;
        }
    }
    out.begin.push_back(bytes.size());
    return out;
}

std::string encoded(std::string const& text, Encoding encoding) {
    if (encoding == Encoding::utf8) {
        return text;
    }
    std::string out;
    auto const put_unit = [&](char32_t unit) {
        auto const high = static_cast<char>(unit >> 8);
        auto const low = static_cast<char>(unit & 0xFF);
        out += encoding == Encoding::utf16be ? high : low;
        out += encoding == Encoding::utf16be ? low : high;
    };
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        char32_t const c = d.code_point;
        at += d.length;
        if (encoding != Encoding::windows_1252) {
            if (c >= 0x10000) {
                put_unit(0xD800 + ((c - 0x10000) >> 10));
                put_unit(0xDC00 + ((c - 0x10000) & 0x3FF));
            } else {
                put_unit(c);
            }
        } else if (c == U'’' || c == U'“' || c == U'”') {
            out += c == U'’' ? '\x92' : c == U'“' ? '\x93' : '\x94';
        } else if (c < 0x80 || (c >= 0xA0 && c < 0x100)) {
            out += static_cast<char>(c);
        } else { // from the file itself, so it can be written: find its byte
            for (int byte = 0x80; byte < 0xA0; ++byte) {
                std::string const one(1, static_cast<char>(byte));
                if (source::decode_text("a" + one, "").text.substr(1) ==
                    text.substr(at - d.length, d.length)) {
                    out += one;
                    break;
                }
            }
        }
    }
    return out;
}

bool ends_line(char32_t c) {
    return c == '\n' || c == '\r' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Past the line end that stands at `at`.
std::size_t after_line_end(std::u32string const& text, std::size_t at) {
    bool const two = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    return at + (two ? 2 : 1);
}

std::vector<std::size_t> line_starts(std::u32string const& text) {
    std::vector<std::size_t> starts = {0};
    for (std::size_t at = 0; at < text.size();) {
        if (ends_line(text[at])) {
            at = after_line_end(text, at);
            starts.push_back(at);
        } else {
            ++at;
        }
    }
    return starts;
}

class TextFile final {
public:
    explicit TextFile(std::string const& bytes)
        : m_encoding(encoding_of(bytes)), m_characters(characters_of(bytes, m_encoding)),
          m_lines(line_starts(m_characters.text)) {}

    [[nodiscard]] std::optional<std::vector<Splice>> splices_of(Edit const& edit) const {
        std::size_t const line = static_cast<std::size_t>(edit.line.value_or(0));
        if (line == 0 || line > m_lines.size()) {
            return std::nullopt;
        }
        std::vector<Placed> placed;
        std::size_t end = m_lines[line - 1];
        if (!place(edit.old_text, end, placed)) {
            placed.clear();
            end = after_mark(m_lines[line - 1]); // "- River Watch" in Markdown
            if (end == m_lines[line - 1] || !place(edit.old_text, end, placed)) {
                return std::nullopt;
            }
        }
        if (!edit.new_text) {
            std::size_t const next =
                end < m_characters.text.size() ? after_line_end(m_characters.text, end) : end;
            return std::vector<Splice>{
                {m_characters.begin[m_lines[line - 1]], m_characters.begin[next], {}}};
        }
        Encoding const encoding = m_encoding;
        return splices(placed, *edit.new_text,
                       [encoding](std::string const& text) { return encoded(text, encoding); });
    }

private:
    /// Finds the characters of `text` from `at` on, which then is where its last line ends.
    [[nodiscard]] bool place(std::string const& text, std::size_t& at,
                             std::vector<Placed>& placed) const {
        std::u32string const& all = m_characters.text;
        for (std::size_t i = 0; i < text.size();) {
            utf8::Decoded const d = utf8::decode(text, i);
            i += d.length;
            std::size_t const begin = at;
            bool fixed = false;
            if (std::size_t const joined = d.code_point == ' ' ? after_join(at) : at;
                joined != at) {
                at = joined;
                fixed = true;
            } else if (at < all.size() && all[at] == d.code_point) {
                ++at;
            } else {
                return false;
            }
            placed.push_back(
                {d.code_point, m_characters.begin[begin], m_characters.begin[at], fixed});
        }
        return at >= all.size() || ends_line(all[at]);
    }

    /// Past the bullet, number or heading marks of Markdown that `line` begins with; `line` when it
    /// begins with none.
    [[nodiscard]] std::size_t after_mark(std::size_t line) const {
        std::u32string const& all = m_characters.text;
        auto const skip = [&](std::size_t at, std::u32string_view marks) {
            while (at < all.size() && marks.find(all[at]) != marks.npos) {
                ++at;
            }
            return at;
        };
        std::size_t const indent = skip(line, U" \t>");
        std::size_t at = skip(indent, U"#");
        if (at == indent) {
            std::size_t const digits = skip(indent, U"0123456789");
            bool const bullet = digits == indent;
            std::u32string_view const marks = bullet ? U"-*+" : U".)";
            bool const mark = digits < all.size() && marks.find(all[digits]) != marks.npos;
            at = mark ? digits + 1 : indent;
        }
        std::size_t const text = skip(at, U" \t");
        return at > indent && text > at ? text : line;
    }

    /// Past spaces, a line end and the indent of the next line; `at` when no line ends here.
    [[nodiscard]] std::size_t after_join(std::size_t at) const {
        std::u32string const& all = m_characters.text;
        std::size_t end = at;
        while (end < all.size() && all[end] == ' ') {
            ++end;
        }
        if (end >= all.size() || !ends_line(all[end])) {
            return at;
        }
        end = after_line_end(all, end);
        while (end < all.size() && (all[end] == ' ' || all[end] == '\t')) {
            ++end;
        }
        return end < all.size() && !ends_line(all[end]) ? end : at;
    }

    Encoding m_encoding;
    Characters m_characters;
    std::vector<std::size_t> m_lines;
};

} // namespace

std::vector<Finding> apply_to_text(std::string& bytes, Findings const& findings) {
    TextFile const file(bytes);
    std::vector<Finding> done;
    std::vector<Splice> all;
    std::set<int> touched;
    for (Finding const& finding : findings) {
        if (!finding.fix) {
            continue;
        }
        std::vector<Splice> of_fix;
        std::set<int> lines;
        bool possible = true;
        for (Edit const& edit : finding.fix->edits) {
            int const line = edit.line.value_or(0);
            auto const more = touched.count(line) == 0 ? file.splices_of(edit) : std::nullopt;
            possible = possible && more.has_value() && lines.insert(line).second;
            if (possible) {
                of_fix.insert(of_fix.end(), more->begin(), more->end());
            }
        }
        if (possible && !of_fix.empty()) {
            touched.insert(lines.begin(), lines.end());
            all.insert(all.end(), of_fix.begin(), of_fix.end());
            done.push_back(finding);
        }
    }
    if (!put_together(bytes, std::move(all))) {
        done.clear();
    }
    return done;
}

} // namespace presskit::app
