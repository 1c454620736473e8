// SPDX-License-Identifier: MPL-2.0
#include "app/fields_json.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>
#include <string_view>
#include <system_error>
#include <unordered_map>

namespace presskit::app {

namespace {

using Json = nlohmann::json;
using model::Value;

constexpr std::size_t depth_limit = 100;

/// Takes the parser's events; the parser itself does not recurse, so neither do we.
class Builder final : public nlohmann::json_sax<Json> {
public:
    Builder(std::string const& text, std::string const& name) : m_text(text), m_name(name) {}

    [[nodiscard]] model::FieldTree take() {
        auto const* const object = std::get_if<std::shared_ptr<model::Fields const>>(&m_root.data);
        if (object == nullptr) {
            throw Error(Phase::input,
                        m_name + ": the data must be one JSON object, { \"field\": value, … }");
        }
        return **object;
    }

    bool null() override { return add(Value()); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(std::int64_t{value}); }
    bool number_unsigned(number_unsigned_t value) override {
        bool const fits =
            value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        return add(fits ? Value(static_cast<std::int64_t>(value))
                        : Value(static_cast<double>(value)));
    }
    bool number_float(number_float_t value, string_t const&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; } // not in JSON text

    bool start_object(std::size_t) override { return open(true); }
    bool key(string_t& name) override {
        m_open.back().key = std::move(name);
        return true;
    }
    bool end_object() override {
        model::Fields fields = std::move(m_open.back().fields);
        m_open.pop_back();
        return add(std::move(fields));
    }
    bool start_array(std::size_t) override { return open(false); }
    bool end_array() override {
        model::Values values = std::move(m_open.back().values);
        m_open.pop_back();
        return add(std::move(values));
    }

    bool parse_error(std::size_t position, std::string const&,
                     nlohmann::detail::exception const& error) override {
        std::size_t const at = std::min(position == 0 ? 0 : position - 1, m_text.size());
        std::size_t const break_before = at == 0 ? std::string::npos : m_text.rfind('\n', at - 1);
        auto const line =
            1 + std::count(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        std::size_t const column = break_before == std::string::npos ? at + 1 : at - break_before;
        bool const number = error.id == 406;
        throw Error(Phase::input, m_name + ": this is not valid JSON at line " +
                                      std::to_string(line) + ", column " + std::to_string(column) +
                                      (number ? " (the number is too large)" : "") +
                                      "; correct it there and try again");
    }

private:
    struct Level {
        bool is_object = false;
        std::string key;
        model::Fields fields;
        std::unordered_map<std::string, std::size_t> positions; ///< of the members
        model::Values values;
    };

    bool open(bool is_object) {
        if (m_open.size() >= depth_limit) {
            throw Error(Phase::input, m_name + ": the JSON is nested more than 100 deep; make the "
                                               "data flatter");
        }
        m_open.emplace_back();
        m_open.back().is_object = is_object;
        return true;
    }

    bool add(Value value) {
        if (m_open.empty()) {
            m_root = std::move(value);
            return true;
        }
        Level& level = m_open.back();
        if (!level.is_object) {
            level.values.push_back(std::move(value));
            return true;
        }
        auto const [found, fresh] = level.positions.emplace(level.key, level.fields.members.size());
        if (fresh) {
            level.fields.members.emplace_back(std::move(level.key), std::move(value));
        } else {
            level.fields.members[found->second].second = std::move(value);
        }
        return true;
    }

    std::string const& m_text;
    std::string const& m_name;
    std::vector<Level> m_open;
    Value m_root;
};

/// 0xD800…0xDFFF for `\ud800` at `at`, else 0.
unsigned escaped_surrogate(std::string_view text, std::size_t at) {
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') {
        return 0;
    }
    unsigned unit = 0;
    char const* const digits = text.data() + at + 2;
    auto const [end, error] = std::from_chars(digits, digits + 4, unit, 16);
    bool const whole = error == std::errc() && end == digits + 4;
    return whole && unit >= 0xD800 && unit <= 0xDFFF ? unit : 0;
}

/// The same as bytes, which is not UTF-8 (RFC 3629, 3) but what careless programs write.
bool is_raw_surrogate(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    return at + 3 <= text.size() && byte(0) == 0xED && byte(1) >= 0xA0 && byte(1) <= 0xBF &&
           byte(2) >= 0x80 && byte(2) <= 0xBF;
}

/// Replaces halves of surrogate pairs by U+FFFD in the same number of bytes, so that what comes
/// behind keeps its place; returns where the first stood, and how many there were.
std::pair<std::size_t, std::size_t> replace_lone_surrogates(std::string& text) {
    std::size_t first = std::string::npos;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string_view with;
        if (text[at] == '\\') {
            unsigned const unit = escaped_surrogate(text, at);
            if (unit == 0) {
                ++at; // what is escaped starts no other escape
                continue;
            }
            if (unit < 0xDC00 && escaped_surrogate(text, at + 6) >= 0xDC00) {
                at += 11;
                continue;
            }
            with = "\\uFFFD";
        } else if (is_raw_surrogate(text, at)) {
            with = "\xEF\xBF\xBD";
        } else {
            continue;
        }
        text.replace(at, with.size(), with);
        first = count++ == 0 ? at : first;
        at += with.size() - 1;
    }
    return {first, count};
}

} // namespace

JsonFields fields_from_json(std::string const& text, std::string const& name) {
    std::string whole = text;
    JsonFields made;
    if (auto const [first, count] = replace_lone_surrogates(whole); count > 0) {
        Finding finding;
        finding.id = "data.surrogate";
        finding.location.file = name;
        finding.location.line = static_cast<int>(
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first), '\n'));
        finding.message =
            "the data holds half a character (a lone surrogate)" +
            (count == 1 ? std::string("; it is replaced by \uFFFD")
                        : ", " + std::to_string(count) + " times; each is replaced by \uFFFD");
        finding.hint = "correct it in the data";
        made.findings.push_back(std::move(finding));
    }
    Builder builder(whole, name);
    Json::sax_parse(whole, &builder);
    made.fields = builder.take();
    return made;
}

} // namespace presskit::app
