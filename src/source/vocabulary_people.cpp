// SPDX-License-Identifier: MPL-2.0
// Who said it: words of attribution, verbs of saying, titles, names.
#include "source/phrases.hpp"
#include "source/vocabulary.hpp"

namespace presskit::source {

namespace {

Phrases const attributions = {"attributed to",
                              "attributable to",
                              "attribution to",
                              "statement from",
                              "statement by",
                              "statement of",
                              "quote from",
                              "quote by",
                              "quotation from",
                              "comment from",
                              "comments from",
                              "remarks by",
                              "remarks from",
                              "words of",
                              "according to",
                              "puede atribuirse a",
                              "atribuirse a",
                              "atribuible a",
                              "atribuida a",
                              "atribuido a",
                              "declaración de",
                              "declaraciones de",
                              "cita de",
                              "palabras de",
                              "según",
                              "de acuerdo con",
                              "attribuée à",
                              "attribué à",
                              "attribuer à",
                              "attribuable à",
                              "déclaration de",
                              "citation de",
                              "selon",
                              "d'après",
                              "zitat kann",
                              "zitat darf",
                              "zitat stammt von",
                              "zitat von",
                              "statement von",
                              "erklärung von",
                              "stammt von",
                              "atribuída a",
                              "atribuídas a",
                              "atribuível a",
                              "declaração de",
                              "citação de",
                              "segundo",
                              "de acordo com",
                              "attribuita a",
                              "attribuito a",
                              "attribuibile a",
                              "dichiarazione di",
                              "citazione di",
                              "parole di",
                              "secondo",
                              "toegeschreven aan",
                              "toe te schrijven aan",
                              "citaat van",
                              "verklaring van",
                              "volgens"};

Phrases const sayings = {"said",
                         "says",
                         "stated",
                         "states",
                         "added",
                         "adds",
                         "noted",
                         "notes",
                         "explained",
                         "explains",
                         "commented",
                         "comments",
                         "declared",
                         "warned",
                         "warns",
                         "remarked",
                         "argued",
                         "argues",
                         "continued",
                         "concluded",
                         "concludes",
                         "wrote",
                         "writes",
                         "emphasized",
                         "emphasised",
                         "stressed",
                         "urged",
                         "told reporters",
                         "observed",
                         "responded",
                         "announced",
                         "insisted",
                         "dijo",
                         "dice",
                         "afirmó",
                         "afirma",
                         "declaró",
                         "declara",
                         "señaló",
                         "señala",
                         "explicó",
                         "explica",
                         "añadió",
                         "añade",
                         "agregó",
                         "agrega",
                         "advirtió",
                         "advierte",
                         "sostuvo",
                         "comentó",
                         "indicó",
                         "manifestó",
                         "subrayó",
                         "destacó",
                         "aseguró",
                         "expresó",
                         "concluyó",
                         "ha dicho",
                         "ha declarado",
                         "ha afirmado",
                         "ha señalado",
                         "ha explicado",
                         "a déclaré",
                         "déclare",
                         "déclarait",
                         "a dit",
                         "dit",
                         "affirme",
                         "a affirmé",
                         "explique",
                         "a expliqué",
                         "ajoute",
                         "a ajouté",
                         "souligne",
                         "a souligné",
                         "commente",
                         "a commenté",
                         "rappelle",
                         "a rappelé",
                         "estime",
                         "a estimé",
                         "précise",
                         "a précisé",
                         "alerte",
                         "conclut",
                         "sagt",
                         "sagte",
                         "erklärt",
                         "erklärte",
                         "so",
                         "betont",
                         "betonte",
                         "kommentiert",
                         "kommentierte",
                         "kritisiert",
                         "kritisierte",
                         "fordert",
                         "forderte",
                         "warnt",
                         "warnte",
                         "ergänzt",
                         "ergänzte",
                         "meint",
                         "meinte",
                         "disse",
                         "diz",
                         "afirmou",
                         "declarou",
                         "explicou",
                         "acrescentou",
                         "destacou",
                         "ressaltou",
                         "comentou",
                         "alertou",
                         "salientou",
                         "sublinhou",
                         "ha dichiarato",
                         "dichiara",
                         "ha detto",
                         "ha affermato",
                         "afferma",
                         "spiega",
                         "ha spiegato",
                         "commenta",
                         "ha commentato",
                         "aggiunge",
                         "ha aggiunto",
                         "sottolinea",
                         "ha sottolineato",
                         "conclude",
                         "zei",
                         "zegt",
                         "aldus",
                         "verklaarde",
                         "verklaart",
                         "stelt",
                         "stelde",
                         "benadrukt",
                         "benadrukte",
                         "waarschuwt",
                         "waarschuwde",
                         "voegde toe",
                         "legt uit"};

} // namespace

std::optional<Span> find_attribution(std::string_view folded) {
    std::optional<Span> best;
    for (std::string_view const phrase : attributions) {
        for (std::size_t at = folded.find(phrase); at != std::string_view::npos;
             at = folded.find(phrase, at + 1)) {
            bool const begins = at == 0 || !is_word_byte(folded[at - 1]);
            if (begins && ends_at_boundary(folded, at + phrase.size())) {
                if (!best || at < best->begin) {
                    best = Span{at, at + phrase.size()};
                }
                break;
            }
        }
    }
    return best;
}

namespace {

/// All verbs of saying in `folded`, in their order; the longer one where two begin together.
template <typename Visit>
void for_each_saying(std::string_view folded, std::size_t from, Visit visit) {
    for (std::size_t at = from; at < folded.size(); ++at) {
        if (!is_word_byte(folded[at]) || (at > 0 && is_word_byte(folded[at - 1]))) {
            continue;
        }
        std::size_t const length = longest_prefix(folded.substr(at), sayings);
        if (length > 0 && !visit(Span{at, at + length})) {
            return;
        }
    }
}

} // namespace

std::optional<Span> find_saying(std::string_view folded, std::size_t from) {
    std::optional<Span> found;
    for_each_saying(folded, from, [&](Span s) {
        found = s;
        return false;
    });
    return found;
}

std::optional<Span> find_last_saying(std::string_view folded) {
    std::optional<Span> found;
    for_each_saying(folded, 0, [&](Span s) {
        found = s;
        return true;
    });
    return found;
}

bool is_title_word(std::string_view word) {
    static constexpr std::string_view stems[] = {
        "direct",        "presid",       "président",    "präsident",    "chair",
        "counsel",       "attorney",     "lawyer",       "officer",      "manager",
        "coordina",      "koordina",     "coördina",     "leader",       "fellow",
        "professor",     "analyst",      "advoca",       "organizer",    "organiser",
        "campaign",      "secretar",     "secrétair",    "spokes",       "founder",
        "co-founder",    "cofounder",    "executive",    "advisor",      "adviser",
        "research",      "scientist",    "engineer",     "editor",       "representative",
        "minister",      "senator",      "mayor",        "strategist",   "specialist",
        "associate",     "consultant",   "commissioner", "treasurer",    "trustee",
        "pastor",        "rabbi",        "imam",         "bishop",       "teacher",
        "nurse",         "physician",    "organizadora", "organizador",  "portavoz",
        "abogad",        "responsable",  "investigador", "gerente",      "jefa",
        "fundador",      "fundadora",    "vocal",        "asesor",       "porte-parole",
        "avocat",        "chargé",       "juriste",      "chercheu",     "fondat",
        "délégué",       "membre",       "direktor",     "vorsitzend",   "vorstand",
        "geschäftsführ", "leiter",       "sprecher",     "referent",     "anwalt",
        "anwältin",      "rechtsanw",    "wissenschaft", "beauftragt",   "gründer",
        "expert",        "diretor",      "coordenad",    "porta-voz",    "advogad",
        "pesquisador",   "gestor",       "responsável",  "direttor",     "direttrice",
        "portavoce",     "avvocat",      "segretari",    "responsabile", "ricercat",
        "fondatore",     "fondatrice",   "directeur",    "voorzitter",   "woordvoerder",
        "advocaat",      "beleids",      "onderzoeker",  "hoofd",        "oprichter",
        "medewerker",    "projectleider"};
    for (std::string_view const stem : stems) {
        if (has_prefix(word, stem)) {
            return true;
        }
    }
    return is_one_of(
        word, {"head",       "chief",     "senior",      "deputy",       "vice",       "ceo",
               "cto",        "cfo",       "coo",         "lead",         "member",     "principal",
               "board",      "co-chair",  "co-director", "co-executive", "interim",    "acting",
               "staff",      "student",   "resident",    "owner",        "doctor",     "dean",
               "chancellor", "policy",    "legal",       "counselor",    "captain",    "chaplain",
               "judge",      "librarian", "writer",      "author",       "journalist", "general",
               "national",   "regional",  "global",      "program",      "vp",         "svp",
               "evp",        "partner",   "worker",      "farmer",       "parent"});
}

bool is_name_particle(std::string_view word) {
    return is_one_of(word, {"van",  "von", "der", "den", "de",  "del", "della", "di",  "da",  "dos",
                            "das",  "do",  "du",  "la",  "le",  "los", "las",   "y",   "e",   "bin",
                            "bint", "ibn", "al",  "el",  "ben", "ter", "ten",   "zu",  "zum", "zur",
                            "af",   "av",  "st.", "d'",  "'t",  "op",  "in't",  "und", "i"});
}

bool is_field_of_work(std::string_view word) {
    return is_one_of(word, {"policy",        "research",    "communications",
                            "communication", "advocacy",    "programs",
                            "programmes",    "operations",  "litigation",
                            "government",    "affairs",     "public",
                            "external",      "legal",       "strategy",
                            "development",   "campaigns",   "outreach",
                            "education",     "engagement",  "partnerships",
                            "media",         "relations",   "staff",
                            "federal",       "state",       "legislative",
                            "community",     "engineering", "technology",
                            "finance",       "marketing",   "government-relations",
                            "law",           "science",     "content",
                            "and",           "&",           "large",
                            "record",        "counsel",     "department",
                            "program",       "project",     "initiative",
                            "division",      "office",      "unit",
                            "team",          "committee",   "board"});
}

} // namespace presskit::source
