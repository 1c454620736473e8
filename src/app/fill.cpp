// SPDX-License-Identifier: MPL-2.0
#include "app/fill.hpp"

#include "app/fields_json.hpp"
#include "app/localize.hpp"
#include "app/pictures.hpp"
#include "app/set_words.hpp"
#include "app/template_set.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "templating/data_check.hpp"

#include <algorithm>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

constexpr char const* text_document = "application/vnd.oasis.opendocument.text";

std::string write_odf(odf::Package package, fs::path const& out, std::string const& language) {
    std::string const extension = out.extension().string();
    localize(package, {language, "", {}, false});
    if (extension == ".ott" && package.mimetype() == text_document) {
        package.set_mimetype(std::string(text_document) + "-template");
    }
    return extension == ".fodt" ? package.to_flat() : package.to_zip();
}

std::string language_of(model::FieldTree const& data, FillOptions const& options) {
    model::Value const* const named = data.find("language");
    auto const* const text = named == nullptr ? nullptr : std::get_if<std::string>(&named->data);
    if (!options.language.empty()) {
        return options.language;
    }
    return text == nullptr || text->empty() ? "en-US" : *text;
}

bool uses_words(templating::Template const& compiled) {
    std::vector<std::string> const fields = templating::usage(compiled).fields;
    return std::any_of(fields.begin(), fields.end(), [](std::string const& field) {
        return field == "words" || field.compare(0, 6, "words.") == 0;
    });
}

/// All that is wrong in one run: a template that cannot be rendered can still be compared.
Findings with_missing(templating::Template const& compiled, model::FieldTree const& data,
                      FillOptions const& options) {
    Findings all = compiled.problems;
    if (options.undefined == templating::Undefined::error) {
        for (Finding& finding : templating::check_data(compiled, data, options.data.string())) {
            if (finding.id == "data.missing") {
                finding.severity = Severity::error;
                all.push_back(std::move(finding));
            }
        }
    }
    return all;
}

} // namespace

void throw_errors(Findings const& findings) {
    std::string lines;
    for (Finding const& finding : findings) {
        if (finding.severity == Severity::error) {
            lines += (lines.empty() ? "" : "\n") + to_line(finding);
        }
    }
    if (!lines.empty()) {
        throw Error(Phase::templates, lines);
    }
}

Findings fill(fs::path const& template_path, FillOptions const& options) {
    TemplateFile const file = template_file(template_path);
    std::string const extension = options.out.extension().string();
    bool const to_odf = extension == ".odt" || extension == ".ott" || extension == ".fodt";
    if (file.text_format.empty() != to_odf) {
        throw Error(Phase::usage,
                    options.out.string() +
                        (to_odf ? ": a text template does not make an OpenDocument file; name the "
                                  "output with the template's own extension"
                                : ": an OpenDocument template makes .odt, .ott or .fodt; name the "
                                  "output with one of these"));
    }
    refuse_overwriting(options.out, {template_path, options.data});
    templating::Template const compiled = compile_file(file);
    auto [data, data_findings] = fields_from_json(read_file(options.data), options.data.string());
    std::string const language = language_of(data, options);
    if (uses_words(compiled)) {
        Findings const of_words =
            add_words(data, *set_words(template_path.parent_path(), language), language);
        throw_errors(of_words);
        data_findings.insert(data_findings.end(), of_words.begin(), of_words.end());
    }
    if (has_errors(compiled.problems)) {
        throw_errors(with_missing(compiled, data, options));
    }
    templating::RenderOptions render;
    render.language = language;
    render.undefined = options.undefined;
    render.picture = pictures_in({options.data.parent_path(), template_path.parent_path()});
    Findings findings = data_findings;
    findings.insert(findings.end(), compiled.problems.begin(), compiled.problems.end());
    std::string bytes;
    if (to_odf) {
        auto rendered = templating::render(compiled, data, render);
        throw_errors(rendered.findings);
        bytes = write_odf(std::move(rendered.package), options.out, options.language);
        findings.insert(findings.end(), rendered.findings.begin(), rendered.findings.end());
    } else {
        auto rendered = templating::render_text(compiled, data, render);
        throw_errors(rendered.findings);
        bytes = std::move(rendered.text);
        findings.insert(findings.end(), rendered.findings.begin(), rendered.findings.end());
    }
    write_file(options.out, bytes);
    return findings;
}

} // namespace presskit::app
