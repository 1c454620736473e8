// SPDX-License-Identifier: MPL-2.0
#include "source/vocabulary.hpp"

#include "base/utf8.hpp"
#include "source/text_shape.hpp"

#include <algorithm>
#include <initializer_list>

namespace presskit::source {

namespace {

using Phrases = std::initializer_list<std::string_view>;

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool ends_at_boundary(std::string_view text, std::size_t end) {
    return end >= text.size() || !is_word_byte(text[end]) || !is_word_byte(text[end - 1]);
}

std::size_t longest_prefix(std::string_view folded, Phrases phrases) {
    std::size_t best = 0;
    for (std::string_view const phrase : phrases) {
        if (phrase.size() > best && has_prefix(folded, phrase) &&
            ends_at_boundary(folded, phrase.size())) {
            best = phrase.size();
        }
    }
    return best;
}

bool is_one_of(std::string_view word, Phrases words_) {
    return std::find(words_.begin(), words_.end(), word) != words_.end();
}

bool contains_word(std::string_view folded, std::string_view stem) {
    for (std::size_t at = folded.find(stem); at != std::string_view::npos;
         at = folded.find(stem, at + 1)) {
        if (at == 0 || !is_word_byte(folded[at - 1])) {
            return true;
        }
    }
    return false;
}

bool contains_any(std::string_view folded, Phrases stems) {
    return std::any_of(stems.begin(), stems.end(),
                       [&](std::string_view stem) { return contains_word(folded, stem); });
}

Phrases const labels = {"press release",
                        "news release",
                        "media release",
                        "press statement",
                        "media statement",
                        "public statement",
                        "joint statement",
                        "joint press release",
                        "joint press statement",
                        "coalition statement",
                        "media advisory",
                        "press advisory",
                        "news advisory",
                        "media alert",
                        "press announcement",
                        "press note",
                        "press notice",
                        "open letter",
                        "joint letter",
                        "coalition letter",
                        "statement for immediate release",
                        "fact sheet",
                        "press communique",
                        "press communiqué",
                        "comunicado de prensa",
                        "nota de prensa",
                        "comunicado conjunto",
                        "boletín de prensa",
                        "gacetilla de prensa",
                        "convocatoria de prensa",
                        "carta abierta",
                        "declaración conjunta",
                        "communiqué de presse",
                        "communiqué de presse commun",
                        "communiqué commun",
                        "communiqué conjoint",
                        "communiqué",
                        "déclaration commune",
                        "invitation presse",
                        "note aux médias",
                        "lettre ouverte",
                        "pressemitteilung",
                        "pressemeldung",
                        "presseerklärung",
                        "presseinformation",
                        "presseaussendung",
                        "medienmitteilung",
                        "gemeinsame pressemitteilung",
                        "gemeinsame erklärung",
                        "gemeinsame presseerklärung",
                        "presseeinladung",
                        "offener brief",
                        "comunicado de imprensa",
                        "comunicado à imprensa",
                        "nota à imprensa",
                        "nota de imprensa",
                        "press-release",
                        "declaração conjunta",
                        "carta aberta",
                        "comunicato stampa",
                        "comunicato stampa congiunto",
                        "comunicato congiunto",
                        "nota stampa",
                        "dichiarazione congiunta",
                        "lettera aperta",
                        "persbericht",
                        "gezamenlijk persbericht",
                        "gezamenlijke verklaring",
                        "persverklaring",
                        "persuitnodiging",
                        "open brief"};

/// Labels only as a whole line: too common as the beginning of a headline.
Phrases const bare_labels = {"statement",   "announcement",  "advisory",      "news",
                             "letter",      "report",        "for the media", "comunicado",
                             "declaración", "déclaration",   "erklärung",     "stellungnahme",
                             "declaração",  "dichiarazione", "comunicato",    "verklaring",
                             "nota",        "aviso",         "release"};

Phrases const statuses = {"for immediate release",
                          "for immediate distribution",
                          "for immediate publication",
                          "for immediate use",
                          "immediate release",
                          "for general release",
                          "para publicación inmediata",
                          "para su publicación inmediata",
                          "para difusión inmediata",
                          "para su difusión inmediata",
                          "de publicación inmediata",
                          "pour diffusion immédiate",
                          "pour publication immédiate",
                          "diffusion immédiate",
                          "zur sofortigen veröffentlichung",
                          "zur sofortigen freigabe",
                          "zur sofortigen verwendung",
                          "sofort zur veröffentlichung",
                          "frei zur veröffentlichung",
                          "para divulgação imediata",
                          "para publicação imediata",
                          "para distribuição imediata",
                          "divulgação imediata",
                          "per la pubblicazione immediata",
                          "per pubblicazione immediata",
                          "per diffusione immediata",
                          "per la diffusione immediata",
                          "pubblicazione immediata",
                          "da pubblicare immediatamente",
                          "voor directe publicatie",
                          "voor onmiddellijke publicatie",
                          "voor onmiddellijke verspreiding",
                          "voor directe verspreiding",
                          "per direct te publiceren"};

Phrases const embargoes = {"strictly embargoed until",
                           "strictly embargoed for",
                           "embargoed until",
                           "embargoed till",
                           "embargoed to",
                           "embargoed for release until",
                           "embargoed for release",
                           "embargoed for",
                           "embargoed",
                           "strict embargo until",
                           "strict embargo",
                           "under strict embargo until",
                           "under embargo until",
                           "under embargo till",
                           "under embargo",
                           "news embargo",
                           "embargo until",
                           "embargo till",
                           "embargo date",
                           "embargo",
                           "not for release before",
                           "not for release until",
                           "not for publication before",
                           "not for publication until",
                           "hold for release until",
                           "hold for release",
                           "hold until",
                           "embargado hasta",
                           "embargada hasta",
                           "bajo embargo hasta",
                           "bajo embargo",
                           "embargo hasta",
                           "sous embargo jusqu'au",
                           "sous embargo jusqu'à",
                           "sous embargo",
                           "embargo jusqu'au",
                           "sperrfrist bis",
                           "sperrfrist",
                           "gesperrt bis",
                           "embargo bis",
                           "sob embargo até",
                           "sob embargo",
                           "embargado até",
                           "embargo até",
                           "sotto embargo fino al",
                           "sotto embargo fino alle",
                           "sotto embargo",
                           "embargo fino al",
                           "onder embargo tot",
                           "onder embargo",
                           "embargo tot"};

Phrases const date_words = {"date",
                            "dated",
                            "published",
                            "published on",
                            "posted",
                            "posted on",
                            "release date",
                            "date of release",
                            "publication date",
                            "for release",
                            "for release on",
                            "release",
                            "updated",
                            "issued",
                            "issued on",
                            "fecha",
                            "publicado",
                            "publicado el",
                            "date de publication",
                            "publié le",
                            "fait à",
                            "datum",
                            "veröffentlicht am",
                            "veröffentlicht",
                            "data",
                            "data de publicação",
                            "publicado em",
                            "pubblicato il",
                            "pubblicato",
                            "gepubliceerd op",
                            "gepubliceerd",
                            "publicatiedatum"};

Phrases const contacts = {"contact",
                          "contacts",
                          "media contact",
                          "media contacts",
                          "press contact",
                          "press contacts",
                          "contact information",
                          "contact info",
                          "press inquiries",
                          "media inquiries",
                          "press enquiries",
                          "media enquiries",
                          "for media inquiries",
                          "for press inquiries",
                          "for media enquiries",
                          "for press enquiries",
                          "for inquiries",
                          "for more information",
                          "for further information",
                          "for more information contact",
                          "for more information, contact",
                          "for more information, please contact",
                          "for more information please contact",
                          "for further information, contact",
                          "for further information contact",
                          "for further information, please contact",
                          "for further information please contact",
                          "for interviews",
                          "for interviews, contact",
                          "for interviews contact",
                          "for press inquiries, contact",
                          "for media inquiries, contact",
                          "for media inquiries, please contact",
                          "for press inquiries, please contact",
                          "for additional information",
                          "for additional information, contact",
                          "please contact",
                          "media contact information",
                          "public relations contact",
                          "contacto",
                          "contactos",
                          "contacto de prensa",
                          "contacto para prensa",
                          "contacto para medios",
                          "contacto para la prensa",
                          "contactos de prensa",
                          "contacto de medios",
                          "para más información",
                          "para más información, contactar",
                          "para mayor información",
                          "información de contacto",
                          "contact presse",
                          "contacts presse",
                          "contact média",
                          "contacts médias",
                          "contact médias",
                          "pour plus d'informations",
                          "pour plus d'information",
                          "pour toute information",
                          "pressekontakt",
                          "pressekontakte",
                          "kontakt",
                          "kontakte",
                          "medienkontakt",
                          "ansprechpartner",
                          "ansprechpartnerin",
                          "ansprechperson",
                          "kontakt für medien",
                          "kontakt für presse",
                          "kontakt für die presse",
                          "rückfragen an",
                          "für rückfragen",
                          "presserückfragen",
                          "weitere informationen",
                          "contato",
                          "contatos",
                          "contato de imprensa",
                          "contato para imprensa",
                          "contato para a imprensa",
                          "contactos de imprensa",
                          "contacto de imprensa",
                          "contacto para a imprensa",
                          "assessoria de imprensa",
                          "para mais informações",
                          "contatti",
                          "contatto",
                          "contatto stampa",
                          "contatti stampa",
                          "contatti per la stampa",
                          "ufficio stampa",
                          "per informazioni",
                          "per maggiori informazioni",
                          "per ulteriori informazioni",
                          "perscontact",
                          "perscontacten",
                          "contactpersoon",
                          "contactgegevens",
                          "contact voor de pers",
                          "voor meer informatie",
                          "meer informatie",
                          "contact voor pers"};

Phrases const abouts = {"about",
                        "à propos de",
                        "à propos du",
                        "à propos des",
                        "à propos d'",
                        "à propos",
                        "qui sommes-nous",
                        "acerca de",
                        "acerca del",
                        "sobre",
                        "quiénes somos",
                        "über",
                        "informazioni su",
                        "chi è",
                        "chi siamo",
                        "su di noi",
                        "over",
                        "sobre nós",
                        "quem somos",
                        "notes to editors",
                        "note to editors",
                        "notes for editors",
                        "note to editor",
                        "editor's note",
                        "editors' notes",
                        "notas para editores",
                        "nota a los editores",
                        "note aux rédacteurs",
                        "note aux rédactions",
                        "hinweis für redaktionen",
                        "hinweise für die redaktion",
                        "nota ai redattori",
                        "noot voor de redactie",
                        "noot aan de redactie"};

Phrases const topic_words = {"related topics",
                             "topics",
                             "topic",
                             "tags",
                             "tag",
                             "tagged",
                             "tagged with",
                             "tagged as",
                             "filed under",
                             "categories",
                             "category",
                             "keywords",
                             "issues",
                             "issue areas",
                             "hashtags",
                             "more on",
                             "temas relacionados",
                             "temas",
                             "etiquetas",
                             "palabras clave",
                             "categorías",
                             "sujets liés",
                             "sujets associés",
                             "thèmes",
                             "thématiques",
                             "mots-clés",
                             "mots clés",
                             "étiquettes",
                             "catégories",
                             "verwandte themen",
                             "themen",
                             "schlagworte",
                             "schlagwörter",
                             "stichworte",
                             "stichwörter",
                             "kategorien",
                             "tópicos relacionados",
                             "tópicos",
                             "assuntos",
                             "palavras-chave",
                             "marcadores",
                             "categorias",
                             "argomenti correlati",
                             "argomenti",
                             "parole chiave",
                             "categorie",
                             "verwante onderwerpen",
                             "gerelateerde onderwerpen",
                             "onderwerpen",
                             "trefwoorden",
                             "sleutelwoorden",
                             "categorieën"};

Phrases const residues = {"share",
                          "share this",
                          "share this page",
                          "share this post",
                          "share this article",
                          "share on facebook",
                          "share on twitter",
                          "share on x",
                          "share on linkedin",
                          "share via email",
                          "facebook",
                          "twitter",
                          "linkedin",
                          "whatsapp",
                          "instagram",
                          "youtube",
                          "bluesky",
                          "mastodon",
                          "telegram",
                          "reddit",
                          "tweet",
                          "email",
                          "e-mail this",
                          "email this",
                          "print",
                          "print this page",
                          "print page",
                          "print this",
                          "download",
                          "download pdf",
                          "pdf",
                          "copy link",
                          "related articles",
                          "related posts",
                          "related content",
                          "related news",
                          "related stories",
                          "related resources",
                          "related publications",
                          "related",
                          "read more",
                          "read next",
                          "more news",
                          "more press releases",
                          "latest news",
                          "recent posts",
                          "see also",
                          "you may also like",
                          "you might also like",
                          "more from",
                          "previous",
                          "next",
                          "previous post",
                          "next post",
                          "previous article",
                          "next article",
                          "back",
                          "back to top",
                          "back to news",
                          "back to press releases",
                          "top of page",
                          "return to top",
                          "skip to content",
                          "skip to main content",
                          "subscribe",
                          "sign up",
                          "sign up for our newsletter",
                          "newsletter",
                          "follow us",
                          "follow us on twitter",
                          "donate",
                          "donate now",
                          "leave a comment",
                          "comments",
                          "leave a reply",
                          "no comments",
                          "home",
                          "menu",
                          "search",
                          "all rights reserved",
                          "privacy policy",
                          "terms of use",
                          "cookie policy",
                          "cookies",
                          "compartir",
                          "comparte",
                          "compartir en",
                          "imprimir",
                          "descargar",
                          "artículos relacionados",
                          "noticias relacionadas",
                          "leer más",
                          "suscríbete",
                          "síguenos",
                          "anterior",
                          "siguiente",
                          "volver",
                          "partager",
                          "partager sur",
                          "partagez",
                          "imprimer",
                          "télécharger",
                          "articles liés",
                          "articles similaires",
                          "à lire aussi",
                          "lire aussi",
                          "lire la suite",
                          "en savoir plus",
                          "suivez-nous",
                          "précédent",
                          "suivant",
                          "s'abonner",
                          "teilen",
                          "drucken",
                          "herunterladen",
                          "ähnliche artikel",
                          "verwandte artikel",
                          "mehr lesen",
                          "weiterlesen",
                          "folgen sie uns",
                          "zurück",
                          "weiter",
                          "zur übersicht",
                          "nach oben",
                          "newsletter abonnieren",
                          "impressum",
                          "datenschutz",
                          "compartilhar",
                          "compartilhe",
                          "partilhar",
                          "baixar",
                          "notícias relacionadas",
                          "leia mais",
                          "leia também",
                          "siga-nos",
                          "condividi",
                          "stampa",
                          "scarica",
                          "articoli correlati",
                          "leggi anche",
                          "leggi tutto",
                          "seguici",
                          "precedente",
                          "successivo",
                          "delen",
                          "deel dit",
                          "deel dit bericht",
                          "afdrukken",
                          "downloaden",
                          "gerelateerde artikelen",
                          "lees meer",
                          "lees ook",
                          "lees verder",
                          "volg ons",
                          "vorige",
                          "volgende",
                          "terug"};

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

bool is_label(std::string_view folded) {
    while (!folded.empty() &&
           (folded.back() == ':' || folded.back() == ' ' || folded.back() == '.')) {
        folded.remove_suffix(1);
    }
    return is_one_of(folded, labels) || is_one_of(folded, bare_labels);
}

bool is_status(std::string_view folded) {
    return status_prefix(folded) > 0;
}

std::size_t label_prefix(std::string_view folded) {
    return longest_prefix(folded, labels);
}
std::size_t status_prefix(std::string_view folded) {
    return longest_prefix(folded, statuses);
}
std::size_t embargo_prefix(std::string_view folded) {
    return longest_prefix(folded, embargoes);
}
std::size_t date_prefix(std::string_view folded) {
    return longest_prefix(folded, date_words);
}
std::size_t contact_prefix(std::string_view folded) {
    return longest_prefix(folded, contacts);
}
std::size_t boilerplate_prefix(std::string_view folded) {
    return longest_prefix(folded, abouts);
}
std::size_t topics_prefix(std::string_view folded) {
    return longest_prefix(folded, topic_words);
}

bool is_form_line(std::string_view folded) {
    std::size_t const colon = folded.find(':');
    return colon != std::string_view::npos &&
           is_one_of(folded.substr(0, colon), {"what",
                                               "who",
                                               "when",
                                               "where",
                                               "why",
                                               "how",
                                               "date",
                                               "time",
                                               "place",
                                               "location",
                                               "venue",
                                               "event",
                                               "rsvp",
                                               "note",
                                               "background",
                                               "visuals",
                                               "photo opportunity",
                                               "qué",
                                               "quién",
                                               "quiénes",
                                               "cuándo",
                                               "dónde",
                                               "por qué",
                                               "quoi",
                                               "qui",
                                               "quand",
                                               "où",
                                               "pourquoi",
                                               "was",
                                               "wer",
                                               "wann",
                                               "wo",
                                               "warum",
                                               "o quê",
                                               "quem",
                                               "quando",
                                               "onde",
                                               "cosa",
                                               "chi",
                                               "dove",
                                               "perché",
                                               "wat",
                                               "wie",
                                               "wanneer",
                                               "waar",
                                               "waarom"});
}

bool is_weekday(std::string_view folded_word) {
    return is_one_of(
        folded_word,
        {"monday",       "tuesday",     "wednesday", "thursday",      "friday",      "saturday",
         "sunday",       "mon",         "tue",       "tues",          "wed",         "thu",
         "thur",         "thurs",       "fri",       "sat",           "sun",         "lunes",
         "martes",       "miércoles",   "jueves",    "viernes",       "sábado",      "domingo",
         "lundi",        "mardi",       "mercredi",  "jeudi",         "vendredi",    "samedi",
         "dimanche",     "montag",      "dienstag",  "mittwoch",      "donnerstag",  "freitag",
         "samstag",      "sonnabend",   "sonntag",   "segunda-feira", "terça-feira", "quarta-feira",
         "quinta-feira", "sexta-feira", "segunda",   "terça",         "quarta",      "quinta",
         "sexta",        "lunedì",      "martedì",   "mercoledì",     "giovedì",     "venerdì",
         "sabato",       "domenica",    "maandag",   "dinsdag",       "woensdag",    "donderdag",
         "vrijdag",      "zaterdag",    "zondag"});
}

bool is_end_mark(std::string_view text) {
    std::string bare;
    for (char const c : fold(text)) {
        if (c != ' ' && c != '[' && c != ']' && c != '(' && c != ')' && c != '.') {
            bare += c;
        }
    }
    if (bare.size() >= 3 && bare.find_first_not_of('#') == std::string::npos) {
        return true;
    }
    std::string const word = trim_marks(bare, "#*");
    bool const boxed = word != bare;
    return is_one_of(word, {"30", "ends"})
               ? boxed || word == "ends"
               : is_one_of(word,
                           {"end", "fin", "ende", "fim", "fine", "einde", "endofrelease",
                            "endofpressrelease", "findelcomunicado", "finducommuniqué", "xxx"}) &&
                     (boxed || all_caps(text));
}

bool is_web_residue(std::string_view folded) {
    std::string const bare = trim_marks(folded, ":.>»…!,");
    return is_one_of(bare, residues) || has_prefix(folded, "©") ||
           has_prefix(folded, "copyright ©") || has_prefix(folded, "(c) 20") ||
           has_prefix(folded, "home >") || has_prefix(folded, "home ›") ||
           has_prefix(folded, "home »") ||
           (folded.size() < 60 && has_prefix(folded, "share this")) ||
           (folded.size() < 60 && has_prefix(folded, "share on ")) ||
           (folded.size() < 80 && has_prefix(folded, "see also:")) ||
           (folded.size() < 60 && has_prefix(folded, "follow us on "));
}

bool is_site_name(std::string_view folded) {
    return is_one_of(folded, {"facebook", "twitter", "linkedin", "whatsapp", "instagram", "youtube",
                              "bluesky", "mastodon", "telegram", "reddit"});
}

bool is_language_name(std::string_view folded_word) {
    return is_one_of(folded_word,
                     {"english",    "español",   "espanol",  "français",   "francais", "deutsch",
                      "português",  "portugues", "italiano", "nederlands", "العربية",  "русский",
                      "中文",       "日本語",    "한국어",   "català",     "polski",   "türkçe",
                      "svenska",    "dansk",     "norsk",    "suomi",      "ελληνικά", "עברית",
                      "українська", "čeština",   "magyar",   "română",     "tiếng",    "bahasa",
                      "pdf",        "en",        "es",       "fr",         "de",       "pt",
                      "it",         "nl"});
}

bool is_signatory_heading(std::string_view folded) {
    std::string const bare = trim_marks(folded, ",;:.");
    if (is_one_of(bare, {"sincerely",
                         "yours sincerely",
                         "respectfully",
                         "respectfully submitted",
                         "yours faithfully",
                         "in solidarity",
                         "with best regards",
                         "best regards",
                         "yours truly",
                         "regards",
                         "kind regards",
                         "atentamente",
                         "cordialmente",
                         "firman",
                         "suscriben",
                         "adhieren",
                         "cordialement",
                         "hochachtungsvoll",
                         "mit freundlichen grüßen",
                         "atenciosamente",
                         "assinam",
                         "cordiali saluti",
                         "distinti saluti",
                         "firmano",
                         "hoogachtend",
                         "met vriendelijke groet",
                         "members of the coalition",
                         "coalition members",
                         "participating organizations",
                         "participating organisations",
                         "member organizations",
                         "member organisations",
                         "organizations",
                         "organisations",
                         "organizaciones",
                         "organisationen",
                         "organizações",
                         "organizzazioni",
                         "organisaties",
                         "supporters",
                         "conveners",
                         "list of organizations",
                         "list of organisations"})) {
        return true;
    }
    return words(bare, 13).size() <= 12 && bare.size() <= 120 &&
           contains_any(
               bare,
               {"signator",          "signed",       "signer",        "co-sign",        "cosign",
                "undersigned",       "endorse",      "endorsing",     "sign-on",        "signing",
                "supporting organi", "supported by", "firmant",       "firmad",         "firmado",
                "suscrit",           "adherente",    "signatair",     "signé",          "cosigné",
                "co-signé",          "unterzeich",   "mitunterzeich", "erstunterzeich", "assinad",
                "signatári",         "subscrit",     "firmatar",      "firmato",        "firmata",
                "sottoscri",         "ondertekena",  "ondertekend",   "mede-onderteken"});
}

bool speaks_of_organizations(std::string_view folded) {
    return contains_any(folded,
                        {"organi",       "groups",       "coalition",   "members",    "signator",
                         "signed",       "signer",       "undersigned", "endors",     "joined",
                         "joining",      "supported",    "coalición",   "grupos",     "firma",
                         "asociacion",   "associations", "coalition",   "membres",    "signat",
                         "verbände",     "bündnis",      "unterzeich",  "coalizão",   "assina",
                         "associazioni", "coalizione",   "coalitie",    "onderteken", "ngos",
                         "ong"});
}

bool is_group_heading(std::string_view folded) {
    std::string const bare = trim_marks(folded, ",;:.*");
    if (bare.empty() || words(bare, 9).size() > 8) {
        return false;
    }
    bool const kind = contains_any(
        bare,
        {"organizations",  "organisations",  "organizaciones", "organisationen",    "organizações",
         "organizzazioni", "organisaties",   "individuals",    "individuos",        "individus",
         "persons",        "einzelpersonen", "indivíduos",     "individui",         "personen",
         "personas",       "personnes",      "companies",      "businesses",        "academics",
         "experts",        "conveners",      "convenors",      "networks",          "unions",
         "groups",         "associations",   "verbände",       "elected officials", "faith leaders",
         "scholars",       "partners",       "redes",          "réseaux",           "netzwerke"});
    return kind || is_one_of(bare, {"international", "national", "regional", "local", "state",
                                    "global", "state and local"});
}

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
    for (std::string_view const stem :
         {"direct",        "presid",       "président",    "präsident",    "chair",
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
          "medewerker",    "projectleider"}) {
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
