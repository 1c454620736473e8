// SPDX-License-Identifier: MPL-2.0
#include "app/check_file.hpp"

#include "app/template_set.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "check/check.hpp"
#include "language/words.hpp"
#include "odf/package.hpp"
#include "source/document_facts.hpp"
#include "source/read.hpp"

#include <algorithm>
#include <set>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

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

std::string folded(std::string const& font) {
    return language::to_lower(utf8::collapse_spaces(font), "en");
}

/// LibreOffice brings the font of its bullets along, and takes these names for what is at hand.
bool is_always_there(std::string const& font) {
    static std::set<std::string> const names = {"opensymbol", "starsymbol", "sans-serif",
                                                "serif",      "monospace",  "sans"};
    return names.count(font) != 0;
}

void compare_fonts(model::DocumentFacts& facts, CheckOptions const& options) {
    if (!options.installed_fonts || facts.fonts.empty()) {
        return;
    }
    std::set<std::string> installed;
    for (std::string const& family : options.installed_fonts()) {
        installed.insert(folded(family));
    }
    for (std::string const& font : facts.fonts) {
        std::string const name = folded(font);
        if (!installed.empty() && installed.count(name) == 0 && !is_always_there(name)) {
            facts.missing_fonts.push_back(font);
        }
    }
}

Findings check_template(TemplateFile const& file, Findings problems, CheckOptions const& options) {
    if (is_odf(file.path) && !has_errors(problems)) {
        model::PressKit document = source::document_only(odf::Package::open(file.path));
        document.document.author.clear(); // of the template; the kit names nobody
        document.document.last_author.clear();
        compare_fonts(document.document, options);
        Findings const more = check::run_on_document(document);
        problems.insert(problems.end(), more.begin(), more.end());
    }
    return problems;
}

Findings check_release(fs::path const& path, CheckOptions const& options, SourceReader& reader) {
    source::Reading reading = reader.read(path, {options.language});
    compare_fonts(reading.kit.document, options);
    Findings findings = reading.findings;
    check::mark_accepted(findings, reading.kit);
    Findings const more = check::run(reading.kit);
    findings.insert(findings.end(), more.begin(), more.end());
    return findings;
}

} // namespace

Findings check_file(fs::path const& path, CheckOptions const& options, SourceReader& reader) {
    TemplateFile const file = template_file(path);
    bool const text_template =
        !file.text_format.empty() &&
        (!may_be_a_release(file.text_format) || looks_like_a_template(read_file(path)));
    if (text_template || path.extension() == ".ott") {
        return check_template(file, compile_file(file).problems, options);
    }
    if (is_odf(path)) {
        templating::Template const compiled = compile_file(file);
        if (compiled.program && has_tags(compiled)) {
            return check_template(file, compiled.problems, options);
        }
    }
    return check_release(path, options, reader);
}

} // namespace presskit::app
