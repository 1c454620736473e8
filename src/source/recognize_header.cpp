// SPDX-License-Identifier: MPL-2.0
// From the top to the first paragraph of prose: label, status, embargo, headline, date, dateline.
#include "base/utf8.hpp"
#include "source/dates.hpp"
#include "source/header_lines.hpp"
#include "source/letterhead.hpp"
#include "source/list_marks.hpp"
#include "source/recognition.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

using Style = Paragraph::Style;

bool is_prose(std::string const& text) {
    bool const ends = ends_sentence(text) || text.back() == ':' || text.back() == ',';
    std::size_t const count = words(text, 21).size();
    std::size_t const first = sentence_end(text, 0);
    bool const several = first < text.size() && ends && count > 8;
    return text.size() > 300 || several || (ends && count > 20);
}

/// Below this line the body begins with a dateline or long prose, and not with this line.
bool prose_follows(Recognition const& r, std::size_t i, bool only_dateline) {
    std::size_t below = r.next(i);
    for (int steps = 0; steps < 5 && below < r.lines.size(); ++steps) {
        if (!r.lines[below].decided) {
            std::string const& text = r.lines[below].text;
            if (read_dateline(text, r.kit.language)) {
                return true;
            }
            bool const date = read_date_line(text, r.kit.language).has_value();
            if (date && only_dateline) {
                return true;
            }
            bool const special = is_label(r.lines[below].folded) ||
                                 status_prefix(r.lines[below].folded) > 0 ||
                                 embargo_prefix(r.lines[below].folded) > 0;
            if (!date && !special) {
                return !only_dateline && (is_prose(text) || ends_sentence(text));
            }
        }
        below = r.next(below);
    }
    return false;
}

/// The lines of an address above "Dear Secretary Roe:".
bool is_address(Recognition const& r, std::size_t i) {
    std::size_t lines = 0;
    for (std::size_t at = i; at < r.lines.size() && lines < 9; at = r.next(at)) {
        if (is_salutation(r.lines[at].folded)) {
            return lines >= 2;
        }
        if (!r.is_open(at) || r.lines[at].text.size() > 80 || ends_sentence(r.lines[at].text) ||
            (lines > 0 && r.draft.paragraphs[at].gap_before) ||
            r.draft.paragraphs[at].style != Style::none) {
            return false;
        }
        ++lines;
    }
    return false;
}

bool begins_body(Recognition const& r, std::size_t i, bool have_headline) {
    Paragraph const& paragraph = r.draft.paragraphs[i];
    std::string const& text = r.lines[i].text;
    if (paragraph.style == Style::title || paragraph.style == Style::subtitle) {
        return false;
    }
    if (paragraph.block || paragraph.mark || paragraph.style == Style::quotation ||
        paragraph.section != Paragraph::Section::none) {
        return true;
    }
    if (paragraph.style == Style::heading) {
        return false;
    }
    if (read_dateline(text, r.kit.language) || is_salutation(r.lines[i].folded) ||
        is_address(r, i)) {
        return true;
    }
    if (have_headline) {
        return is_prose(text) || is_form_line(r.lines[i].folded) || text.back() == ':' ||
               (ends_sentence(text) && !prose_follows(r, i, true));
    }
    return is_prose(text);
}

bool only_links(model::Runs const& runs) {
    return std::all_of(runs.begin(), runs.end(), [](model::Run const& run) {
        return !run.link.empty() || trim_marks(run.text, ",;:.|/>").empty();
    });
}

/// The title the document's own styles name, unless that says only "Press Release".
std::size_t styled_headline(Recognition const& r) {
    for (Style const style : {Style::title, Style::heading}) {
        std::size_t filled = 0;
        bool above = false; ///< a plain line that may be the headline itself
        for (std::size_t i = 0; i < r.lines.size() && filled < 25; ++i) {
            if (!r.is_open(i)) {
                continue;
            }
            ++filled;
            bool const plain = r.draft.paragraphs[i].style == Style::none;
            bool const special = read_date_line(r.lines[i].text, r.kit.language) ||
                                 label_prefix(r.lines[i].folded) > 0 ||
                                 is_status(r.lines[i].folded) ||
                                 embargo_prefix(r.lines[i].folded) > 0;
            bool const first = words(r.lines[i].text, 5).size() > 4 && !special &&
                               !only_links(r.draft.paragraphs[i].runs);
            if (plain && style == Style::heading && (first || is_prose(r.lines[i].text))) {
                above = true;
            }
            bool const short_heading = words(r.lines[i].text, 5).size() < 5;
            if (above && ((plain && is_prose(r.lines[i].text)) || (!plain && short_heading))) {
                break; // the first plain line of some length is as good as a heading further down
            }
            if (r.draft.paragraphs[i].style == style && !is_label(r.lines[i].folded) &&
                !is_status(r.lines[i].folded) && embargo_prefix(r.lines[i].folded) == 0) {
                return i;
            }
        }
    }
    return r.lines.size();
}

/// A headline broken over two lines by hand: "Coalition Calls for / Clean Harbor Rules".
bool breaks_off(std::string const& text, std::string const& next) {
    std::vector<Word> const all = words(text);
    std::string const last = fold(text.substr(all.back().begin));
    for (char const* const word :
         {"for", "of",  "the", "and", "to",  "in", "on",   "a",   "an",  "with", "from", "by",
          "at",  "as",  "de",  "la",  "el",  "y",  "para", "et",  "le",  "les",  "des",  "pour",
          "und", "der", "die", "das", "für", "e",  "di",   "van", "het", "en",   "voor"}) {
        if (last == word) {
            return true;
        }
    }
    return text.back() == ',' || (!starts_upper(next) && !ends_sentence(text));
}

void set_headline(Recognition& r, std::size_t i) {
    r.kit.release.headline = utf8::collapse_spaces(r.lines[i].text);
    r.kit.release.headline_at = r.draft.paragraphs[i].place;
    r.decide(i, Role::headline);
    for (std::size_t at = r.next(i); at < r.lines.size() && r.is_open(at); at = r.next(at)) {
        Paragraph const& paragraph = r.draft.paragraphs[at];
        bool const same_style = paragraph.style == r.draft.paragraphs[i].style;
        bool const centred =
            has_prefix(r.draft.paragraphs[i].raw, "    ") && has_prefix(paragraph.raw, "    ");
        if (paragraph.gap_before || !same_style || paragraph.block || paragraph.mark ||
            is_label(r.lines[at].folded) || is_status(r.lines[at].folded) ||
            r.lines[at].text.size() > 200 || is_prose(r.lines[at].text) ||
            (!centred && !breaks_off(r.kit.release.headline, r.lines[at].text))) {
            break;
        }
        r.kit.release.headline += ' ' + r.lines[at].text;
        r.decide(at, Role::headline);
    }
}

/// The dateline belongs to its own fields; the lede begins behind it.
void take_dateline(Recognition& r, std::size_t i) {
    std::optional<DatelinePrefix> const prefix = read_dateline(r.lines[i].text, r.kit.language);
    if (!prefix || r.draft.paragraphs[i].style != Style::none) {
        return;
    }
    model::Dateline& dateline = r.kit.release.dateline;
    std::optional<model::Date> date = prefix->line.date;
    if (prefix->without_year) { // that of the date above, or of the embargo
        int const year = dateline.date ? dateline.date->year
                         : r.kit.release.embargo
                             ? leading_number(r.kit.release.embargo->until.substr(0, 4))
                             : 0;
        if (year == 0) {
            return;
        }
        date->year = year;
    }
    if (date) {
        dateline.date = date;
    }
    if (!prefix->line.place.empty()) {
        dateline.place = prefix->line.place;
    }
    dateline.at = r.draft.paragraphs[i].place;
    Paragraph& paragraph = r.draft.paragraphs[i];
    paragraph.runs = trimmed(paragraph.runs, prefix->length);
    r.lines[i].text = utf8::trim(model::plain_text(paragraph.runs));
    r.lines[i].folded = fold(std::string_view(r.lines[i].text).substr(0, 400));
}

/// "WHAT: … WHEN: …" and only then "DAYTON, Ohio – February 27, 2026 – …".
void take_dateline_below_form(Recognition& r, std::size_t form) {
    if (!r.kit.release.dateline.place.empty()) {
        return;
    }
    std::size_t at = form;
    for (int steps = 0; steps < 12 && at < r.lines.size(); ++steps, at = r.next(at)) {
        bool const plain = r.is_open(at) && !r.draft.paragraphs[at].block &&
                           !r.draft.paragraphs[at].mark && !is_form_line(r.lines[at].folded);
        if (plain && read_dateline(r.lines[at].text, r.kit.language)) {
            take_dateline(r, at);
            return;
        }
    }
}

/// "Pine Hollow, Vermont" on a line of its own, the date on the next.
bool take_place_above_date(Recognition& r, std::size_t i) {
    std::string const& text = r.lines[i].text;
    std::size_t const below = r.next(i);
    model::Dateline& dateline = r.kit.release.dateline;
    if (r.kit.release.headline.empty() || !dateline.place.empty() || dateline.date ||
        text.size() > 40 || words(text, 6).size() > 5 || title_case_share(text) < 0.99 ||
        text.find_first_of("0123456789:@") != std::string::npos || below >= r.lines.size() ||
        r.draft.paragraphs[i].style != Style::none || r.draft.paragraphs[i].mark ||
        r.draft.paragraphs[below].gap_before) {
        return false;
    }
    std::optional<DateLine> const date = read_date_line(r.lines[below].text, r.kit.language);
    if (!date || !date->place.empty() || !r.draft.paragraphs[i].gap_before) {
        return false;
    }
    dateline.place = text;
    r.decide(i, Role::date);
    return true;
}

/// "Dear Mr. Roe," and only then the title: "OPEN LETTER: CLEAN RIVERS NOW".
void title_below_salutation(Recognition& r) {
    std::size_t const below = r.lede < r.lines.size() ? r.next(r.lede) : r.lines.size();
    if (!r.kit.release.headline.empty() || below >= r.lines.size() || !r.is_open(below) ||
        !is_salutation(r.lines[r.lede].folded) || r.draft.paragraphs[below].block ||
        r.draft.paragraphs[below].mark) {
        return;
    }
    std::string const& text = r.lines[below].text;
    bool const title = all_caps(text) || label_prefix(r.lines[below].folded) > 0 ||
                       r.draft.paragraphs[below].style == Style::heading;
    if (title && text.size() <= 200 && !ends_sentence(text) && words(text, 4).size() >= 3) {
        set_headline(r, below);
    }
}

} // namespace

void find_header(Recognition& r) {
    take_letterhead(r);
    std::size_t const styled = styled_headline(r);
    model::Release& release = r.kit.release;
    std::size_t i = r.lines.empty() || r.lines[0].role != Role::blank ? 0 : r.next(0);
    bool stopped = false;
    for (; i < r.lines.size() && !stopped; i = stopped ? i : r.next(i)) {
        if (!r.is_open(i)) {
            continue;
        }
        if (r.draft.paragraphs[i].block &&
            r.draft.paragraphs[i].block->kind == model::Block::Kind::image) {
            continue; // a logo
        }
        if (i == styled) {
            set_headline(r, i);
            continue;
        }
        bool const plain = r.draft.paragraphs[i].section == Paragraph::Section::none &&
                           !r.draft.paragraphs[i].block;
        if (plain && (take_header_parts(r, i) || take_label(r, i) || take_status(r, i) ||
                      take_embargo(r, i) || take_date_line(r, i) || take_place_above_date(r, i) ||
                      take_byline(r, i))) {
            continue;
        }
        bool const have = !release.headline.empty();
        if (have && r.lines[i].folded == fold(release.headline).substr(0, 400)) {
            r.decide(i, Role::headline); // the front matter's title once more
            continue;
        }
        if (!have && styled < r.lines.size() && styled > i) {
            if (is_prose(r.lines[i].text) || r.draft.paragraphs[i].block) {
                stopped = true; // prose before the title: then it is no title
            } else {
                r.decide(i, Role::residue); // letterhead, breadcrumbs
            }
            continue;
        }
        bool const body = begins_body(r, i, have);
        if (!body && !have) {
            set_headline(r, i);
        } else if (!body && release.subheadline.empty() && r.lines[i].text.size() <= 300 &&
                   prose_follows(r, i, false)) {
            release.subheadline = r.lines[i].text;
            r.decide(i, Role::subheadline);
        } else {
            stopped = true;
        }
    }
    r.lede = i;
    if (i < r.lines.size()) {
        take_dateline(r, i);
    }
    if (i < r.lines.size() && is_form_line(r.lines[i].folded)) {
        take_dateline_below_form(r, i);
    }
    title_below_salutation(r);
    complete_embargo(r);
}

} // namespace presskit::source
