// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_place.hpp"

namespace presskit::templating {

std::string cell_name(int row, int column) {
    std::string letters;
    for (int left = column; left > 0; left = (left - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    }
    return letters + std::to_string(row);
}

std::string describe_place(OdfPlace const& place) {
    std::string out = place.story;
    auto const add = [&](std::string const& more) { out += (out.empty() ? "" : ", ") + more; };
    if (!place.section.empty()) {
        add("section \"" + place.section + "\"");
    }
    if (!place.table.empty()) {
        add("table \"" + place.table + "\"");
        if (place.row > 0 && place.column > 0) {
            out += ", cell " + cell_name(place.row, place.column);
        }
    }
    return out;
}

} // namespace presskit::templating
