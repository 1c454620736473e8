// SPDX-License-Identifier: MPL-2.0
// What stands around the release: end marks, topics, and what a web page leaves behind.
#include "base/utf8.hpp"
#include "source/recognition.hpp"
#include "source/text_shape.hpp"
#include "source/topics.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

bool only_language_names(std::string const& folded) {
    std::vector<Word> const all = words(folded, 13);
    std::size_t names = 0;
    for (Word const& word : all) {
        std::string const w =
            trim_marks(folded.substr(word.begin, word.end - word.begin), ",;:.|/()");
        if (w.empty()) {
            continue;
        }
        if (!is_language_name(w)) {
            return false;
        }
        ++names;
    }
    return names > 0 && all.size() <= 12;
}

/// One topic a link is how pages print them; the runs tell them apart.
std::vector<std::string> linked_topics(model::Runs const& runs) {
    std::vector<std::string> topics;
    for (model::Run const& run : runs) {
        std::string const text = trim_marks(run.text);
        if (text.empty()) {
            continue;
        }
        if (run.link.empty()) {
            return {};
        }
        topics.push_back(text);
    }
    return topics;
}

void add_topics(Recognition& r, std::string const& line, model::Runs const& runs) {
    std::vector<std::string> found = linked_topics(runs);
    if (found.size() < 2) {
        found = split_topics(line);
    }
    for (std::string& topic : found) {
        r.kit.topics.push_back(std::move(topic));
    }
}

bool is_topic_line(Recognition const& r, std::size_t i) {
    Line const& line = r.lines[i];
    return r.is_open(i) && line.text.size() <= 300 && !ends_sentence(line.text) &&
           !is_end_mark(line.text) && !is_web_residue(line.folded) &&
           contact_prefix(line.folded) == 0 && !r.draft.paragraphs[i].block;
}

/// "Related Topics", "Tags: a, b": the heading and the lines of its block.
std::size_t take_topics(Recognition& r, std::size_t i) {
    std::string const& text = r.lines[i].text;
    std::size_t const prefix = topics_prefix(r.lines[i].folded);
    std::string_view const rest_folded = std::string_view(r.lines[i].folded).substr(prefix);
    bool const alone = trim_marks(rest_folded).empty();
    bool const inline_list = !alone && rest_folded[0] == ':' && text.size() <= 300;
    if (!alone && !inline_list) {
        return i;
    }
    if (inline_list) {
        r.decide(i, Role::topic);
        add_topics(r, text.substr(text.find(':') + 1), {});
        return i;
    }
    std::size_t at = r.next(i);
    bool const found = at < r.lines.size() && is_topic_line(r, at);
    // A lone "Issues" or "News" above prose is a heading of the body.
    if (!found && at < r.lines.size()) {
        return i;
    }
    r.decide(i, Role::residue);
    std::size_t last = i;
    for (bool first = true; at < r.lines.size() && is_topic_line(r, at); first = false) {
        if (!first && r.draft.paragraphs[at].gap_before &&
            !(r.draft.paragraphs[last].gap_before && r.lines[at].text.size() <= 60)) {
            break;
        }
        r.decide(at, Role::topic);
        add_topics(r, r.lines[at].text, r.draft.paragraphs[at].runs);
        last = at;
        at = r.next(at);
    }
    return last;
}

/// A button of a page stands among others.
bool beside_residue(Recognition const& r, std::size_t i) {
    std::size_t const above = r.previous(i);
    std::size_t const below = r.next(i);
    auto const is_other = [&](std::size_t at) {
        return at < r.lines.size() &&
               (r.lines[at].role == Role::residue || r.lines[at].role == Role::end_mark ||
                (is_web_residue(r.lines[at].folded) && !is_site_name(r.lines[at].folded)));
    };
    return is_other(above) || is_other(below);
}

bool is_menu_word(std::string const& folded) {
    static WordList const& list = word_list("menu");
    return list.has(trim_marks(folded, ":.>|+"));
}

/// "Home | About | News"
bool is_menu_line(std::string const& folded) {
    std::size_t parts = 0;
    for (std::size_t begin = 0; begin <= folded.size() && folded.size() <= 300;) {
        std::size_t const end = std::min(folded.find_first_of("|>/", begin), folded.size());
        std::string const part = trim_marks(folded.substr(begin, end - begin));
        if (!part.empty() && !is_menu_word(part) && !is_web_residue(part)) {
            return false;
        }
        parts += part.empty() ? 0 : 1;
        begin = end + 1;
    }
    return parts >= 3;
}

/// The menu above the headline: three words of one or more, one below the other.
void take_menus(Recognition& r, std::size_t first_prose) {
    for (std::size_t i = 0; i < first_prose;) {
        std::size_t end = i;
        std::size_t words = 0;
        std::size_t sure = 0;
        for (; end < first_prose; ++end) {
            Line const& line = r.lines[end];
            if (line.role == Role::blank) {
                continue;
            }
            bool const residue = line.role == Role::residue || is_web_residue(line.folded);
            if (r.draft.paragraphs[end].block || (!residue && !is_menu_word(line.folded))) {
                break;
            }
            ++words;
            sure += residue || line.text.size() < 20 ? 1 : 0;
        }
        for (std::size_t at = i; at < end && words >= 3 && sure >= 2; ++at) {
            if (r.is_open(at) && r.draft.paragraphs[at].style == Paragraph::Style::none) {
                r.decide(at, Role::residue);
            }
        }
        i = std::max(end, i + 1);
    }
}

} // namespace

void find_residue(Recognition& r) {
    std::size_t const count = r.lines.size();
    std::size_t first_prose = 0;
    while (first_prose < count &&
           (!(r.lines[first_prose].text.size() > 60 && ends_sentence(r.lines[first_prose].text)) ||
            is_web_residue(r.lines[first_prose].folded))) {
        ++first_prose;
    }
    take_menus(r, first_prose);
    for (std::size_t i = 0; i < count; ++i) {
        if (!r.is_open(i) || r.draft.paragraphs[i].block || r.lines[i].text.size() > 300) {
            continue;
        }
        Line const& line = r.lines[i];
        bool const heading = r.draft.paragraphs[i].style == Paragraph::Style::title;
        if (i < first_prose && is_menu_line(line.folded)) {
            r.decide(i, Role::residue);
        } else if (is_end_mark(line.text)) {
            r.decide(i, Role::end_mark);
        } else if (!heading && topics_prefix(line.folded) > 0 && i > first_prose) {
            i = take_topics(r, i);
        } else if (!heading && !r.draft.paragraphs[i].mark && is_web_residue(line.folded)) {
            if (is_site_name(line.folded) && !beside_residue(r, i)) {
                continue; // Facebook and Twitter may well have signed
            }
            // In the middle of a release "Comments" or "Home" may be a heading of its own.
            std::size_t const after = r.next(i);
            bool const above_prose =
                i > first_prose && after < count && r.lines[after].text.size() > 160 &&
                r.lines[i].text.size() < 30 && ends_sentence(r.lines[after].text);
            if (!above_prose) {
                r.decide(i, Role::residue);
            }
        } else if (i < first_prose && only_language_names(line.folded)) {
            r.decide(i, Role::residue);
        }
    }
}

} // namespace presskit::source
