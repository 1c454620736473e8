// SPDX-License-Identifier: MPL-2.0
#include "app/name_decisions.hpp"
#include "app/signatories_json.hpp"
#include "app/signatory_list.hpp"
#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "output/soffice.hpp"
#include "source/read.hpp"

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
    std::string kit;
    std::vector<std::string> same;
    std::vector<std::string> distinct;
    std::vector<std::string> keep;
    bool json = false;
};

/// What the kit file knows of the names, after the answers of this call have gone into it.
std::vector<model::NameDecision> decisions_of(ListChoices const& choices) {
    using Kind = model::NameDecision::Kind;
    std::vector<model::NameDecision> answers;
    for (auto const& [kind, texts] :
         {std::pair(Kind::same, &choices.same), std::pair(Kind::distinct, &choices.distinct),
          std::pair(Kind::keep_spelling, &choices.keep)}) {
        for (std::string const& text : *texts) {
            answers.push_back(app::parse_decision(kind, text));
        }
    }
    if (choices.kit.empty()) {
        if (!answers.empty()) {
            throw Error(Phase::usage, "an answer needs a kit file to keep it; name it with --kit");
        }
        return {};
    }
    app::store_decisions(choices.kit, answers);
    return source::read(choices.kit).kit.decisions;
}

int signatories(ListChoices const& choices) {
    presskit::signatories::ListOptions options;
    options.sheet = choices.sheet;
    options.decisions = decisions_of(choices);
    options.language = choices.language.empty() ? options.language : choices.language;
    for (std::string const& map : choices.maps) {
        options.overrides.push_back(presskit::signatories::parse_override(map));
    }
    auto const office = output::make_office_exporter();
    app::SourceReader reader({choices.file}, *office);
    presskit::signatories::List list = app::read_signatories(choices.file, options, reader);
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
    command
        ->add_option("FILE", choices->file,
                     "List (.csv .tsv .txt .ods .xlsx .fods), release or kit file")
        ->required();
    command->add_flag("--json", choices->json, "One JSON document");
    command
        ->add_option("--map", choices->maps,
                     "\"heading=field\": what a column holds; may be repeated")
        ->allow_extra_args(false)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--kit", choices->kit, "Kit file that keeps the answers about names");
    auto const answer = [&](char const* name, std::vector<std::string>& texts, char const* help) {
        command->add_option(name, texts, help)
            ->allow_extra_args(false)
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    answer("--same", choices->same, "\"A=B\": B is A, printed as A");
    answer("--distinct", choices->distinct, "\"A=B\": two, however alike");
    answer("--keep", choices->keep, "\"A\": printed as it is spelled here");
    command->add_option("--sheet", choices->sheet, "The sheet to read");
    add_locale(*command, choices->language);
    add_ordering(*command, choices->ordering);
    command->footer(
        "Fields for --map: " + presskit::signatories::field_names() +
        ".\nE-mail addresses, telephone numbers, addresses and time stamps are never "
        "kept.\n"
        "Examples:\n  presskit signatories signers.csv\n"
        "  presskit signatories release.presskit --kit release.presskit --distinct \"A=B\"\n"
        "  presskit signatories export.xlsx --sheet \"Form Responses 1\" --json\n"
        "  presskit signatories signers.csv --map \"Org name (as it should "
        "appear)=organization\"");
    return {command, [choices] { return signatories(*choices); }};
}

} // namespace presskit::cli
