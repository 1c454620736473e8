// SPDX-License-Identifier: MPL-2.0
// From a thread of ours to the one that may touch windows and documents.
#pragma once

#include "uno/installed.hpp"

#include <functional>

namespace presskit::uno {

/// `work` runs later, when the office has nothing more urgent to do. What it throws is lost: let it
/// throw nothing. Not to be called while the main thread waits for the caller.
void on_main_thread(Context const& context, std::function<void()> work);

} // namespace presskit::uno
