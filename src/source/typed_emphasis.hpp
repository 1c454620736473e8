// SPDX-License-Identifier: MPL-2.0
// Emphasis that plain text types: **so**.
#pragma once

#include "source/draft.hpp"

namespace presskit::source {

/// Pairs of ** become bold; stars that pair with none stay.
void read_typed_emphasis(std::vector<Paragraph>& paragraphs);

} // namespace presskit::source
