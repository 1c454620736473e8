// SPDX-License-Identifier: MPL-2.0
// `presskit check --fix`: a corrected copy of a release.
#pragma once

#include "app/check_file.hpp"

namespace presskit::app {

struct FixedFile {
    std::filesystem::path path; ///< the copy; empty when there was nothing to correct
    Findings done;              ///< what was corrected
    Findings left;              ///< what the copy (or else the source) still has
};

/// "release.odt" → "release.fixed.odt"
[[nodiscard]] std::filesystem::path fixed_name(std::filesystem::path const& source);

/// Takes the fix from each finding of `source` that fix_file() could do nothing about, so that
/// nobody is promised what does not come. Of a kind it does not correct: from all.
void leave_out_vain_fixes(Findings& findings, std::filesystem::path const& source);

/// Corrects what carries a fix, until nothing more can be, and writes the copy to `out`. Text and
/// ODF documents only: throws Error(Phase::usage) for another kind and when `out` is the source.
[[nodiscard]] FixedFile fix_file(std::filesystem::path const& source,
                                 std::filesystem::path const& out, CheckOptions const& options,
                                 SourceReader& reader);

} // namespace presskit::app
