// SPDX-License-Identifier: MPL-2.0
// Who speaks in Japanese: titles follow names, and what was said stands between 「 and 」.
#pragma once

#include "model/press_kit.hpp"
#include "source/attribution.hpp"

#include <optional>
#include <string>
#include <vector>

namespace presskit::source {

/// "川の会の田中花子代表", "川の会代表 田中花子", "田中花子（川の会代表）"
[[nodiscard]] std::optional<Attribution> read_japanese_name(std::string_view phrase);

/// …は「…」と述べた, 「…」と、…は語った, …：「…」: quotes within a paragraph, their places not set.
[[nodiscard]] std::vector<model::Quote> japanese_quotes(std::string const& text,
                                                        model::Runs const& runs);

/// The text begins with a character of Japanese (or Chinese) script.
[[nodiscard]] bool starts_japanese(std::string_view text);

} // namespace presskit::source
