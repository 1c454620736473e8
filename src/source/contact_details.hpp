// SPDX-License-Identifier: MPL-2.0
// E-mail addresses, telephone numbers and names in a line of a contact block.
#pragma once

#include "model/press_kit.hpp"

#include <string>
#include <vector>

namespace presskit::source {

[[nodiscard]] bool has_contact_details(std::string const& line);
/// What remains of the line as a name: "Ana Ruiz" of "Ana Ruiz, River Alliance, ana@r.example".
[[nodiscard]] std::string name_of_contact(std::string const& line);
/// Adds to the last contact (not before `first`) or begins a new one: a name after details does.
void add_contact_line(std::vector<model::Contact>& contacts, std::size_t first,
                      std::string const& line);

} // namespace presskit::source
