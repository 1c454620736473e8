// SPDX-License-Identifier: MPL-2.0
// The one place where exceptions of the core become exceptions of UNO. A std::exception that left
// a component would arrive as an anonymous RuntimeException, without its sentence.
#pragma once

#include <com/sun/star/uno/XInterface.hpp>
#include <org/presskit/KitException.hpp>

namespace presskit::uno {

using Source = css::uno::Reference<css::uno::XInterface>; ///< who failed

/// The exception being handled, as the sentence and code a caller can use.
[[nodiscard]] org::presskit::KitException current_failure(Source const& source);
/// The same for methods whose IDL raises nothing: WrappedTargetRuntimeException around it.
[[noreturn]] void throw_wrapped(org::presskit::KitException const& failure);

/// For methods that raise KitException.
template <class Work>
auto guard(Source const& source, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (...) {
        throw current_failure(source);
    }
}

/// For methods that raise nothing.
template <class Work>
auto guard_runtime(Source const& source, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (...) {
        throw_wrapped(current_failure(source));
    }
}

/// For what a click started: `show` tells the user the sentence.
template <class Work, class Show>
void guard_shown(Source const& source, Work work, Show show) {
    try {
        work();
    } catch (...) {
        show(current_failure(source).Message);
    }
}

} // namespace presskit::uno
