// SPDX-License-Identifier: MPL-2.0
// Lines of the header that say by their words what they are. Each returns whether line `i` was one
// and then has put it into the kit. Private to src/source.
#pragma once

#include "source/recognition.hpp"

namespace presskit::source {

/// "PRESS RELEASE | 5 March 2026 | For immediate release": each part something of the header.
bool take_header_parts(Recognition& r, std::size_t i);
bool take_label(Recognition& r, std::size_t i);
bool take_status(Recognition& r, std::size_t i);
/// A date line, or what of it stands behind a label.
bool take_date(Recognition& r, std::size_t i, std::string const& text);
bool take_embargo(Recognition& r, std::size_t i);
/// "By Ana Ruiz" below the headline.
bool take_byline(Recognition& r, std::size_t i);
bool take_date_line(Recognition& r, std::size_t i);
/// "Embargoed until Thursday, 5 March, 9 a.m.": the year is the one of the release.
void complete_embargo(Recognition& r);

} // namespace presskit::source
