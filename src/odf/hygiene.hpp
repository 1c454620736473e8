// SPDX-License-Identifier: MPL-2.0
// What a document tells about its making, and what nobody sees of it: not for those it is sent to.
#pragma once

#include "odf/package.hpp"

namespace presskit::odf {

/// Keeps of the properties title, subject, keywords and language; of the settings those that decide
/// how the text is laid out. Takes out hidden text, hidden paragraphs, hidden sections and text in
/// styles that are not displayed. What a condition of Writer's own hides stays.
void remove_private_parts(Package& package);

} // namespace presskit::odf
