// SPDX-License-Identifier: MPL-2.0
// Findings as people read them.
#include "app/check_file.hpp"

#include <algorithm>
#include <map>

namespace presskit::app {

namespace {

std::string counted(std::size_t count, std::string const& noun) {
    return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

bool is_accepted(Finding const& finding) {
    return !finding.accepted.empty();
}

/// "error: release.txt:6: "…": message; hint [signatories.count]"
std::string line_of(Finding const& finding) {
    std::string line = std::string(to_string(finding.severity)) + ": " + to_line(finding) + " [" +
                       finding.id + "]";
    if (is_accepted(finding)) {
        line.insert(0, "accepted ").append(" – accepted: ").append(finding.accepted);
    }
    return line + '\n';
}

/// The files in the order of their worst finding, then as they were named.
std::vector<std::string> files_of(Findings const& findings) {
    std::vector<std::string> files;
    std::map<std::string, int> worst;
    for (Finding const& finding : findings) {
        std::string const& file = finding.location.file;
        int const rank = is_accepted(finding) ? 3 : static_cast<int>(finding.severity);
        auto const [known, is_new] = worst.emplace(file, rank);
        known->second = std::min(known->second, rank);
        if (is_new) {
            files.push_back(file);
        }
    }
    std::stable_sort(files.begin(), files.end(),
                     [&](auto const& a, auto const& b) { return worst.at(a) < worst.at(b); });
    return files;
}

} // namespace

void sort_worst_first(Findings& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](Finding const& a, Finding const& b) {
        return static_cast<int>(a.severity) < static_cast<int>(b.severity);
    });
}

std::string summary(Findings const& findings) {
    std::size_t counts[3] = {0, 0, 0};
    std::size_t accepted = 0;
    std::size_t fixable = 0;
    for (Finding const& finding : findings) {
        counts[static_cast<std::size_t>(finding.severity)] += is_accepted(finding) ? 0 : 1;
        accepted += is_accepted(finding) ? 1 : 0;
        fixable += !is_accepted(finding) && finding.fix ? 1 : 0;
    }
    std::vector<std::string> parts;
    for (auto const& [severity, noun] :
         {std::pair(Severity::error, "error"), std::pair(Severity::warning, "warning"),
          std::pair(Severity::info, "note")}) {
        if (std::size_t const count = counts[static_cast<std::size_t>(severity)]; count > 0) {
            parts.push_back(counted(count, noun));
        }
    }
    std::string text = parts.empty() ? "nothing to correct" : "";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    }
    if (accepted > 0) {
        text += "; " + std::to_string(accepted) + " accepted";
    }
    if (fixable > 0) {
        text += "; presskit check --fix corrects " + std::to_string(fixable);
    }
    return text;
}

std::string findings_text(Findings const& findings) {
    std::string text;
    if (findings.empty()) {
        return text;
    }
    std::map<std::string, Findings> by_file;
    for (Finding const& finding : findings) {
        by_file[finding.location.file].push_back(finding);
    }
    std::vector<std::string> const files = files_of(findings);
    for (std::string const& file : files) {
        Findings& group = by_file[file];
        sort_worst_first(group);
        std::stable_partition(group.begin(), group.end(),
                              [](Finding const& f) { return !is_accepted(f); });
        for (Finding const& finding : group) {
            text += line_of(finding);
        }
    }
    std::string const where = files.size() == 1 ? files.front() : counted(files.size(), "file");
    return text + where + ": " + summary(findings) + '\n';
}

} // namespace presskit::app
