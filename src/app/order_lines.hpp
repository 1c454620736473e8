// SPDX-License-Identifier: MPL-2.0
// `presskit order`: names one a line, in filing order.
#pragma once

#include "filing/order.hpp"

#include <string>
#include <vector>

namespace presskit::app {

struct OrderedLine {
    std::string text;
    std::string why; ///< why it stands before the next line; only with `explain`
};

/// Blank lines go, white space around a name too; nothing else is changed. A line is a name, or a
/// name, a tab and its country (filing knows "Name, Country" by itself).
/// Throws Error(Phase::input) when `bytes` are not UTF-8.
[[nodiscard]] std::vector<OrderedLine> order_lines(std::string const& bytes,
                                                   std::string const& name,
                                                   filing::Options const& options, bool explain);

} // namespace presskit::app
