// SPDX-License-Identifier: MPL-2.0
// fill and fields: one template by itself.
#include "app/fields_json.hpp"
#include "app/fill.hpp"
#include "app/findings_json.hpp"
#include "app/template_set.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "templating/data_check.hpp"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>

namespace presskit::cli {

namespace {

struct TemplateChoices {
    std::string path;
    std::string data;
    std::string out;
    std::string undefined = "error";
    std::string language;
    bool json = false;
};

int fill(TemplateChoices const& choices) {
    using templating::Undefined;
    static std::map<std::string, Undefined> const undefined = {
        {"error", Undefined::error}, {"blank", Undefined::blank}, {"mark", Undefined::mark}};
    app::FillOptions options;
    options.data = choices.data;
    options.out = choices.out;
    options.undefined = undefined.at(choices.undefined);
    options.language = choices.language;
    say(app::fill(choices.path, options));
    print_line(choices.out);
    return 0;
}

int fields(TemplateChoices const& choices) {
    auto const compiled = app::compile_file(app::template_file(choices.path));
    auto const usage = templating::usage(compiled);
    Findings problems = compiled.problems;
    if (!choices.data.empty()) {
        auto const data = app::fields_from_json(read_file(choices.data), choices.data);
        problems.insert(problems.end(), data.findings.begin(), data.findings.end());
        Findings const found = templating::check_data(compiled, data.fields, choices.data);
        problems.insert(problems.end(), found.begin(), found.end());
    }
    print(choices.json ? app::usage_json(usage, problems) : app::usage_text(usage));
    if (!choices.json) {
        say(problems);
    }
    return has_errors(problems) ? exit_code(Phase::templates) : 0;
}

} // namespace

Command add_fill(CLI::App& app) {
    auto const choices = std::make_shared<TemplateChoices>();
    CLI::App* const command = app.add_subcommand("fill", "Fill one template with any data");
    command->add_option("TEMPLATE", choices->path, "An .odt, .ott, .fodt or text template")
        ->required();
    command->add_option("--data", choices->data, "JSON file with one object")->required();
    command->add_option("-o,--output", choices->out, "The document: .odt .ott .fodt, or text")
        ->required();
    command
        ->add_option("--undefined", choices->undefined,
                     "What a field without a value does: error, blank or mark")
        ->check(CLI::IsMember({"error", "blank", "mark"}))
        ->capture_default_str();
    add_locale(*command, choices->language);
    command->footer("Examples:\n  presskit fill letter.ott --data letter.json -o letter.odt\n"
                    "  presskit fill page.html --data page.json -o index.html");
    return {command, [choices] { return fill(*choices); }};
}

Command add_fields(CLI::App& app) {
    auto const choices = std::make_shared<TemplateChoices>();
    CLI::App* const command =
        app.add_subcommand("fields", "List the fields, loops and conditions of a template");
    command->add_option("TEMPLATE", choices->path, "An .odt, .ott, .fodt or text template")
        ->required();
    command->add_option("--data", choices->data,
                        "JSON file with one object: say what it lacks and what is not used");
    command->add_flag("--json", choices->json, "One JSON document");
    command->footer("Examples:\n  presskit fields templates/press-release.ott\n"
                    "  presskit fields letter.ott --data letter.json");
    return {command, [choices] { return fields(*choices); }};
}

} // namespace presskit::cli
