// SPDX-License-Identifier: MPL-2.0
// A compiled template: static text that is ready to be copied, and instructions between it.
#pragma once

#include "odf/package.hpp"
#include "templating/expression.hpp"
#include "templating/rich_styles.hpp"
#include "templating/templating.hpp"

#include <atomic>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace presskit::templating {

/// How a printed value is written.
enum class Escape : std::uint8_t {
    plain,     ///< text templates
    html,      ///< .html: autoescaped as Jinja2 does
    paragraph, ///< ODF paragraph content: line breaks, tabs and runs of spaces become elements
    element,   ///< XML text without ODF's elements (document properties)
    attribute  ///< inside "…"
};

struct Instruction {
    enum class Op : std::uint8_t {
        text,         ///< a: offset, b: length in statics
        print,        ///< a: expression, b: Escape
        block,        ///< a: expression, b: index in blocks
        set,          ///< a: expression, b: index in targets
        jump,         ///< b: where to
        jump_unless,  ///< a: condition, b: where to
        loop,         ///< a: index in loops, b: where to go when there is nothing
        next,         ///< a: index in loops, b: start of the body
        name,         ///< a, b: as text; a name made fresh by the numbers of the outer `tag` loops
        open,         ///< a container that may turn out empty starts
        inside,       ///< its start tag has been written
        close,        ///< empty: a, b as text stand instead, and tag is where to go on
        rich_styles,  ///< where automatic styles for rich values belong
        picture,      ///< a: expression, b: where to go on when there is no picture
        picture_size, ///< a: index in frames
        picture_image,
        picture_alt,  ///< b: where to go on when the picture brings its own text
        sequence,     ///< a: index in sequences; counts, and writes the number
        sequence_ref, ///< a: index in sequences; the number of what it refers to
        cell,         ///< a: index in cells, b: where to go on when it is merged into a copy
        cell_end,     ///< writes the cells it covers
        columns       ///< a: TableStep; a table whose cells repeat gets as many columns as cells
    };
    Op op = Op::text;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t tag = 0; ///< index in tags, for messages
};

/// What Op::columns marks. At `done`, b and tag are the offset and length in statics of the start
/// of a column element, which is written again when the number of cells has changed.
enum class TableStep : std::uint8_t { begin, end, row, cell, done };

/// A tag as the author finds it again.
struct TagInfo {
    Location location;
};

struct Targets {
    std::vector<std::uint32_t> slots; ///< more than one: the value is unpacked
};

struct LoopPlan {
    ExprId list = no_expr;
    ExprId condition = no_expr;
    Targets targets;
    std::uint32_t loop_slot = 0;
    std::vector<std::uint32_t> locals; ///< slots of `set`s inside: forgotten in each round
};

/// A value alone in its paragraph: a rich one replaces the paragraph, another one fills it.
struct BlockPlan {
    std::string open;  ///< `<text:p text:style-name="P1">` with the spans inside it
    std::string close; ///< `</text:span></text:p>`
    RichPlace place;
};

/// A frame that a picture is fitted into, in cm; 0 = the template does not say.
struct FramePlan {
    double width = 0;
    double height = 0;
    double room = 0; ///< how wide it may be when the frame has no size
};

/// A cell that docxtpl's statements change (cellbg, colspan, hm, vm).
struct CellPlan {
    std::string start;      ///< `<table:table-cell` with the attributes that stay
    std::string own_style;  ///< ` table:style-name="Table1.A1"` or nothing
    std::string style;      ///< its style in another colour, see RichWriter::cell_style
    ExprId color = no_expr; ///< hexadecimal
    ExprId columns = no_expr;
    std::size_t span = 1; ///< columns and rows in the template
    std::size_t rows = 1;
    bool across = false; ///< merged with its copies beside it …
    bool down = false;   ///< … or below it
};

/// A number range's field, or a reference to one.
struct SequencePlan {
    std::string name;
    std::string format; ///< style:num-format: 1 a A i I
    std::string before; ///< of a reference: "Figure "
    std::string cached; ///< what it showed in the template
};

struct Part {
    std::string entry; ///< content.xml; empty for a text template
    std::string media_type;
    std::string statics;
    std::vector<Instruction> code;
    std::string style_prefix;                      ///< of the automatic styles rich values add
    bool in_styles = false;                        ///< styles.xml
    std::shared_ptr<odf::PackedStart const> start; ///< of statics, when that is worth it
    /// How long the last document became: the next one will need about as much room.
    std::shared_ptr<std::atomic<std::size_t>> last_size =
        std::make_shared<std::atomic<std::size_t>>(0);
};

struct Program {
    std::string name;
    bool is_text = false;
    Escape escape = Escape::plain; ///< of a text template
    std::optional<odf::Package> package;
    std::vector<Part> parts;
    Exprs exprs;
    std::vector<TagInfo> tags;
    std::vector<Targets> targets;
    std::vector<LoopPlan> loops;
    std::vector<BlockPlan> blocks;
    std::vector<FramePlan> frames;
    std::vector<SequencePlan> sequences;
    std::vector<CellPlan> cells;
    /// Files of the package that only replaced or conditional content refers to.
    std::vector<std::string> may_be_unused;
    std::vector<std::pair<std::string, std::uint32_t>> globals; ///< fields of the data, their slots
    std::vector<std::string> slot_names;
    std::string name_separator = "_"; ///< between a name and the number of its copy
    RichStyles styles;
    Findings package_findings;    ///< what was left out of the package
    std::set<std::string> unsure; ///< names of loops that could not be read: no fields
    Usage usage;
};

} // namespace presskit::templating
