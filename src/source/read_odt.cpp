// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"
#include "source/read.hpp"

namespace presskit::source {

Reading read_odt(std::string const&, std::string const& name, ReadOptions const&) {
    throw Error(Phase::input, name + ": reading ODF documents is not there yet");
}

} // namespace presskit::source
