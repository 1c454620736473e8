// SPDX-License-Identifier: MPL-2.0
// The only place of the program that prints.
#pragma once

#include "base/finding.hpp"

#include <string>

namespace presskit::cli {

/// To stdout, at once. A reader that has gone away is no error; a full disk is an Error.
void print(std::string const& text);
void print_line(std::string const& text);

/// To stderr.
void say(std::string const& text);
/// `error: release.txt:6: …`, one a line.
void say(Findings const& findings);
[[nodiscard]] std::string to_text(Findings const& findings);

/// Which file is being made, on stderr: one line rewritten (terminal), a line each (plain),
/// nothing.
class Progress final {
public:
    enum class Kind { terminal, plain, none };
    /// "auto" is a rewritten line on a terminal, and nothing elsewhere.
    explicit Progress(std::string const& choice);
    void step(int done, int total, std::string const& name);
    void clear(); ///< takes the rewritten line away

private:
    Kind m_kind;
    bool m_shown = false;
};

/// All of stdin. Throws Error when it cannot be read.
[[nodiscard]] std::string read_stdin();

} // namespace presskit::cli
