// SPDX-License-Identifier: MPL-2.0
#include "source/decode.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "language/encoding.hpp"
#include "source/text_shape.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace presskit::source {

namespace {

/// WHATWG Encoding, index windows-1252: 0x80-0x9F; 0 = not assigned.
constexpr char16_t windows_1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

[[noreturn]] void refuse(std::string const& name, char const* what) {
    throw Error(Phase::input, name + ": " + what);
}

void refuse_other_formats(std::string const& bytes, std::string const& name) {
    struct Signature {
        std::string_view start;
        char const* what;
    };
    static Signature const signatures[] = {
        {"%PDF-", "this is a PDF, not text; copy its text into a .txt file or open it as .odt"},
        {"{\\rtf", "this is an RTF document; open it in Writer and save it as .odt"},
        {"\xD0\xCF\x11\xE0", "this is an old Word document; open it in Writer and save it as .odt"},
        {"PK\x03\x04", "this is a zip archive, not text; name the .odt or .txt file itself"},
    };
    for (Signature const& s : signatures) {
        if (has_prefix(bytes, s.start)) {
            refuse(name, s.what);
        }
    }
}

/// Without a byte order mark, UTF-16 shows by its zero bytes: nearly all in one half.
enum class Wide { no, little, big };
Wide looks_wide(std::string const& bytes) {
    std::size_t const size = std::min<std::size_t>(bytes.size() & ~std::size_t{1}, 4096);
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i + 1 < size; i += 2) {
        even += bytes[i] == 0 ? 1 : 0;
        odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    std::size_t const units = size / 2;
    if (units == 0) {
        return Wide::no;
    }
    if (odd * 10 >= units * 4 && even * 20 <= units) {
        return Wide::little;
    }
    return even * 10 >= units * 4 && odd * 20 <= units ? Wide::big : Wide::no;
}

std::string from_utf16(std::string_view bytes, bool big, std::string const& name) {
    auto const unit = [&](std::size_t i) {
        auto const a = static_cast<unsigned char>(bytes[i]);
        auto const b = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(big ? (a << 8) | b : (b << 8) | a);
    };
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t c = unit(i);
        if (c >= 0xD800 && c <= 0xDBFF && i + 3 < bytes.size()) {
            char32_t const low = unit(i + 2);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
                i += 2;
            }
        }
        if (c == 0) {
            refuse(name, "this is not a text file; name a .txt or .odt file");
        }
        utf8::append(out, c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
    }
    return out;
}

/// How much of the text is sound UTF-8 beyond ASCII, and how much is not.
struct Soundness {
    std::size_t sound = 0;
    std::size_t broken = 0;
};
Soundness soundness(std::string const& bytes) {
    Soundness s;
    for (std::size_t at = 0; at < bytes.size();) {
        utf8::Decoded const d = utf8::decode(bytes, at);
        s.broken += d.code_point == 0xFFFD && d.length == 1 ? 1 : 0;
        s.sound += d.length > 1 ? 1 : 0;
        at += d.length;
    }
    return s;
}

std::string repaired(std::string const& bytes) {
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        utf8::Decoded const d = utf8::decode(bytes, at);
        utf8::append(out, d.code_point);
        at += d.length;
    }
    return out;
}

std::string from_windows_1252(std::string const& bytes, std::string const& name) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (char const byte : bytes) {
        char32_t c = static_cast<unsigned char>(byte);
        if (c >= 0x80 && c < 0xA0) {
            c = windows_1252[c - 0x80];
        }
        if (c == 0) {
            refuse(name,
                   "its characters are neither UTF-8 nor Windows-1252; save it as UTF-8 text");
        }
        utf8::append(out, c);
    }
    return out;
}

Finding encoding_note(std::string const& name, std::string message, std::string hint) {
    Finding finding;
    finding.id = "source.encoding";
    finding.severity = Severity::info;
    finding.location.file = name;
    finding.message = std::move(message);
    finding.hint = std::move(hint);
    return finding;
}

} // namespace

DecodedText decode_text(std::string const& bytes, std::string const& name) {
    refuse_other_formats(bytes, name);
    if (has_prefix(bytes, "\xFF\xFE") || has_prefix(bytes, "\xFE\xFF")) {
        bool const big = has_prefix(bytes, "\xFE\xFF");
        return {from_utf16(std::string_view(bytes).substr(2), big, name),
                big ? "UTF-16BE" : "UTF-16LE",
                {}};
    }
    Wide const wide = looks_wide(bytes);
    if (wide != Wide::no) {
        bool const big = wide == Wide::big;
        return {from_utf16(bytes, big, name), big ? "UTF-16BE" : "UTF-16LE", {}};
    }
    std::size_t const controls =
        static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char byte) {
            auto const c = static_cast<unsigned char>(byte);
            return c < 0x20 && (c < 0x08 || c > 0x0D) && c != 0x1A && c != 0x1B && c != 0x1F;
        }));
    if (bytes.find('\0') != std::string::npos || controls * 50 > bytes.size()) {
        refuse(name, "this is not a text file; name a .txt or .odt file");
    }
    std::size_t const start = has_prefix(bytes, "\xEF\xBB\xBF") ? 3 : 0;
    if (utf8::is_valid(bytes)) {
        return {bytes.substr(start), "UTF-8", {}};
    }
    Soundness const s = soundness(bytes);
    if (s.sound > 4 * s.broken) {
        return {repaired(bytes).substr(start),
                "UTF-8",
                {encoding_note(name,
                               "Some characters of this UTF-8 file are damaged and read as \uFFFD",
                               "look for \uFFFD and type the right character")}};
    }
    return {from_windows_1252(bytes, name),
            "Windows-1252",
            {encoding_note(name, "The file is not UTF-8; it was read as Windows-1252",
                           "check the accents and quotation marks, or save the file as UTF-8")}};
}

namespace {

/// What the head of a page calls its encoding: <meta charset>, http-equiv, <?xml encoding>.
std::string named_encoding(std::string const& bytes) {
    std::string const head = fold(std::string_view(bytes).substr(0, 4096));
    for (std::string_view const key : {"charset=", "charset =", "encoding="}) {
        std::size_t at = head.find(key);
        if (at == std::string::npos) {
            continue;
        }
        at = std::min(head.find_first_not_of(" \"'", at + key.size()), head.size());
        std::size_t const end = std::min(head.find_first_of("\"' ;>/?", at), head.size());
        return head.substr(at, end - at);
    }
    return {};
}

} // namespace

DecodedText decode_html(std::string const& bytes, std::string const& name) {
    std::string const encoding = named_encoding(bytes);
    bool const western = encoding == "iso-8859-1" || encoding == "latin1" ||
                         encoding == "windows-1252" || encoding == "us-ascii" ||
                         encoding == "ascii" || encoding == "cp1252";
    bool const marked = has_prefix(bytes, "\xEF\xBB\xBF") || has_prefix(bytes, "\xFF\xFE") ||
                        has_prefix(bytes, "\xFE\xFF");
    bool const other = !encoding.empty() && !western && encoding != "utf-8" && encoding != "utf8" &&
                       !has_prefix(encoding, "utf-16");
    if (!marked && other && !utf8::is_valid(bytes)) {
        std::optional<std::string> text = language::from_encoding(bytes, encoding);
        if (text) {
            return {std::move(*text), encoding, {}};
        }
    }
    DecodedText decoded = decode_text(bytes, name);
    if (western && decoded.encoding == "Windows-1252") {
        decoded.findings.clear(); // as it says itself
    }
    return decoded;
}

} // namespace presskit::source
