// SPDX-License-Identifier: MPL-2.0
#include "filing/person_words.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/fold.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace presskit::filing {

namespace {

using Words = std::unordered_set<std::string>;

/// One string of words reads better than an array of a hundred.
Words words_of(std::string_view list) {
    Words words;
    for (std::size_t at = 0; at < list.size();) {
        auto const end = std::min(list.find(' ', at), list.size());
        words.emplace(list.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

bool contains(Words const& words, std::string const& word) {
    constexpr std::size_t longest = 40; // bytes: no word of these lists is
    return word.size() <= longest && words.count(bare(word)) != 0;
}

bool begins_small(std::string const& word) {
    char32_t const first = utf8::decode(word, 0).code_point;
    return language::kind_of(first) == language::CharacterKind::letter &&
           !language::is_upper(first);
}

std::size_t capitals_in(std::string const& word) {
    return static_cast<std::size_t>(
        std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
}

} // namespace

std::string bare(std::string const& word) {
    return language::folded(word);
}

bool is_honorific(std::string const& word) {
    static Words const list = words_of(
        "dr dra drs prof profa professor professora professeur rev revd reverend reverendo mr mrs "
        "ms miss mx sir dame lord lady baroness hon honorable honourable sen senator senador rep "
        "representative congresswoman congressman gov governor mayor councillor councilmember cllr "
        "ambassador amb rabbi father sister brother mother imam sheikh sheikha mgr msgr monsignor "
        "bishop archbishop cardinal pastor judge col gen lt capt sgt maj herr frau mme mlle maitre "
        "me sr sra srta don dona doña mag dipl ing dipling dr-ing drhc dott dottssa avv arq lic "
        "licda pr fr the hc dhr mevr mw emeritus emerita em kh");
    static Words const hyphenated = {"dr ing", "dipl ing", "dr med", "dr phil"};
    std::string const key = bare(word);
    return key.size() <= 40 && (list.count(key) != 0 || hyphenated.count(key) != 0);
}

bool is_suffix(std::string const& word) {
    static Words const always = words_of("jr sr ii iii iv esq");
    static Words const degrees = words_of(
        "phd md jd ma mba mfa mph mpa mpp msw msc ms bsc ba llb llm llm dds dvm rn np bsn dphil "
        "edd psyd drph lcsw cpa obe mbe cbe kbe qc kc mp mep mdb frs op sj osb ofm csj rsm aicp "
        "facp do dd dmin mdiv pe ret");
    if (contains(always, word)) {
        return true;
    }
    return capitals_in(word) >= 2 && contains(degrees, word);
}

bool is_particle(std::string const& word) {
    static Words const any_case = words_of(
        "van von vom de del dela delos della dello dalla dei degli di da dos das du des la le las "
        "los les zu zum zur af av bin binti bint ibn abu st ter vander vande");
    static Words const small_only =
        words_of("der den dem die het t ten te do e al el ben und y i am im a s o");
    std::string const key = bare(word);
    if (word.size() > 8) {
        return false;
    }
    return any_case.count(key) != 0 || (begins_small(word) && small_only.count(key) != 0) ||
           word == "'t" || word == "’t" || word == "'s" || word == "’s";
}

bool is_spanish_given_name(std::string const& word) {
    static Words const list = words_of(
        "maria jose juan carlos luis antonio manuel jesus pablo alberto fernando elena isabel "
        "teresa angel angeles miguel andres eduardo francisco javier enrique ramon rosa ana carmen "
        "pilar luisa laura marta cristina beatriz patricia alejandra alejandro andrea daniel david "
        "diego eugenia eva felipe gabriel gabriela guadalupe guillermo gustavo ignacio ines irene "
        "joaquin jorge julia julio lucia mercedes monica nicolas paula pedro rafael raul ricardo "
        "roberto rocio sandra santiago sara sebastian sergio silvia sofia susana tomas veronica "
        "vicente victor victoria antonia alfonso agustin adriana cecilia claudia concepcion "
        "dolores "
        "emilio ernesto esteban esther fatima graciela hector hugo ivan jaime josefa josefina "
        "lourdes magdalena marcela marcos margarita mariana martin mario mauricio mateo nuria "
        "octavio olga oscar raquel regina rodrigo rosario ruben soledad valentina ximena");
    return contains(list, word);
}

bool is_east_asian_family_name(std::string const& word) {
    static Words const list = words_of(
        // Chinese
        "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng "
        "liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du "
        "ye cheng wei su lu ding ren shen yao xi cui zhong tan fan wan hou qiu qin shi gu meng "
        "long "
        "lei fang bai mao hao gong shao tsai chang chiang hsu hsieh lee chan wong cheung ng ho lam "
        "leung kwok chow yeung tsang chiu tse ouyang sima deng jin "
        // Korean
        "kim park pak bak choi choe jung jeong chung kang cho jo yoon yun lim im shin seo suh kwon "
        "hwang ahn an hong yoo moon mun bae baek noh roh ban nam sim ha "
        // Vietnamese, without its marks
        "nguyen tran le pham huynh hoang phan vu vo dang bui do ngo duong ly dinh truong trinh "
        "doan "
        "dao luong mai");
    return contains(list, word);
}

} // namespace presskit::filing
