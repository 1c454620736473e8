// SPDX-License-Identifier: MPL-2.0
#include "app/approvals.hpp"
#include "app/source_reader.hpp"
#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "output/soffice.hpp"

#include <CLI/CLI.hpp>

#include <ctime>
#include <memory>

namespace presskit::cli {

namespace {

struct SheetChoices {
    std::string source;
    std::string out = ".";
    std::vector<std::string> formats;
    app::GenerateOptions kit;
};

struct ApproveChoices {
    std::string kit;
    app::Approval approval;
    bool allow_outside = false;
};

int make_sheets(SheetChoices choices) {
    app::GenerateOptions& options = choices.kit;
    options.out = choices.out;
    options.formats = choices.formats;
    app::check_formats(options.formats);
    auto const office = output::make_office_exporter();
    app::SourceReader reader({choices.source}, *office);
    reader.allow_outside(options.allow_outside);
    model::PressKit kit = reader.read(choices.source, {options.language}).kit;
    auto const files = app::write_approval_sheets(kit, options, *office);
    for (auto const& file : files) {
        print_line(file.string());
    }
    if (files.empty()) {
        say(choices.source + (kit.quotes.empty() ? ": there is no quote to approve"
                                                 : ": all quotes are approved as they stand"));
    }
    return 0;
}

std::string today() {
    std::time_t const now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    char text[16];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &local)};
}

int approve(ApproveChoices choices) {
    if (choices.approval.on.empty()) {
        choices.approval.on = today();
    }
    source::ReadOptions options;
    options.allow_outside = choices.allow_outside;
    for (std::string const& speaker : app::approve_quotes(choices.kit, choices.approval, options)) {
        say(choices.kit + ": the quote of " + speaker + " is approved as it stands");
    }
    return 0;
}

} // namespace

Command add_approvals(CLI::App& app) {
    auto const choices = std::make_shared<SheetChoices>();
    CLI::App* const command = app.add_subcommand(
        "approvals", "Make a sheet for each organization whose quotes wait for approval");
    choices->formats = {"odt"};
    command->add_option("SOURCE", choices->source, "A release or kit file")->required();
    command->add_option("--out", choices->out, "Folder that NAME-approval is made in")
        ->capture_default_str();
    command->add_option("--formats", choices->formats, "Comma list of odt, pdf, docx, txt")
        ->delimiter(',');
    command->add_option("--templates", choices->kit.templates,
                        "Template set whose approval/ is used (default: coalition)");
    add_locale(*command, choices->kit.language);
    add_outside(*command, choices->kit.allow_outside);
    command->footer("Example:\n  presskit approvals kit.presskit --formats docx,txt --out send");
    return {command, [choices] { return make_sheets(*choices); }};
}

Command add_approve(CLI::App& app) {
    auto const choices = std::make_shared<ApproveChoices>();
    CLI::App* const command =
        app.add_subcommand("approve", "Note in a kit file that quotes are approved as they stand");
    command->add_option("KIT", choices->kit, "A .presskit file")->required();
    command->add_option("--speaker", choices->approval.speaker,
                        "Whose quotes (default: all that wait)");
    command->add_option("--by", choices->approval.by, "Who agreed (default: the speaker)");
    command->add_option("--on", choices->approval.on, "Day, as 2026-03-04 (default: today)")
        ->check(CLI::Validator(
            [](std::string& text) {
                bool const good = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                                  text.find_first_not_of("0123456789-") == std::string::npos;
                return good ? std::string()
                            : "\"" + text + "\" is not a day; write it like 2026-03-04";
            },
            "DAY"));
    add_outside(*command, choices->allow_outside);
    command->footer(
        "Example:\n  presskit approve kit.presskit --speaker \"Ann Oak\" --by \"Ann Oak, "
        "by e-mail\" --on 2026-03-04");
    return {command, [choices] { return approve(*choices); }};
}

} // namespace presskit::cli
