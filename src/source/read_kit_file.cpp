// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "source/read.hpp"

namespace presskit::source {

Reading read_kit_file(std::string const&, std::string const& name, std::filesystem::path const&,
                      ReadOptions const&) {
    throw Error(Phase::input, name + ": reading kit files is not there yet");
}

} // namespace presskit::source
