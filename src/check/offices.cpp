// SPDX-License-Identifier: MPL-2.0
#include "check/offices.hpp"

#include "check/kit_text.hpp"

#include <set>

namespace presskit::check {

bool speaks_for_itself(std::string const& title, std::string const& language) {
    static std::set<std::string, std::less<>> const words = {
        // offices
        "mayor", "governor", "gov", "senator", "sen", "representative", "rep", "congressman",
        "congresswoman", "assemblymember", "assemblyman", "assemblywoman", "councilmember",
        "councillor", "councilman", "councilwoman", "alderman", "minister", "secretary-general",
        "commissioner", "judge", "justice", "ambassador", "mep", "mp", "msp", "bishop",
        "archbishop", "cardinal", "rabbi", "imam", "pope", "king", "queen", "premier", "chancellor",
        "sheriff", "delegate", "pastor", "reverend", "rev", "chief", "alcaldesa", "alcalde",
        "gobernadora", "gobernador", "senadora", "senador", "diputada", "diputado", "ministra",
        "ministro", "concejala", "concejal", "obispo", "arzobispo", "eurodiputada", "eurodiputado",
        "fiscal", "maire", "sénatrice", "sénateur", "députée", "député", "ministre", "préfet",
        "préfète", "évêque", "eurodéputée", "eurodéputé", "bürgermeisterin", "bürgermeister",
        "oberbürgermeisterin", "oberbürgermeister", "senatorin", "ministerin", "abgeordnete",
        "abgeordneter", "bischöfin", "bischof", "landrätin", "landrat", "ministerpräsidentin",
        "ministerpräsident", "bundeskanzlerin", "bundeskanzler", "prefeita", "prefeito",
        "governadora", "deputada", "deputado", "vereadora", "vereador", "bispo", "cacique",
        "cacica", "sindaca", "sindaco", "senatrice", "senatore", "deputata", "deputato", "vescovo",
        "assessora", "assessore", "burgemeester", "wethouder", "kamerlid", "bisschop",
        // people in their own name
        "resident", "residents", "neighbor", "neighbour", "farmer", "fisher", "fisherman", "parent",
        "mother", "father", "grandmother", "grandfather", "student", "pupil", "tenant", "survivor",
        "patient", "worker", "driver", "nurse", "teacher", "midwife", "veteran", "homeowner",
        "shopkeeper", "pensioner", "retiree", "caregiver", "carer", "customer", "commuter",
        "volunteer", "activist", "author", "poet", "novelist", "writer", "artist", "musician",
        "actor", "actress", "singer", "filmmaker", "photographer", "freelance", "owner", "vecina",
        "vecino", "madre", "padre", "estudiante", "agricultora", "agricultor", "maestra", "maestro",
        "enfermera", "enfermero", "escritora", "escritor", "pescador", "activista", "habitante",
        "habitant", "riveraine", "riverain", "mère", "père", "étudiante", "étudiant",
        "agricultrice", "agriculteur", "infirmière", "infirmier", "enseignante", "enseignant",
        "écrivaine", "écrivain", "locataire", "anwohnerin", "anwohner", "mutter", "vater",
        "schülerin", "schüler", "studentin", "landwirt", "landwirtin", "lehrerin", "lehrer",
        "hebamme", "pflegerin", "mieterin", "mieter", "autorin", "autor", "moradora", "morador",
        "mãe", "pai", "agricultora", "professora", "abitante", "mamma", "studentessa", "contadino",
        "residente", "bewoonster", "bewoner", "moeder", "vader", "huurder", "boer", "boerin",
        "leraar", "lerares"};
    std::vector<Word> const all = words_of(title, language);
    constexpr std::size_t most_words = 4; // "former prime minister", and not a whole description
    for (std::size_t i = 0; i < all.size() && i < most_words; ++i) {
        std::string word = all[i].text;
        while (!word.empty() && word.back() == '.') {
            word.pop_back();
        }
        if (words.count(word) != 0) {
            return true;
        }
    }
    return false;
}

} // namespace presskit::check
