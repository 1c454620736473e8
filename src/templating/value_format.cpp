// SPDX-License-Identifier: MPL-2.0
// Python's `"%5.2f" % price` (docs.python.org, "printf-style String Formatting"), without `*`.
#include "templating/trouble.hpp"
#include "templating/value_compare.hpp"
#include "templating/value_text.hpp"

#include "base/utf8.hpp"

#include <charconv>
#include <cmath>
#include <optional>

namespace presskit::templating {

namespace {

using Kind = Val::Kind;

struct Directive {
    bool left = false;
    bool zero = false;
    bool alternate = false;
    char plus = 0; ///< '+' or ' ', 0 for neither
    std::size_t width = 0;
    int precision = -1;
    char kind = 0;
};

[[noreturn]] void fail(std::string const& what) {
    throw Trouble("template.argument", what, "write it as in \"%s: %d of %.2f\"");
}

class Formatter final {
public:
    Formatter(Val const& format, Val const& args)
        : m_format(format), m_text(format.text()), m_args(args) {}

    Val run() {
        for (std::size_t at = 0; at < m_text.size();) {
            std::size_t const percent = std::min(m_text.find('%', at), m_text.size());
            m_out += m_text.substr(at, percent - at);
            at = percent == m_text.size() ? percent : directive(percent + 1);
            if (m_out.size() > max_made) {
                fail_too_large();
            }
        }
        std::size_t const given = m_args.tuple ? Items(m_args).size() : 1;
        bool const mapping = m_args.is_map() || (m_args.is_list() && !m_args.tuple);
        if (!mapping && m_used < given) {
            fail("the text has fewer places (%s) than values follow");
        }
        return presskit::templating::text(std::move(m_out), m_format.safe);
    }

private:
    char next(std::size_t& at) const {
        if (at >= m_text.size()) {
            fail("the text ends inside a place for a value (%)");
        }
        return m_text[at++];
    }

    std::size_t number(std::size_t& at) const {
        std::size_t value = 0;
        while (at < m_text.size() && m_text[at] >= '0' && m_text[at] <= '9') {
            value = value * 10 + static_cast<std::size_t>(m_text[at++] - '0');
            if (value > 1000) {
                fail("a width or precision may be 1000 at most");
            }
        }
        return value;
    }

    std::size_t directive(std::size_t at) {
        Directive d;
        std::optional<Val> named;
        if (at < m_text.size() && m_text[at] == '(') {
            std::size_t const close = m_text.find(')', at);
            if (close == m_text.npos || !m_args.is_map()) {
                fail("a place with a name, %(name)s, needs a group of fields behind the %");
            }
            std::string const key(m_text.substr(at + 1, close - at - 1));
            named = subscript(m_args, presskit::templating::text(key));
            if (named->is(Kind::undefined)) {
                fail("there is no field \"" + key + "\" for %(" + key + ")");
            }
            at = close + 1;
        }
        char c = next(at);
        for (; c == '-' || c == '0' || c == '#' || c == '+' || c == ' '; c = next(at)) {
            d.left = d.left || c == '-';
            d.zero = d.zero || c == '0';
            d.alternate = d.alternate || c == '#';
            d.plus = c == '+' || (c == ' ' && d.plus == 0) ? c : d.plus;
        }
        if (c >= '1' && c <= '9') {
            d.width = number(--at);
            c = next(at);
        }
        if (c == '.') {
            d.precision = static_cast<int>(number(at));
            c = next(at);
        }
        while (c == 'l' || c == 'h' || c == 'L') {
            c = next(at);
        }
        d.kind = c;
        if (c == '%') {
            m_out += '%';
            return at;
        }
        Val const value = named ? *named : argument();
        put(d, value);
        return at;
    }

    Val argument() {
        std::size_t const index = m_used++;
        if (m_args.tuple && m_args.is_list()) {
            Items const items(m_args);
            if (index < items.size()) {
                return items.at(index);
            }
        } else if (index == 0) {
            return m_args;
        }
        fail("the text has more places (%s) than values follow");
    }

    void put(Directive const& d, Val const& value) {
        switch (d.kind) {
        case 's':
        case 'r':
        case 'a':
            return pad(d, cut(d, shown(d, value)));
        case 'c':
            if (!value.is(Kind::text) || utf8::length(value.text()) != 1) {
                fail("%c takes one character, not " + describe(value));
            }
            return pad(d, std::string(value.text()));
        case 'd':
        case 'i':
        case 'u':
        case 'x':
        case 'X':
        case 'o':
            return whole(d, value);
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
            return real(d, value);
        default:
            fail(std::string("%") + d.kind + " is not known; there are %s, %d and %f");
        }
    }

    std::string shown(Directive const& d, Val const& value) const {
        std::string const plain = d.kind == 's' ? to_text(value) : repr(value);
        if (!m_format.safe || (value.is(Kind::text) && value.safe && d.kind == 's')) {
            return plain;
        }
        std::string escaped;
        append_html_escaped(escaped, plain);
        return escaped;
    }

    static std::string cut(Directive const& d, std::string text) {
        std::size_t at = 0;
        for (int i = 0; d.precision >= 0 && i < d.precision && at < text.size(); ++i) {
            at += utf8::decode(text, at).length;
        }
        return d.precision >= 0 ? text.substr(0, at) : text;
    }

    void whole(Directive const& d, Val const& value) {
        bool const based = d.kind == 'x' || d.kind == 'X' || d.kind == 'o';
        if (!value.is_number() || (based && value.is(Kind::real))) {
            fail(std::string("%") + d.kind + " takes a whole number, not " + describe(value));
        }
        if (value.is(Kind::real) &&
            (!std::isfinite(value.as.real) || std::fabs(value.as.real) >= 9.2e18)) {
            fail("the number is too large for %d");
        }
        std::int64_t const n = value.is(Kind::integer) ? value.as.integer
                               : value.is(Kind::real)  ? static_cast<std::int64_t>(value.as.real)
                                                       : std::int64_t{value.as.boolean};
        auto const size = n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
        char buffer[32];
        int const base = d.kind == 'o' ? 8 : based ? 16 : 10;
        std::string digits(buffer, std::to_chars(buffer, buffer + sizeof buffer, size, base).ptr);
        if (d.precision > static_cast<int>(digits.size())) {
            digits.insert(0, static_cast<std::size_t>(d.precision) - digits.size(), '0');
        }
        std::string const prefix = !based || !d.alternate ? "" : d.kind == 'o' ? "0o" : "0x";
        finish(d, n < 0, prefix, std::move(digits));
    }

    void real(Directive const& d, Val const& value) {
        if (!value.is_number()) {
            fail(std::string("%") + d.kind + " takes a number, not " + describe(value));
        }
        double const n = to_real(value);
        if (!std::isfinite(n)) {
            Directive plain = d;
            plain.zero = false;
            return finish(plain, std::signbit(n) && !std::isnan(n), "",
                          std::isnan(n) ? "nan" : "inf");
        }
        char const kind = static_cast<char>(d.kind | 0x20);
        std::chars_format const format = kind == 'f'   ? std::chars_format::fixed
                                         : kind == 'e' ? std::chars_format::scientific
                                                       : std::chars_format::general;
        char buffer[1400]; // 309 digits before the point, 1000 behind it
        auto const made = std::to_chars(buffer, buffer + sizeof buffer, std::fabs(n), format,
                                        d.precision < 0 ? 6 : d.precision);
        finish(d, std::signbit(n), "", std::string(buffer, made.ptr));
    }

    /// Sign, prefix, zeros.
    void finish(Directive const& d, bool minus, std::string const& prefix, std::string digits) {
        std::string sign = minus ? "-" : d.plus != 0 ? std::string(1, d.plus) : "";
        sign += prefix;
        if (d.zero && !d.left && sign.size() + digits.size() < d.width) {
            digits.insert(0, d.width - sign.size() - digits.size(), '0');
        }
        std::string all = sign + digits;
        if (d.kind >= 'A' && d.kind <= 'Z') {
            for (char& c : all) {
                c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            }
        }
        pad(d, all);
    }

    void pad(Directive const& d, std::string const& text) {
        std::size_t const length = utf8::length(text);
        std::string const gap(d.width > length ? d.width - length : 0, ' ');
        m_out += d.left ? text + gap : gap + text;
    }

    Val const& m_format;
    std::string_view m_text;
    Val const& m_args;
    std::size_t m_used = 0;
    std::string m_out;
};

} // namespace

Val format_printf(Val const& format, Val const& args) {
    return Formatter(format, args).run();
}

} // namespace presskit::templating
