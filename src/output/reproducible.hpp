// SPDX-License-Identifier: MPL-2.0
// What an office writes differently each time, made the same: the same document, the same bytes.
#pragma once

#include <string>

namespace presskit::output {

/// Of a PDF: its dates become `date` ("2026-03-05"; empty = 1980-01-01) at midnight UTC, its ID and
/// checksum the hash of the rest. Of a DOCX: the times of its zip entries. Any other format, and
/// what is no file of its format, comes back as it is.
[[nodiscard]] std::string reproducible(std::string bytes, std::string const& format,
                                       std::string const& date);

} // namespace presskit::output
