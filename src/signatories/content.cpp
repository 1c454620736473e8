// SPDX-License-Identifier: MPL-2.0
#include "signatories/content.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/fold.hpp"
#include "language/region.hpp"
#include "signatories/answers.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace presskit::signatories {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_alpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
/// Of an e-mail address before the @; bytes of letters beyond ASCII count.
bool is_local_part(char c) {
    return is_alpha(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view("._%+-'~").find(c) != std::string_view::npos;
}
bool is_host(char c) {
    return is_alpha(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80 || c == '.' ||
           c == '-';
}

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The address around the @ at `at`.
std::optional<Span> email_at(std::string_view text, std::size_t at) {
    Span span{at, at + 1};
    while (span.begin > 0 && is_local_part(text[span.begin - 1])) {
        --span.begin;
    }
    while (span.end < text.size() && is_host(text[span.end])) {
        ++span.end;
    }
    while (span.end > at + 1 && !is_alpha(text[span.end - 1]) &&
           static_cast<unsigned char>(text[span.end - 1]) < 0x80 && !is_digit(text[span.end - 1])) {
        --span.end; // the full stop of the sentence
    }
    std::string_view const host = text.substr(at + 1, span.end - at - 1);
    std::size_t const dot = host.rfind('.');
    bool const good =
        span.begin < at && dot != std::string_view::npos && dot > 0 && host.size() - dot > 2;
    return good ? std::optional(span) : std::nullopt;
}

bool is_word_byte(char c) {
    return is_alpha(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Telephone or IP number that begins at `at`: digits with what stands between them.
std::optional<Span> number_at(std::string_view text, std::size_t at) {
    if (at > 0 && (is_word_byte(text[at - 1]) || text[at - 1] == '#')) {
        return std::nullopt;
    }
    std::size_t end = at;
    std::size_t digits = 0;
    std::size_t groups = 0;
    std::size_t longest_group = 0;
    std::size_t group = 0;
    bool only_dots = true;
    bool years = true;
    std::size_t last = at;
    for (; end < text.size() && end < at + 48; ++end) {
        char const c = text[end];
        if (is_digit(c)) {
            groups += group == 0 ? 1 : 0;
            ++group;
            ++digits;
            last = end;
        } else if (std::string_view("+() .-/").find(c) != std::string_view::npos) {
            only_dots = only_dots && c == '.';
            years = years && (group == 0 || group == 4);
            longest_group = std::max(longest_group, group);
            group = 0;
        } else {
            break;
        }
    }
    if (end < text.size() && is_word_byte(text[end]) && group > 0) {
        return std::nullopt; // "350org", "18th"
    }
    longest_group = std::max(longest_group, group);
    years = years && (group == 0 || group == 4);
    bool const ip = only_dots && groups == 4 && longest_group <= 3;
    bool const marked = text[at] == '+' || text[at] == '(';
    // 13.709/2018 is a law
    bool const slashes = text.substr(at, last - at).find('/') != std::string_view::npos;
    bool const plausible = marked || !slashes || text[at] == '0';
    bool const phone = plausible && digits <= 17 && !years && longest_group <= 12 &&
                       (marked ? digits >= 7 : digits >= 9);
    bool const short_phone = digits >= 7 && digits <= 8 && groups == 2 && longest_group <= 4 &&
                             text.find('-', at) < last && !years; // 555-1234
    return ip || phone || short_phone ? std::optional(Span{at, last + 1}) : std::nullopt;
}

/// 2001:db8::8a2e:370:7334
std::optional<Span> ip6_at(std::string_view text, std::size_t at) {
    if (at > 0 && is_word_byte(text[at - 1])) {
        return std::nullopt;
    }
    std::size_t end = at;
    std::size_t colons = 0;
    bool digit = false;
    while (end < text.size() && (is_digit(text[end]) || text[end] == ':' ||
                                 (is_alpha(text[end]) && (text[end] | 32) <= 'f'))) {
        colons += text[end] == ':' ? 1 : 0;
        digit = digit || is_digit(text[end]);
        ++end;
    }
    bool const whole = end == text.size() || !is_word_byte(text[end]);
    return whole && digit && colons >= 3 && end - at >= 8 ? std::optional(Span{at, end})
                                                          : std::nullopt;
}

std::optional<Span> private_at(std::string_view text, std::size_t at) {
    char const c = text[at];
    if (c == '@') {
        return email_at(text, at);
    }
    if (is_digit(c) || c == '+' || c == '(') {
        if (std::optional<Span> const number = number_at(text, at)) {
            return number;
        }
    }
    return is_digit(c) || is_alpha(c) ? ip6_at(text, at) : std::nullopt;
}

/// Brackets and "mailto:" around a span go with it.
Span widened(std::string_view text, Span span) {
    constexpr std::string_view mailto = "mailto:";
    if (span.begin >= mailto.size() &&
        text.substr(span.begin - mailto.size(), mailto.size()) == mailto) {
        span.begin -= mailto.size();
    }
    // "(call 202-555-0133)": the bracket was about the number
    constexpr std::size_t longest_note = 30;
    std::size_t const from = span.begin - std::min(span.begin, longest_note);
    std::size_t const open_at = text.substr(from, span.begin - from).find_last_of("()[]");
    std::size_t const close_at = text.substr(span.end, longest_note).find_first_of("()[]");
    if (open_at != std::string_view::npos && close_at != std::string_view::npos) {
        std::size_t const bracket = from + open_at;
        std::size_t const closed = span.end + close_at;
        if ((text[bracket] == '(' || text[bracket] == '[') &&
            (text[closed] == ')' || text[closed] == ']')) {
            return {bracket, closed + 1};
        }
    }
    if (span.begin > 0 && span.end < text.size()) {
        char const open = text[span.begin - 1];
        char const close = text[span.end];
        if ((open == '<' && close == '>') || (open == '(' && close == ')') ||
            (open == '[' && close == ']')) {
            return {span.begin - 1, span.end + 1};
        }
    }
    return span;
}

std::string trim_separators(std::string text) {
    auto const is_mark = [](char c) {
        return c == ' ' || c == ',' || c == ';' || c == '|' || c == '-' || c == ':' || c == '/';
    };
    while (!text.empty() && is_mark(text.back())) {
        text.pop_back();
    }
    std::size_t begin = 0;
    while (begin < text.size() && is_mark(text[begin])) {
        ++begin;
    }
    return text.substr(begin);
}

/// 2024-03-05, 5.3.2024, 3/5/24, each with or without a time after it.
bool is_date(std::string_view text) {
    std::array<int, 3> sizes = {};
    std::size_t part = 0;
    char separator = 0;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        char const c = text[at];
        if (is_digit(c)) {
            if (++sizes[part] > 4) {
                return false;
            }
        } else if ((c == '-' || c == '/' || c == '.') && part < 2 && sizes[part] > 0 &&
                   (separator == 0 || c == separator)) {
            separator = c;
            ++part;
        } else {
            break;
        }
    }
    bool const rest_is_time =
        at == text.size() || text[at] == ' ' || text[at] == 'T' || text[at] == ',';
    bool const year_first = sizes[0] == 4 && sizes[1] <= 2 && sizes[2] <= 2;
    bool const year_last = sizes[0] <= 2 && sizes[1] <= 2 && (sizes[2] == 4 || sizes[2] == 2);
    return part == 2 && sizes[2] > 0 && rest_is_time && (year_first || year_last) &&
           text.size() < 40;
}

template <std::size_t Count>
bool has_word(std::string_view text, std::array<std::string_view, Count> const& stems) {
    std::string const padded = ' ' + language::folded(text) + ' ';
    return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
        bool const open = stem.back() == '*';
        std::string const wanted =
            ' ' + std::string(open ? stem.substr(0, stem.size() - 1) : stem) + (open ? "" : " ");
        return padded.find(wanted) != std::string::npos;
    });
}

} // namespace

Shape shape_of(std::string_view cell) {
    std::string const text = utf8::collapse_spaces(cell);
    if (text.empty()) {
        return Shape::empty;
    }
    if (is_date(text)) {
        return Shape::date;
    }
    std::size_t const sign = text.find('@');
    if (sign != std::string::npos && text.find(' ') == std::string::npos && email_at(text, sign)) {
        return Shape::email;
    }
    bool const digits_only = std::all_of(text.begin(), text.end(), [](char c) {
        return is_digit(c) || c == '.' || c == ',' || c == '-' || c == '%';
    });
    if (std::optional<Span> const number = number_at(text, 0);
        number && number->end + 1 >= text.size()) {
        bool const ip = std::count(text.begin(), text.end(), '.') == 3 && digits_only;
        return ip ? Shape::ip_address : Shape::phone;
    }
    if (std::optional<Span> const ip = ip6_at(text, 0); ip && ip->end == text.size()) {
        return Shape::ip_address;
    }
    if (digits_only) {
        return Shape::number;
    }
    if (text.compare(0, 7, "http://") == 0 || text.compare(0, 8, "https://") == 0 ||
        text.compare(0, 4, "www.") == 0) {
        return Shape::url;
    }
    if (answer_of(text) != Answer::unknown) {
        return Shape::answer;
    }
    return language::region_code(text) ? Shape::country : Shape::text;
}

namespace {

/// "Beta Net, tel." → "Beta Net": what announced the data goes with it.
std::string without_label(std::string const& text) {
    static constexpr std::array<std::string_view, 16> labels = {
        "tel",  "telephone", "phone",   "ph",        "mobile",   "cell",   "fax",      "email",
        "mail", "e-mail",    "telefon", "telephone", "telefono", "correo", "courriel", "telefone"};
    std::size_t const word = text.find_last_of(" ,;:([");
    if (word == std::string::npos || word == 0) {
        return text;
    }
    std::string label = text.substr(word + 1);
    while (!label.empty() && (label.back() == '.' || label.back() == ':')) {
        label.pop_back();
    }
    std::string const folded = label == "e-mail" ? label : language::folded(label);
    bool const is_label = std::find(labels.begin(), labels.end(), folded) != labels.end();
    return is_label ? trim_separators(text.substr(0, word)) : text;
}

} // namespace

std::string without_private_data(std::string const& text, bool& found) {
    found = false;
    bool const suspicious = text.find('@') != std::string::npos ||
                            text.find("::") != std::string::npos ||
                            std::count_if(text.begin(), text.end(), is_digit) >= 4;
    if (!suspicious) {
        return text;
    }
    std::string out;
    std::size_t kept = 0; // up to here `text` is in `out`, or cut
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::optional<Span> const span = private_at(text, at);
        if (!span) {
            continue;
        }
        Span const wide = widened(text, *span);
        out += text.substr(kept, std::max(wide.begin, kept) - kept);
        kept = wide.end;
        at = kept - 1;
        found = true;
    }
    if (!found) {
        return text;
    }
    out += text.substr(std::min(kept, text.size()));
    return without_label(trim_separators(utf8::collapse_spaces(out)));
}

bool has_organization_word(std::string_view text) {
    static constexpr std::array<std::string_view, 62> stems = {
        "organi*",   "associa*",     "associat*",  "asocia*",    "foundation",   "fundacion",
        "fondation", "fondazione",   "stiftung",   "stichting",  "fundacao",     "network",
        "netzwerk",  "reseau",       "red",        "rede",       "rete",         "coalition",
        "alliance",  "alianza",      "allianz",    "alleanza",   "union",        "sindicato",
        "syndicat",  "federa*",      "foderation", "confedera*", "council",      "committee",
        "comite",    "comitato",     "institut*",  "centre",     "center",       "centro",
        "zentrum",   "centrum",      "society",    "societe",    "gesellschaft", "group",
        "groupe",    "grupo",        "gruppe",     "forum",      "foro",         "campaign",
        "campana",   "movement",     "movimiento", "mouvement",  "collectif",    "verein",
        "verband",   "inc",          "ltd",        "gmbh",       "trust",        "initiative",
        "project",   "international"};
    return has_word(text, stems);
}

bool looks_like_person(std::string const& text) {
    int words = 0;
    bool at_start = true;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        auto const kind = language::kind_of(d.code_point);
        if (kind == language::CharacterKind::digit || d.code_point == U'&') {
            return false;
        }
        if (kind == language::CharacterKind::letter && at_start) {
            words += language::is_upper(d.code_point) ? 1 : 0;
        }
        at_start = kind == language::CharacterKind::space;
        at += d.length;
    }
    return words >= 2 && words <= 4 && text.size() < 60 && !has_organization_word(text);
}

bool looks_like_address(std::string_view text) {
    static constexpr std::array<std::string_view, 26> stems = {
        "street",    "st",      "road", "rd",    "avenue", "ave",    "lane",  "drive",   "blvd",
        "suite",     "strasse", "str",  "platz", "weg",    "allee",  "calle", "avenida", "rue",
        "boulevard", "place",   "rua",  "via",   "piazza", "straat", "laan",  "po box"};
    bool const digit = std::any_of(text.begin(), text.end(), is_digit);
    bool const joined_street = language::folded(text).find("strasse") != std::string::npos ||
                               language::folded(text).find("straße") != std::string::npos ||
                               language::folded(text).find("straat") != std::string::npos;
    return digit && (joined_street || has_word(text, stems));
}

} // namespace presskit::signatories
