// SPDX-License-Identifier: MPL-2.0
#include "filing/key.hpp"

#include "base/utf8.hpp"
#include "filing/articles.hpp"
#include "filing/entry_parts.hpp"
#include "filing/person_name.hpp"
#include "language/characters.hpp"
#include "language/collation.hpp"
#include "language/region.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace presskit::filing {

namespace {

using language::CharacterKind;

/// Lower than a space in every collation: ends a field, so that "Berg, Zoe" < "Berg Smith, Anna".
constexpr char field_end = '\t';
/// Higher than any letter (CLDR root): entries without a country come last.
constexpr std::string_view last_of_all = "\uFFFF";

/// What becomes of a character in a key.
enum class Role { keep, drop, space, and_sign };

bool is_in(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

Role role_of(char32_t c, Rules const& rules) {
    if (c < 0x80 && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
        return Role::keep;
    }
    CharacterKind const kind = language::kind_of(c);
    if (kind == CharacterKind::space) {
        return Role::space;
    }
    if (kind == CharacterKind::invisible) {
        return Role::drop;
    }
    if (is_in(U"&+＆", c)) {
        return rules.and_signs ? Role::and_sign : Role::keep;
    }
    if (kind == CharacterKind::dash || is_in(U"/\\_⁄−", c)) {
        return rules.hyphens ? Role::space : Role::keep;
    }
    if (is_in(U"#@%‰", c)) { // filed as symbols, R7
        return Role::keep;
    }
    bool const mark = kind == CharacterKind::punctuation || is_in(U"<>™®©℠`´ʼʻ", c);
    return mark && rules.punctuation ? Role::drop : Role::keep;
}

/// The list language's "and", as CLDR joins two items; empty where it uses a mark.
std::string const& and_word(std::string const& language) {
    thread_local std::string known_language = "?";
    thread_local std::string word;
    if (known_language != language) {
        std::string const pair = language::series({"0", "1"}, language);
        auto const first = pair.find('0');
        auto const last = pair.rfind('1');
        bool const usual = first == 0 && last != std::string::npos && last + 1 == pair.size();
        word = usual ? utf8::trim(std::string_view(pair).substr(1, last - 1)) : std::string();
        if (!word.empty() &&
            language::kind_of(utf8::decode(word, 0).code_point) != CharacterKind::letter) {
            word.clear();
        }
        known_language = language;
    }
    return word;
}

bool is_letter_at(std::string const& text, std::size_t at, std::size_t& length) {
    if (at >= text.size()) {
        return false;
    }
    utf8::Decoded const d = utf8::decode(text, at);
    length = d.length;
    return language::kind_of(d.code_point) == CharacterKind::letter;
}

/// "S.T.O.P." at the beginning of a word becomes "S T O P ": as `initialisms=letters` files it.
std::string with_letters_apart(std::string const& text) {
    std::string out;
    bool word_begins = true;
    for (std::size_t at = 0; at < text.size();) {
        std::string letters;
        std::size_t end = at;
        int count = 0;
        std::size_t length = 0;
        while (word_begins && is_letter_at(text, end, length) && end + length < text.size() &&
               text[end + length] == '.') {
            letters += text.substr(end, length) + ' ';
            end += length + 1;
            ++count;
        }
        // the last letter may go without its full stop: "S.T.O.P"
        std::size_t beyond = 0;
        if (count >= 1 && is_letter_at(text, end, length) &&
            !is_letter_at(text, end + length, beyond)) {
            letters += text.substr(end, length) + ' ';
            end += length;
            ++count;
        }
        if (count >= 2) {
            out += letters;
            at = end;
            continue;
        }
        utf8::Decoded const d = utf8::decode(text, at);
        out += text.substr(at, d.length);
        at += d.length;
        word_begins =
            language::kind_of(d.code_point) != CharacterKind::letter && text[at - 1] != '.';
    }
    return out;
}

/// R2.
std::string clean(std::string const& text) {
    bool const ascii = std::all_of(text.begin(), text.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return utf8::collapse_spaces(ascii ? text : language::normalize_nfc(text));
}

/// Quotation marks, # and @ before the first word.
std::size_t leading_marks(std::string const& text) {
    std::size_t at = 0;
    while (at < text.size()) {
        utf8::Decoded const d = utf8::decode(text, at);
        bool const ignored = is_in(U"#@", d.code_point) || role_of(d.code_point, {}) == Role::drop;
        if (!ignored) {
            return at;
        }
        at += d.length;
    }
    return 0; // nothing but marks
}

std::string without_article(std::string const& name, std::string const& language) {
    std::size_t length = leading_article(name, language); // first as it stands: ’t Hart
    if (length == 0) {
        std::size_t const marks = leading_marks(name);
        length = marks == 0 ? 0 : leading_article(name.substr(marks), language);
        length += length == 0 ? 0 : marks;
    }
    return name.substr(length);
}

bool is_turned(Entry const& entry, Options const& options) {
    using By = Options::By;
    return options.by != By::first_name &&
           (entry.kind == Entry::Kind::individual ||
            (options.by == By::surname && entry.kind == Entry::Kind::unknown));
}

/// Without a country the row's language tells where a name is at home, then the document's.
Origin origin_of(Entry const& entry, std::string const& country, Options const& options) {
    std::string const row = row_language(entry, options);
    if (auto region = language::region_code(country)) {
        return {std::move(*region), row};
    }
    std::string const& spoken = row.empty() ? options.language : row;
    return {language::likely_region(spoken), spoken};
}

std::string name_key(Entry const& entry, Options const& options, Rules const& rules) {
    if (rules.sort_as && !utf8::trim(entry.sort_as).empty()) {
        return plain_key(clean(entry.sort_as), options, rules);
    }
    std::string const whole = clean(entry.name);
    EntryParts const parts = rules.parts ? take_apart(whole) : EntryParts{whole, {}, {}};
    if (is_turned(entry, options)) {
        auto const country = entry.country.empty() ? parts.country : entry.country;
        PersonName const person = turn_round(parts.name, origin_of(entry, country, options));
        std::string const family = plain_key(person.family, options, rules);
        return person.given.empty() ? family
                                    : family + field_end + plain_key(person.given, options, rules);
    }
    bool const drops = rules.articles && !options.count_articles;
    return plain_key(drops ? without_article(parts.name, row_language(entry, options)) : parts.name,
                     options, rules);
}

} // namespace

std::string plain_key(std::string const& text, Options const& options, Rules const& rules) {
    bool const apart = options.initialisms == Options::Initialisms::letters && rules.punctuation;
    std::string const source = apart ? with_letters_apart(text) : text;
    std::string key;
    for (std::size_t at = rules.punctuation ? leading_marks(source) : 0; at < source.size();) {
        utf8::Decoded const d = utf8::decode(source, at);
        switch (role_of(d.code_point, rules)) {
        case Role::keep:
            key.append(source, at, d.length);
            break;
        case Role::space:
            key += ' ';
            break;
        case Role::and_sign: // with nothing to its left it joins nothing and stays a symbol
            key += key.find_first_not_of(' ') == std::string::npos
                       ? source.substr(at, d.length)
                       : ' ' + and_word(options.language) + ' ';
            break;
        case Role::drop:
            break;
        }
        at += d.length;
    }
    key = utf8::collapse_spaces(key);
    if (options.letter_by_letter) {
        key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
    }
    return key.empty() ? text : key; // a name of nothing but marks is filed by its marks
}

std::string filing_country(Entry const& entry, Options const& options) {
    if (entry.country.empty() &&
        entry.name.find_first_of(",(-\u2013\u2014|") == std::string::npos) {
        return {}; // nothing parts a country from the name
    }
    std::string const country =
        entry.country.empty() ? take_apart(clean(entry.name)).country : clean(entry.country);
    auto code = language::region_code(country);
    std::size_t const comma = country.rfind(", ");
    if (!code && comma != std::string::npos) { // "Lima, Peru"
        code = language::region_code(country.substr(comma + 2));
    }
    return code ? language::region_name(*code, options.language) : country;
}

std::string const& row_language(Entry const& entry, Options const& options) {
    return entry.language.empty() ? options.rows : entry.language;
}

std::string make_key(Entry const& entry, Options const& options, Rules const& rules) {
    std::string name = name_key(entry, options, rules);
    if (options.by != Options::By::country) {
        return name;
    }
    std::string const country = filing_country(entry, options);
    return (country.empty() ? std::string(last_of_all) : plain_key(country, options)) + field_end +
           name;
}

namespace {

std::string make_identity_key(std::string const& name) {
    static language::Collation const collation("en-US");
    Options const options;
    std::string bare = clean(name);
    EntryParts const parts = take_apart(bare);
    if (parts.country.empty() && !parts.acronym.empty()) {
        bare = parts.name; // the country makes another organisation, the acronym does not
    }
    std::string const key = plain_key(without_article(bare, {}), options);
    return collation.letters_key(key);
}

} // namespace

/// Many ask for the same names: duplicates, look-alikes, counts, every check of who signs.
std::string identity_key(std::string const& name) {
    thread_local std::unordered_map<std::string, std::string> known;
    constexpr std::size_t most = 8192;
    auto const found = known.find(name);
    if (found != known.end()) {
        return found->second;
    }
    if (known.size() >= most) {
        known.clear();
    }
    return known.emplace(name, make_identity_key(name)).first->second;
}

} // namespace presskit::filing
