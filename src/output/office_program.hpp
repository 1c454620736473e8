// SPDX-License-Identifier: MPL-2.0
// The machine's LibreOffice, what it is asked for, and whether it did it.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace presskit::output {

struct OfficeFormat {
    char const* extension; ///< ".pdf"
    char const* title;     ///< in messages
    char const* name;      ///< for LibreOfficeKit
    char const* filter;    ///< for --convert-to, between the name and the options
    char const* options;   ///< of the filter; may be empty
};

/// Throws Error(Phase::usage) for one that the office does not make for us.
[[nodiscard]] OfficeFormat const& office_format(std::filesystem::path const& target);

/// The bytes when they are a whole document of the format its name says, else "".
[[nodiscard]] std::string sound_output(std::filesystem::path const& path);

/// The `soffice` wrapper that PATH names. Throws Error(Phase::office), ending with `otherwise`,
/// when there is none.
[[nodiscard]] std::string find_soffice(std::string const& otherwise);

/// The folder that the `soffice` of PATH leads to, when LibreOfficeKit can be loaded from it; else
/// empty.
[[nodiscard]] std::filesystem::path office_folder();

/// For any path, percent-encoded.
[[nodiscard]] std::string file_url(std::filesystem::path const& path);

/// Neither the machine's language nor its time zone may reach a document.
[[nodiscard]] std::vector<std::string> office_environment(std::filesystem::path const& home);

// Error(Phase::office), in the words both exporters use.
[[noreturn]] void throw_not_made(std::filesystem::path const& document, OfficeFormat const& format);
[[noreturn]] void throw_too_slow(std::filesystem::path const& document,
                                 std::chrono::seconds allowed, bool reading);
[[noreturn]] void throw_stopped(std::filesystem::path const& document);

} // namespace presskit::output
