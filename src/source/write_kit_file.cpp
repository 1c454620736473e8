// SPDX-License-Identifier: MPL-2.0
#include "source/read.hpp"

namespace presskit::source {

std::string write_kit_file(model::PressKit const&) {
    return {};
}

} // namespace presskit::source
