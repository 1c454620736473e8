// SPDX-License-Identifier: MPL-2.0
#include "app/version.hpp"
#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/interrupt.hpp"
#include "cli/terminal.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <exception>
#include <new>

namespace presskit::cli {

namespace {

constexpr int usage_exit = 2;

/// Empty when it is one, else why not: the form CLI11 wants.
std::string to_language_tag(std::string& text) {
    std::replace(text.begin(), text.end(), '_', '-');
    std::size_t part = 0;
    bool good = !text.empty() && text.size() < 64 && text.back() != '-';
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        part = c == '-' ? 0 : part + 1;
        good = good && byte < 0x80 && (c == '-' || std::isalnum(byte) != 0) && part <= 8 &&
               (part != 0 || &c != text.data());
    }
    std::size_t const first = std::min(text.find('-'), text.size());
    good = good && first >= 2 && std::isdigit(static_cast<unsigned char>(text[0])) == 0;
    return good ? "" : "\"" + text + "\" is not a language tag; write it like en-US or fr";
}

/// Without the program's name and in CLI11's order, last first. CLI11 gives up on "--" when a name
/// stands before it, so we take it out: a name below it that looks like an option becomes a path.
std::vector<std::string> arguments_of(int argc, char** argv) {
    std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    auto const mark = std::find(arguments.begin(), arguments.end(), "--");
    for (auto name = mark; name != arguments.end(); ++name) {
        bool const like_option = name != mark && name->size() > 1 && name->front() == '-';
        *name = like_option ? "./" + *name : *name;
    }
    if (mark != arguments.end()) {
        arguments.erase(mark);
    }
    std::reverse(arguments.begin(), arguments.end());
    return arguments;
}

int run_command(std::vector<Command> const& commands) {
    for (Command const& command : commands) {
        if (command.parser->parsed()) {
            return command.run();
        }
    }
    return usage_exit;
}

int parse_and_run(int argc, char** argv) {
    CLI::App app("Press releases into press kits: documents, signatories in filing order, checks.",
                 "presskit");
    app.set_version_flag("--version", std::string("presskit ") + app::version());
    app.require_subcommand(1);
    app.footer("Exit codes: 0 done, 1 error findings, 2 usage, 3 bad input, 4 template error,\n"
               "5 LibreOffice failed or took too long.\n"
               "Example:\n  presskit generate release.odt --out kits");
    std::vector<Command> const commands = {
        add_generate(app), add_save(app),      add_check(app),  add_inspect(app),
        add_fill(app),     add_fields(app),    add_order(app),  add_signatories(app),
        add_merge(app),    add_approvals(app), add_approve(app)};
    std::vector<std::string> arguments = arguments_of(argc, argv);
    if (std::find(arguments.begin(), arguments.end(), "") != arguments.end()) {
        say("an argument is empty; name a file or a value, or leave it out");
        return usage_exit;
    }
    try {
        app.parse(std::move(arguments));
    } catch (CLI::ParseError const& error) {
        if (error.get_exit_code() == 0) { // --help, --version
            std::ostringstream out;
            (void)app.exit(error, out, out);
            print(out.str());
            return 0;
        }
        bool const no_command = argc > 1 && argv[1][0] != '-' && app.get_subcommands().empty();
        say((no_command ? "\"" + std::string(argv[1]) + "\" is not a command" : error.what()) +
            std::string("; presskit --help tells what there is"));
        return usage_exit;
    }
    return run_command(commands);
}

} // namespace

void add_locale(CLI::App& command, std::string& language) {
    command.add_option("--locale", language, "Language of the text, as in en-US")
        ->transform(CLI::Validator(to_language_tag, "TAG"));
}

void add_outside(CLI::App& command, bool& allowed) {
    command.add_flag("--allow-outside", allowed,
                     "A kit file may name files outside its own folder");
}

} // namespace presskit::cli

int main(int argc, char** argv) {
    using namespace presskit;
    cli::ignore_write_signals();
    int code = exit_code(Phase::office);
    try {
        code = cli::parse_and_run(argc, argv);
    } catch (Error const& error) {
        cli::say(error.what());
        code = exit_code(error.phase());
    } catch (std::bad_alloc const&) {
        cli::say("there is not enough memory; close other programs or use smaller files");
        code = exit_code(Phase::input);
    } catch (std::exception const& error) {
        cli::say(std::string("presskit failed in a way it does not know (") + error.what() +
                 "); please report this with the command you typed");
    }
    cli::die_of_signal();
    return code;
}
