// SPDX-License-Identifier: MPL-2.0
#include "app/check_file.hpp"

#include "app/template_set.hpp"
#include "base/files.hpp"
#include "check/check.hpp"

#include <algorithm>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

bool has_tags(templating::Template const& compiled) {
    templating::Usage const used = templating::usage(compiled);
    return !used.fields.empty() || !used.loops.empty() || !used.conditions.empty() ||
           !compiled.problems.empty();
}

bool looks_like_a_template(std::string const& text) {
    return text.find("{{") != std::string::npos || text.find("{%") != std::string::npos;
}

bool is_odf(fs::path const& path) {
    fs::path const extension = path.extension();
    return extension == ".odt" || extension == ".fodt" || extension == ".ott";
}

bool may_be_a_release(std::string const& text_format) {
    return text_format == "txt" || text_format == "md" || text_format == "html";
}

} // namespace

Findings check_file(fs::path const& path, std::string const& language, SourceReader& reader) {
    TemplateFile const file = template_file(path);
    bool const text_template =
        !file.text_format.empty() &&
        (!may_be_a_release(file.text_format) || looks_like_a_template(read_file(path)));
    Findings findings;
    if (text_template || path.extension() == ".ott") {
        findings = compile_file(file).problems;
    } else if (auto const compiled = is_odf(path) ? compile_file(file) : templating::Template{};
               compiled.program && has_tags(compiled)) {
        findings = compiled.problems;
    } else {
        source::Reading const reading = reader.read(path, {language});
        findings = reading.findings;
        Findings const more = check::run(reading.kit);
        findings.insert(findings.end(), more.begin(), more.end());
    }
    return findings;
}

void sort_worst_first(Findings& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](Finding const& a, Finding const& b) {
        return static_cast<int>(a.severity) < static_cast<int>(b.severity);
    });
}

} // namespace presskit::app
