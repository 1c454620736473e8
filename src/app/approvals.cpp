// SPDX-License-Identifier: MPL-2.0
#include "app/approvals.hpp"

#include "app/documents.hpp"
#include "app/kit_fields.hpp"
#include "app/kit_folder.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "base/sha256.hpp"
#include "odf/xml.hpp"
#include "output/temporary_folder.hpp"

#include <algorithm>
#include <map>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

bool is_approved(model::Quote const& quote) {
    return quote.approved_sha256 == sha256(model::quoted_words(quote));
}

/// Where the start tag of the element that begins at `at` ends; std::string::npos when it does not.
std::size_t end_of_tag(std::string const& xml, std::size_t at) {
    char quoted = 0;
    for (; at < xml.size(); ++at) {
        char const c = xml[at];
        if (quoted != 0) {
            quoted = c == quoted ? '\0' : quoted;
        } else if (c == '"' || c == '\'') {
            quoted = c;
        } else if (c == '>') {
            return at;
        }
    }
    return std::string::npos;
}

/// `tag` without its attribute `name`.
std::string without(std::string tag, std::string const& name) {
    std::size_t const at = tag.find(' ' + name + '=');
    if (at == std::string::npos) {
        return tag;
    }
    std::size_t const open = at + name.size() + 2;
    std::size_t const close = tag.find(tag[open], open + 1);
    return close == std::string::npos ? tag : tag.erase(at, close + 1 - at);
}

/// The kit file with the approval in the quote's own start tag; empty when it is written in a way
/// we do not follow.
std::string with_approval(std::string const& xml, model::Quote const& quote) {
    std::size_t at = 0;
    for (int line = 1; line < quote.at.line && at != std::string::npos; ++line) {
        at = xml.find('\n', at);
        at = at == std::string::npos ? at : at + 1;
    }
    std::size_t const begin = at == std::string::npos ? at : xml.find("quote", at);
    std::size_t const end = begin == std::string::npos ? begin : end_of_tag(xml, begin);
    if (end == std::string::npos || xml[end - 1] == '/') {
        return "";
    }
    std::string tag = xml.substr(begin, end - begin);
    for (auto const& [name, value] :
         {std::pair<std::string, std::string const*>{"approved-by", &quote.approved_by},
          {"approved-at", &quote.approved_at},
          {"approved-text-sha256", &quote.approved_sha256}}) {
        tag = without(tag, name) + ' ' + name + "=\"";
        odf::append_escaped_attribute(tag, *value);
        tag += '"';
    }
    return xml.substr(0, begin) + tag + xml.substr(end);
}

bool holds(std::string const& xml, fs::path const& path, model::PressKit const& kit,
           source::ReadOptions const& options) {
    if (xml.empty()) {
        return false;
    }
    auto const same = [](model::Quote const& a, model::Quote const& b) {
        return a.speaker == b.speaker && a.approved_by == b.approved_by &&
               a.approved_at == b.approved_at && a.approved_sha256 == b.approved_sha256 &&
               model::quoted_words(a) == model::quoted_words(b);
    };
    try {
        fs::path const folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
        auto const read = source::read_kit_file(xml, path.string(), folder, options).kit.quotes;
        return read.size() == kit.quotes.size() &&
               std::equal(read.begin(), read.end(), kit.quotes.begin(), same);
    } catch (Error const&) { // then the whole file is written anew
        return false;
    }
}

[[noreturn]] void refuse(fs::path const& path, std::string const& what) {
    throw Error(Phase::usage, path.string() + ": " + what);
}

struct Sheet {
    std::string organization; ///< or the speaker
    std::vector<std::size_t> quotes;
};

std::vector<Sheet> sheets_of(model::PressKit const& kit) {
    std::vector<Sheet> sheets;
    for (std::size_t const i : waiting_quotes(kit)) {
        model::Quote const& quote = kit.quotes[i];
        std::string const& whose = quote.organization.empty() ? quote.speaker : quote.organization;
        auto const found = std::find_if(sheets.begin(), sheets.end(), [&](Sheet const& sheet) {
            return filing::same_name(sheet.organization, whose);
        });
        if (found == sheets.end()) {
            sheets.push_back({whose, {i}});
        } else {
            found->quotes.push_back(i);
        }
    }
    return sheets;
}

/// The set's own sheet, else the one of `coalition`.
TemplateSet sheet_templates(model::PressKit const& kit, GenerateOptions const& options) {
    std::string const& named = options.templates.empty() ? kit.template_set : options.templates;
    fs::path const root =
        options.template_root.empty() ? default_template_root() : options.template_root;
    TemplateSet const set = find_template_set(named.empty() ? "coalition" : named, root);
    std::error_code none;
    bool const own = fs::is_directory(set.folder / "approval", none);
    return find_template_set(
        (own ? set.folder / "approval" : root / "coalition" / "approval").string(), root);
}

model::FieldTree fields_of(model::FieldTree fields, model::PressKit const& kit,
                           Sheet const& sheet) {
    model::Values quotes;
    for (std::size_t const i : sheet.quotes) {
        model::Quote const& quote = kit.quotes[i];
        std::string const words = model::quoted_words(quote);
        model::Fields each;
        each.set("text", words);
        each.set("speaker", quote.speaker);
        each.set("title", quote.title);
        each.set("organization", quote.organization);
        each.set("sha256", sha256(words));
        each.set("changed", !quote.approved_sha256.empty());
        quotes.emplace_back(std::move(each));
    }
    fields.set("quotes", std::move(quotes));
    fields.set("organization", sheet.organization);
    return fields;
}

} // namespace

std::vector<std::size_t> waiting_quotes(model::PressKit const& kit) {
    std::vector<std::size_t> waiting;
    for (std::size_t i = 0; i < kit.quotes.size(); ++i) {
        if (!is_approved(kit.quotes[i])) {
            waiting.push_back(i);
        }
    }
    return waiting;
}

std::vector<std::string> approve_quotes(fs::path const& kit_file, Approval const& approval,
                                        source::ReadOptions const& options) {
    if (kit_file.extension() != ".presskit") {
        refuse(kit_file, "only a kit file keeps who approved a quote; make one with presskit save");
    }
    model::PressKit kit = source::read(kit_file, options).kit;
    std::string xml = read_file(kit_file);
    std::vector<std::string> speakers;
    for (std::size_t const i : waiting_quotes(kit)) {
        model::Quote& quote = kit.quotes[i];
        if (!approval.speaker.empty() && !filing::same_name(quote.speaker, approval.speaker)) {
            continue;
        }
        quote.approved_by = approval.by.empty() ? quote.speaker : approval.by;
        quote.approved_at = approval.on;
        quote.approved_sha256 = sha256(model::quoted_words(quote));
        xml = xml.empty() ? xml : with_approval(xml, quote);
        speakers.push_back(quote.speaker);
    }
    if (speakers.empty()) {
        std::string waiting;
        for (std::size_t const i : waiting_quotes(kit)) {
            waiting += (waiting.empty() ? "" : ", ") + kit.quotes[i].speaker;
        }
        refuse(kit_file,
               (approval.speaker.empty() ? "no quote" : "no quote of \"" + approval.speaker + '"') +
                   " waits for approval" +
                   (waiting.empty() ? "; all are approved as they stand"
                                    : "; those of " + waiting + " do"));
    }
    write_file(kit_file, holds(xml, kit_file, kit, options) ? xml : source::write_kit_file(kit));
    return speakers;
}

std::vector<fs::path> write_approval_sheets(model::PressKit const& source,
                                            GenerateOptions const& options,
                                            output::OfficeExporter& office) {
    model::PressKit kit = source;
    std::vector<Sheet> const sheets = sheets_of(kit);
    if (sheets.empty()) {
        return {};
    }
    TemplateSet const set = sheet_templates(kit, options);
    model::FieldTree const fields = kit_fields(kit, set, nullptr);
    fs::path const folder = options.out / (folder_name(kit.file) + "-approval");
    fs::create_directories(folder);
    output::TemporaryFolder const work(folder, ".presskit-");
    std::vector<output::ExportJob> jobs;
    std::map<std::string, std::string> texts; // by name
    for (Sheet const& sheet : sheets) {
        std::string const name = ascii_name(sheet.organization);
        Documents const documents =
            fill_documents(set.files, kit, fields_of(fields, kit, sheet), options.formats);
        for (Document const& document : documents.list) {
            for (std::string const& format : formats_of(document.file, options.formats)) {
                std::string const file =
                    (name.empty() ? sha256(sheet.organization).substr(0, 12) : name) + '.';
                if (format == "pdf" || format == "docx") {
                    fs::path const odt = work.path() / (file + "odt");
                    write_file(odt, document.bytes);
                    jobs.push_back({odt, folder / (file + format)});
                } else {
                    texts[file + format] = document.bytes;
                }
            }
        }
    }
    office.run(jobs);
    std::vector<fs::path> files;
    for (auto const& [name, text] : texts) {
        write_file(folder / name, text);
        files.push_back(folder / name);
    }
    for (output::ExportJob const& job : jobs) {
        files.push_back(job.target);
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace presskit::app
