// SPDX-License-Identifier: MPL-2.0
#include "language/engine.hpp"

#include <boost/locale/generator.hpp>
#include <boost/locale/localization_backend.hpp>

#include <algorithm>
#include <mutex>
#include <set>

namespace presskit::language {

namespace {

/// A tag comes from files: beyond this it is no tag but an attack or an accident.
constexpr std::size_t longest_tag = 100;

boost::locale::localization_backend_manager icu_backend() {
    auto backends = boost::locale::localization_backend_manager::global();
    backends.select("icu");
    return backends;
}

/// Boost.Locale reads one subtag after the language, and no digits in it ("zh_Hant_TW" would cost
/// us UTF-8): the script when it is not the one to expect there, else the region.
std::string base_name(icu::Locale const& locale) {
    std::string const language = locale.getLanguage();
    if (language.empty()) {
        return "root";
    }
    std::string const script = locale.getScript();
    std::string const region = locale.getCountry();
    if (!script.empty()) {
        UErrorCode status = U_ZERO_ERROR;
        icu::Locale likely(language.c_str(), region.c_str());
        likely.addLikelySubtags(status);
        if (U_FAILURE(status) != 0 || script != likely.getScript()) {
            return language + '_' + script;
        }
    }
    if (language == "es" && region == "419") {
        return "es_MX"; // Latin America writes numbers as Mexico does
    }
    bool const letters = region.size() == 2;
    return letters ? language + '_' + region : language;
}

/// "de-u-co-phonebk" → "de.UTF-8@collation=phonebook", the form Boost.Locale hands on to ICU.
std::string boost_name(icu::Locale const& locale, std::string const& keywords) {
    std::string const full = locale.getName();
    auto const at = full.find('@');
    std::string attributes = at == std::string::npos ? std::string() : full.substr(at + 1);
    if (!keywords.empty()) {
        attributes += (attributes.empty() ? "" : ";") + keywords;
    }
    return base_name(locale) + ".UTF-8" + (attributes.empty() ? "" : "@" + attributes);
}

/// ICU falls back to the machine's locale for a language it has no data for.
bool is_known(icu::Locale const& locale) {
    static std::set<std::string> const languages = [] {
        std::set<std::string> all;
        int32_t count = 0;
        icu::Locale const* const available = icu::Locale::getAvailableLocales(count);
        for (int32_t i = 0; i < count; ++i) {
            all.insert(available[i].getLanguage());
        }
        return all;
    }();
    return languages.count(locale.getLanguage()) != 0;
}

} // namespace

namespace {

icu::Locale read_tag(std::string const& tag) {
    static icu::Locale const fallback("en", "001"); // the world's English, and A4
    if (tag.empty() || tag.size() > longest_tag) {
        return fallback;
    }
    std::string hyphened = tag; // "en_US" is common, too
    std::replace(hyphened.begin(), hyphened.end(), '_', '-');
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale const locale = icu::Locale::forLanguageTag(hyphened.c_str(), status);
    bool const usable = U_SUCCESS(status) != 0 && locale.isBogus() == 0 && is_known(locale);
    return usable ? locale : fallback;
}

std::locale make_boost_locale(std::string const& tag, std::string const& keywords) {
    static std::mutex mutex;
    static std::map<std::string, std::locale> made;
    static boost::locale::generator const generator(icu_backend());
    std::string const name = boost_name(icu_locale(tag), keywords);
    std::lock_guard<std::mutex> const lock(mutex);
    return cached(made, name, [&] { return generator(name); });
}

} // namespace

// A text asks for its locale at each word: a tag is read once a thread.
icu::Locale icu_locale(std::string const& tag) {
    thread_local std::map<std::string, icu::Locale> read;
    return cached(read, tag, [&] { return read_tag(tag); });
}

std::locale boost_locale(std::string const& tag, std::string const& keywords) {
    thread_local std::map<std::string, std::locale> made;
    return cached(made, keywords.empty() ? tag : tag + '\n' + keywords,
                  [&] { return make_boost_locale(tag, keywords); });
}

icu::UnicodeString to_icu(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
}

std::string to_utf8(icu::UnicodeString const& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

} // namespace presskit::language
