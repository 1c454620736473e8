// SPDX-License-Identifier: MPL-2.0
// The pre-release checks (docs/checks.md): tables of {id, severity, title, run}.
#pragma once

#include "base/finding.hpp"
#include "model/press_kit.hpp"

#include <functional>
#include <string>
#include <vector>

namespace presskit::check {

struct Check {
    char const* id;
    Severity severity; ///< of what matters most; a lesser point may be an info
    char const* title;
    Findings (*run)(model::PressKit const& kit, Check const& self);
};

[[nodiscard]] std::vector<Check> const& all_checks();

/// Every check over the kit; findings worst first, then by place. What the kit accepts is marked.
/// `stop`: asked before each check; once it says true the rest is left out.
[[nodiscard]] Findings run(model::PressKit const& kit, std::function<bool()> const& stop = {});

/// Gives each finding that the kit accepts its reason.
void mark_accepted(Findings& findings, model::PressKit const& kit);

/// Those that look at the document alone, for a template: nobody has written its text yet.
[[nodiscard]] Findings run_on_document(model::PressKit const& document);

/// One file of a finished kit, as people read it.
struct KitFile {
    std::string name;
    std::vector<std::string> paragraphs;
};

struct FileCheck {
    char const* id;
    Severity severity;
    char const* title;
    Findings (*run)(model::PressKit const& kit, std::vector<KitFile> const& files,
                    FileCheck const& self);
};

[[nodiscard]] std::vector<FileCheck> const& all_file_checks();

/// What the files of the kit must agree on: number, headline, date, nobody who withdrew.
[[nodiscard]] Findings run_on_files(model::PressKit const& kit, std::vector<KitFile> const& files);

} // namespace presskit::check
