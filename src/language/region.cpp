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

#include <algorithm>
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
    Alias{"britain", "GB"},
    Alias{"grande bretagne", "GB"},
    Alias{"gran bretana", "GB"},
    Alias{"gra bretanha", "GB"},
    Alias{"gran bretagna", "GB"},
    Alias{"grossbritannien", "GB"},
    Alias{"großbritannien", "GB"},
    Alias{"groot brittannie", "GB"},
    Alias{"united kingdom of great britain and northern ireland", "GB"},
    Alias{"vereinigte staaten von amerika", "US"},
    Alias{"verenigde staten van amerika", "US"},
    Alias{"stati uniti d america", "US"},
    Alias{"hollande", "NL"},
    Alias{"holanda", "NL"},
    Alias{"olanda", "NL"},
    Alias{"kingdom of the netherlands", "NL"},
    Alias{"republic of the congo", "CG"},
    Alias{"republique du congo", "CG"},
    Alias{"plurinational state of bolivia", "BO"},
    Alias{"bolivia plurinational state of", "BO"},
    Alias{"bolivarian republic of venezuela", "VE"},
    Alias{"venezuela bolivarian republic of", "VE"},
    Alias{"islamic republic of iran", "IR"},
    Alias{"iran islamic republic of", "IR"},
    Alias{"syrian arab republic", "SY"},
    Alias{"lao pdr", "LA"},
    Alias{"lao people s democratic republic", "LA"},
    Alias{"republic of moldova", "MD"},
    Alias{"united republic of tanzania", "TZ"},
    Alias{"tanzania united republic of", "TZ"},
    Alias{"gambia the", "GM"},
    Alias{"bahamas the", "BS"},
    Alias{"korea republic of", "KR"},
    Alias{"republica de corea", "KR"},
    Alias{"republique de coree", "KR"},
    Alias{"people s republic of china", "CN"},
    Alias{"federal republic of germany", "DE"},
    Alias{"bundesrepublik deutschland", "DE"},
    Alias{"republic of south africa", "ZA"},
    Alias{"rsa", "ZA"},
    Alias{"holy see", "VA"},
    Alias{"vatican", "VA"},
    Alias{"republic of china", "TW"},
    Alias{"occupied palestinian territory", "PS"},
    Alias{"occupied palestinian territories", "PS"},
    Alias{"vietnam", "VN"},
    Alias{"png", "PG"},
    Alias{"aotearoa", "NZ"},
    Alias{"aotearoa new zealand", "NZ"},
    Alias{"new zealand aotearoa", "NZ"},
    Alias{"kosova", "XK"},
    Alias{"rep dominicana", "DO"},
    Alias{"republica checa", "CZ"},
    Alias{"chequia", "CZ"},
    Alias{"repubblica ceca", "CZ"},
    Alias{"tschechische republik", "CZ"},
    Alias{"birmanie", "MM"},
    Alias{"cap vert", "CV"},
    Alias{"cote ivoire", "CI"},
    Alias{"costa de marfil", "CI"},
    Alias{"costa d avorio", "CI"},
    Alias{"elfenbeinkuste", "CI"},
    Alias{"ivoorkust", "CI"},
    Alias{"cote divoire", "CI"},
    Alias{"china prc", "CN"},
    Alias{"pr china", "CN"},
    Alias{"czech rep", "CZ"},
    Alias{"dominican rep", "DO"},
    Alias{"hong kong", "HK"},
    Alias{"hong kong sar", "HK"},
    Alias{"federated states of micronesia", "FM"},
    Alias{"micronesia federated states of", "FM"},
    Alias{"philippines the", "PH"},
    Alias{"netherlands the", "NL"},
    Alias{"phillipines", "PH"},
    Alias{"philipines", "PH"},
    Alias{"taiwan province of china", "TW"},
    Alias{"moldova republic of", "MD"},
    Alias{"republic of north macedonia", "MK"},
    Alias{"the former yugoslav republic of macedonia", "MK"},
    Alias{"korea democratic people s republic of", "KP"},
    Alias{"democratic people s republic of korea", "KP"},
    Alias{"myanmar burma", "MM"},
    Alias{"kyrgyz republic", "KG"},
    Alias{"slovak republic", "SK"},
    Alias{"republica de colombia", "CO"},
};

/// Countries without a code of their own in CLDR, under their ISO 3166-2 one.
struct Nation {
    char const* code;
    std::array<char const*, 7> names; ///< in nation_languages
};
constexpr std::array nation_languages = {"en", "fr", "es", "de", "pt", "it", "nl"};
constexpr std::array nations = {
    Nation{"GB-ENG",
           {"England", "Angleterre", "Inglaterra", "England", "Inglaterra", "Inghilterra",
            "Engeland"}},
    Nation{"GB-SCT",
           {"Scotland", "Écosse", "Escocia", "Schottland", "Escócia", "Scozia", "Schotland"}},
    Nation{"GB-WLS",
           {"Wales", "Pays de Galles", "Gales", "Wales", "País de Gales", "Galles", "Wales"}},
    Nation{"GB-NIR",
           {"Northern Ireland", "Irlande du Nord", "Irlanda del Norte", "Nordirland",
            "Irlanda do Norte", "Irlanda del Nord", "Noord-Ierland"}},
};

Nation const* nation_of(std::string const& code) {
    auto const found = std::find_if(nations.begin(), nations.end(),
                                    [&](Nation const& n) { return code == n.code; });
    return found == nations.end() ? nullptr : &*found;
}

std::string name_in(Nation const& nation, std::string const& language) {
    for (std::size_t i = 0; i < nation_languages.size(); ++i) {
        if (language.substr(0, language.find_first_of("-_")) == nation_languages[i]) {
            return nation.names[i];
        }
    }
    return nation.names[0];
}

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
    for (Nation const& nation : nations) {
        for (char const* const name : nation.names) {
            index.emplace(folded(name), nation.code);
        }
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

namespace {

/// "🇧🇷" alone: two regional indicators.
std::optional<std::string> region_of_flag(std::string_view text) {
    constexpr char32_t first = 0x1F1E6;
    std::string code;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        if (d.code_point < first || d.code_point > first + 25 || code.size() == 2) {
            return std::nullopt;
        }
        code += static_cast<char>('A' + (d.code_point - first));
        at += d.length;
    }
    return region_of_code(code);
}

/// "Belgique / België": one country in two languages.
std::optional<std::string> region_of_both(std::string_view text) {
    std::size_t const slash = text.find('/');
    if (slash == std::string_view::npos || text.find('/', slash + 1) != std::string_view::npos) {
        return std::nullopt;
    }
    auto const first = region_code(utf8::trim(text.substr(0, slash)));
    auto const second = region_code(utf8::trim(text.substr(slash + 1)));
    return first == second ? first : std::nullopt;
}

} // namespace

std::optional<std::string> region_code(std::string_view country) {
    static Index const index = make_index();
    if (country.size() > longest_country) {
        return std::nullopt;
    }
    if (country.size() == 8) {
        if (auto const flag = region_of_flag(country)) {
            return flag;
        }
    }
    std::string const key = folded(country);
    if (key.size() == 2 && !is_upper(utf8::decode(country, 0).code_point)) {
        return std::nullopt; // "us" is a word
    }
    auto found = index.find(key);
    if (found == index.end()) {
        found = index.find(without_article(key));
    }
    return found == index.end() ? region_of_both(country) : std::optional(found->second);
}

std::string likely_region(std::string const& language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu_locale(language);
    locale.addLikelySubtags(status);
    return U_SUCCESS(status) != 0 ? locale.getCountry() : "";
}

std::optional<std::string> region_of_code(std::string_view code) {
    std::string upper;
    for (char const c : code) {
        bool const lower = c >= 'a' && c <= 'z';
        upper += lower ? static_cast<char>(c - ('a' - 'A')) : c;
    }
    if ((upper.size() != 2 && upper.size() != 3) ||
        upper.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos) {
        return std::nullopt;
    }
    upper = upper == "UK" ? "GB" : upper;
    UErrorCode status = U_ZERO_ERROR;
    icu::Region const* const region = icu::Region::getInstance(upper.c_str(), status);
    if (U_FAILURE(status) != 0 || region->getType() != URGN_TERRITORY) {
        return std::nullopt;
    }
    std::string const found = region->getRegionCode();
    return is_code(found) ? std::optional(found) : std::nullopt;
}

std::string region_name(std::string const& code, std::string const& language) {
    if (Nation const* const nation = nation_of(code)) {
        return name_in(*nation, language);
    }
    thread_local std::map<std::string, std::unique_ptr<icu::LocaleDisplayNames>> all;
    auto const& names =
        cached(all, language, [&] { return names_in(language, UDISPCTX_LENGTH_FULL); });
    icu::UnicodeString name;
    names->regionDisplayName(code.c_str(), name);
    return name.isBogus() != 0 || name.isEmpty() != 0 ? code : to_utf8(name);
}

} // namespace presskit::language
