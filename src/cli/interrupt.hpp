// SPDX-License-Identifier: MPL-2.0
// Ctrl-C and friends while files are being made: note them, clean up, then die of them.
#pragma once

namespace presskit::cli {

/// From here on INT, TERM and HUP only set a flag. PIPE and XFSZ are ignored: write() tells.
void watch_signals();
void ignore_write_signals();
[[nodiscard]] bool interrupted();

/// Ends the process by the signal that was caught, as the shell expects; returns when there was
/// none.
void die_of_signal();

} // namespace presskit::cli
