// SPDX-License-Identifier: MPL-2.0
// Which styles of the template a rich value takes.
#pragma once

#include <array>
#include <string>

namespace presskit::templating {

/// XML names of the template's styles; empty = it has none.
struct RichStyles {
    std::string text_body;
    std::array<std::string, 6> headings;
    std::string quotation;
    std::string table_contents;
    std::string table_heading;
    std::string footnote;
    std::string bullet_paragraph; ///< paragraph style "List Bullet"
    std::string number_paragraph;
    std::string bullet_list; ///< list style
    std::string number_list;
    std::string link; ///< text style "Internet Link"
    std::string strong;
    std::string emphasis;
    std::string caption;    ///< paragraph style below a picture
    std::string graphics;   ///< of a picture's frame
    double text_width = 16; ///< cm
};

/// Where a rich value is written.
struct RichPlace {
    std::string host;  ///< style of plain paragraphs: the replaced one's, or Text Body for Standard
    std::string later; ///< of those behind the first: host begins with a page break
    std::string page_break; ///< attributes of that break, for a heading or table that comes first
    std::string parent; ///< the common style host is or comes from: automatic ones have no children
    double width = 16;  ///< cm there are for a picture
    bool tables = true; ///< tables may stand here (not in a list item)
};

} // namespace presskit::templating
