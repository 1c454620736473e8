// SPDX-License-Identifier: MPL-2.0
#include "source/japanese.hpp"

#include "base/utf8.hpp"
#include "source/list_marks.hpp"
#include "source/quote_marks.hpp"
#include "source/text_shape.hpp"
#include "source/word_lists.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

using Strings = std::vector<std::string>;

bool is_han(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || c == 0x3005 || (c >= 0xF900 && c <= 0xFAFF);
}

bool is_kana(char32_t c) {
    return c >= 0x3041 && c <= 0x30FF;
}

bool is_short_han(std::string const& text, std::size_t longest) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        utf8::Decoded const d = utf8::decode(text, at);
        if (!is_han(d.code_point)) {
            return false;
        }
        at += d.length;
    }
    return count > 0 && count <= longest;
}

/// The bytes of the longest phrase of `list` that `text` ends with; 0 = none.
std::size_t suffix_of(std::string_view text, WordList const& list) {
    for (std::size_t at = 0; at < text.size(); at += utf8::decode(text, at).length) {
        if (list.has(text.substr(at))) {
            return text.size() - at;
        }
    }
    return 0;
}

Strings parts_of(std::string_view text) {
    Strings parts(1);
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        char32_t const c = d.code_point;
        bool const parts_names = utf8::is_space(c) || c == 0x3001 || c == 0x30FB || c == 0xFF08 ||
                                 c == 0xFF09 || c == '(' || c == ')' || c == ',' || c == 0xFF0C;
        if (!parts_names) {
            parts.back().append(text, at, d.length);
        } else if (!parts.back().empty()) {
            parts.emplace_back();
        }
        at += d.length;
    }
    if (parts.back().empty()) {
        parts.pop_back();
    }
    return parts;
}

/// Ends as organisations do, or is longer, or of other script, than a name.
bool may_be_body(std::string const& text) {
    static WordList const& ends = word_list("organization ending");
    return suffix_of(text, ends) > 0 || !is_short_han(text, 5);
}

struct Reader {
    Attribution by;

    void take_plain(std::string const& text) {
        if (text.empty()) {
            return;
        }
        bool const body = may_be_body(text);
        // NOLINTNEXTLINE(bugprone-branch-clone): what looks like a body first, what is left last
        if (body && by.organization.empty()) {
            by.organization = text;
        } else if (by.speaker.empty()) {
            by.speaker = text;
        } else if (is_short_han(by.speaker, 3) && is_short_han(text, 3)) {
            by.speaker += ' ' + text; // "田中 花子"
        } else if (by.organization.empty()) {
            by.organization = text;
        }
    }

    void take(std::string const& part) {
        static WordList const& titles = word_list("title");
        std::size_t const length = suffix_of(part, titles);
        std::string const bare = part.substr(0, part.size() - length);
        std::string const possessive = "の";
        std::size_t const at = bare.rfind(possessive);
        std::string const behind =
            at == std::string::npos ? std::string() : bare.substr(at + possessive.size());
        if (utf8::length(behind) >= 2 && utf8::length(behind) <= 8 && at > 0 &&
            !(length > 0 && may_be_body(behind))) {
            take(bare.substr(0, at));
            take_plain(behind);
        } else {
            take_plain(bare);
        }
        if (length > 0 && by.title.empty()) {
            by.title = part.substr(bare.size());
        }
    }
};

std::string without_suffixes(std::string_view phrase) {
    static WordList const& polite = word_list("name ending");
    std::string text = trim_marks(phrase, ",;:");
    for (std::string_view const mark : {"：", "、", "　"}) {
        while (has_suffix(text, mark)) {
            text.resize(text.size() - mark.size());
        }
    }
    for (int i = 0; i < 3; ++i) {
        text.resize(text.size() - suffix_of(text, polite));
    }
    return utf8::trim(text);
}

/// Where the sentence that ends at `end` begins: behind 。 or a closing mark.
std::size_t begin_of(std::string_view text, std::size_t end) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < end;) {
        utf8::Decoded const d = utf8::decode(text, at);
        at += d.length;
        if (d.code_point == 0x3002 || d.code_point == 0x300D || d.code_point == '\n') {
            begin = at;
        }
    }
    return std::min(begin, end);
}

/// "…代表は", "…氏も、記者会見で": the words before は, が or も.
std::optional<Attribution> subject_of(std::string_view clause) {
    std::optional<Attribution> best;
    for (std::size_t at = 0; at < clause.size(); at += utf8::decode(clause, at).length) {
        std::string_view const rest = clause.substr(at);
        if (at > 0 &&
            (has_prefix(rest, "は") || has_prefix(rest, "が") || has_prefix(rest, "も"))) {
            std::optional<Attribution> by = read_japanese_name(clause.substr(0, at));
            if (by && (!by->title.empty() || !best)) {
                return by;
            }
        }
    }
    return best;
}

bool says(std::string_view text) {
    static WordList const& verbs = word_list("saying");
    for (std::size_t at = 0; at < text.size(); at += utf8::decode(text, at).length) {
        if (utf8::decode(text, at).code_point >= 0x3000 && verbs.prefix(text.substr(at)) > 0) {
            return true;
        }
    }
    return false;
}

std::optional<Attribution> who_said(std::string_view before, std::string_view after) {
    std::size_t const stop = after.find("。");
    std::string_view const tail = after.substr(0, std::min(stop, std::size_t{300}));
    if (has_prefix(tail, "と") && says(tail)) {
        std::string_view rest = tail.substr(std::string_view("と").size());
        if (has_prefix(rest, "、")) {
            rest.remove_prefix(std::string_view("、").size());
        }
        if (std::optional<Attribution> by = subject_of(rest)) {
            return by;
        }
        return subject_of(before);
    }
    bool const colon = has_suffix(before, "：") || has_suffix(before, ":");
    return colon && before.size() <= 200 ? read_japanese_name(before) : std::nullopt;
}

} // namespace

bool starts_japanese(std::string_view text) {
    char32_t const c = text.empty() ? U' ' : utf8::decode(text, 0).code_point;
    return is_han(c) || is_kana(c);
}

std::optional<Attribution> read_japanese_name(std::string_view phrase) {
    if (phrase.size() > 200 || phrase.find("「") != std::string_view::npos) {
        return std::nullopt;
    }
    Reader reader;
    for (std::string const& part : parts_of(without_suffixes(phrase))) {
        reader.take(part);
    }
    bool const named = utf8::length(reader.by.speaker) >= 2 &&
                       (!reader.by.title.empty() || !reader.by.organization.empty() ||
                        without_suffixes(phrase) != utf8::trim(phrase));
    return named ? std::optional(reader.by) : std::nullopt;
}

std::vector<model::Quote> japanese_quotes(std::string const& text, model::Runs const& runs) {
    std::vector<model::Quote> found;
    for (Quoted const& q : find_quoted(text)) {
        if (!q.closed || utf8::decode(text, q.open).code_point != 0x300C) {
            continue;
        }
        std::size_t const begin = begin_of(text, q.open);
        std::optional<Attribution> const by =
            who_said(std::string_view(text).substr(begin, q.open - begin),
                     std::string_view(text).substr(q.close));
        if (!by) {
            continue;
        }
        model::Quote quote;
        quote.speaker = by->speaker;
        quote.title = by->title;
        quote.organization = by->organization;
        model::Block block;
        block.runs = slice(runs, q.begin, q.end);
        quote.text.blocks.push_back(std::move(block));
        found.push_back(std::move(quote));
    }
    return found;
}

} // namespace presskit::source
