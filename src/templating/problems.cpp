// SPDX-License-Identifier: MPL-2.0
#include "templating/problems.hpp"

namespace presskit::templating {

Finding to_finding(Location const& location, Trouble const& trouble, Severity severity) {
    Finding finding;
    finding.id = trouble.id();
    finding.severity = severity;
    finding.location = location;
    finding.message = trouble.what();
    finding.hint = trouble.hint();
    return finding;
}

std::string name_tag(Location const& location) {
    std::string where = location.place;
    if (where.empty() && location.line) {
        where = "line " + std::to_string(*location.line);
    }
    if (where.empty() && location.paragraph) {
        where = "paragraph " + std::to_string(*location.paragraph);
    }
    return "\"" + location.text + "\"" + (where.empty() ? "" : " (" + where + ")");
}

} // namespace presskit::templating
