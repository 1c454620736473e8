// SPDX-License-Identifier: MPL-2.0
// What the controls of a Form do: "vnd.sun.star.UNO:browse" in the .xdl runs the action "browse".
#pragma once

#include "uno/form.hpp"

#include <functional>
#include <map>
#include <string>

namespace presskit::uno {

using Actions = std::map<std::string, std::function<void()>>;

/// An exception of an action ends in `failed`, as one sentence. The actions must not outlive what
/// they refer to: close the Form first.
[[nodiscard]] Handler make_handler(Actions actions,
                                   std::function<void(rtl::OUString const& sentence)> failed);

} // namespace presskit::uno
