// SPDX-License-Identifier: MPL-2.0
#include "language/engine.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <boost/locale/conversion.hpp>
#include <unicode/listformatter.h>
#include <unicode/ulocdata.h>

#include <memory>
#include <string_view>

namespace presskit::language {

namespace {

/// CLDR leaves out the space that French sets inside « »: a no-break space in France (and what
/// Writer's autocorrection types), a narrow one in Switzerland.
std::string space_within(icu::Locale const& locale, std::string const& mark) {
    bool const spaced = locale.getLanguage() == std::string("fr") && (mark == "«" || mark == "»");
    return !spaced ? "" : locale.getCountry() == std::string("CH") ? "\u202F" : "\u00A0";
}

} // namespace

namespace {

/// Turkish, Azeri and Lithuanian have letters i of their own.
bool has_plain_case(std::string const& language) {
    std::string_view const two = std::string_view(language).substr(0, 2);
    return two != "tr" && two != "az" && two != "lt";
}

} // namespace

bool is_right_to_left(std::string const& language) {
    return icu_locale(language).isRightToLeft() != 0;
}

std::string to_lower(std::string const& text, std::string const& language) {
    bool const ascii = std::all_of(text.begin(), text.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii && has_plain_case(language)) {
        std::string lower = text;
        for (char& c : lower) {
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        }
        return lower;
    }
    return boost::locale::to_lower(text, boost_locale(language));
}

std::string to_upper(std::string const& text, std::string const& language) {
    return boost::locale::to_upper(text, boost_locale(language));
}

std::string to_title(std::string const& text, std::string const& language) {
    return boost::locale::to_title(text, boost_locale(language));
}

std::string normalize_nfc(std::string const& text) {
    static std::locale const root = boost_locale("en");
    return boost::locale::normalize(text, boost::locale::norm_nfc, root);
}

std::pair<std::string, std::string> quotation_marks(std::string const& language, bool nested) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale const locale = icu_locale(language);
    std::unique_ptr<ULocaleData, void (*)(ULocaleData*)> const data(
        ulocdata_open(locale.getName(), &status), ulocdata_close);
    auto const mark = [&](ULocaleDataDelimiterType type) {
        UErrorCode failed = U_ZERO_ERROR;
        char16_t buffer[16];
        int32_t const length = ulocdata_getDelimiter(data.get(), type, buffer, 16, &failed);
        return U_SUCCESS(failed) != 0 ? to_utf8(icu::UnicodeString(buffer, length)) : std::string();
    };
    if (U_FAILURE(status) != 0) {
        return {"“", "”"};
    }
    std::string const opening =
        mark(nested ? ULOCDATA_ALT_QUOTATION_START : ULOCDATA_QUOTATION_START);
    std::string const closing = mark(nested ? ULOCDATA_ALT_QUOTATION_END : ULOCDATA_QUOTATION_END);
    return {opening + space_within(locale, opening), space_within(locale, closing) + closing};
}

std::string series(std::vector<std::string> const& items, std::string const& language) {
    thread_local std::map<std::string, std::unique_ptr<icu::ListFormatter>> formatters;
    auto const& formatter = cached(formatters, language, [&] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::ListFormatter>(
            icu::ListFormatter::createInstance(icu_locale(language), status));
    });
    std::vector<icu::UnicodeString> texts;
    texts.reserve(items.size());
    for (std::string const& item : items) {
        texts.push_back(to_icu(item));
    }
    icu::UnicodeString joined;
    UErrorCode status = U_ZERO_ERROR;
    formatter->format(texts.data(), static_cast<int32_t>(texts.size()), joined, status);
    return to_utf8(joined);
}

} // namespace presskit::language
