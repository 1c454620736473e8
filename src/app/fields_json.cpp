// SPDX-License-Identifier: MPL-2.0
#include "app/fields_json.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
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

} // namespace

model::FieldTree fields_from_json(std::string const& text, std::string const& name) {
    Builder builder(text, name);
    Json::sax_parse(text, &builder);
    return builder.take();
}

} // namespace presskit::app
