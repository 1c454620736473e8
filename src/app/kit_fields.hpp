// SPDX-License-Identifier: MPL-2.0
// The data the templates of a set see: the kit's, in filing order, with what its edition and member
// add (docs/template-guide.md).
#pragma once

#include "app/template_set.hpp"
#include "filing/order.hpp"
#include "model/field_tree.hpp"
#include "model/press_kit.hpp"

namespace presskit::app {

[[nodiscard]] filing::Options filing_of(model::PressKit const& kit);

/// Files the kit's signatories.
[[nodiscard]] model::FieldTree kit_fields(model::PressKit& kit, TemplateSet const& set,
                                          model::Member const* member);

} // namespace presskit::app
