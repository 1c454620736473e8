// SPDX-License-Identifier: MPL-2.0
// The data a template sees: dynamic values in the shape of JSON, plus rich text.
#pragma once

#include "model/rich_text.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace presskit::model {

struct Value;
using Values = std::vector<Value>;

/// Members in the order they were set; looked up by name.
struct Fields {
    std::vector<std::pair<std::string, Value>> members;

    [[nodiscard]] Value const* find(std::string_view name) const;
    void set(std::string name, Value value);
};

/// Cheap to copy: lists, maps and rich text are shared and never change once made.
struct Value {
    using Data = std::variant<std::monostate, bool, std::int64_t, double, std::string,
                              std::shared_ptr<Values const>, std::shared_ptr<Fields const>,
                              std::shared_ptr<RichText const>>;
    Data data; ///< monostate = none (JSON null)

    Value() = default;
    Value(bool b) : data(b) {}
    Value(std::int64_t i) : data(i) {}
    Value(int i) : data(std::int64_t{i}) {}
    Value(double d) : data(d) {}
    Value(std::string s) : data(std::move(s)) {}
    Value(char const* s) : data(std::string(s)) {}
    Value(Values list) : data(std::make_shared<Values const>(std::move(list))) {}
    Value(Fields map) : data(std::make_shared<Fields const>(std::move(map))) {}
    Value(RichText text) : data(std::make_shared<RichText const>(std::move(text))) {}
};

using FieldTree = Fields;

} // namespace presskit::model
