// SPDX-License-Identifier: MPL-2.0
#include "model/field_tree.hpp"

#include <algorithm>

namespace presskit::model {

Value const* Fields::find(std::string_view name) const {
    auto const found = std::find_if(members.begin(), members.end(),
                                    [&](auto const& member) { return member.first == name; });
    return found == members.end() ? nullptr : &found->second;
}

void Fields::set(std::string name, Value value) {
    for (auto& [key, old] : members) {
        if (key == name) {
            old = std::move(value);
            return;
        }
    }
    members.emplace_back(std::move(name), std::move(value));
}

} // namespace presskit::model
