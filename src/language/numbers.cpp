// SPDX-License-Identifier: MPL-2.0
#include "base/utf8.hpp"
#include "language/engine.hpp"
#include "language/words.hpp"

#include <boost/locale/formatting.hpp>
#include <unicode/dcfmtsym.h>
#include <unicode/plurrule.h>
#include <unicode/rbnf.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <sstream>

namespace presskit::language {

namespace {

constexpr std::size_t longest_number = 120; ///< bytes; longer texts are no number
constexpr double largest = 1e15;            ///< what a double holds to the unit

std::string without_soft_hyphens(std::string text) {
    for (std::size_t at; (at = text.find("\u00AD")) != std::string::npos;) {
        text.erase(at, 2);
    }
    return text;
}

template <typename Manipulator, typename Number>
std::string formatted(Number value, std::string const& language, Manipulator as) {
    std::ostringstream out;
    out.imbue(boost_locale(language));
    out << as << value;
    return out.str();
}

/// Digits of any script in groups of three ("1,200", "1 200"); `group` is the language's separator.
std::optional<long> from_digits(std::string const& text, std::string const& group) {
    long value = 0;
    int in_group = 0;
    bool grouped = false;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        int32_t const digit = u_charDigitValue(static_cast<UChar32>(d.code_point));
        if (digit >= 0) {
            if (value > static_cast<long>(largest)) {
                return std::nullopt;
            }
            value = value * 10 + digit;
            ++in_group;
        } else {
            bool const separates =
                utf8::is_space(d.code_point) || text.substr(at, d.length) == group;
            if (!separates || in_group == 0 || in_group > 3 || (grouped && in_group != 3)) {
                return std::nullopt;
            }
            grouped = true;
            in_group = 0;
        }
        at += d.length;
    }
    if (in_group == 0 || (grouped && in_group != 3)) {
        return std::nullopt;
    }
    return value;
}

std::string grouping_separator(std::string const& language) {
    thread_local std::map<std::string, std::string> separators;
    return cached(separators, language, [&] {
        UErrorCode status = U_ZERO_ERROR;
        icu::DecimalFormatSymbols const symbols(icu_locale(language), status);
        return to_utf8(symbols.getConstSymbol(icu::DecimalFormatSymbols::kGroupingSeparatorSymbol));
    });
}

using SpellOut = std::unique_ptr<icu::RuleBasedNumberFormat>;

/// "twenty twenty-one" is a year and "sixth" no count: such rule sets must not serve parsing. A
/// second % makes a rule set private, which parsing passes over.
void hide_rule_sets(icu::UnicodeString& rules) {
    for (char16_t const* const name : {u"%spellout-numbering-year", u"%spellout-ordinal"}) {
        icu::UnicodeString const visible(name);
        icu::UnicodeString const hidden = icu::UnicodeString(u'%') + visible;
        rules.findAndReplace(hidden, visible); // those private already
        rules.findAndReplace(visible, hidden);
    }
}

/// CLDR's rules for the language, without the soft hyphens that German readers never type.
SpellOut make_spell_out(std::string const& language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale const locale = icu_locale(language);
    icu::RuleBasedNumberFormat const shipped(icu::URBNF_SPELLOUT, locale, status);
    if (U_FAILURE(status) != 0) {
        return nullptr;
    }
    icu::UnicodeString rules = shipped.getRules();
    rules.findAndReplace(icu::UnicodeString(char16_t{0x00AD}), icu::UnicodeString());
    hide_rule_sets(rules);
    UParseError where{};
    auto format = std::make_unique<icu::RuleBasedNumberFormat>(rules, locale, where, status);
    return U_SUCCESS(status) != 0 ? std::move(format) : nullptr;
}

icu::RuleBasedNumberFormat const* spell_out(std::string const& language) {
    thread_local std::map<std::string, SpellOut> formats;
    // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDeleteLeaks): the map owns the format
    return cached(formats, language, [&] { return make_spell_out(language); }).get();
}

/// Letters alone: what joins the words of a number differs from hand to hand.
icu::UnicodeString letters_of(icu::UnicodeString text) {
    for (char16_t const joint : {u' ', u'-', u'\u00AD'}) {
        text.findAndReplace(icu::UnicodeString(joint), icu::UnicodeString());
    }
    return text;
}

/// Does the language write `value` so, in one of its rule sets (feminine, plural, …)? ICU also
/// reads "two three" and "forty hundred" as something.
bool writes(icu::RuleBasedNumberFormat const& format, double value,
            icu::UnicodeString const& text) {
    icu::UnicodeString wanted = letters_of(text);
    icu::UnicodeString without_and = text;
    without_and.findAndReplace(u" and ", u" ");
    without_and = letters_of(without_and);
    for (int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i) {
        icu::UnicodeString written;
        icu::FieldPosition position;
        UErrorCode status = U_ZERO_ERROR;
        format.format(value, format.getRuleSetName(i), written, position, status);
        written = letters_of(written);
        if (U_SUCCESS(status) != 0 && (written == wanted || written == without_and)) {
            return true;
        }
    }
    return false;
}

/// Only when the whole text is the number.
std::optional<long> parse_whole(icu::RuleBasedNumberFormat const& format,
                                icu::UnicodeString const& text) {
    icu::Formattable result;
    icu::ParsePosition position(0);
    format.parse(text, result, position);
    if (position.getIndex() != text.length() || text.isEmpty() != 0) {
        return std::nullopt;
    }
    UErrorCode status = U_ZERO_ERROR;
    double const value = result.getDouble(status);
    if (U_FAILURE(status) != 0 || std::floor(value) != value || std::fabs(value) > largest) {
        return std::nullopt;
    }
    return writes(format, value, text) ? std::optional(static_cast<long>(value)) : std::nullopt;
}

/// CLDR writes "thirty-nine" and "neun­und­dreißig"; people leave hyphens out or put them in. The
/// spelling is tried as it stands, then with the joint after each word the other way round.
std::optional<long> from_words(std::string const& words, std::string const& language) {
    icu::RuleBasedNumberFormat const* const format = spell_out(language);
    if (format == nullptr) {
        return std::nullopt;
    }
    icu::UnicodeString text = to_icu(words);
    if (language.compare(0, 2, "en") == 0 && text.startsWith(u"a ", 2) != 0) {
        text.replace(0, 1, u"one"); // "a hundred"
    }
    bool const bare = text.startsWith(u"hundert", 7) != 0 || text.startsWith(u"tausend", 7) != 0;
    if (language.compare(0, 2, "de") == 0 && bare) {
        text.insert(0, u"ein", 0, 3);
    }
    if (auto const value = parse_whole(*format, text)) {
        return value;
    }
    icu::UnicodeString spaced = text;
    spaced.findAndReplace(u"-", u" ");
    if (auto const value = parse_whole(*format, spaced)) {
        return value;
    }
    icu::UnicodeString hyphened = spaced; // "vingt et un"
    hyphened.findAndReplace(u" ", u"-");
    if (auto const value = parse_whole(*format, hyphened)) {
        return value;
    }
    for (int32_t at = spaced.indexOf(u' '); at >= 0; at = spaced.indexOf(u' ', at + 1)) {
        icu::UnicodeString joined = spaced;
        joined.setCharAt(at, u'-');
        if (auto const value = parse_whole(*format, joined)) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

std::string format_number(double value, std::string const& language) {
    return formatted(value, language, boost::locale::as::number);
}

std::string spell_number(long value, std::string const& language) {
    return without_soft_hyphens(formatted(value, language, boost::locale::as::spellout));
}

std::string ordinal(long value, std::string const& language) {
    return formatted(value, language, boost::locale::as::ordinal);
}

std::string plural_category(double value, std::string const& language) {
    thread_local std::map<std::string, std::unique_ptr<icu::PluralRules>> all;
    auto const& rules = cached(all, language, [&] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::PluralRules>(
            icu::PluralRules::forLocale(icu_locale(language), status));
    });
    return rules == nullptr ? "other" : to_utf8(rules->select(value));
}

std::optional<long> parse_number(std::string_view words, std::string const& language) {
    if (words.size() > longest_number) {
        return std::nullopt;
    }
    std::string const text = utf8::collapse_spaces(words);
    if (text.empty()) {
        return std::nullopt;
    }
    if (u_charDigitValue(static_cast<UChar32>(utf8::decode(text, 0).code_point)) >= 0) {
        return from_digits(text, grouping_separator(language));
    }
    std::string const lower = without_soft_hyphens(to_lower(text, language));
    auto value = from_words(lower, language);
    bool const french = language.compare(0, 2, "fr") == 0;
    for (char const* const other : {"fr-CH", "fr-BE"}) { // "septante", "huitante", "nonante"
        value = value || !french ? value : from_words(lower, other);
    }
    return value;
}

} // namespace presskit::language
