// SPDX-License-Identifier: MPL-2.0
#include "uno/findings_text.hpp"

#include "check/check.hpp"

#include <algorithm>

namespace presskit::uno {

std::string as_sentence(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

std::string comment_text(Finding const& finding) {
    return as_sentence(finding.message) + '.' +
           (finding.hint.empty() ? "" : "\n→ " + as_sentence(finding.hint));
}

Findings all_findings(source::Reading const& reading) {
    auto findings = check::run(reading.kit);
    Findings of_reading = reading.findings;
    check::mark_accepted(of_reading, reading.kit);
    findings.insert(findings.end(), of_reading.begin(), of_reading.end());
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [](Finding const& f) { return !f.accepted.empty(); }),
                   findings.end());
    std::stable_sort(findings.begin(), findings.end(),
                     [](auto const& a, auto const& b) { return a.severity < b.severity; });
    return findings;
}

} // namespace presskit::uno
