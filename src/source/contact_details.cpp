// SPDX-License-Identifier: MPL-2.0
#include "source/contact_details.hpp"

#include "base/utf8.hpp"
#include "source/person_name.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"

#include <algorithm>
#include <string_view>

namespace presskit::source {

namespace {

struct Found {
    std::string text;
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_address_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_' || c == '+' || static_cast<unsigned char>(c) >= 0x80;
}

Found find_email(std::string const& line) {
    for (std::size_t at = line.find('@'); at != std::string::npos; at = line.find('@', at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && is_address_byte(line[begin - 1])) {
            --begin;
        }
        std::size_t end = at + 1;
        while (end < line.size() && is_address_byte(line[end])) {
            ++end;
        }
        while (end > at + 1 && (line[end - 1] == '.' || line[end - 1] == '-')) {
            --end;
        }
        std::string_view const domain = std::string_view(line).substr(at + 1, end - at - 1);
        if (begin < at && domain.find('.') != std::string_view::npos) {
            return {line.substr(begin, end - begin), begin, end};
        }
    }
    return {};
}

/// At least seven digits with only + ( ) . / - and spaces between; dates and years are not.
Found find_phone(std::string const& line) {
    for (std::size_t begin = 0; begin < line.size(); ++begin) {
        bool const starts = is_digit(static_cast<unsigned char>(line[begin])) ||
                            line[begin] == '+' || line[begin] == '(';
        bool const inside =
            begin > 0 && (is_address_byte(line[begin - 1]) || line[begin - 1] == '@');
        if (!starts || inside) {
            continue;
        }
        std::size_t digits = 0;
        std::size_t end = begin;
        std::size_t last = begin;
        while (end < line.size()) {
            utf8::Decoded const d = utf8::decode(line, end);
            char32_t const c = d.code_point;
            if (is_digit(c)) {
                ++digits;
                last = end + 1;
            } else if (c != '+' && c != '(' && c != ')' && c != '.' && c != '-' && c != '/' &&
                       c != 0x2010 && c != 0x2011 && c != 0x2013 && !utf8::is_space(c)) {
                break;
            }
            end += d.length;
        }
        std::string const text = line.substr(begin, last - begin);
        bool const date = digits == 8 && std::count(text.begin(), text.end(), '.') == 2;
        bool const iso = digits == 8 && text.size() == 10 && text[4] == '-';
        if (digits >= 7 && digits <= 16 && !date && !iso) {
            std::string const rest = fold(line.substr(last, 16));
            std::size_t const extension = rest.find("ext");
            if (extension <= 2) {
                std::size_t more = line.find_first_of("0123456789", last);
                if (more != std::string::npos && more - last < 12) {
                    while (more < line.size() && is_digit(static_cast<unsigned char>(line[more]))) {
                        ++more;
                    }
                    return {line.substr(begin, more - begin), begin, more};
                }
            }
            return {text, begin, last};
        }
        begin = std::max(begin, last);
    }
    return {};
}

bool is_url(std::string const& part) {
    std::string const folded = fold(part);
    return folded.find("://") != std::string::npos || has_prefix(folded, "www.") ||
           has_prefix(folded, "@");
}

/// "Email:", "Tel.", "Phone" before what they announce.
bool announces_details(std::string const& part) {
    return is_detail_label(trim_marks(fold(part), ":.,;()/<>"));
}

std::string without_details(std::string line) {
    for (int i = 0; i < 4; ++i) {
        Found const email = find_email(line);
        Found const cut = email.text.empty() ? find_phone(line) : email;
        if (cut.text.empty()) {
            break;
        }
        line.replace(cut.begin, cut.end - cut.begin, "|");
    }
    return line;
}

/// Full-width "：", "、" and "＠" as their plain kin.
std::string with_plain_marks(std::string const& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        if (d.code_point == 0x3001) {
            out += ", ";
        } else if (d.code_point >= 0xFF01 && d.code_point <= 0xFF5E) {
            out += static_cast<char>(d.code_point - 0xFEE0);
            out += d.code_point == 0xFF1A || d.code_point == 0xFF0C ? " " : "";
        } else {
            out.append(text, at, d.length);
        }
        at += d.length;
    }
    return out;
}

} // namespace

bool has_contact_details(std::string const& text) {
    std::string const line = with_plain_marks(text);
    return !find_email(line).text.empty() || !find_phone(line).text.empty();
}

std::string name_of_contact(std::string const& line) {
    std::string const rest = without_details(line);
    std::size_t begin = 0;
    std::string first;
    while (begin < rest.size()) {
        std::size_t const end = std::min(rest.find_first_of(",;|\t:(<", begin), rest.size());
        std::size_t const dash =
            std::min(rest.find(" \u2013 ", begin), rest.find(" \u2014 ", begin));
        std::size_t const hyphen = rest.find(" - ", begin);
        std::size_t const stop = std::min({end, dash, hyphen});
        std::string part = trim_marks(rest.substr(begin, stop - begin), ",;:.|()[]<>/");
        for (std::string_view const joint :
             {" at", " on", " via", " or", " by", " under", " unter", " al", " au", " en"}) {
            if (has_suffix(part, joint)) {
                part = trim_marks(part.substr(0, part.size() - joint.size()));
            }
        }
        if (!part.empty() && !announces_details(part) && !is_url(part) &&
            contact_prefix(fold(part)) != fold(part).size()) {
            bool const owner = first.empty() && stop < rest.size() && rest[stop] == ':';
            if (!owner && (first.empty() || looks_like_person(part))) {
                return part; // "Hill Trust: Ana Ruiz" is Ana Ruiz
            }
            if (!owner) {
                break;
            }
            first = part;
        }
        begin = stop + 1;
    }
    return first;
}

void add_contact_line(std::vector<model::Contact>& contacts, std::size_t first,
                      std::string const& text) {
    std::string const line = with_plain_marks(text);
    // Two people on one line stand apart by a semicolon, a bar, or "and" between their details.
    std::size_t const at = line.find('@');
    std::size_t const second = at == std::string::npos ? at : line.find('@', at + 1);
    if (second != std::string::npos) {
        Found const email = find_email(line);
        std::size_t const cut = line.find_first_of(";|", email.end);
        std::size_t const conjunction = line.find(" and ", email.end);
        std::size_t const where = std::min(cut, conjunction);
        if (!email.text.empty() && where < second) {
            add_contact_line(contacts, first, line.substr(0, where));
            std::size_t const rest = where == cut ? where + 1 : where + 5;
            add_contact_line(contacts, first, line.substr(rest));
            return;
        }
    }
    std::string const name = name_of_contact(line);
    Found const email = find_email(line);
    std::string bare = line;
    if (!email.text.empty()) {
        bare.replace(email.begin, email.end - email.begin, " ; ");
    }
    Found const phone = find_phone(bare);
    bool const none = contacts.size() == first || contacts.empty();
    bool const complete =
        !none && (!contacts.back().email.empty() || !contacts.back().phone.empty());
    bool const further = !none && !contacts.back().email.empty() && !email.text.empty();
    if (none || (complete && !name.empty() && starts_upper(name)) || further) {
        contacts.emplace_back();
    }
    model::Contact& contact = contacts.back();
    bool const below_organization = !complete && !looks_like_person(contact.name) &&
                                    looks_like_person(name); // "Hill Trust", "Tom Bell", …
    if ((contact.name.empty() || below_organization) && starts_upper(name)) {
        contact.name = name;
    }
    if (contact.email.empty()) {
        contact.email = email.text;
    }
    if (contact.phone.empty()) {
        contact.phone = phone.text;
    }
}

} // namespace presskit::source
