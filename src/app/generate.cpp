// SPDX-License-Identifier: MPL-2.0
#include "app/generate.hpp"

#include "app/documents.hpp"
#include "app/edition.hpp"
#include "app/fill_counts.hpp"
#include "app/kit_fields.hpp"
#include "app/kit_folder.hpp"
#include "app/kit_texts.hpp"
#include "app/kit_writer.hpp"
#include "app/last_edition.hpp"
#include "app/made_from.hpp"
#include "app/members.hpp"
#include "app/newswire.hpp"
#include "app/signatory_list.hpp"
#include "app/template_notes.hpp"
#include "base/error.hpp"
#include "check/check.hpp"
#include "filing/order.hpp"

#include <algorithm>
#include <array>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

TemplateSet templates_of(model::PressKit const& kit, GenerateOptions const& options) {
    std::string const& named = options.templates.empty() ? kit.template_set : options.templates;
    return find_template_set(named.empty() ? "coalition" : named, options.template_root);
}

bool wants(std::vector<std::string> const& formats, std::string const& format) {
    return std::find(formats.begin(), formats.end(), format) != formats.end();
}

/// Unless a member's own is there.
void add_logo(model::FieldTree& fields, model::Image const& image) {
    auto const* const assets = fields.find("assets");
    auto const* const known =
        assets == nullptr ? nullptr
                          : std::get_if<std::shared_ptr<model::Fields const>>(&assets->data);
    bool const has_one = known != nullptr && (*known)->find("logo") != nullptr;
    if (!image.source.empty() && !has_one) {
        model::Fields logo;
        logo.set("src", image.source);
        logo.set("alt", image.alt);
        model::Fields own;
        own.set("logo", std::move(logo));
        fields.set("assets", std::move(own));
    }
}

bool is_cancelled(GenerateOptions const& options) {
    return options.cancelled && options.cancelled();
}

void append(Findings& all, Findings const& more) {
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

Findings choose(model::PressKit& kit, GenerateOptions const& options) {
    Findings findings;
    if (!options.language.empty()) {
        kit.language = options.language;
    }
    if (!options.signatories.empty()) {
        signatories::ListOptions reading;
        reading.language = language_of(kit);
        reading.decisions = kit.decisions;
        signatories::List list = signatories::read_list(options.signatories, reading);
        kit.signatories = std::move(list.signatories);
        findings = std::move(list.findings);
        append(findings, merge_findings(list.merged, options.signatories.string()));
    }
    append(findings, take_out_unsigned(kit.signatories, kit.file));
    signatories::Merged merged =
        signatories::merge_duplicates(std::move(kit.signatories), kit.decisions);
    kit.signatories = std::move(merged.signatories);
    append(findings, merge_findings(merged.merges, kit.file));
    for (auto const field :
         {&model::Ordering::by, &model::Ordering::articles, &model::Ordering::initialisms,
          &model::Ordering::alphabet, &model::Ordering::conveners, &model::Ordering::rows}) {
        if (!(options.ordering.*field).empty()) {
            kit.ordering.*field = options.ordering.*field;
        }
    }
    append(findings, fill_counts(kit));
    filing::mark_conveners(kit);
    if (!options.signatories.empty()) { // in no order of its own that could be wrong
        filing::alphabetize(kit.signatories, filing_of(kit));
    }
    return findings;
}

void check_formats(std::vector<std::string> const& formats) {
    static constexpr std::array<char const*, 9> known = {
        "odt", "pdf", "docx", "html", "txt", "eml", "md", "json", newswire_format};
    std::string const list = "known are odt, pdf, docx, html, txt, eml, md, json and ninjs";
    for (std::string const& format : formats) {
        if (std::find(known.begin(), known.end(), format) == known.end()) {
            std::string message = '"' + format;
            throw Error(Phase::usage, message.append("\" is not a format; ").append(list));
        }
    }
    if (formats.empty()) {
        throw Error(Phase::usage, "no format is named; " + list);
    }
}

KitResult generate(model::PressKit kit, GenerateOptions const& options,
                   output::OfficeExporter& office) {
    check_formats(options.formats);
    TemplateSet set = templates_of(kit, options);
    KitResult result;
    result.findings = options.reading;
    append(result.findings, choose(kit, options));
    result.status = KitResult::Status::skipped; // until it is done
    if (is_cancelled(options)) {
        return result;
    }
    check::mark_accepted(result.findings, kit);
    if (!options.member || options.strict) { // the coalition's kit tells for the members', too
        append(result.findings, check::run(kit)); // before the live edition loses its embargo
    }
    result.edition = settle(options.edition, kit);
    if (is_cancelled(options)) {
        return result;
    }
    std::optional<model::Member> member = options.member;
    if (member) {
        personalize(kit, *member);
        result.member = member->name;
    }
    if (options.strict && has_errors(result.findings)) {
        result.status = KitResult::Status::failed;
        return result;
    }

    model::Member const* const whose = member ? &*member : nullptr;
    model::FieldTree fields = kit_fields(kit, set, whose);
    add_logo(fields, options.logo);
    if (whose != nullptr) {
        result.findings.clear(); // told of the coalition's kit
    }
    auto const not_asked_for = [&](TemplateFile const& file) {
        return formats_of(file, options.formats).empty();
    };
    set.files.erase(std::remove_if(set.files.begin(), set.files.end(), not_asked_for),
                    set.files.end());
    append(result.findings, notes_on(set.files, kit.language));
    Documents const documents =
        fill_documents(set.files, kit, fields, options.formats, whose, options.logo.source);
    append(result.findings, documents.findings);
    Findings of_files = check::run_on_files(kit, kit_texts(documents.list));
    check::mark_accepted(of_files, kit);
    append(result.findings, of_files);
    if (options.strict && has_errors(of_files)) {
        result.status = KitResult::Status::failed;
        return result;
    }
    bool const for_wires = wants(options.formats, newswire_format);
    if (documents.list.empty() && !for_wires) {
        throw Error(Phase::templates,
                    set.folder.string() +
                        ": no template of this set makes any of the formats asked "
                        "for; choose other formats or another set");
    }

    MadeFrom const made = options.files_read != nullptr
                              ? made_from(kit.file, *options.files_read, set, options)
                              : MadeFrom();
    NewFolders out(options.out);
    auto const& date = kit.release.dateline.date;
    KitName const name{folder_suffix(result.edition) + folder_suffix(whose),
                       file_suffix(kit.release.embargo), date ? model::to_iso(*date) : ""};
    fs::path target = options.folder.empty()
                          ? choose_kit_folder(options.out, kit.file, {}, name.folder_suffix)
                          : options.folder;
    target += name.folder_suffix;
    KitWriter writer(target, name, options);
    if (!writer.write(documents.list, office) || is_cancelled(options)) {
        return result;
    }
    SourceReader reader({options.since}, office);
    if (for_wires) {
        writer.add_text(newswire_role, "json", newswire_json(kit, fields, whose));
    }
    auto const changes =
        whose == nullptr ? changes_since(options.since, target, kit, reader) : std::nullopt;
    if (changes) {
        auto const embargo = embargo_words(kit);
        writer.add_text(changes_stem, "txt",
                        (embargo ? embargo->notice + "\n\n" : "") + signatories::to_text(*changes));
    }
    std::string const manifest = manifest_json(
        {fs::path(kit.file).filename().string(), language_of(kit), filing::describe(filing_of(kit)),
         set.name, writer.files(), made, names_of(kit.signatories), changes, kit.release.embargo,
         result.member, locked_core(kit)});
    result.outputs = writer.finish(manifest, kit.file);
    result.folder = writer.folder();
    result.status = KitResult::Status::done;
    out.keep();
    return result;
}

std::string fill_release(model::PressKit kit, GenerateOptions const& options) {
    TemplateSet const set = templates_of(kit, options);
    (void)choose(kit, options); // the import filter has nowhere to show findings
    auto const is_document = [](TemplateFile const& file) { return file.text_format.empty(); };
    auto found = std::find_if(set.files.begin(), set.files.end(), [&](TemplateFile const& file) {
        return is_document(file) && file.stem == "press-release";
    });
    if (found == set.files.end()) {
        found = std::find_if(set.files.begin(), set.files.end(), is_document);
    }
    if (found == set.files.end()) {
        throw Error(Phase::templates, set.folder.string() + ": this template set has no document "
                                                            "template; choose another set");
    }
    model::FieldTree const fields = kit_fields(kit, set, nullptr);
    Documents documents = fill_documents({*found}, kit, fields, {});
    if (documents.list.empty()) {
        throw Error(Phase::templates, to_line(documents.findings.front()));
    }
    return std::move(documents.list.front().bytes);
}

} // namespace presskit::app
