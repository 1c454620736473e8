// SPDX-License-Identifier: MPL-2.0
// Quotation marks and apostrophes of one kind throughout.
#include "check/names.hpp"
#include "language/characters.hpp"

#include <algorithm>

namespace presskit::check {

namespace {

using model::SourceParagraph;
using Role = SourceParagraph::Role;

/// Names are as their owners write them, and addresses have no apostrophes to speak of.
bool is_prose(SourceParagraph const& paragraph) {
    return paragraph.role != Role::signatory && paragraph.role != Role::contact &&
           paragraph.role != Role::residue && paragraph.role != Role::topic;
}

bool is_letter(std::string const& text, std::size_t at) {
    return at < text.size() &&
           language::kind_of(utf8::decode(text, at).code_point) == language::CharacterKind::letter;
}

bool is_letter_before(std::string const& text, std::size_t at) {
    while (at > 0) {
        --at;
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) {
            return is_letter(text, at);
        }
    }
    return false;
}

/// Bytes of the ' that stand between two letters.
std::vector<std::size_t> straight_apostrophes(std::string const& text) {
    std::vector<std::size_t> places;
    for (std::size_t at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 1)) {
        if (is_letter_before(text, at) && is_letter(text, at + 1)) {
            places.push_back(at);
        }
    }
    return places;
}

bool has_curly_apostrophe(std::string const& text) {
    std::string_view const mark = "’";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
        if (is_letter_before(text, at) && is_letter(text, at + mark.size())) {
            return true;
        }
    }
    return false;
}

/// Two marks or more: a single one may be an inch.
bool is_quoting_straight(std::string const& text) {
    return std::count(text.begin(), text.end(), '"') > 1;
}

/// "…" become “…” where each mark plainly opens or closes; nullopt where one does not.
std::optional<std::string> with_curly_quotes(std::string const& text) {
    std::string out;
    bool open = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '"') {
            out += text[at];
            continue;
        }
        bool const space_before = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
        bool const space_after = at + 1 == text.size() || text[at + 1] == ' ';
        if (open ? space_before : !space_before || space_after) {
            return std::nullopt;
        }
        out += open ? "”" : "“";
        open = !open;
    }
    return open ? std::nullopt : std::optional(out);
}

std::string with_curly_apostrophes(std::string text) {
    std::vector<std::size_t> const places = straight_apostrophes(text);
    for (auto at = places.rbegin(); at != places.rend(); ++at) {
        text.replace(*at, 1, "’");
    }
    return text;
}

/// The marks that open the outermost quotes of a paragraph: '“', '„', '«' or '»'.
struct OuterMarks {
    bool curly = false;
    bool low = false;
    bool angle = false;
};

void note_outer(std::string const& text, OuterMarks& marks) {
    char32_t inside = 0;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        at += d.length;
        char32_t const c = d.code_point;
        if (inside != 0) {
            bool const closes = (inside == U'“' && c == U'”') ||
                                (inside == U'„' && (c == U'“' || c == U'”')) ||
                                (inside == U'«' && c == U'»') || (inside == U'»' && c == U'«');
            inside = closes ? 0 : inside;
        } else if (c == U'“' || c == U'„' || c == U'«' || c == U'»') {
            inside = c;
            marks.curly = marks.curly || c == U'“';
            marks.low = marks.low || c == U'„';
            marks.angle = marks.angle || c == U'«' || c == U'»';
        }
    }
}

Findings straight_quotes(PressKit const& kit, Check const& self) {
    bool const english = kit.language.compare(0, 2, "en") == 0;
    bool curly = false;
    std::vector<SourceParagraph const*> straight;
    for (SourceParagraph const& paragraph : kit.source) {
        if (is_prose(paragraph)) {
            curly = curly || paragraph.text.find("“") != std::string::npos;
            if (is_quoting_straight(paragraph.text)) {
                straight.push_back(&paragraph);
            }
        }
    }
    if (!curly || straight.empty()) {
        return {};
    }
    Finding finding = found(self, kit, straight.front()->at, straight.front()->text,
                            "straight and curly quotation marks are mixed, which looks careless "
                            "in print",
                            "use curly ones throughout");
    Fix fix{"straight quotation marks were made curly", {}};
    for (SourceParagraph const* const paragraph : straight) {
        auto const text = english ? with_curly_quotes(paragraph->text) : std::nullopt;
        if (text) {
            fix.edits.push_back(edit_of(*paragraph, text));
        }
    }
    if (!fix.edits.empty()) {
        finding.fix = fix;
    }
    return {finding};
}

Findings straight_apostrophe(PressKit const& kit, Check const& self) {
    bool curly = false;
    Fix fix{"straight apostrophes were made curly", {}};
    SourceParagraph const* first = nullptr;
    for (SourceParagraph const& paragraph : kit.source) {
        if (!is_prose(paragraph)) {
            continue;
        }
        curly = curly || has_curly_apostrophe(paragraph.text);
        if (!straight_apostrophes(paragraph.text).empty()) {
            first = first == nullptr ? &paragraph : first;
            fix.edits.push_back(edit_of(paragraph, with_curly_apostrophes(paragraph.text)));
        }
    }
    if (!curly || first == nullptr) {
        return {};
    }
    Finding finding = advice(self, kit, first->at, first->text,
                             "straight and curly apostrophes are mixed, which looks careless in "
                             "print",
                             "use curly ones throughout");
    finding.fix = fix;
    return {finding};
}

} // namespace

Findings check_marks(PressKit const& kit, Check const& self) {
    Findings findings = straight_quotes(kit, self);
    Findings const apostrophes = straight_apostrophe(kit, self);
    findings.insert(findings.end(), apostrophes.begin(), apostrophes.end());
    OuterMarks marks;
    for (SourceParagraph const& paragraph : kit.source) {
        if (!is_prose(paragraph)) {
            continue;
        }
        OuterMarks const before = marks;
        note_outer(paragraph.text, marks);
        bool const one_kind_before = int{before.curly} + int{before.low} + int{before.angle} == 1;
        bool const mixed = int{marks.curly} + int{marks.low} + int{marks.angle} > 1;
        if (one_kind_before && mixed) {
            findings.push_back(found(self, kit, paragraph.at, paragraph.text,
                                     "quotation marks of two kinds are mixed, which looks "
                                     "careless in print",
                                     "use those of the release's language throughout"));
            break;
        }
    }
    return findings;
}

} // namespace presskit::check
