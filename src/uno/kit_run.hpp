// SPDX-License-Identifier: MPL-2.0
// A kit made while the window lives on: the core in a thread, the office's part on the main thread,
// or in a second office when the list is long (decision 0150).
#pragma once

#include "app/generate.hpp"
#include "uno/background.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace presskit::uno {

struct KitRun {
    model::PressKit kit;
    app::GenerateOptions options; ///< its progress and cancelled are set here
    std::vector<app::Edition> editions;
    bool second_office = false;
    /// Told on the main thread: (done, total, "press-release.pdf").
    std::function<void(int, int, std::string const&)> progress;
};

/// One result for each edition; nullopt when background.cancel() was called meanwhile.
/// Throws what app::generate throws.
[[nodiscard]] std::optional<std::vector<app::KitResult>>
make_kits(Context const& context, Background& background, KitRun run);

} // namespace presskit::uno
