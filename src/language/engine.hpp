// SPDX-License-Identifier: MPL-2.0
// Only for this layer: the Boost.Locale and ICU objects that belong to a language tag.
#pragma once

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <cstddef>
#include <locale>
#include <map>
#include <string>
#include <string_view>

namespace presskit::language {

/// A locale of Boost.Locale's ICU backend (never std or posix), made once per tag; safe from any
/// thread. `keywords` are ICU's, added to those of the tag: "colNumeric=yes".
[[nodiscard]] std::locale boost_locale(std::string const& tag, std::string const& keywords = {});

/// ICU's locale; what is no language tag gives international English, never the
/// machine's locale.
[[nodiscard]] icu::Locale icu_locale(std::string const& tag);

[[nodiscard]] icu::UnicodeString to_icu(std::string_view utf8);
[[nodiscard]] std::string to_utf8(icu::UnicodeString const& text);

/// A small per-thread cache: ICU formatters are dear to make and not to be shared among threads.
template <typename Made, typename Make>
[[nodiscard]] Made& cached(std::map<std::string, Made>& cache, std::string const& name, Make make) {
    constexpr std::size_t most = 64; // a hostile template may ask for any number of patterns
    auto const found = cache.find(name);
    if (found != cache.end()) {
        return found->second;
    }
    if (cache.size() >= most) {
        cache.clear();
    }
    return cache.emplace(name, make()).first->second;
}

} // namespace presskit::language
