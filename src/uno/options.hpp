// SPDX-License-Identifier: MPL-2.0
// What a caller asked for (NamedValues of XGenerator, or the query of a service: URL).
#pragma once

#include "app/generate.hpp"
#include "source/read.hpp"
#include "uno/installed.hpp"

#include <com/sun/star/beans/NamedValue.hpp>

namespace presskit::uno {

using NamedValues = css::uno::Sequence<css::beans::NamedValue>;

/// Throws Error(Phase::usage) for a name or a type that XGenerator.idl does not know.
[[nodiscard]] app::GenerateOptions to_options(Context const& context, NamedValues const& values,
                                              std::filesystem::path const& source);

/// A job from a command line: `source=/a/release.odt&out=/a/kits&formats=odt,pdf`, percent-encoded.
/// In place of a source: `batch=`, a folder of them or a text file with one on each line.
/// Also: templates, signatories, language, strict, zip, report (default: report.json in out, or
/// beside the source). An option it does not know is left for to_options() to refuse.
struct Job {
    rtl::OUString source;
    rtl::OUString batch;
    std::filesystem::path out; ///< also among the options; empty = not named
    std::filesystem::path report;
    NamedValues options;
};
[[nodiscard]] Job to_job(rtl::OUString const& query);

} // namespace presskit::uno
