// SPDX-License-Identifier: MPL-2.0
#include "model/rich_text.hpp"

#include <sstream>

namespace presskit::model {

namespace {

void append_line(std::string& out, std::string const& line) {
    if (!out.empty()) {
        out += '\n';
    }
    out += line;
}

void append_list(std::string& out, List const& list) {
    for (ListItem const& item : list.items) {
        append_line(out, plain_text(item.runs));
        for (List const& nested : item.lists) {
            append_list(out, nested);
        }
    }
}

void append_table(std::string& out, std::vector<Row> const& rows) {
    for (Row const& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += (i == 0 ? "" : "\t") + plain_text(row[i]);
        }
        append_line(out, line);
    }
}

} // namespace

std::string plain_text(Runs const& runs) {
    std::string out;
    for (Run const& run : runs) {
        out += run.text;
    }
    return out;
}

std::string plain_text(RichText const& text) {
    std::string out;
    for (Block const& block : text.blocks) {
        switch (block.kind) {
        case Block::Kind::list:
            append_list(out, block.list);
            break;
        case Block::Kind::table:
            append_table(out, block.rows);
            break;
        case Block::Kind::image:
            append_line(out, block.image.caption);
            break;
        case Block::Kind::paragraph:
        case Block::Kind::heading:
        case Block::Kind::quote:
            append_line(out, plain_text(block.runs));
            break;
        }
    }
    return out;
}

RichText from_plain_text(std::string const& text) {
    RichText rich;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        Block block;
        block.runs.push_back({line, false, false, false, {}, {}});
        rich.blocks.push_back(std::move(block));
    }
    return rich;
}

} // namespace presskit::model
