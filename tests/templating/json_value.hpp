// SPDX-License-Identifier: MPL-2.0
// Test data as JSON: objects keep their order; {"$rich": [block…]} is rich text (shapes as in
// `presskit inspect --json`).
#pragma once

#include "model/field_tree.hpp"

#include <filesystem>
#include <string>

namespace presskit::templating {

[[nodiscard]] model::FieldTree read_json_fields(std::string const& json);

} // namespace presskit::templating
