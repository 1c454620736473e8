// SPDX-License-Identifier: MPL-2.0
// Where the scan is, in words a Writer user finds again.
#pragma once

#include "templating/odf_tree.hpp"

#include <string>

namespace presskit::templating {

struct OdfPlace {
    std::string story; ///< `page header of page style "First Page"`, `text box "Logo"`, `footnote`
    std::string picture; ///< of a tag in the name or text of a frame: which one
    std::string section; ///< name of the innermost section
    std::string table;
    int row = 0; ///< 1-based
    int column = 0;
};

/// The place in words; empty in the plain body.
[[nodiscard]] std::string describe_place(OdfPlace const& place);

/// What a text of its own is called; "" for an element that is none. `page_style` is empty when
/// there is only one.
[[nodiscard]] std::string story_words(XMLElement const& element, std::string const& page_style);

/// `alternative text of picture "Logo"`, `name of a picture, page 2`: for the texts of a frame.
/// `carrier` is the element that holds the tag.
[[nodiscard]] std::string picture_words(XMLElement const& carrier);

/// "B3"
[[nodiscard]] std::string cell_name(int row, int column);

} // namespace presskit::templating
