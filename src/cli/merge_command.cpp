// SPDX-License-Identifier: MPL-2.0
#include "app/report_writer.hpp"
#include "base/files.hpp"
#include "cli/commands.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace presskit::cli {

namespace {

struct MergeChoices {
    std::vector<std::string> reports;
    std::string out;
};

} // namespace

Command add_merge(CLI::App& app) {
    auto const choices = std::make_shared<MergeChoices>();
    CLI::App* const command =
        app.add_subcommand("merge", "Join the reports of a batch that ran on several machines");
    command->add_option("REPORT", choices->reports, "Files that generate --report wrote")
        ->required();
    command->add_option("-o,--out", choices->out, "The joined report, by source")->required();
    command->footer("Example:\n  presskit merge part1.json part2.json -o report.json");
    return {command, [choices] {
                std::vector<std::filesystem::path> const reports(choices->reports.begin(),
                                                                 choices->reports.end());
                refuse_overwriting(choices->out, reports);
                app::merge_reports(reports, choices->out);
                return 0;
            }};
}

} // namespace presskit::cli
