// SPDX-License-Identifier: MPL-2.0
#include "app/signatories_json.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace presskit::cli {

namespace {

struct ListChoices {
    std::string file;
    std::vector<std::string> maps;
    std::string sheet;
    std::string language;
    model::Ordering ordering;
    bool json = false;
};

int signatories(ListChoices const& choices) {
    presskit::signatories::ListOptions options;
    options.sheet = choices.sheet;
    options.language = choices.language.empty() ? options.language : choices.language;
    for (std::string const& map : choices.maps) {
        options.overrides.push_back(presskit::signatories::parse_override(map));
    }
    presskit::signatories::List list = presskit::signatories::read_list(choices.file, options);
    filing::Options const filing = filing::options_for(choices.language, choices.ordering);
    say(app::signatories_summary(list));
    say(list.findings);
    print(choices.json ? app::signatories_json(std::move(list), filing)
                       : app::signatories_text(list, filing));
    return 0;
}

} // namespace

Command add_signatories(CLI::App& app) {
    auto const choices = std::make_shared<ListChoices>();
    CLI::App* const command =
        app.add_subcommand("signatories", "Clean a sign-on list and put it into filing order");
    command->add_option("FILE", choices->file, "List: .csv .tsv .txt .ods .xlsx .fods")->required();
    command->add_flag("--json", choices->json, "One JSON document");
    command
        ->add_option("--map", choices->maps,
                     "\"heading=field\": what a column holds; may be repeated")
        ->allow_extra_args(false)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--sheet", choices->sheet, "The sheet to read");
    add_locale(*command, choices->language);
    add_ordering(*command, choices->ordering);
    command->footer("Fields for --map: " + presskit::signatories::field_names() +
                    ".\nE-mail addresses, telephone numbers, addresses and time stamps are never "
                    "kept.\n"
                    "Examples:\n  presskit signatories signers.csv\n"
                    "  presskit signatories export.xlsx --sheet \"Form Responses 1\" --json\n"
                    "  presskit signatories signers.csv --map \"Org name (as it should "
                    "appear)=organization\"");
    return {command, [choices] { return signatories(*choices); }};
}

} // namespace presskit::cli
