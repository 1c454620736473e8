// SPDX-License-Identifier: MPL-2.0
// “We cannot wait,” said Ana Ruiz, director of River Watch. “The water is rising.”
#pragma once

#include "model/press_kit.hpp"
#include "source/known_names.hpp"

#include <string>
#include <vector>

namespace presskit::source {

/// The attributed quotes in one paragraph. A quote taken up again after its attribution is one
/// quote; a speaker named by family name, or as "she", is the one of `earlier` or of this
/// paragraph.
[[nodiscard]] std::vector<model::Quote>
quotes_in_sentences(std::string const& text, model::Runs const& runs, KnownNames const& known,
                    std::vector<model::Quote> const& earlier);

} // namespace presskit::source
