// SPDX-License-Identifier: MPL-2.0
// Trouble with the job (no such file, not a zip): thrown once, caught only in the shells.
#pragma once

#include <stdexcept>
#include <string>

namespace presskit {

/// Which part of the job failed; the command line turns it into its exit code.
enum class Phase {
    usage,     ///< exit 2: an option makes no sense
    input,     ///< exit 3: a file cannot be read, or a folder cannot be written
    templates, ///< exit 4: a template cannot be used
    office,    ///< exit 5: LibreOffice failed or took too long
};

/// what() is one sentence that names the file and says what to do.
class Error final : public std::runtime_error {
public:
    Error(Phase phase, std::string const& sentence) : std::runtime_error(sentence), m_phase(phase) {}
    [[nodiscard]] Phase phase() const { return m_phase; }

private:
    Phase m_phase;
};

[[nodiscard]] int exit_code(Phase phase);

} // namespace presskit
