// SPDX-License-Identifier: MPL-2.0
#include "source/reference.hpp"

#include <algorithm>
#include <system_error>

namespace presskit::source {

namespace fs = std::filesystem;

std::optional<fs::path> resolve_reference(fs::path const& base, std::string const& reference,
                                          bool outside, std::string& problem) {
    fs::path const named = fs::u8path(reference);
    bool const climbs = std::find(named.begin(), named.end(), "..") != named.end();
    if (reference.empty()) {
        problem = "write the name of a file beside the kit file";
        return std::nullopt;
    }
    bool const address =
        reference.find(":/") != std::string::npos || reference.find('\0') != std::string::npos;
    if (address && outside) {
        problem = "it must be a file of this computer; write its name";
        return std::nullopt;
    }
    if (address || (!outside && (named.is_absolute() || climbs))) {
        problem = "it must not leave the kit file's folder; put the file beside the kit file and "
                  "write its name";
        return std::nullopt;
    }
    fs::path const path = base / named;
    if (outside) {
        return path.lexically_normal();
    }
    std::error_code error;
    fs::path const real_base = fs::weakly_canonical(base, error);
    fs::path const real = error ? fs::path() : fs::weakly_canonical(path, error);
    auto const [in_base, rest] =
        std::mismatch(real_base.begin(), real_base.end(), real.begin(), real.end());
    if (error || in_base != real_base.end()) {
        problem =
            "a link leads out of the kit file's folder; put the file itself beside the kit file";
        return std::nullopt;
    }
    (void)rest;
    return path;
}

} // namespace presskit::source
