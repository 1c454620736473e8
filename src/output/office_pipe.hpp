// SPDX-License-Identifier: MPL-2.0
// Where LibreOffice listens for a second start on the same profile.
#pragma once

#include <filesystem>
#include <string>

namespace presskit::output {

/// The socket file of the office on this profile: OSL puts pipes into /tmp whatever TMPDIR says
/// (sal/osl/unx/pipe.cxx), named by the MD5 of the profile's URL in UTF-16, hexadecimal digits
/// without leading zeros (measured on 7.4.7). An office that ends by itself removes it.
[[nodiscard]] std::filesystem::path office_pipe(std::string const& profile_url);

} // namespace presskit::output
