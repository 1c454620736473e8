// SPDX-License-Identifier: MPL-2.0
#include "base/error.hpp"

namespace presskit {

int exit_code(Phase phase) {
    switch (phase) {
    case Phase::usage:
        return 2;
    case Phase::input:
        return 3;
    case Phase::templates:
        return 4;
    case Phase::office:
        break;
    }
    return 5;
}

} // namespace presskit
