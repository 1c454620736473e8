// SPDX-License-Identifier: MPL-2.0
#include "language/sentences.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/engine.hpp"

#include <boost/locale/boundary.hpp>

namespace presskit::language {

std::vector<std::string> sentences(std::string const& text, std::string const& language) {
    namespace boundary = boost::locale::boundary;
    std::vector<std::string> result;
    if (text.empty() || !utf8::is_valid(text)) {
        return result;
    }
    std::locale const locale = boost_locale(language, "ss=standard"); // knows abbreviations
    boundary::ssegment_index const cut(boundary::sentence, text.begin(), text.end(), locale);
    for (auto const& piece : cut) {
        std::string sentence = utf8::trim(piece.str());
        if (count_words(sentence) > 0) {
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
