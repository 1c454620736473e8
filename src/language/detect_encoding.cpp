// SPDX-License-Identifier: MPL-2.0
#include "language/detect_encoding.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/engine.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <vector>

namespace presskit::language {

namespace {

/// Detecting needs no more than the beginning of a file.
constexpr std::size_t detected_bytes = 65'536;

DecodedBytes convert(std::string_view bytes, char const* icu_name, std::string name) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, void (*)(UConverter*)> const converter(ucnv_open(icu_name, &status),
                                                                       ucnv_close);
    DecodedBytes out;
    out.encoding = std::move(name);
    if (U_FAILURE(status) != 0) {
        return out;
    }
    char const* from = bytes.data();
    char const* const end = from + bytes.size();
    std::vector<char16_t> units(16'384);
    icu::UnicodeString pending;
    do {
        status = U_ZERO_ERROR;
        char16_t* to = units.data();
        ucnv_toUnicode(converter.get(), &to, units.data() + units.size(), &from, end, nullptr, 1,
                       &status);
        pending.setTo(units.data(), static_cast<int32_t>(to - units.data()));
        out.text += to_utf8(pending);
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    for (std::size_t at = out.text.find("\xEF\xBF\xBD"); at != std::string::npos;
         at = out.text.find("\xEF\xBF\xBD", at + 3)) {
        ++out.damaged;
    }
    return out;
}

struct Mark {
    std::string_view bytes;
    char const* encoding;
};
constexpr std::array<Mark, 5> marks = {{{"\xEF\xBB\xBF", "UTF-8"},
                                        {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                                        {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                                        {"\xFF\xFE", "UTF-16LE"},
                                        {"\xFE\xFF", "UTF-16BE"}}};

/// Without a byte order mark, wide text shows by its zero bytes: those of Latin letters, spaces and
/// line ends, nearly all in one half of the units.
char const* wide_encoding(std::string_view bytes) {
    std::string_view const head = bytes.substr(0, detected_bytes);
    std::array<std::size_t, 4> zeros = {};
    for (std::size_t i = 0; i < head.size(); ++i) {
        zeros[i % 4] += head[i] == 0 ? 1 : 0;
    }
    std::size_t const even = zeros[0] + zeros[2];
    std::size_t const odd = zeros[1] + zeros[3];
    std::size_t const quarter = head.size() / 4;
    if (zeros[2] * 10 > quarter * 9 && zeros[3] * 10 > quarter * 9) {
        return "UTF-32LE";
    }
    if (zeros[0] * 10 > quarter * 9 && zeros[1] * 10 > quarter * 9) {
        return "UTF-32BE";
    }
    if (odd * 50 > head.size() && even * 20 < odd) {
        return "UTF-16LE";
    }
    return even * 50 > head.size() && odd * 20 < even ? "UTF-16BE" : nullptr;
}

bool is_letter(char32_t c) {
    return u_isalpha(static_cast<UChar32>(c)) != 0;
}

/// Letters that many languages have; š, ı and the like are few in the files meant here.
bool is_common_letter(char32_t c) {
    return c >= 0xC0 && c <= 0xFF && c != 0xD0 && c != 0xDE && c != 0xF0 && c != 0xFE;
}

int apostrophe_score(std::u32string const& text, std::size_t at, bool before, bool after) {
    if (!before || !after) {
        return 1; // a closing quotation mark, or the plural's
    }
    bool const elided = at < 3 || !is_letter(text[at - 2]) || !is_letter(text[at - 3]);
    bool const genitive = at + 2 >= text.size() || !is_letter(text[at + 2]);
    return elided || genitive ? 4 : -1; // l’eau, qu’elle, children’s; not "Garc’a"
}

/// How well the character at `at` stands among its neighbours.
int character_score(std::u32string const& text, std::size_t at) {
    char32_t const c = text[at];
    bool const before = at > 0 && is_letter(text[at - 1]);
    bool const after = at + 1 < text.size() && is_letter(text[at + 1]);
    if (c < 0xA0 || c == 0xFFFD) {
        return -10; // C1 controls: no text has them
    }
    if (c == 0x2019) {
        return apostrophe_score(text, at, before, after);
    }
    if (is_letter(c)) {
        bool const upper = is_upper(c);
        bool const among_lower =
            (before && !is_upper(text[at - 1])) || (!before && after && !is_upper(text[at + 1]));
        bool const among_upper = before && is_upper(text[at - 1]);
        if (upper && before && among_lower) {
            return -4; // "OrganisationŽ"
        }
        if (!upper && among_upper && after && is_upper(text[at + 1])) {
            return -2;
        }
        return (before || after ? 2 : 0) + (is_common_letter(c) ? 2 : c > 0xFF ? -1 : 0);
    }
    if (before && after) {
        return -4; // "a–o", "Espa–a"
    }
    bool const usual = (c >= 0x2010 && c <= 0x2026) || c == 0xAB || c == 0xBB || c == 0xA0 ||
                       c == 0x20AC || c == 0xA9 || c == 0xAE || c == 0x2122 || c == 0xB0;
    return usual ? 1 : -2;
}

long score(std::string const& text) {
    std::u32string points;
    std::size_t const size = std::min(text.size(), detected_bytes * 2);
    for (std::size_t at = 0; at < size;) {
        utf8::Decoded const d = utf8::decode(text, at);
        points += d.code_point;
        at += d.length;
    }
    long sum = 0;
    for (std::size_t at = 0; at < points.size(); ++at) {
        sum += points[at] >= 0x80 ? character_score(points, at) : 0;
    }
    return sum;
}

/// What ICU takes `bytes` for; empty when it does not know, or when that is Latin-1.
std::string detected(std::string_view bytes) {
    constexpr int32_t least_confidence = 30;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> const detector(
        ucsdet_open(&status), ucsdet_close);
    std::string_view const head = bytes.substr(0, detected_bytes);
    ucsdet_setText(detector.get(), head.data(), static_cast<int32_t>(head.size()), &status);
    UCharsetMatch const* const match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) != 0 || match == nullptr ||
        ucsdet_getConfidence(match, &status) < least_confidence) {
        return {};
    }
    std::string const name = ucsdet_getName(match, &status);
    bool const western = name == "ISO-8859-1" || name == "windows-1252";
    return U_FAILURE(status) != 0 || western ? std::string() : name;
}

/// Read as a Western text, words of another alphabet have no letter of ASCII; "Ärzte" has four.
bool is_another_alphabet(std::string const& western) {
    std::size_t strange = 0; // words
    std::size_t accented = 0;
    std::size_t letters = 0;
    std::size_t ascii = 0;
    std::size_t const size = std::min(western.size(), detected_bytes);
    for (std::size_t at = 0; at <= size;) {
        utf8::Decoded const d = at < size ? utf8::decode(western, at) : utf8::Decoded{U' ', 1};
        at += d.length;
        bool const sign = d.code_point > 0x80 && !is_letter(d.code_point) && letters > 0;
        if (is_letter(d.code_point) || sign) { // KOI8-R has letters where Windows-1252 has signs
            ++letters;
            ascii += d.code_point < 0x80 ? 1 : 0;
            continue;
        }
        strange += letters >= 3 && ascii == 0 ? 1 : 0;
        accented += ascii > 0 && ascii < letters ? 1 : 0;
        letters = ascii = 0;
    }
    return strange >= 3 && strange > accented * 4;
}

DecodedBytes legacy(std::string_view bytes) {
    DecodedBytes best = convert(bytes, "windows-1252", "Windows-1252");
    long best_score = score(best.text);
    std::string const icu = detected(bytes);
    bool const another = is_another_alphabet(best.text);
    DecodedBytes mac = convert(bytes, "macintosh", "Mac Roman");
    if (long const mac_score = score(mac.text); mac_score > best_score) {
        best_score = mac_score;
        best = std::move(mac);
    }
    if (!icu.empty()) {
        DecodedBytes other = convert(bytes, icu.c_str(), icu);
        if (score(other.text) > best_score + best_score / 4 || (other.damaged == 0 && another)) {
            best = std::move(other);
        }
    }
    best.guessed = true;
    return best;
}

/// UTF-8 into which somebody pasted text in Windows-1252.
DecodedBytes mixed(std::string_view bytes, std::size_t count) {
    DecodedBytes out;
    out.encoding = "UTF-8";
    out.pasted = count;
    for (std::size_t at = 0; at < bytes.size();) {
        utf8::Decoded const d = utf8::decode(bytes, at);
        bool const broken = d.code_point == 0xFFFD;
        out.text += broken ? convert(bytes.substr(at, 1), "windows-1252", "").text
                           : std::string(bytes.substr(at, d.length));
        at += broken ? 1 : d.length;
    }
    return out;
}

bool is_binary(std::string_view bytes) {
    auto const is_control = [](char byte) {
        auto const c = static_cast<unsigned char>(byte);
        return c < 0x20 && (c < 0x08 || c > 0x0D) && c != 0x1A && c != 0x1B && c != 0x1F;
    };
    auto const controls =
        static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control));
    return bytes.find('\0') != std::string_view::npos || controls * 50 > bytes.size();
}

} // namespace

std::optional<DecodedBytes> decode_bytes(std::string_view bytes) {
    for (Mark const& mark : marks) {
        if (bytes.substr(0, mark.bytes.size()) == mark.bytes) {
            return convert(bytes.substr(mark.bytes.size()), mark.encoding, mark.encoding);
        }
    }
    if (char const* const wide = wide_encoding(bytes); wide != nullptr) {
        DecodedBytes out = convert(bytes, wide, wide);
        out.guessed = true;
        return out;
    }
    if (is_binary(bytes)) {
        return std::nullopt;
    }
    if (utf8::is_valid(bytes)) {
        return DecodedBytes{std::string(bytes), "UTF-8", false, 0};
    }
    DecodedBytes utf8 = convert(bytes, "UTF-8", "UTF-8");
    std::size_t sound = 0; // characters beyond ASCII that are right
    for (std::size_t at = 0; at < utf8.text.size();) {
        utf8::Decoded const d = utf8::decode(utf8.text, at);
        sound += d.length > 1 && d.code_point != 0xFFFD ? 1 : 0;
        at += d.length;
    }
    if (sound > 4 * utf8.damaged) {
        return utf8;
    }
    // Characters of two bytes come about by chance in no other encoding.
    return sound > 0 && sound >= utf8.damaged ? mixed(bytes, utf8.damaged) : legacy(bytes);
}

} // namespace presskit::language
