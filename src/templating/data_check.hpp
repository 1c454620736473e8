// SPDX-License-Identifier: MPL-2.0
// Whether data and template fit, before anything is filled.
#pragma once

#include "templating/templating.hpp"

namespace presskit::templating {

/// Warnings: names the template asks for and the data lacks ("data.missing", with "did you mean"),
/// and what it uses as a list or group and the data has as something else ("data.type"). Notes
/// (info): data that the template does not use ("data.unused"). A name that the template itself
/// tests with `is defined` or `|default` may be missing; what belongs to nothing (null) is not
/// asked for. `name`: of the data, for messages.
[[nodiscard]] Findings check_data(Template const& compiled, model::FieldTree const& data,
                                  std::string const& name);

} // namespace presskit::templating
