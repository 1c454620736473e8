// SPDX-License-Identifier: MPL-2.0
// The JSON shapes of findings, reports and template usage (docs/json.md).
#pragma once

#include "app/generate.hpp"
#include "base/error.hpp"
#include "templating/templating.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace presskit::app {

/// `[{"id","severity","message","hint","location":{"file","line"?,"paragraph"?,"place"?,"text"?}}]`
[[nodiscard]] nlohmann::ordered_json to_json(Findings const& findings);
[[nodiscard]] std::string findings_json(Findings const& findings);

/// What became of one source.
struct KitReport {
    std::string source;
    KitResult result;
    double seconds = 0;
};
[[nodiscard]] nlohmann::ordered_json to_json(KitReport const& kit);
/// From to_json; throws nlohmann::json::exception for anything else.
[[nodiscard]] KitReport report_from(nlohmann::ordered_json const& json);
[[nodiscard]] std::string report_json(std::vector<KitReport> const& kits);

/// `presskit fields --json`
[[nodiscard]] std::string usage_json(templating::Usage const& usage, Findings const& problems);

/// The same for people, without the problems.
[[nodiscard]] std::string usage_text(templating::Usage const& usage);

/// The Error of a job as the finding a report carries: id "job.input", "job.templates", …
[[nodiscard]] Finding to_finding(Error const& error, std::string const& source);

/// Indented by two, UTF-8 as it is, with the line break files end with.
[[nodiscard]] std::string to_text(nlohmann::ordered_json const& json);

} // namespace presskit::app
