// SPDX-License-Identifier: MPL-2.0
#include "uno/findings_text.hpp"

#include "base/utf8.hpp"
#include "check/check.hpp"

#include <algorithm>

namespace presskit::uno {
namespace {

std::string heading(Severity severity, Sentences const& say) {
    switch (severity) {
    case Severity::error:
        return say("severity.error");
    case Severity::warning:
        return say("severity.warning");
    case Severity::info:
        break;
    }
    return say("severity.info");
}

std::string place(Location const& at, Sentences const& say) {
    std::string text = at.place;
    if (text.empty() && at.paragraph) {
        text = say("finding.paragraph", {std::to_string(*at.paragraph)});
    }
    if (!at.text.empty()) {
        text +=
            (text.empty() ? "“" : ": “") + utf8::excerpt(utf8::collapse_spaces(at.text), 70) + "”";
    }
    return text;
}

} // namespace

std::string as_sentence(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

Findings all_findings(source::Reading const& reading) {
    auto findings = check::run(reading.kit);
    findings.insert(findings.end(), reading.findings.begin(), reading.findings.end());
    std::stable_sort(findings.begin(), findings.end(),
                     [](auto const& a, auto const& b) { return a.severity < b.severity; });
    return findings;
}

std::string findings_text(Findings const& findings, Sentences const& say) {
    std::string text;
    Severity const* previous = nullptr;
    for (auto const& finding : findings) {
        if (!previous || *previous != finding.severity) {
            text += std::string(previous ? "\n" : "") + heading(finding.severity, say) + "\n\n";
            previous = &finding.severity;
        }
        text += as_sentence(finding.message) + "\n";
        if (!finding.hint.empty()) {
            text += "→ " + as_sentence(finding.hint) + "\n";
        }
        if (auto const where = place(finding.location, say); !where.empty()) {
            text += where + "\n";
        }
        text += "\n";
    }
    return text;
}

} // namespace presskit::uno
