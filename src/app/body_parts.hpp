// SPDX-License-Identifier: MPL-2.0
// Parts of a release that pieces of their own are made from: the event it invites to ("When: …",
// "Where: …") and its section "Background".
#pragma once

#include "model/field_tree.hpp"

namespace presskit::app {

/// From `body` sets `event` (what, when, where, who[]; none without a time and a place),
/// `body_without_event` and `background` (empty without such a heading).
void add_body_parts(model::FieldTree& data);

} // namespace presskit::app
