// SPDX-License-Identifier: MPL-2.0
#include "markdown/parse.hpp"

#include "base/link.hpp"

#include <md4c.h>

#include <limits>

namespace presskit::markdown {

namespace {

struct Parsing {
    Options const& options;
    Reader& reader;

    [[nodiscard]] int result() const { return reader.enough() ? 1 : 0; }
};

Block block_of(MD_BLOCKTYPE type) {
    switch (type) {
    case MD_BLOCK_DOC:
        return Block::document;
    case MD_BLOCK_QUOTE:
        return Block::quote;
    case MD_BLOCK_UL:
        return Block::bullets;
    case MD_BLOCK_OL:
        return Block::numbers;
    case MD_BLOCK_LI:
        return Block::item;
    case MD_BLOCK_HR:
        return Block::rule;
    case MD_BLOCK_H:
        return Block::heading;
    case MD_BLOCK_CODE:
        return Block::code;
    case MD_BLOCK_HTML:
        return Block::html;
    case MD_BLOCK_P:
        return Block::paragraph;
    case MD_BLOCK_TABLE:
        return Block::table;
    case MD_BLOCK_TR:
        return Block::row;
    case MD_BLOCK_TH:
        return Block::head_cell;
    case MD_BLOCK_TD:
        return Block::cell;
    default:
        return Block::other;
    }
}

Span span_of(MD_SPANTYPE type) {
    switch (type) {
    case MD_SPAN_EM:
        return Span::emphasis;
    case MD_SPAN_STRONG:
        return Span::strong;
    case MD_SPAN_A:
        return Span::link;
    case MD_SPAN_IMG:
        return Span::image;
    case MD_SPAN_CODE:
        return Span::code;
    default:
        return Span::other;
    }
}

Text text_of(MD_TEXTTYPE type) {
    switch (type) {
    case MD_TEXT_BR:
        return Text::line_break;
    case MD_TEXT_SOFTBR:
        return Text::soft_break;
    case MD_TEXT_ENTITY:
        return Text::entity;
    case MD_TEXT_HTML:
        return Text::html;
    default:
        return Text::plain;
    }
}

std::string attribute(MD_ATTRIBUTE const& from, Options const& options) {
    std::string out;
    for (std::size_t i = 0; from.size > 0 && from.substr_offsets[i] < from.size; ++i) {
        MD_OFFSET const begin = from.substr_offsets[i];
        std::string_view const part(from.text + begin, from.substr_offsets[i + 1] - begin);
        bool const reference = from.substr_types[i] == MD_TEXT_ENTITY && options.decode != nullptr;
        out += reference ? options.decode(part) : std::string(part);
    }
    return out;
}

int enter_block(MD_BLOCKTYPE type, void* raw, void* self) {
    Parsing& parsing = *static_cast<Parsing*>(self);
    Detail detail;
    if (type == MD_BLOCK_OL) {
        detail.start = static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(raw)->start);
    } else if (type == MD_BLOCK_H) {
        detail.level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(raw)->level);
    }
    parsing.reader.enter(block_of(type), detail);
    return parsing.result();
}

int leave_block(MD_BLOCKTYPE type, void* /*raw*/, void* self) {
    Parsing& parsing = *static_cast<Parsing*>(self);
    parsing.reader.leave(block_of(type));
    return parsing.result();
}

int enter_span(MD_SPANTYPE type, void* raw, void* self) {
    Parsing& parsing = *static_cast<Parsing*>(self);
    Detail detail;
    if (type == MD_SPAN_A) {
        auto const& link = *static_cast<MD_SPAN_A_DETAIL*>(raw);
        detail.target = harmless_link(attribute(link.href, parsing.options));
        detail.title = attribute(link.title, parsing.options);
    } else if (type == MD_SPAN_IMG) {
        auto const& image = *static_cast<MD_SPAN_IMG_DETAIL*>(raw);
        detail.target = harmless_link(attribute(image.src, parsing.options));
        detail.title = attribute(image.title, parsing.options);
    }
    parsing.reader.enter(span_of(type), detail);
    return parsing.result();
}

int leave_span(MD_SPANTYPE type, void* /*raw*/, void* self) {
    Parsing& parsing = *static_cast<Parsing*>(self);
    parsing.reader.leave(span_of(type));
    return parsing.result();
}

int text(MD_TEXTTYPE type, MD_CHAR const* chars, MD_SIZE size, void* self) {
    Parsing& parsing = *static_cast<Parsing*>(self);
    bool const nul = type == MD_TEXT_NULLCHAR;
    parsing.reader.text(text_of(type), nul ? "\uFFFD" : std::string_view(chars, size));
    return parsing.result();
}

} // namespace

bool parse(std::string_view markdown, Options const& options, Reader& reader) {
    if (markdown.size() > std::numeric_limits<MD_SIZE>::max()) {
        return false;
    }
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | (options.html ? 0U : MD_FLAG_NOHTML) |
                   (options.indented_code ? 0U : MD_FLAG_NOINDENTEDCODEBLOCKS);
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = text;
    Parsing parsing{options, reader};
    // md4c may stop as it is told and report success.
    int const failed =
        md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &parsing);
    return failed == 0 && !reader.enough();
}

} // namespace presskit::markdown
