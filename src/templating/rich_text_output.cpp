// SPDX-License-Identifier: MPL-2.0
#include "templating/rich_text_output.hpp"

#include "templating/value_text.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

using model::Block;
constexpr int max_depth = 10; ///< of nested lists; deeper ones are written at the deepest level

std::string inline_html(model::Runs const& runs) {
    std::string out;
    for (model::Run const& run : runs) {
        std::string piece;
        append_html_escaped(piece, run.text);
        for (std::size_t at = piece.find('\n'); at != piece.npos; at = piece.find('\n', at + 5)) {
            piece.replace(at, 1, "<br>\n");
        }
        piece = run.underline ? "<u>" + piece + "</u>" : piece;
        piece = run.italic ? "<em>" + piece + "</em>" : piece;
        piece = run.bold ? "<strong>" + piece + "</strong>" : piece;
        if (!run.link.empty()) {
            out += "<a href=\"";
            append_html_escaped(out, run.link);
            out += "\">" + piece + "</a>";
        } else {
            out += piece;
        }
        if (!run.footnote.empty()) {
            out += "<small> (";
            append_html_escaped(out, run.footnote);
            out += ")</small>";
        }
    }
    return out;
}

std::string inline_text(model::Runs const& runs, bool markdown) {
    std::string out;
    for (model::Run const& run : runs) {
        std::string piece = run.text;
        if (markdown && !piece.empty()) {
            piece = run.italic ? "*" + piece + "*" : piece;
            piece = run.bold ? "**" + piece + "**" : piece;
            piece = run.link.empty() ? piece : "[" + piece + "](" + run.link + ")";
        }
        out += piece;
        out += run.footnote.empty() ? "" : " (" + run.footnote + ")";
    }
    return out;
}

void append_list_html(std::string& out, model::List const& list, int depth) {
    std::string const tag = list.ordered ? "ol" : "ul";
    out += "<" + tag;
    out += list.ordered && list.start != 1 ? " start=\"" + std::to_string(list.start) + "\"" : "";
    out += ">\n";
    for (model::ListItem const& item : list.items) {
        out += "<li>" + inline_html(item.runs);
        for (model::List const& nested : item.lists) {
            if (depth < max_depth) {
                out += '\n';
                append_list_html(out, nested, depth + 1);
            }
        }
        out += "</li>\n";
    }
    out += "</" + tag + ">";
}

void append_list_text(std::string& out, model::List const& list, bool markdown, int depth) {
    int number = list.start;
    std::string const margin(static_cast<std::size_t>(std::min(depth, max_depth)) * 3, ' ');
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        out += i == 0 ? "" : "\n";
        out += margin + (list.ordered ? std::to_string(number++) + ". " : "- ");
        out += inline_text(list.items[i].runs, markdown);
        for (model::List const& nested : list.items[i].lists) {
            if (depth < max_depth) {
                out += '\n';
                append_list_text(out, nested, markdown, depth + 1);
            }
        }
    }
}

/// An attributed quote: whose words they are stands behind the last dash (model::to_fields).
std::string quote_html(Block const& block) {
    auto const dash = std::find_if(block.runs.rbegin(), block.runs.rend(),
                                   [](model::Run const& run) { return run.text == "\n— "; });
    if (!block.quote_ref || dash == block.runs.rend()) {
        return "<blockquote><p>" + inline_html(block.runs) + "</p></blockquote>";
    }
    model::Runs const words(block.runs.begin(), dash.base() - 1);
    model::Runs const speaker(dash.base(), block.runs.end());
    return "<blockquote><p>" + inline_html(words) + "</p>\n<footer>— <cite>" +
           inline_html(speaker) + "</cite></footer></blockquote>";
}

void append_block_html(std::string& out, Block const& block) {
    switch (block.kind) {
    case Block::Kind::paragraph:
        out += "<p>" + inline_html(block.runs) + "</p>";
        return;
    case Block::Kind::heading: {
        std::string const level = std::to_string(std::clamp(block.level + 1, 2, 6));
        out += "<h" + level + ">" + inline_html(block.runs) + "</h" + level + ">";
        return;
    }
    case Block::Kind::quote:
        out += quote_html(block);
        return;
    case Block::Kind::list:
        append_list_html(out, block.list, 1);
        return;
    case Block::Kind::table:
        out += "<table>\n";
        for (model::Row const& row : block.rows) {
            out += "<tr>";
            for (model::Runs const& cell : row) {
                out += "<td>" + inline_html(cell) + "</td>";
            }
            out += "</tr>\n";
        }
        out += "</table>";
        return;
    case Block::Kind::image:
        out += "<p>";
        append_html_escaped(out,
                            block.image.caption.empty() ? block.image.alt : block.image.caption);
        out += "</p>";
    }
}

void append_block_text(std::string& out, Block const& block, bool markdown) {
    switch (block.kind) {
    case Block::Kind::heading:
        out += markdown
                   ? std::string(static_cast<std::size_t>(std::clamp(block.level, 1, 6)), '#') + " "
                   : "";
        out += inline_text(block.runs, markdown);
        return;
    case Block::Kind::quote:
        out += markdown ? "> " : "";
        out += inline_text(block.runs, markdown);
        return;
    case Block::Kind::list:
        append_list_text(out, block.list, markdown, 0);
        return;
    case Block::Kind::table:
        for (std::size_t i = 0; i < block.rows.size(); ++i) {
            out += i == 0 ? "" : "\n";
            for (std::size_t j = 0; j < block.rows[i].size(); ++j) {
                out += j == 0 ? "" : "\t";
                out += inline_text(block.rows[i][j], markdown);
            }
        }
        return;
    case Block::Kind::image:
        out += block.image.caption.empty() ? block.image.alt : block.image.caption;
        return;
    default:
        out += inline_text(block.runs, markdown);
    }
}

bool ends_with(std::string const& s, std::string_view end) {
    return s.size() >= end.size() && s.compare(s.size() - end.size(), end.size(), end) == 0;
}

} // namespace

RichFormat rich_format(std::string const& name) {
    if (ends_with(name, ".html") || ends_with(name, ".htm")) {
        return RichFormat::html;
    }
    return ends_with(name, ".md") ? RichFormat::markdown : RichFormat::text;
}

void append_rich(std::string& out, model::RichText const& rich, RichFormat format) {
    bool first = true;
    for (Block const& block : rich.blocks) {
        out += first ? "" : format == RichFormat::html ? "\n" : "\n\n";
        first = false;
        if (format == RichFormat::html) {
            append_block_html(out, block);
        } else {
            append_block_text(out, block, format == RichFormat::markdown);
        }
    }
}

} // namespace presskit::templating
