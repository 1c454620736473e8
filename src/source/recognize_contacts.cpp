// SPDX-License-Identifier: MPL-2.0
#include "base/utf8.hpp"
#include "source/contact_details.hpp"
#include "source/dates.hpp"
#include "source/person_name.hpp"
#include "source/recognition.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

constexpr std::size_t longest_line = 300; // bytes; beyond it a paragraph is prose

/// What follows "Contact:" or "For more information, please contact" on its own line.
std::string after_heading(std::string const& text, std::size_t prefix_words) {
    std::vector<Word> const all = words(text, prefix_words + 1);
    if (all.size() <= prefix_words) {
        return {};
    }
    return trim_marks(std::string_view(text).substr(all[prefix_words].begin), ":,;");
}

/// Does a line with an address or a number come soon, with no gap before it?
bool details_follow(Recognition const& r, std::size_t i) {
    for (int steps = 0; steps < 4; ++steps) {
        i = r.next(i);
        if (!r.is_open(i) || r.draft.paragraphs[i].gap_before ||
            r.lines[i].text.size() > longest_line) {
            return false;
        }
        if (has_contact_details(r.lines[i].text)) {
            return true;
        }
    }
    return false;
}

bool may_continue(Recognition const& r, std::size_t i, bool complete) {
    if (!r.is_open(i) || r.draft.paragraphs[i].block) {
        return false;
    }
    Line const& line = r.lines[i];
    if (line.text.size() > longest_line || boilerplate_prefix(line.folded) > 0 ||
        is_label(line.folded) || is_status(line.folded) || embargo_prefix(line.folded) > 0 ||
        is_signatory_heading(line.folded) ||
        r.draft.paragraphs[i].style != Paragraph::Style::none) {
        return false;
    }
    if (has_contact_details(line.text)) {
        return !ends_sentence(line.text) || words(line.text, 25).size() < 20;
    }
    if (ends_sentence(line.text) || line.text.size() > 100) {
        return false;
    }
    return details_follow(r, i) || (!complete && !r.draft.paragraphs[i].gap_before);
}

/// The organisation on a line of its own below the details, before a gap and the headline.
bool ends_with_affiliation(Recognition const& r, std::size_t i) {
    std::size_t const line = r.next(i);
    std::size_t const below = line < r.lines.size() ? r.next(line) : line;
    if (below >= r.lines.size() || !r.is_open(line) || r.draft.paragraphs[line].gap_before ||
        !r.is_open(below) || !r.draft.paragraphs[below].gap_before) {
        return false;
    }
    std::string const& text = r.lines[line].text;
    Paragraph const& paragraph = r.draft.paragraphs[line];
    bool const plain =
        paragraph.style == Paragraph::Style::none && !paragraph.mark && !paragraph.block;
    return plain && text.size() <= 100 && !ends_sentence(text) && text.back() != ':' &&
           title_case_share(text) >= 0.6 && !is_label(r.lines[line].folded) &&
           !is_status(r.lines[line].folded) && embargo_prefix(r.lines[line].folded) == 0 &&
           !read_date_line(text, r.kit.language) && !is_signatory_heading(r.lines[line].folded) &&
           !ends_sentence(r.lines[below].text);
}

/// "Contacts:" above people without their addresses.
void take_names(Recognition& r, std::size_t heading) {
    std::vector<std::size_t> lines;
    std::size_t persons = 0;
    for (std::size_t at = r.next(heading); at < r.lines.size() && lines.size() < 20;
         at = r.next(at)) {
        std::string const& text = r.lines[at].text;
        bool const plain = r.is_open(at) && !r.draft.paragraphs[at].block &&
                           r.draft.paragraphs[at].style == Paragraph::Style::none;
        if (!plain || text.size() > 120 || ends_sentence(text) || text.back() == ':' ||
            boilerplate_prefix(r.lines[at].folded) > 0) {
            break;
        }
        persons += looks_like_person(text.substr(0, text.find_first_of(",;("))) ? 1 : 0;
        lines.push_back(at);
    }
    if (persons == 0 || persons * 2 < lines.size()) {
        return;
    }
    r.decide(heading, Role::contact);
    for (std::size_t const at : lines) {
        std::string const name = name_of_contact(r.lines[at].text);
        r.kit.contacts.push_back({name.empty() ? r.lines[at].text : name, {}, {}});
        r.decide(at, Role::contact);
    }
}

void take_lines(Recognition& r, std::size_t i, std::string const& rest) {
    std::vector<model::Contact>& contacts = r.kit.contacts;
    std::size_t const before = contacts.size();
    if (!rest.empty()) {
        add_contact_line(contacts, before, rest);
    }
    r.decide(i, Role::contact);
    for (int taken = 0; taken < 40; ++taken) {
        std::size_t const at = r.next(i);
        bool const complete = contacts.size() > before &&
                              (!contacts.back().email.empty() || !contacts.back().phone.empty());
        if (at >= r.lines.size() || !may_continue(r, at, complete)) {
            break;
        }
        // A sub-heading of the block ("Media contact:" below "Contacts") adds nothing.
        std::size_t const prefix = contact_prefix(r.lines[at].folded);
        std::string text = r.lines[at].text;
        if (prefix > 0) {
            text = after_heading(text, words(r.lines[at].folded.substr(0, prefix)).size());
        }
        if (!text.empty()) {
            add_contact_line(contacts, before, text);
        }
        r.decide(at, Role::contact);
        i = at;
    }
    if (ends_with_affiliation(r, i)) {
        r.decide(r.next(i), Role::contact);
    }
    contacts.erase(std::remove_if(contacts.begin() + static_cast<std::ptrdiff_t>(before),
                                  contacts.end(),
                                  [](model::Contact const& c) {
                                      return c.name.empty() && c.email.empty() && c.phone.empty();
                                  }),
                   contacts.end());
}

} // namespace

void find_contacts(Recognition& r) {
    for (std::size_t i = 0; i < r.lines.size(); ++i) {
        if (r.draft.paragraphs[i].section == Paragraph::Section::contacts && r.is_open(i)) {
            std::size_t const prefix = contact_prefix(r.lines[i].folded);
            std::string const text =
                prefix == 0 ? r.lines[i].text
                            : after_heading(r.lines[i].text,
                                            words(r.lines[i].folded.substr(0, prefix)).size());
            if (!text.empty()) {
                add_contact_line(r.kit.contacts, 0, text);
            }
            r.decide(i, Role::contact);
        }
    }
    for (std::size_t i = 0; i < r.lines.size(); ++i) {
        if (!r.is_open(i) || r.draft.paragraphs[i].block || r.lines[i].text.size() > longest_line) {
            continue;
        }
        Line const& line = r.lines[i];
        std::size_t const prefix = contact_prefix(line.folded);
        if (prefix == 0) {
            continue;
        }
        std::string rest = trim_marks(line.text.substr(unfolded(line.text, prefix)), ":,;\uFF1A");
        if (!rest.empty() && (rest[0] == '[' || rest[0] == '(') &&
            (rest.back() == ']' || rest.back() == ')')) {
            rest.clear(); // "[contact information removed]"
        }
        char const after = prefix < line.folded.size() ? line.folded[prefix] : ':';
        std::size_t const following = r.next(i);
        bool const details_below =
            following < r.lines.size() && r.is_open(following) &&
            (has_contact_details(r.lines[following].text) || details_follow(r, following)) &&
            r.lines[following].text.size() <= longest_line;
        bool const heading = rest.empty() && (details_below || after == ':');
        bool const in_line =
            !rest.empty() && (has_contact_details(rest) || (after == ':' && details_below));
        if (heading || in_line) {
            take_lines(r, i, rest);
        }
        if (rest.empty() && !details_below) {
            take_names(r, i);
        }
    }
    // An address or number on a line of its own, under a name, with no heading above.
    for (std::size_t i = 0; i < r.lines.size(); ++i) {
        Line const& line = r.lines[i];
        if (!r.is_open(i) || line.text.size() > 120 || ends_sentence(line.text) ||
            is_form_line(line.folded) || line.text.find('@') == std::string::npos ||
            !has_contact_details(line.text) || words(line.text, 12).size() > 10 ||
            r.draft.paragraphs[i].mark || r.draft.paragraphs[i].style != Paragraph::Style::none) {
            continue;
        }
        std::size_t const above = r.previous(i);
        if (name_of_contact(line.text).empty() && above < i && r.is_open(above) &&
            !r.draft.paragraphs[i].gap_before && r.lines[above].text.size() <= 60 &&
            words(r.lines[above].text, 6).size() <= 5 && !ends_sentence(r.lines[above].text)) {
            take_lines(r, above, r.lines[above].text);
        } else {
            take_lines(r, i, line.text);
        }
    }
}

} // namespace presskit::source
