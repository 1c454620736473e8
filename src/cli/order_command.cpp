// SPDX-License-Identifier: MPL-2.0
#include "app/order_lines.hpp"
#include "base/files.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace presskit::cli {

namespace {

struct OrderChoices {
    std::string file = "-";
    std::string language;
    model::Ordering ordering;
    bool explain = false;
};

int order(OrderChoices const& choices) {
    filing::Options const options = filing::options_for(choices.language, choices.ordering);
    bool const from_stdin = choices.file == "-";
    std::string const bytes = from_stdin ? read_stdin() : read_file(choices.file);
    std::string const name = from_stdin ? "standard input" : choices.file;
    std::string text;
    for (auto const& line : app::order_lines(bytes, name, options, choices.explain)) {
        text += line.text + "\n";
        text += line.why.empty() ? "" : "    " + line.why + "\n";
    }
    if (choices.explain) {
        say("ordering: " + filing::describe(options));
    }
    print(text);
    return 0;
}

} // namespace

Command add_order(CLI::App& app) {
    auto const choices = std::make_shared<OrderChoices>();
    CLI::App* const command =
        app.add_subcommand("order", "Put names, one a line, into filing order");
    command->add_option("FILE", choices->file, "UTF-8 text, one name a line; - is standard input")
        ->capture_default_str();
    add_locale(*command, choices->language);
    add_ordering(*command, choices->ordering);
    command->add_flag("--explain", choices->explain,
                      "Below each name, why it stands before the next");
    command->footer("Examples:\n  presskit order names.txt\n"
                    "  sort -u names.txt | presskit order - --locale sv");
    return {command, [choices] { return order(*choices); }};
}

} // namespace presskit::cli
