// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace presskit::app {

/// The LibreOffice that wrote these bytes, as a .pdf or .docx says itself: "7.4"; "" = not said, or
/// no file an office writes.
[[nodiscard]] std::string office_version(std::string const& name, std::string const& bytes);

} // namespace presskit::app
