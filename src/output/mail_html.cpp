// SPDX-License-Identifier: MPL-2.0
#include "output/mail.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <vector>

namespace presskit::output {

namespace {

using Lines = std::vector<std::string>;

std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

bool is_mail_address(std::string_view word) {
    std::size_t const at = word.find('@');
    return at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos &&
           word.find('@', at + 1) == std::string_view::npos &&
           word.find_first_of("<>\"():,") == std::string_view::npos;
}

std::string linked(std::string_view word) {
    std::size_t const end = word.find_last_not_of(".,;:!?)]\"'");
    std::string_view const address = word.substr(0, end == word.npos ? 0 : end + 1);
    bool const web =
        address.compare(0, 8, "https://") == 0 || address.compare(0, 7, "http://") == 0;
    if (!web && !is_mail_address(address)) {
        return escaped(word);
    }
    return "<a href=\"" + std::string(web ? "" : "mailto:") + escaped(address) + "\">" +
           escaped(address) + "</a>" + escaped(word.substr(address.size()));
}

std::string inline_html(std::string_view line) {
    std::string out;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t const end = std::min(line.find(' ', at), line.size());
        out += linked(line.substr(at, end - at));
        out += end < line.size() ? " " : "";
        at = end + 1;
    }
    return out;
}

/// How many characters "1. " or "- " at the start of `line` takes; 0 = none.
std::size_t marker(std::string_view line, bool ordered) {
    if (!ordered) {
        return line.compare(0, 2, "- ") == 0 ? 2 : 0;
    }
    std::size_t const digits = line.find_first_not_of("0123456789");
    bool const is =
        digits != line.npos && digits > 0 && digits < 7 && line.compare(digits, 2, ". ") == 0;
    return is ? digits + 2 : 0;
}

bool is_list(Lines const& lines, bool ordered) {
    return std::all_of(lines.begin(), lines.end(),
                       [&](std::string const& line) { return marker(line, ordered) > 0; });
}

std::string list_html(Lines const& lines, bool ordered) {
    std::string out = "<ul>\n";
    if (ordered) {
        out = "<ol start=\"" + lines[0].substr(0, lines[0].find('.')) + "\">\n";
    }
    for (std::string const& line : lines) {
        out +=
            "<li>" + inline_html(std::string_view(line).substr(marker(line, ordered))) + "</li>\n";
    }
    return out + (ordered ? "</ol>\n" : "</ul>\n");
}

std::string block_html(Lines const& lines) {
    for (bool const ordered : {true, false}) {
        if (is_list(lines, ordered)) {
            return list_html(lines, ordered);
        }
    }
    std::string out = "<p>";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        out += (i == 0 ? "" : "<br>\n") + inline_html(lines[i]);
    }
    return out + "</p>\n";
}

} // namespace

std::string mail_html(std::string const& text, std::string const& language) {
    std::string out = "<!DOCTYPE html>\n<html";
    out += language.empty() ? "" : " lang=\"" + escaped(language) + "\"";
    out += "><head><meta charset=\"utf-8\"></head>\n"
           "<body style=\"font-family: Georgia, serif; line-height: 1.5\">\n";
    std::istringstream stream(text);
    Lines block;
    auto const finish = [&] {
        out += block.empty() ? "" : block_html(block);
        block.clear();
    };
    for (std::string line; std::getline(stream, line);) {
        if (line.empty() || line == "\r") {
            finish();
        } else {
            block.push_back(line);
        }
    }
    finish();
    return out + "</body></html>\n";
}

} // namespace presskit::output
