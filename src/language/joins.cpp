// SPDX-License-Identifier: MPL-2.0
#include "language/joins.hpp"

#include "language/words.hpp"

#include <array>

namespace presskit::language {

namespace {

/// # is the number; the name of who joins comes before.
struct Words {
    char const* language;
    char const* one_organization;
    char const* organizations;
    char const* one_signatory;
    char const* signatories;
};
constexpr std::array<Words, 9> all_words = {{
    {"en", " joins one other organization", " joins # other organizations",
     " joins one other signatory", " joins # other signatories"},
    {"es", " se suma a otra organización", " se suma a otras # organizaciones",
     " se suma a otra firma", " se suma a otras # firmas"},
    {"fr", " se joint à une autre organisation", " se joint à # autres organisations",
     " se joint à un autre signataire", " se joint à # autres signataires"},
    {"de", " schließt sich einer weiteren Organisation an",
     " schließt sich # weiteren Organisationen an", " schließt sich einer weiteren Unterschrift an",
     " schließt sich # weiteren Unterzeichnenden an"},
    {"it", " si unisce a un’altra organizzazione", " si unisce ad altre # organizzazioni",
     " si unisce a un altro firmatario", " si unisce ad altri # firmatari"},
    {"nl", " sluit zich aan bij één andere organisatie",
     " sluit zich aan bij # andere organisaties", " sluit zich aan bij één andere ondertekenaar",
     " sluit zich aan bij # andere ondertekenaars"},
    {"pt", " junta-se a outra organização", " junta-se a outras # organizações",
     " junta-se a outro signatário", " junta-se a outros # signatários"},
    {"ar", " تنضم إلى منظمة أخرى", " تنضم إلى # من المنظمات الأخرى", " تنضم إلى موقّع آخر",
     " تنضم إلى # من الموقّعين الآخرين"},
    {"ja", "は他の1団体とともに賛同します", "は他の#団体とともに賛同します",
     "は他の1者とともに賛同します", "は他の#者とともに賛同します"},
}};

Words const& words_of(std::string const& language) {
    std::string const base = language.substr(0, language.find_first_of("-_"));
    for (Words const& words : all_words) {
        if (base == words.language) {
            return words;
        }
    }
    return all_words.front();
}

/// In English the numbers below ten are words; elsewhere they would have to agree in gender.
std::string number_text(std::size_t number, Words const& words, std::string const& language) {
    bool const spelled = number < 10 && &words == &all_words.front();
    return spelled ? spell_number(static_cast<long>(number), "en")
                   : format_number(static_cast<double>(number), language);
}

} // namespace

std::string joins(std::string const& name, std::size_t others, bool organizations,
                  std::string const& language) {
    if (others == 0) {
        return "";
    }
    Words const& words = words_of(language);
    std::string text = others == 1 ? (organizations ? words.one_organization : words.one_signatory)
                                   : (organizations ? words.organizations : words.signatories);
    if (std::size_t const at = text.find('#'); at != std::string::npos) {
        text.replace(at, 1, number_text(others, words, language));
    }
    return name + text;
}

} // namespace presskit::language
