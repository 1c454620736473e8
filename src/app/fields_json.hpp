// SPDX-License-Identifier: MPL-2.0
// Any JSON as the data a template sees (RFC 8259).
#pragma once

#include "base/finding.hpp"
#include "model/field_tree.hpp"

#include <string>

namespace presskit::app {

struct JsonFields {
    model::FieldTree fields;
    Findings findings; ///< `data.surrogate`: half a character, now U+FFFD
};

/// The text must be one object, UTF-8, nested at most 100 deep; a member named twice counts with
/// its last value. Whole numbers of 64 bits stay whole, others become doubles. `name` is for the
/// Error(Phase::input), which gives line and column.
[[nodiscard]] JsonFields fields_from_json(std::string const& text, std::string const& name);

} // namespace presskit::app
