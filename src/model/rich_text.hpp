// SPDX-License-Identifier: MPL-2.0
// A small document tree: what every source produces and every output understands.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace presskit::model {

/// Where something stands in its source; 0 = not known.
struct Place {
    int line = 0;      ///< 1-based line of a text file
    int paragraph = 0; ///< 1-based paragraph of a document
};

/// A stretch of text with one formatting. '\n' in text is a line break, '\t' a tab.
struct Run {
    std::string text;
    bool bold = false;
    bool italic = false;
    bool underline = false;
    std::string link;     ///< target URL, empty = none
    std::string footnote; ///< text of a footnote anchored after this run, empty = none
};
using Runs = std::vector<Run>;

struct List;

struct ListItem {
    Runs runs;
    std::vector<List> lists; ///< nested lists below the item's text
};

struct List {
    bool ordered = false;
    int start = 1; ///< number of the first item of an ordered list
    std::vector<ListItem> items;
};

struct Image {
    std::string source; ///< path or package entry
    std::string alt;
    std::string caption;
};

using Row = std::vector<Runs>; ///< one Runs a cell

/// One block; which members count depends on `kind`.
struct Block {
    enum class Kind { paragraph, heading, list, quote, table, image };
    Kind kind = Kind::paragraph;
    Runs runs;                            ///< paragraph, heading, quote
    int level = 1;                        ///< heading: 1-6
    List list;                            ///< list
    std::vector<Row> rows;                ///< table
    Image image;                          ///< image
    std::optional<std::size_t> quote_ref; ///< quote: index into PressKit::quotes
    Place place;
    std::string language; ///< BCP 47, where the source marks it as another one than the kit's
};

struct RichText {
    std::vector<Block> blocks;
};

/// The runs without their formatting; blocks one a line.
[[nodiscard]] std::string plain_text(Runs const& runs);
[[nodiscard]] std::string plain_text(RichText const& text);

/// One paragraph of unformatted text for each line of `text`.
[[nodiscard]] RichText from_plain_text(std::string const& text);

} // namespace presskit::model
