// SPDX-License-Identifier: MPL-2.0
#include "base/finding.hpp"

#include <algorithm>

namespace presskit {

std::string_view to_string(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::info:
        break;
    }
    return "info";
}

std::string to_line(Finding const& finding) {
    Location const& where = finding.location;
    std::string line = where.file;
    if (where.line) {
        line += (line.empty() ? "line " : ":") + std::to_string(*where.line);
    }
    std::string details = where.place;
    if (details.empty() && where.paragraph) {
        details = "paragraph " + std::to_string(*where.paragraph);
    }
    if (!where.text.empty()) {
        details += (details.empty() ? "\"" : ", \"") + where.text + '"';
    }
    if (!details.empty()) {
        line += (line.empty() ? "" : ": ") + details;
    }
    if (!line.empty()) {
        line += ": ";
    }
    line += finding.message;
    if (!finding.hint.empty()) {
        line += "; " + finding.hint;
    }
    return line;
}

bool has_errors(Findings const& findings) {
    return std::any_of(findings.begin(), findings.end(), [](Finding const& f) {
        return f.severity == Severity::error && f.accepted.empty();
    });
}

} // namespace presskit
