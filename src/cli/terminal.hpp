// SPDX-License-Identifier: MPL-2.0
// The only place of the program that prints.
#pragma once

#include "base/finding.hpp"

#include <chrono>
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
    enum class Kind { terminal, plain, log, none };
    /// "auto" is a rewritten line on a terminal; elsewhere a line every ten seconds of a batch
    /// (log).
    explicit Progress(std::string const& choice);
    void step(int done, int total, std::string const& name);
    /// Of a batch: how many kits are made, how fast, how many failed, how long it will take.
    void count(std::size_t done, std::size_t total, std::size_t failed);
    void clear(); ///< takes the rewritten line away

private:
    Kind m_kind;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::size_t m_counted = 0;                              ///< plain: said so far
    std::chrono::steady_clock::time_point m_told = m_start; ///< log: when it said so last
};

/// All of stdin. Throws Error when it cannot be read.
[[nodiscard]] std::string read_stdin();

} // namespace presskit::cli
