// SPDX-License-Identifier: MPL-2.0
// The checks of check.cpp's table, a family a file. Private to src/check.
#pragma once

#include "check/check.hpp"

namespace presskit::check {

using model::PressKit;

// signatories.cpp, look_alikes.cpp
Findings no_signatories(PressKit const& kit, Check const& self);
Findings signatory_count(PressKit const& kit, Check const& self);
Findings missing_conveners(PressKit const& kit, Check const& self);
Findings truncated_list(PressKit const& kit, Check const& self);
Findings duplicate_signatories(PressKit const& kit, Check const& self);
Findings look_alike_signatories(PressKit const& kit, Check const& self);
Findings signatory_order(PressKit const& kit, Check const& self);

// quotes.cpp
Findings no_quotes(PressKit const& kit, Check const& self);
Findings quote_attribution(PressKit const& kit, Check const& self);
Findings quote_parity(PressKit const& kit, Check const& self);
Findings quote_length(PressKit const& kit, Check const& self);

// release.cpp
Findings empty_release(PressKit const& kit, Check const& self);
Findings media_contact(PressKit const& kit, Check const& self);
Findings release_status(PressKit const& kit, Check const& self);
Findings dateline(PressKit const& kit, Check const& self);
Findings residue(PressKit const& kit, Check const& self);
Findings boilerplates(PressKit const& kit, Check const& self);

// published_link.cpp
Findings linked_statement(PressKit const& kit, Check const& self);

// text.cpp, promised_numbers.cpp, relative_time.cpp
Findings invisible_characters(PressKit const& kit, Check const& self);
Findings promised_numbers(PressKit const& kit, Check const& self);
Findings relative_time(PressKit const& kit, Check const& self);
Findings structure(PressKit const& kit, Check const& self);
Findings consistent_names(PressKit const& kit, Check const& self);
Findings readability(PressKit const& kit, Check const& self);
Findings check_agreement(PressKit const& kit, Check const& self); ///< part of readability

// placeholders.cpp, links.cpp, document.cpp, approval.cpp
Findings placeholders(PressKit const& kit, Check const& self);
Findings link_syntax(PressKit const& kit, Check const& self);
Findings images_without_alt(PressKit const& kit, Check const& self);
Findings images_without_credit(PressKit const& kit, Check const& self);
Findings changed_quotes(PressKit const& kit, Check const& self);
Findings unapproved_quotes(PressKit const& kit, Check const& self);
Findings named_author(PressKit const& kit, Check const& self);
Findings missing_fonts(PressKit const& kit, Check const& self);

} // namespace presskit::check
