// SPDX-License-Identifier: MPL-2.0
#include "source/letterhead.hpp"

#include "base/utf8.hpp"
#include "source/contact_details.hpp"
#include "source/dates.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

constexpr std::size_t most_lines = 6;
constexpr std::size_t longest_line = 160; // bytes

bool has_postcode(std::string const& text) {
    for (Word const& word : words(text, 30)) {
        std::string const token = trim_marks(text.substr(word.begin, word.end - word.begin), ",;.");
        bool const digits = token.find_first_not_of("0123456789") == std::string::npos;
        if (digits && (token.size() == 5 || token.size() == 4) && word.begin > 0 &&
            leading_number(token) > 2100) {
            return true;
        }
    }
    return false;
}

/// "1200 Broad Street, Newark, NJ 07102", "www.hill.example | 555-0199"
bool is_address_line(Line const& line) {
    static WordList const& streets = word_list("street");
    if (line.text.size() > longest_line || ends_sentence(line.text)) {
        return false;
    }
    bool const site = line.folded.find("www.") != std::string::npos ||
                      line.folded.find("://") != std::string::npos ||
                      has_contact_details(line.text);
    bool const digits = line.text.find_first_of("0123456789") != std::string::npos;
    return site || (digits && (has_postcode(line.text) || streets.begins_a_word(line.folded)));
}

bool begins_header(Recognition const& r, std::size_t i) {
    Line const& line = r.lines[i];
    return is_label(line.folded) || label_prefix(line.folded) > 0 ||
           status_prefix(line.folded) > 0 || embargo_prefix(line.folded) > 0 ||
           contact_prefix(line.folded) > 0 || read_date_line(line.text, r.kit.language);
}

} // namespace

void take_letterhead(Recognition& r) {
    std::vector<std::size_t> above;
    bool address = false;
    for (std::size_t i = 0; i < r.lines.size() && above.size() <= most_lines; ++i) {
        if (r.lines[i].role == Role::blank) {
            continue;
        }
        bool const plain = !r.draft.paragraphs[i].block && !r.draft.paragraphs[i].mark &&
                           r.draft.paragraphs[i].style == Paragraph::Style::none;
        if (r.lines[i].role == Role::contact || (plain && begins_header(r, i))) {
            break;
        }
        if (!r.is_open(i) || !plain || r.lines[i].text.size() > longest_line ||
            ends_sentence(r.lines[i].text)) {
            return;
        }
        address = address || is_address_line(r.lines[i]);
        above.push_back(i);
    }
    if (!address || above.empty() || above.size() > most_lines) {
        return;
    }
    for (std::size_t const i : above) {
        r.decide(i, Role::contact);
    }
}

} // namespace presskit::source
