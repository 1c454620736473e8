// SPDX-License-Identifier: MPL-2.0
// One function a command: it declares its options and returns what to run once they are parsed.
#pragma once

#include "model/press_kit.hpp"

#include <CLI/App.hpp>

#include <functional>
#include <vector>

namespace presskit::cli {

struct Command {
    CLI::App* parser = nullptr;
    std::function<int()> run; ///< returns the exit code; throws presskit::Error
};

[[nodiscard]] Command add_generate(CLI::App& app);
[[nodiscard]] Command add_save(CLI::App& app);
[[nodiscard]] Command add_check(CLI::App& app);
[[nodiscard]] Command add_inspect(CLI::App& app);
[[nodiscard]] Command add_fill(CLI::App& app);
[[nodiscard]] Command add_fields(CLI::App& app);
[[nodiscard]] Command add_order(CLI::App& app);
[[nodiscard]] Command add_signatories(CLI::App& app);
[[nodiscard]] Command add_approvals(CLI::App& app);
[[nodiscard]] Command add_approve(CLI::App& app);
[[nodiscard]] Command add_merge(CLI::App& app);

/// --locale TAG, with `_` taken for `-`; anything that is no language tag is a usage error.
void add_locale(CLI::App& command, std::string& language);

/// --allow-outside
void add_outside(CLI::App& command, bool& allowed);

/// --by, --articles, --initialisms, --letter-by-letter, --conveners, --rows (filing-rules.md R19).
void add_ordering(CLI::App& command, model::Ordering& ordering);

} // namespace presskit::cli
