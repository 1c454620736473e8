// SPDX-License-Identifier: MPL-2.0
#include "app/localize.hpp"

#include "language/region.hpp"
#include "language/words.hpp"
#include "odf/document_setup.hpp"

#include <string_view>

namespace presskit::app {

void localize(odf::Package& package, Localization const& kit) {
    std::string const type = package.mimetype();
    constexpr std::string_view suffix = "-template";
    if (type.size() > suffix.size() &&
        type.compare(type.size() - suffix.size(), suffix.size(), suffix) == 0) {
        package.set_mimetype(type.substr(0, type.size() - suffix.size()));
    }
    odf::remove_custom_properties(package, "presskit-");
    if (!kit.language.empty()) {
        odf::set_language(package, kit.language);
        if (language::is_right_to_left(kit.language)) {
            odf::set_right_to_left(package);
        }
    }
    if (!kit.title.empty()) {
        odf::set_title(package, kit.title);
    }
    if (!kit.keywords.empty()) {
        odf::add_keywords(package, kit.keywords);
    }
    if (kit.paper) {
        bool const is_a4 = language::paper_size(kit.language).width_mm == 210;
        odf::set_paper(package, is_a4 ? odf::Paper::a4 : odf::Paper::letter);
    }
}

} // namespace presskit::app
