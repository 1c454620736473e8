// SPDX-License-Identifier: MPL-2.0
#include "language/sentences.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/engine.hpp"

#include <boost/locale/boundary.hpp>

#include <algorithm>
#include <array>

namespace presskit::language {

namespace {

/// "Dr.", "U.S.", "J.": CLDR's list of such words ("ss=standard") does nothing in ICU 72.
bool ends_in_abbreviation(std::string const& sentence) {
    static constexpr std::array<std::string_view, 22> abbreviations = {
        "Dr.",  "Mr.", "Mrs.", "Ms.", "Prof.", "Rev.",  "Sen.", "Rep.", "Gov.", "Gen.", "St.",
        "Sra.", "Sr.", "Jr.",  "No.", "vs.",   "Dept.", "Hon.", "Mme.", "Nr.",  "Fr.",  "ca."};
    auto const space = sentence.find_last_of(" (“\"");
    std::string_view const word =
        std::string_view(sentence).substr(space == std::string::npos ? 0 : space + 1);
    if (word.empty() || word.back() != '.') {
        return false;
    }
    bool const letters = word.size() == 2 || (word.size() > 2 && word[word.size() - 3] == '.');
    return (letters &&
            kind_of(utf8::decode(word, word.size() - 2).code_point) == CharacterKind::letter) ||
           std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

} // namespace

std::vector<std::string> sentences(std::string const& text, std::string const& language) {
    namespace boundary = boost::locale::boundary;
    std::vector<std::string> result;
    if (text.empty() || !utf8::is_valid(text)) {
        return result;
    }
    std::locale const locale = boost_locale(language);
    boundary::ssegment_index const cut(boundary::sentence, text.begin(), text.end(), locale);
    for (auto const& piece : cut) {
        std::string sentence = utf8::trim(piece.str());
        if (!result.empty() && ends_in_abbreviation(result.back())) {
            result.back() += ' ' + sentence;
        } else if (count_words(sentence) > 0) {
            result.push_back(std::move(sentence));
        }
    }
    return result;
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool counted = false;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        CharacterKind const kind = kind_of(d.code_point);
        if (kind == CharacterKind::space) {
            counted = false;
        } else if (!counted && (kind == CharacterKind::letter || kind == CharacterKind::digit)) {
            counted = true;
            ++words;
        }
        at += d.length;
    }
    return words;
}

} // namespace presskit::language
