// SPDX-License-Identifier: MPL-2.0
#include "language/region.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/engine.hpp"
#include "language/fold.hpp"
#include "language/words.hpp"

#include <unicode/locdspnm.h>
#include <unicode/normalizer2.h>
#include <unicode/region.h>
#include <unicode/strenum.h>
#include <unicode/ulocdata.h>

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace presskit::language {

namespace {

constexpr std::size_t longest_country = 80; ///< bytes

/// Languages whose names of countries are recognised.
constexpr std::array name_languages = {"en", "fr", "es", "de", "pt", "it", "nl", "sv", "da", "nb",
                                       "fi", "pl", "cs", "hu", "ro", "el", "tr", "ca", "hr", "sk",
                                       "sl", "bg", "ru", "uk", "ar", "he", "fa", "id", "vi", "sw",
                                       "ja", "ko", "zh", "th", "hi", "lt", "lv", "et", "ga", "eu"};

struct Alias {
    char const* name;
    char const* code;
};
/// What is in use beside CLDR's names.
constexpr std::array aliases = {
    Alias{"usa", "US"},
    Alias{"us", "US"},
    Alias{"united states of america", "US"},
    Alias{"etats unis d amerique", "US"},
    Alias{"eeuu", "US"},
    Alias{"ee uu", "US"},
    Alias{"eua", "US"},
    Alias{"estados unidos de america", "US"},
    Alias{"uk", "GB"},
    Alias{"great britain", "GB"},
    Alias{"holland", "NL"},
    Alias{"uae", "AE"},
    Alias{"czech republic", "CZ"},
    Alias{"republique tcheque", "CZ"},
    Alias{"ivory coast", "CI"},
    Alias{"burma", "MM"},
    Alias{"swaziland", "SZ"},
    Alias{"cape verde", "CV"},
    Alias{"macedonia", "MK"},
    Alias{"east timor", "TL"},
    Alias{"turkey", "TR"},
    Alias{"turkiye", "TR"},
    Alias{"viet nam", "VN"},
    Alias{"russian federation", "RU"},
    Alias{"federation de russie", "RU"},
    Alias{"republic of korea", "KR"},
    Alias{"korea", "KR"},
    Alias{"palestine", "PS"},
    Alias{"palestina", "PS"},
    Alias{"brasil", "BR"},
    Alias{"drc", "CD"},
    Alias{"dr congo", "CD"},
    Alias{"rdc", "CD"},
    Alias{"democratic republic of congo", "CD"},
    Alias{"democratic republic of the congo", "CD"},
    Alias{"republique democratique du congo", "CD"},
    Alias{"congo", "CG"},
    Alias{"republic of ireland", "IE"},
    Alias{"trinidad and tobago", "TT"},
    Alias{"bosnia and herzegovina", "BA"},
    Alias{"antigua and barbuda", "AG"},
    Alias{"state of palestine", "PS"},
    Alias{"south corea", "KR"},
    Alias{"corea del sur", "KR"},
};

std::string without_article(std::string const& name) {
    static constexpr std::array articles = {"the ", "les ", "los ", "las ", "la ", "le ", "l ",
                                            "el ",  "die ", "der ", "os ",  "as ", "o ",  "a ",
                                            "il ",  "lo ",  "gli ", "i ",   "de ", "het "};
    for (std::string_view const article : articles) {
        if (name.size() > article.size() && name.compare(0, article.size(), article) == 0) {
            return name.substr(article.size());
        }
    }
    return name;
}

bool is_code(std::string const& code) {
    return code.size() == 2 && code != "ZZ" && code != "EU" && code != "UN" && code != "EZ";
}

std::vector<std::string> territory_codes() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::StringEnumeration> const all(
        icu::Region::getAvailable(URGN_TERRITORY, status));
    std::vector<std::string> codes;
    while (U_SUCCESS(status) != 0) {
        char const* const code = all->next(nullptr, status);
        if (code == nullptr) {
            break;
        }
        if (is_code(code)) {
            codes.emplace_back(code);
        }
    }
    return codes;
}

std::unique_ptr<icu::LocaleDisplayNames> names_in(std::string const& language,
                                                  UDisplayContext length) {
    std::array<UDisplayContext, 2> contexts = {length, UDISPCTX_NO_SUBSTITUTE};
    return std::unique_ptr<icu::LocaleDisplayNames>(icu::LocaleDisplayNames::createInstance(
        icu_locale(language), contexts.data(), static_cast<int32_t>(contexts.size())));
}

using Index = std::unordered_map<std::string, std::string>;

Index make_index() {
    Index index;
    for (Alias const& alias : aliases) {
        index.emplace(alias.name, alias.code);
    }
    std::vector<std::string> const codes = territory_codes();
    for (char const* const language : name_languages) {
        for (UDisplayContext const length : {UDISPCTX_LENGTH_FULL, UDISPCTX_LENGTH_SHORT}) {
            auto const names = names_in(language, length);
            for (std::string const& code : codes) {
                icu::UnicodeString name;
                names->regionDisplayName(code.c_str(), name);
                std::string const key = folded(to_utf8(name));
                if (key.size() > 2) { // names only; "UK" and "US" are aliases above
                    index.emplace(key, code);
                    index.emplace(without_article(key), code);
                }
            }
        }
    }
    return index;
}

} // namespace

PaperSize paper_size(std::string const& language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu_locale(language);
    locale.addLikelySubtags(status);
    int32_t height = 0;
    int32_t width = 0;
    ulocdata_getPaperSize(locale.getName(), &height, &width, &status);
    return U_SUCCESS(status) != 0 ? PaperSize{width, height} : PaperSize{};
}

std::optional<std::string> region_code(std::string_view country) {
    static Index const index = make_index();
    if (country.size() > longest_country) {
        return std::nullopt;
    }
    std::string const key = folded(country);
    if (key.size() == 2 && !is_upper(utf8::decode(country, 0).code_point)) {
        return std::nullopt; // "us" is a word
    }
    auto found = index.find(key);
    if (found == index.end()) {
        found = index.find(without_article(key));
    }
    return found == index.end() ? std::nullopt : std::optional(found->second);
}

std::string region_name(std::string const& code, std::string const& language) {
    thread_local std::map<std::string, std::unique_ptr<icu::LocaleDisplayNames>> all;
    auto const& names =
        cached(all, language, [&] { return names_in(language, UDISPCTX_LENGTH_FULL); });
    icu::UnicodeString name;
    names->regionDisplayName(code.c_str(), name);
    return name.isBogus() != 0 || name.isEmpty() != 0 ? code : to_utf8(name);
}

} // namespace presskit::language
