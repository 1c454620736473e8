// SPDX-License-Identifier: MPL-2.0
// inspect and save: what a source holds.
#include "app/inspect_json.hpp"
#include "app/save_kit.hpp"
#include "app/source_reader.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "output/soffice.hpp"
#include "signatories/read_list.hpp"
#include "source/read.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace presskit::cli {

namespace {

struct SourceChoices {
    std::string source;
    std::string signatories;
    std::string out;
    std::string language;
    bool json = false;
    bool allow_outside = false;
};

/// The one source of `choices`, whatever its format.
source::Reading read_source(SourceChoices const& choices) {
    auto const office = output::make_office_exporter();
    return app::SourceReader({choices.source}, *office)
        .read(choices.source, {choices.language, choices.allow_outside});
}

int inspect(SourceChoices const& choices) {
    source::Reading const reading = read_source(choices);
    say(reading.findings);
    print(choices.json ? app::inspect_json(reading.kit) : app::inspect_text(reading.kit));
    return 0;
}

int save(SourceChoices const& choices) {
    refuse_overwriting(choices.out, {choices.source, choices.signatories});
    source::Reading reading = read_source(choices);
    if (!choices.signatories.empty()) {
        signatories::List list = signatories::read_list(choices.signatories);
        reading.kit.signatories = std::move(list.signatories);
        reading.findings.insert(reading.findings.end(), list.findings.begin(), list.findings.end());
    }
    std::vector<std::filesystem::path> const written =
        app::save_kit(std::move(reading.kit), choices.out);
    say(reading.findings);
    for (std::filesystem::path const& path : written) {
        print_line(path.string());
    }
    return 0;
}

} // namespace

Command add_inspect(CLI::App& app) {
    auto const choices = std::make_shared<SourceChoices>();
    CLI::App* const command = app.add_subcommand("inspect", "Show what is read from a source");
    command->add_option("SOURCE", choices->source, "A release")->required();
    command->add_flag("--json", choices->json, "One JSON document");
    add_locale(*command, choices->language);
    add_outside(*command, choices->allow_outside);
    command->footer("Examples:\n  presskit inspect release.odt\n"
                    "  presskit inspect release.txt --json");
    return {command, [choices] { return inspect(*choices); }};
}

Command add_save(CLI::App& app) {
    auto const choices = std::make_shared<SourceChoices>();
    CLI::App* const command = app.add_subcommand("save", "Write what was read to a kit file");
    command->add_option("SOURCE", choices->source, "A release")->required();
    command->add_option("--signatories", choices->signatories,
                        "List (.csv .tsv .txt .ods .xlsx) that replaces the one in the source");
    command->add_option("-o,--output", choices->out, "The kit file")->required();
    add_locale(*command, choices->language);
    add_outside(*command, choices->allow_outside);
    command->footer("Example:\n  presskit save release.odt --signatories signers.csv -o "
                    "release.presskit");
    return {command, [choices] { return save(*choices); }};
}

} // namespace presskit::cli
