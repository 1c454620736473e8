// SPDX-License-Identifier: MPL-2.0
// "Contact: Ana Ruiz          FOR IMMEDIATE RELEASE": letterheads set in two columns.
#pragma once

#include "source/draft.hpp"

#include <vector>

namespace presskit::source {

/// Lines at the top that hold two or three cells, with a tab or a wide gap between them, become
/// paragraphs of their own when one of the cells is a label, a status, an embargo or a date: first
/// those of the left column, then those of the right. Each keeps the place of its line.
void part_header_columns(std::vector<Paragraph>& paragraphs);

} // namespace presskit::source
