// SPDX-License-Identifier: MPL-2.0
#include "base/utf8.hpp"
#include "check/checks.hpp"
#include "check/kit_text.hpp"
#include "language/sentences.hpp"

#include <algorithm>
#include <cctype>

namespace presskit::check {

namespace {

using model::SourceParagraph;

constexpr std::size_t longest_headline = 100;      // characters
constexpr std::size_t longest_first_sentence = 35; // words
constexpr std::size_t longest_paragraph = 90;      // words

/// Characters that nobody sees and that never belong into a release. Joiners and direction marks do
/// belong into Persian, Arabic and Hebrew.
char const* never_wanted(char32_t c) {
    switch (c) {
    case 0x200B:
        return "a zero-width space";
    case 0xFEFF:
        return "a byte order mark";
    case 0x00AD:
        return "a soft hyphen";
    case 0x2060:
        return "a word joiner";
    case 0xFFFD:
        return "a character that could not be read";
    default:
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' ? "a control character" : nullptr;
    }
}

char const* name_of_space(char32_t c) {
    return c == 0x00A0   ? "a no-break space"
           : c == 0x202F ? "a narrow no-break space"
                         : "white space";
}

void add(std::vector<std::string>& kinds, std::string const& kind) {
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
        kinds.push_back(kind);
    }
}

/// What is hidden in one paragraph, in words; spaces before the first word are its layout, and
/// where `layout` is, many in a row are, too.
std::vector<std::string> hidden_in(std::string const& text, bool layout) {
    std::vector<std::string> kinds;
    char32_t last_space = 0;
    std::size_t spaces = 0;
    bool begun = false;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        if (char const* const kind = never_wanted(d.code_point)) {
            add(kinds, kind);
            spaces = d.code_point == 0xFFFD ? 0 : spaces; // that one is seen
        } else if (utf8::is_space(d.code_point)) {
            bool const visible_break =
                d.code_point == '\n' || d.code_point == '\t' || d.code_point == '\r';
            spaces = visible_break ? 0 : spaces + 1;
            last_space = visible_break ? 0 : d.code_point;
            if (!begun && (d.code_point == 0x00A0 || d.code_point == 0x202F)) {
                add(kinds, std::string(name_of_space(d.code_point)) + " at the beginning");
            }
        } else {
            bool const column = spaces > 2 && layout; // names side by side
            if (begun && spaces > 1 && !column) {
                add(kinds, "more than one space in a row");
            }
            begun = true;
            spaces = 0;
            last_space = 0;
        }
        at += d.length;
    }
    if (begun && spaces > 0) {
        add(kinds, std::string(name_of_space(last_space)) + " at the end");
    }
    return kinds;
}

/// The paragraph without what hidden_in() finds; what stays keeps its order, nothing is added.
std::string without_hidden(std::string const& text, bool layout_by_spaces) {
    std::string out;
    std::string spaces; // since the last character that is seen
    bool begun = false;
    auto const put_spaces = [&] {
        bool const layout = spaces.find_first_of("\n\t\r") != std::string::npos;
        bool const column = layout_by_spaces && begun && utf8::length(spaces) > 2;
        if (utf8::length(spaces) <= 1 || layout || column) {
            out += spaces;
        } else if (begun) { // of several, the one that wrapped lines have, too
            bool const plain = spaces.find(' ') != std::string::npos;
            out += plain ? " " : spaces.substr(0, utf8::decode(spaces, 0).length);
        } else {
            out += spaces; // the indent
        }
        spaces.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        std::string const character = text.substr(at, d.length);
        at += d.length;
        bool const unwanted = never_wanted(d.code_point) != nullptr && d.code_point != 0xFFFD;
        bool const no_break = d.code_point == 0x00A0 || d.code_point == 0x202F;
        if (unwanted || (!begun && no_break)) {
            continue;
        }
        if (utf8::is_space(d.code_point)) {
            spaces += character;
            continue;
        }
        put_spaces();
        begun = true;
        out += character;
    }
    return begun ? out : text;
}

std::string joined(std::vector<std::string> const& parts) {
    std::string out;
    for (std::string const& part : parts) {
        out += (out.empty() ? "" : " and ") + part;
    }
    return out;
}

/// Of a kit that was not read from paragraphs, its own texts.
std::vector<SourceParagraph> paragraphs_of(PressKit const& kit) {
    if (!kit.source.empty()) {
        return kit.source;
    }
    std::vector<SourceParagraph> paragraphs;
    for (KitText const& text : texts_of(kit)) {
        paragraphs.push_back({text.text, SourceParagraph::Role::body, text.place});
    }
    for (model::Quote const& quote : kit.quotes) {
        paragraphs.push_back(
            {model::plain_text(quote.text), SourceParagraph::Role::quote, quote.at});
    }
    for (model::Signatory const& s : kit.signatories) {
        paragraphs.push_back({s.name, SourceParagraph::Role::signatory, s.at});
    }
    return paragraphs;
}

bool is_blank(SourceParagraph const& paragraph) {
    return utf8::trim(paragraph.text).empty();
}

/// Lists and contacts stand in columns that spaces make; prose does not.
bool is_laid_out(SourceParagraph const& paragraph) {
    using Role = SourceParagraph::Role;
    return paragraph.role == Role::signatory || paragraph.role == Role::contact ||
           paragraph.role == Role::residue;
}

/// "  1. " or "2) " typed by hand; 0 = none.
int typed_number(SourceParagraph const& paragraph) {
    std::string const text = utf8::trim(paragraph.text);
    std::size_t digits = 0;
    while (digits < text.size() && digits < 3 &&
           std::isdigit(static_cast<unsigned char>(text[digits])) != 0) {
        ++digits;
    }
    bool const numbered = digits > 0 && digits < 3 && digits + 1 < text.size() &&
                          (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ';
    return numbered ? std::stoi(text.substr(0, digits)) : 0;
}

/// In a text file numbers cannot but be typed; pushed in with spaces they are layout by hand.
bool is_layout(SourceParagraph const& paragraph) {
    return paragraph.at.paragraph > 0 || (!paragraph.text.empty() && paragraph.text[0] == ' ');
}

/// In a text file the numbers stay, the spaces that push them in go.
std::optional<Fix> without_indent(std::vector<SourceParagraph> const& source, std::size_t first) {
    Fix fix{"the spaces before the numbers of a list taken out", {}};
    int number = 1;
    for (std::size_t i = first; i < source.size(); ++i) {
        if (is_blank(source[i])) {
            continue;
        }
        if (source[i].at.line == 0 || typed_number(source[i]) != number) {
            break;
        }
        std::size_t const begin = source[i].text.find_first_not_of(' ');
        if (begin > 0) {
            fix.edits.push_back(edit_of(source[i], source[i].text.substr(begin)));
        }
        ++number;
    }
    return fix.edits.empty() ? std::nullopt : std::optional(fix);
}

void check_typed_numbers(PressKit const& kit, Check const& self, Findings& findings) {
    std::vector<SourceParagraph> const& source = kit.source;
    for (std::size_t i = 0; i + 1 < source.size(); ++i) {
        bool const begins = typed_number(source[i]) == 1 && is_layout(source[i]) &&
                            source[i].role == SourceParagraph::Role::body;
        std::size_t next = i + 1;
        while (next < source.size() && is_blank(source[next])) {
            ++next;
        }
        if (begins && next < source.size() && typed_number(source[next]) == 2) {
            findings.push_back(found(self, kit, source[i].at, source[i].text,
                                     "the numbers of this list are typed by hand, so they go wrong "
                                     "as soon as an item moves",
                                     "make it a numbered list"));
            findings.back().fix = without_indent(source, i);
        }
    }
}

void check_announced(PressKit const& kit, Check const& self, Findings& findings) {
    using Role = SourceParagraph::Role;
    std::vector<SourceParagraph> const& source = kit.source;
    auto const first = std::find_if(source.begin(), source.end(),
                                    [](auto const& p) { return p.role == Role::signatory; });
    if (first == source.end()) {
        return;
    }
    auto before = first;
    std::size_t blank_lines = 0;
    while (before != source.begin() && is_blank(*(before - 1))) {
        --before;
        ++blank_lines;
    }
    bool announced = false;
    if (before != source.begin()) {
        SourceParagraph const& lead = *(before - 1);
        std::string const text = utf8::trim(lead.text);
        announced = lead.role == Role::signatory_heading || lead.role == Role::lead_in ||
                    (!text.empty() && text.back() == ':');
    }
    announced = announced || first->text.find(':') != std::string::npos; // "Signed by: A; B"
    if (!announced) {
        std::string const after =
            blank_lines > 1 ? ", after " + std::to_string(blank_lines) + " blank lines" : "";
        findings.push_back(
            found(self, kit, first->at, first->text,
                  "the list of signatories begins here" + after + ", and nothing says what it is",
                  "put a heading such as \"Signatories\" above it"));
    }
}

} // namespace

Findings invisible_characters(PressKit const& kit, Check const& self) {
    Findings findings;
    for (SourceParagraph const& paragraph : paragraphs_of(kit)) {
        std::vector<std::string> const kinds = hidden_in(paragraph.text, is_laid_out(paragraph));
        if (!kinds.empty()) {
            Finding finding = found(self, kit, paragraph.at, paragraph.text,
                                    "the line hides " + joined(kinds) +
                                        ", which spoils spacing, searching and comparing names",
                                    "delete it; the kit leaves it out");
            std::string const clean = without_hidden(paragraph.text, is_laid_out(paragraph));
            bool const from_source = !kit.source.empty() && clean != paragraph.text;
            if (from_source) {
                finding.fix = Fix{joined(kinds) + " taken out", {edit_of(paragraph, clean)}};
            }
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

Findings structure(PressKit const& kit, Check const& self) {
    Findings findings;
    check_typed_numbers(kit, self, findings);
    check_announced(kit, self, findings);
    return findings;
}

Findings readability(PressKit const& kit, Check const& self) {
    Findings findings;
    bool lede = true;
    for (KitText const& text : texts_of(kit)) {
        if (text.kind == KitText::Kind::headline && utf8::length(text.text) > longest_headline) {
            findings.push_back(found(self, kit, text.place, text.text,
                                     "the headline has " +
                                         counted(utf8::length(text.text), "character") +
                                         " and will be cut in mail programs and search results",
                                     "keep it below " + std::to_string(longest_headline)));
        }
        if (text.kind != KitText::Kind::paragraph) {
            continue;
        }
        if (lede) {
            auto const sentences = language::sentences(text.text, kit.language);
            std::size_t const words =
                sentences.empty() ? 0 : language::count_words(sentences.front());
            if (words > longest_first_sentence) {
                findings.push_back(
                    found(self, kit, text.place, sentences.front(),
                          "the first sentence has " + counted(words, "word") +
                              ", so the news in it is hard to find",
                          "keep it below " + std::to_string(longest_first_sentence) + " words"));
            }
            lede = false;
        }
        if (std::size_t const words = language::count_words(text.text); words > longest_paragraph) {
            findings.push_back(found(self, kit, text.place, text.text,
                                     "the paragraph has " + counted(words, "word") +
                                         ", and readers skip long ones",
                                     "split it in two"));
        }
    }
    Findings const more = check_agreement(kit, self);
    findings.insert(findings.end(), more.begin(), more.end());
    return findings;
}

} // namespace presskit::check
