// SPDX-License-Identifier: MPL-2.0
// End marks, and what a web page leaves behind.
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

#include <array>

namespace presskit::source {

bool is_end_mark(std::string_view text) {
    static WordList const& marks = word_list("end mark");
    std::string bare;
    std::string const folded = fold(text.substr(0, 80));
    if (text.size() > 80) {
        return false;
    }
    for (char const c : folded) {
        if (std::string_view(" [](){}.").find(c) == std::string_view::npos) {
            bare += c;
        }
    }
    if (bare.size() >= 3 && bare.find_first_not_of('#') == std::string::npos) {
        return true;
    }
    std::string const number = trim_marks(bare, "#*~=_");
    if (number == "30") {
        return number != bare;
    }
    std::string const word = trim_marks(folded, "#*~=_[](){}.:");
    bool const boxed = word != trim_marks(folded, ".");
    bool const is_caseless = !word.empty() && static_cast<unsigned char>(word[0]) >= 0xD8;
    return word == "ends" || (marks.has(word) && (boxed || all_caps(text) || is_caseless));
}

bool is_web_residue(std::string_view folded) {
    static WordList const& whole = word_list("web page");
    struct Start {
        std::string_view text;
        std::size_t longest; ///< a line with more bytes is prose
    };
    static constexpr std::array<Start, 12> starts = {{{"©", 400},
                                                      {"copyright ©", 400},
                                                      {"(c) 20", 200},
                                                      {"home >", 400},
                                                      {"home ›", 400},
                                                      {"home »", 400},
                                                      {"home /", 200},
                                                      {"share this", 60},
                                                      {"share on ", 60},
                                                      {"see also:", 80},
                                                      {"follow us on ", 60},
                                                      {"copyright 20", 120}}};
    if (whole.has(trim_marks(folded, ":.>»…!,<«|←→"))) {
        return true;
    }
    static WordList const& openings = word_list("web page opening");
    if (folded.size() <= 400 && openings.prefix(folded) > 0) {
        return true;
    }
    for (Start const& start : starts) {
        if (has_prefix(folded, start.text) && folded.size() < start.longest) {
            return true;
        }
    }
    return false;
}

bool is_site_name(std::string_view folded) {
    static WordList const& list = word_list("site name");
    return list.has(folded);
}

bool is_language_name(std::string_view folded_word) {
    static WordList const& list = word_list("language name");
    return list.has(folded_word);
}

} // namespace presskit::source
