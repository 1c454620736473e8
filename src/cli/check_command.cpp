// SPDX-License-Identifier: MPL-2.0
// check: what to correct before release, corrections, and what may stand.
#include "app/accept_finding.hpp"
#include "app/check_file.hpp"
#include "app/findings_json.hpp"
#include "app/fix_file.hpp"
#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/installed_fonts.hpp"
#include "cli/terminal.hpp"
#include "output/soffice.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace presskit::cli {

namespace {

struct CheckChoices {
    std::vector<std::string> sources;
    std::string language;
    std::vector<std::string> accepted;
    std::string out;
    bool fix = false;
    bool allow_outside = false;
    bool json = false;
};

[[noreturn]] void refuse(std::string const& what) {
    throw Error(Phase::usage, what);
}

/// Options that do not go together.
void check_choices(CheckChoices const& choices) {
    if (!choices.accepted.empty() && (choices.sources.size() != 1 || choices.fix)) {
        refuse("--accept is for one kit file at a time, without --fix");
    }
    if (!choices.out.empty() && (!choices.fix || choices.sources.size() != 1)) {
        refuse("-o names the corrected copy of one source; give --fix and one source with it");
    }
}

void accept(CheckChoices const& choices) {
    std::vector<model::AcceptedFinding> accepted;
    for (std::string const& text : choices.accepted) {
        accepted.push_back(app::parse_acceptance(text));
    }
    app::accept_findings(choices.sources.front(), accepted,
                         {choices.language, choices.allow_outside});
}

/// Says what was corrected and prints where the copy is.
Findings fix(std::string const& source, CheckChoices const& choices,
             app::CheckOptions const& options, app::SourceReader& reader) {
    std::filesystem::path const out =
        choices.out.empty() ? app::fixed_name(source) : std::filesystem::path(choices.out);
    app::FixedFile const fixed = app::fix_file(source, out, options, reader);
    for (Finding const& finding : fixed.done) {
        Finding corrected = finding;
        corrected.message = finding.fix ? finding.fix->what : finding.message;
        corrected.hint.clear();
        say("corrected: " + to_line(corrected) + " [" + finding.id + "]");
    }
    if (fixed.path.empty()) {
        say(source + ": there is nothing here that can be corrected without you");
    } else if (!choices.json) {
        print_line(fixed.path.string());
    } else {
        say("written: " + fixed.path.string());
    }
    return fixed.left;
}

int check(CheckChoices const& choices) {
    check_choices(choices);
    if (!choices.accepted.empty()) {
        accept(choices);
    }
    app::CheckOptions const options{choices.language, installed_fonts};
    auto const office = output::make_office_exporter();
    app::SourceReader reader({choices.sources.begin(), choices.sources.end()}, *office);
    reader.allow_outside(choices.allow_outside);
    Findings findings;
    int code = 0;
    for (std::string const& source : choices.sources) {
        try {
            Findings more = choices.fix ? fix(source, choices, options, reader)
                                        : app::check_file(source, options, reader);
            if (!choices.fix) {
                app::leave_out_vain_fixes(more, source);
            }
            findings.insert(findings.end(), more.begin(), more.end());
        } catch (Error const& error) { // of this source; the others are checked all the same
            say(error.what());
            code = std::max(code, exit_code(error.phase()));
        }
    }
    if (choices.json) {
        app::sort_worst_first(findings);
        print(app::findings_json(findings));
    } else if (choices.fix && !findings.empty()) {
        std::string const left = app::findings_text(findings); // stdout holds the paths
        say(left.substr(0, left.size() - 1));
    } else if (!choices.fix) {
        print(app::findings_text(findings));
    }
    if (findings.empty() && code == 0) {
        say("nothing to correct was found");
    }
    return std::max(code, has_errors(findings) ? 1 : 0);
}

} // namespace

Command add_check(CLI::App& app) {
    auto const choices = std::make_shared<CheckChoices>();
    CLI::App* const command =
        app.add_subcommand("check", "List what to correct before release, worst first");
    command->add_option("SOURCE", choices->sources, "Releases or templates")->required();
    command->add_flag("--json", choices->json, "One JSON document");
    command->add_flag("--fix", choices->fix,
                      "Write a corrected copy, NAME.fixed.EXT, of a text or Writer release");
    command->add_option("-o,--output", choices->out, "The corrected copy");
    command
        ->add_option("--accept", choices->accepted,
                     "ID=REASON or ID@EXCERPT=REASON: let a finding stand, in a kit file")
        ->allow_extra_args(false);
    add_locale(*command, choices->language);
    add_outside(*command, choices->allow_outside);
    command->footer("Exit code 1 when there is an error among the findings.\n"
                    "Examples:\n  presskit check release.odt\n"
                    "  presskit check --fix release.odt\n"
                    "  presskit check kit.presskit --accept quote.parity=\"Upturn wants none\"\n"
                    "  presskit check templates/press-release.ott --json");
    return {command, [choices] { return check(*choices); }};
}

} // namespace presskit::cli
