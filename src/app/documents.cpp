// SPDX-License-Identifier: MPL-2.0
#include "app/documents.hpp"

#include "app/fill.hpp"
#include "app/localize.hpp"
#include "app/pictures.hpp"
#include "base/files.hpp"

#include <algorithm>

namespace presskit::app {

namespace {

void append(Findings& all, Findings const& more) {
    all.insert(all.end(), more.begin(), more.end());
}

Finding left_out(TemplateFile const& file, model::PressKit const& kit, std::string const& field) {
    Finding finding;
    finding.id = "kit.document-left-out";
    finding.severity = Severity::info;
    finding.location.file = kit.file;
    finding.message = "the release has no " + field + ", so the kit has no " + file.stem;
    return finding;
}

void fill_one(TemplateFile const& file, model::PressKit const& kit, model::FieldTree const& fields,
              Documents& documents) {
    bool const is_odf = file.text_format.empty();
    Localization localization{kit.language, kit.release.headline, false};
    if (is_odf) {
        odf::Package const package = odf::Package::open(file.path);
        if (std::string const field = missing_requirement(package, fields); !field.empty()) {
            documents.findings.push_back(left_out(file, kit, field));
            return;
        }
        localization.paper = template_property(package, "paper") == "auto";
    }
    templating::Template const compiled = compile_file(file);
    append(documents.findings, compiled.problems);
    if (has_errors(compiled.problems)) {
        return;
    }
    templating::RenderOptions options;
    options.language = language_of(kit);
    options.picture = pictures_of(kit.file, file.path.parent_path());
    if (is_odf) {
        auto rendered = templating::render(compiled, fields, options);
        append(documents.findings, rendered.findings);
        if (!has_errors(rendered.findings)) {
            localize(rendered.package, localization);
            documents.list.push_back({file, rendered.package.to_zip()});
        }
    } else {
        auto rendered = templating::render_text(compiled, fields, options);
        append(documents.findings, rendered.findings);
        if (!has_errors(rendered.findings)) {
            documents.list.push_back({file, std::move(rendered.text)});
        }
    }
}

} // namespace

std::string language_of(model::PressKit const& kit) {
    return kit.language.empty() ? "en-US" : kit.language;
}

std::vector<std::string> formats_of(TemplateFile const& file,
                                    std::vector<std::string> const& wanted) {
    std::vector<std::string> possible = {"odt", "pdf", "docx"};
    if (!file.text_format.empty()) {
        possible = {file.text_format};
    }
    std::vector<std::string> formats;
    std::copy_if(possible.begin(), possible.end(), std::back_inserter(formats),
                 [&](std::string const& format) {
                     return std::find(wanted.begin(), wanted.end(), format) != wanted.end();
                 });
    return formats;
}

Documents fill_documents(std::vector<TemplateFile> const& files, model::PressKit const& kit,
                         model::FieldTree const& fields) {
    Documents documents;
    for (TemplateFile const& file : files) {
        fill_one(file, kit, fields, documents);
    }
    throw_errors(documents.findings);
    return documents;
}

} // namespace presskit::app
