// SPDX-License-Identifier: MPL-2.0
#include "app/documents.hpp"

#include "app/edition.hpp"
#include "app/fill.hpp"
#include "app/localize.hpp"
#include "app/newswire.hpp"
#include "app/pictures.hpp"
#include "app/ready_templates.hpp"
#include "app/set_words.hpp"
#include "base/files.hpp"
#include "odf/hygiene.hpp"
#include "output/mail.hpp"
#include "output/wrap_text.hpp"

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

/// Text as a reader's program wants it.
std::string finished(TemplateFile const& file, TextProperties const& properties,
                     std::string const& text) {
    if (file.text_format == "eml") {
        return output::write_mail(text);
    }
    return properties.wrap == 0 ? text : output::wrap_text(text, properties.wrap);
}

bool is_readme(TemplateFile const& file) {
    return file.stem == "README";
}

/// What the README of the kit lists: the pieces there are, by name.
model::FieldTree with_pieces(model::FieldTree fields, std::vector<Document> const& list,
                             std::vector<std::string> const& formats, std::string const& suffix) {
    model::Values pieces;
    for (Document const& document : list) {
        for (std::string const& format : formats_of(document.file, formats)) {
            model::Fields piece;
            piece.set("name", document.file.stem + suffix + "." + format);
            piece.set("role", document.file.stem);
            piece.set("format", format);
            pieces.emplace_back(std::move(piece));
        }
    }
    if (std::find(formats.begin(), formats.end(), newswire_format) != formats.end()) {
        model::Fields piece;
        piece.set("name", newswire_role + suffix + ".json");
        piece.set("role", newswire_role);
        piece.set("format", newswire_format);
        pieces.emplace_back(std::move(piece));
    }
    fields.set("pieces", std::move(pieces));
    return fields;
}

void fill_one(TemplateFile const& file, model::PressKit const& kit, model::FieldTree const& fields,
              model::Member const* member, std::string const& logo, Documents& documents) {
    bool const is_odf = file.text_format.empty();
    Localization localization{"", kit.release.headline, {}, false}; // the template is local already
    if (auto const embargo = embargo_words(kit)) {
        localization.title = embargo->notice + ": " + kit.release.headline;
        localization.keywords = {embargo->notice};
    }
    auto const ready = ready_template(file, kit.language);
    if (is_odf) {
        odf::Package const& package = *ready->package;
        if (std::string const field = missing_requirement(package, fields); !field.empty()) {
            documents.findings.push_back(left_out(file, kit, field));
            return;
        }
    }
    TextProperties text;
    if (!is_odf) {
        text = text_properties(read_file(file.path));
        if (std::string const field = missing_requirement(text.requires_fields, fields);
            !field.empty()) {
            documents.findings.push_back(left_out(file, kit, field));
            return;
        }
    }
    templating::Template const& compiled = ready->compiled;
    append(documents.findings, compiled.problems);
    if (has_errors(compiled.problems)) {
        return;
    }
    templating::RenderOptions options;
    options.language = language_of(kit);
    options.picture = with_logo(pictures_of(kit, file.path.parent_path(), member), logo);
    if (is_odf) {
        auto rendered = templating::render(compiled, fields, options);
        append(documents.findings, rendered.findings);
        if (!has_errors(rendered.findings)) {
            odf::remove_private_parts(rendered.package);
            localize(rendered.package, localization);
            documents.list.push_back({file, rendered.package.to_zip(), ""});
        }
    } else {
        auto rendered = templating::render_text(compiled, fields, options);
        append(documents.findings, rendered.findings);
        if (!has_errors(rendered.findings)) {
            std::string bytes = finished(file, text, rendered.text);
            documents.list.push_back({file, std::move(bytes), std::move(rendered.text)});
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
                         model::FieldTree fields, std::vector<std::string> const& formats,
                         model::Member const* member, std::string const& logo) {
    Documents documents;
    if (!files.empty()) {
        std::string const language = language_of(kit);
        documents.findings =
            add_words(fields, *set_words(set_folder_of(files.front()), language), language);
        throw_errors(documents.findings); // alone: without words no template can be filled
    }
    for (TemplateFile const& file : files) {
        if (!is_readme(file)) {
            fill_one(file, kit, fields, member, logo, documents);
        }
    }
    std::string const suffix = file_suffix(kit.release.embargo);
    for (TemplateFile const& file : files) {
        if (is_readme(file)) {
            fill_one(file, kit, with_pieces(fields, documents.list, formats, suffix), member, logo,
                     documents);
        }
    }
    throw_errors(documents.findings);
    return documents;
}

} // namespace presskit::app
