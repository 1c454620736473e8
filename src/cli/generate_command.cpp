// SPDX-License-Identifier: MPL-2.0
#include "app/batch.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/interrupt.hpp"
#include "cli/terminal.hpp"
#include "output/soffice.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <sstream>

namespace presskit::cli {

namespace {

struct GenerateChoices {
    std::vector<std::string> sources;
    app::BatchOptions batch;
    std::string out = ".";
    std::string formats = "odt,pdf";
    std::string signatories;
    std::string progress = "auto";
    std::string report;
    int timeout = 120;
};

std::vector<std::string> split(std::string const& list) {
    std::vector<std::string> parts;
    std::istringstream stream(list);
    for (std::string part; std::getline(stream, part, ',');) {
        if (part = utf8::trim(part); !part.empty()) {
            parts.push_back(part);
        }
    }
    return parts;
}

int run(GenerateChoices choices) {
    watch_signals();
    app::BatchOptions& batch = choices.batch;
    batch.kit.out = choices.out;
    batch.kit.formats = split(choices.formats);
    batch.kit.signatories = choices.signatories;
    Progress progress(choices.progress);
    batch.cancelled = interrupted;
    batch.kit.progress = [&](int done, int total, std::string const& step) {
        progress.step(done, total, step);
        return !interrupted();
    };
    batch.done = [&](app::KitReport const& kit, std::string const& error) {
        progress.clear();
        if (!error.empty()) {
            say(error);
            return;
        }
        say(kit.result.findings);
        if (kit.result.status == app::KitResult::Status::failed) {
            say(kit.source +
                ": no kit was made because of the errors above; correct them, or leave "
                "out --strict");
        }
        for (app::OutputFile const& file : kit.result.outputs) {
            print_line(file.path.string());
        }
    };
    output::SofficeOptions office;
    office.timeout = std::chrono::seconds(choices.timeout);
    office.cancelled = interrupted;
    auto const exporter = output::make_office_exporter(office);
    std::vector<std::filesystem::path> const sources(choices.sources.begin(),
                                                     choices.sources.end());
    if (!choices.report.empty()) {
        refuse_overwriting(choices.report, sources);
    }
    app::BatchResult const result = app::generate_all(sources, batch, *exporter);
    if (!choices.report.empty()) {
        write_file(choices.report, app::report_json(result.kits));
    }
    return result.exit_code;
}

} // namespace

Command add_generate(CLI::App& app) {
    auto const choices = std::make_shared<GenerateChoices>();
    CLI::App* const command = app.add_subcommand("generate", "Make a press kit from each source");
    app::GenerateOptions& kit = choices->batch.kit;
    command->add_option("SOURCE", choices->sources, "Releases: .txt .md .html .odt .ott .fodt .presskit")
        ->required();
    command->add_option("--signatories", choices->signatories,
                        "List (.csv .tsv .txt .ods .xlsx) that replaces the one in the source");
    command->add_option("--templates", kit.templates,
                        "Template set: a shipped name or a folder (default: coalition)");
    command
        ->add_option("--formats", choices->formats,
                     "Comma list of odt, pdf, docx, html, txt, eml, md, json")
        ->capture_default_str();
    command->add_option("--out", choices->out, "Folder the kit folders are made in")
        ->capture_default_str();
    command->add_flag("--zip", kit.zip, "Also pack each kit into a .zip beside its folder");
    command->add_flag("--strict", kit.strict, "An error finding stops that kit (exit 1)");
    add_locale(*command, kit.language);
    command->add_option("--timeout", choices->timeout, "Seconds LibreOffice may take for one kit")
        ->check(CLI::Range(1, 86400))
        ->capture_default_str();
    command->add_option("--progress", choices->progress, "auto, plain or none")
        ->check(CLI::IsMember({"auto", "plain", "none"}))
        ->capture_default_str();
    command->add_option("--report", choices->report, "JSON file: what became of each source");
    command->footer(
        "Examples:\n"
        "  presskit generate release.odt --out kits\n"
        "  presskit generate release.txt --signatories signers.csv --formats odt,pdf,docx\n"
        "  presskit generate *.presskit --out kits --zip --strict --report report.json");
    return {command, [choices] { return run(*choices); }};
}

} // namespace presskit::cli
