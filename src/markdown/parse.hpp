// SPDX-License-Identifier: MPL-2.0
// CommonMark 0.30 and GitHub's tables, as a stream of events: the only door to md4c.
#pragma once

#include <string>
#include <string_view>

namespace presskit::markdown {

enum class Block {
    document,
    quote,
    bullets,
    numbers,
    item,
    rule,
    heading,
    code,
    html,
    paragraph,
    table,
    row,
    head_cell,
    cell,
    other, ///< table head and body
};

enum class Span { emphasis, strong, link, image, code, other };

enum class Text {
    plain,
    entity,     ///< "&amp;" as it stands
    line_break, ///< a hard one
    soft_break, ///< the end of a line
    html,
};

/// What came with a block or span; members not of its kind keep their defaults.
struct Detail {
    int level = 1;      ///< heading
    int start = 1;      ///< numbers: the first one
    std::string target; ///< link, image: where to, without entities; "" when it could run something
    std::string title;  ///< link, image
};

class Reader {
public:
    virtual ~Reader() = default;
    virtual void enter(Block block, Detail const& detail) = 0;
    virtual void leave(Block block) = 0;
    virtual void enter(Span span, Detail const& detail) = 0;
    virtual void leave(Span span) = 0;
    /// `text` points into the parsed text, or elsewhere for what stands in its place.
    virtual void text(Text kind, std::string_view text) = 0;
    /// Asked after every event: true ends the parsing.
    [[nodiscard]] virtual bool enough() const { return false; }
};

struct Options {
    bool html = false;          ///< HTML is Text::html, else it is plain text
    bool indented_code = false; ///< four spaces make code; else they mean nothing
    /// Text of a character reference for the targets of links: "&amp;" → "&".
    std::string (*decode)(std::string_view reference) = nullptr;
};

/// False when the reader had enough, or the text is too long for the parser (4 GB).
[[nodiscard]] bool parse(std::string_view text, Options const& options, Reader& reader);

} // namespace presskit::markdown
