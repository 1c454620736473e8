// SPDX-License-Identifier: MPL-2.0
#include "language/engine.hpp"
#include "language/words.hpp"

#include <boost/locale/conversion.hpp>
#include <unicode/listformatter.h>
#include <unicode/ulocdata.h>

#include <memory>

namespace presskit::language {

std::string to_lower(std::string const& text, std::string const& language) {
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
    std::unique_ptr<ULocaleData, void (*)(ULocaleData*)> const data(
        ulocdata_open(icu_locale(language).getName(), &status), ulocdata_close);
    auto const mark = [&](ULocaleDataDelimiterType type) {
        UErrorCode failed = U_ZERO_ERROR;
        char16_t buffer[16];
        int32_t const length = ulocdata_getDelimiter(data.get(), type, buffer, 16, &failed);
        return U_SUCCESS(failed) != 0 ? to_utf8(icu::UnicodeString(buffer, length)) : std::string();
    };
    if (U_FAILURE(status) != 0) {
        return {"“", "”"};
    }
    return nested ? std::pair(mark(ULOCDATA_ALT_QUOTATION_START), mark(ULOCDATA_ALT_QUOTATION_END))
                  : std::pair(mark(ULOCDATA_QUOTATION_START), mark(ULOCDATA_QUOTATION_END));
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
