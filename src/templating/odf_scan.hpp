// SPDX-License-Identifier: MPL-2.0
// Finds the tags of one XML part, whatever carries them, and puts markers in their place.
#pragma once

#include "templating/included_file.hpp"
#include "templating/lexer.hpp"
#include "templating/odf_tree.hpp"
#include "templating/parser.hpp"
#include "templating/program.hpp"

#include <map>
#include <string>
#include <vector>

namespace presskit::templating {

/// How far out a statement reaches when its author says so.
enum class Level { none, paragraph, row, cell, item, section };

struct OdfTag {
    Statement statement;
    Level level = Level::none;
    enum class Side {
        either,
        before,
        after
    } side = Side::either; ///< Secretary's before::, after::
    XMLNode* marker = nullptr;
    int story = 0;
    std::size_t file = 0; ///< index in OdfScan::files
    bool bad = false;     ///< a problem has been reported
    bool misfit = false;  ///< its block has no scope: it is not written
};

/// A section or table whose name is a statement.
struct NativeBlock {
    std::size_t tag = 0;
    std::string new_name;
};

struct OdfScan {
    std::vector<OdfTag> tags; ///< parallel to Program::tags from first_tag on
    std::size_t first_tag = 0;
    std::vector<std::size_t> in_order; ///< statements of blocks and includes, in their order
    std::vector<IncludedFile> files;   ///< the host, and what is included
    std::map<XMLNode const*, std::size_t> file_roots; ///< where an included file's text stands
    int stories = 0;
    std::map<XMLNode const*, NativeBlock> natives;
    Findings problems;
    bool changed = false;

    [[nodiscard]] OdfTag const& tag(std::size_t index) const { return tags[index - first_tag]; }
    [[nodiscard]] OdfTag& tag(std::size_t index) { return tags[index - first_tag]; }
};

/// `entry` is the part's name: content.xml, styles.xml, meta.xml.
[[nodiscard]] OdfScan scan_part(XMLElement& root, std::string const& entry, Program& program);
/// Adds the tags below `root`, where the text of an included file stands for now.
void scan_included(OdfScan& scan, XMLElement& root, Program& program, std::size_t file);

} // namespace presskit::templating
