// SPDX-License-Identifier: MPL-2.0
#include "app/batch.hpp"
#include "app/report_writer.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/interrupt.hpp"
#include "cli/terminal.hpp"
#include "output/soffice.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <set>
#include <sstream>
#include <thread>

namespace presskit::cli {

namespace {

struct GenerateChoices {
    std::vector<std::string> sources;
    app::BatchOptions batch;
    std::string out = ".";
    std::string formats = "odt,pdf";
    std::string signatories;
    std::string since;
    std::string progress = "auto";
    std::string report;
    std::string shard = "1/1";
    std::string edition;
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

/// What has been said of a source: its editions and members have much in common.
struct Told {
    std::string source;
    std::set<std::string> lines;

    [[nodiscard]] Findings news_in(app::KitReport const& kit) {
        if (kit.source != source) {
            source = kit.source;
            lines.clear();
        }
        Findings news;
        for (Finding const& finding : kit.result.findings) {
            if (lines.insert(to_line(finding)).second) {
                news.push_back(finding);
            }
        }
        return news;
    }
};

void tell(app::KitReport const& kit, std::string const& error, Told& told) {
    using Status = app::KitResult::Status;
    Findings const news = told.news_in(kit);
    if (!error.empty()) {
        say(error);
        return;
    }
    say(news);
    std::string const& member = kit.result.member;
    std::string const whose = kit.source + (member.empty() ? "" : " (" + member + ")");
    if (kit.result.status == Status::failed) {
        say(whose + ": no kit was made because of the errors above; correct them, or leave "
                    "out --strict");
    }
    if (kit.result.status == Status::skipped) {
        say(whose + (kit.result.outputs.empty() ? ": not made, as the run was stopped"
                                                : ": unchanged since its kit was made"));
        return;
    }
    for (app::OutputFile const& file : kit.result.outputs) {
        print_line(file.path.string());
    }
}

int run(GenerateChoices choices) {
    watch_signals();
    app::BatchOptions& batch = choices.batch;
    batch.kit.out = choices.out;
    batch.kit.formats = split(choices.formats);
    batch.kit.signatories = choices.signatories;
    batch.kit.since = choices.since;
    batch.shard = app::parse_shard(choices.shard);
    if (!choices.edition.empty()) {
        batch.editions = app::parse_editions(choices.edition);
    }
    if (!choices.report.empty()) {
        refuse_overwriting(choices.report, {choices.sources.begin(), choices.sources.end()});
    }
    Progress progress(choices.progress);
    batch.cancelled = interrupted;
    batch.kit.progress = [&](int done, int total, std::string const& step) {
        progress.step(done, total, step);
        return !interrupted();
    };
    batch.progress = [&](std::size_t done, std::size_t total, std::size_t failed) {
        progress.count(done, total, failed);
    };
    std::unique_ptr<app::ReportWriter> report;
    if (!choices.report.empty()) {
        report = std::make_unique<app::ReportWriter>(choices.report);
    }
    Told told;
    batch.done = [&](app::KitReport const& kit, std::string const& error) {
        progress.clear();
        if (report) {
            report->add(kit);
        }
        tell(kit, error, told);
    };
    // Far more than a kit whose documents all keep to their time: for what waits for ever.
    batch.patience = std::chrono::seconds(60) + 10 * std::chrono::seconds(choices.timeout);
    output::SofficeOptions office;
    office.timeout = std::chrono::seconds(choices.timeout);
    office.cancelled = interrupted;
    int const code = app::generate_all({choices.sources.begin(), choices.sources.end()}, batch,
                                       [&] { return output::make_office_exporter(office); });
    progress.clear();
    if (report) {
        report->finish();
    }
    return code;
}

} // namespace

Command add_generate(CLI::App& app) {
    auto const choices = std::make_shared<GenerateChoices>();
    CLI::App* const command = app.add_subcommand("generate", "Make a press kit from each source");
    app::BatchOptions& batch = choices->batch;
    app::GenerateOptions& kit = batch.kit;
    command
        ->add_option("SOURCE", choices->sources,
                     "Releases: .txt .md .html .odt .ott .fodt .presskit")
        ->required();
    command->add_option("--signatories", choices->signatories,
                        "List (.csv .tsv .txt .ods .xlsx) that replaces the one in the source");
    command->add_option("--since", choices->since,
                        "Earlier list or kit file: signatory-changes.txt says what has changed "
                        "(default: the kit made before in --out)");
    add_ordering(*command, kit.ordering);
    command->add_option("--templates", kit.templates,
                        "Template set: a shipped name or a folder (default: coalition)");
    command
        ->add_option("--formats", choices->formats,
                     "Comma list of odt, pdf, docx, html, txt, eml, md, json, ninjs")
        ->capture_default_str();
    command->add_option("--out", choices->out, "Folder the kit folders are made in")
        ->capture_default_str();
    command->add_option("--edition", choices->edition,
                        "live, embargoed or both (default: embargoed when the release has an "
                        "embargo, else live)");
    command->add_option("--members", batch.members,
                        "A kit of its own for each member organization as well: a list (.csv .ods "
                        ".xlsx .json) with their logos, contacts and texts, or all");
    command->add_flag("--zip", kit.zip, "Also pack each kit into a .zip beside its folder");
    command->add_flag("--strict", kit.strict, "An error finding stops that kit (exit 1)");
    add_locale(*command, kit.language);
    add_outside(*command, kit.allow_outside);
    batch.processes = std::max(1U, std::thread::hardware_concurrency());
    command
        ->add_option("--jobs", batch.processes, "Kits made at the same time (default: a core each)")
        ->check(CLI::Range(1, 256));
    command->add_option(
        "--shard", choices->shard,
        "Only this part of the sources: 1/4 to 4/4 (or 0/4 to 3/4) on four machines");
    command->add_flag(
        "--resume", batch.resume,
        "Leave kits alone that would come out the same: input, templates, options and "
        "version are compared by hash");
    command
        ->add_option("--timeout", choices->timeout, "Seconds LibreOffice may take for one document")
        ->check(CLI::Range(1, 86400))
        ->capture_default_str();
    command
        ->add_option("--progress", choices->progress,
                     "auto (a bar on a terminal, else a line every ten seconds), plain (a line "
                     "for each) or none")
        ->check(CLI::IsMember({"auto", "plain", "none"}))
        ->capture_default_str();
    command->add_option("--report", choices->report, "JSON file: what became of each source");
    command->footer(
        "Examples:\n"
        "  presskit generate release.odt --out kits\n"
        "  presskit generate release.txt --signatories signers.csv --formats odt,pdf,docx\n"
        "  presskit generate release.odt --edition both --zip\n"
        "  presskit generate release.odt --members members.csv --out kits\n"
        "  presskit generate *.presskit --out kits --zip --strict --report report.json\n"
        "  presskit generate *.presskit --out kits --resume --shard 2/4 --report part2.json\n"
        "  presskit merge part*.json -o report.json");
    return {command, [choices] { return run(*choices); }};
}

} // namespace presskit::cli
