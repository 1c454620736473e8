// SPDX-License-Identifier: MPL-2.0
// "released a statement": can a reader get at what was released?
#include "check/checks.hpp"
#include "check/kit_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace presskit::check {

namespace {

bool contains(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

bool has_link(model::Runs const& runs) {
    return std::any_of(runs.begin(), runs.end(),
                       [](model::Run const& run) { return !run.link.empty(); });
}

bool has_link(model::List const& list) {
    return std::any_of(list.items.begin(), list.items.end(),
                       [](model::ListItem const& item) { return has_link(item.runs); });
}

/// "https://…", "www.…", or "name.tld/path".
bool spells_link(std::string const& text) {
    if (contains(text, "://") || contains(text, "www.")) {
        return true;
    }
    auto const is_name = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-';
    };
    for (auto slash = text.find('/'); slash != std::string::npos;
         slash = text.find('/', slash + 1)) {
        std::size_t begin = slash;
        bool dotted = false;
        while (begin > 0 && (is_name(text[begin - 1]) || text[begin - 1] == '.')) {
            --begin;
            dotted = dotted || text[begin] == '.';
        }
        if (dotted && is_name(text[begin]) && is_name(text[slash - 1])) {
            return true;
        }
    }
    return false;
}

bool links_something(PressKit const& kit) {
    return std::any_of(
        kit.release.body.blocks.begin(), kit.release.body.blocks.end(),
        [](model::Block const& block) { return has_link(block.runs) || has_link(block.list); });
}

/// "ask the province to publish", "must release", "has never published": not yet, or not at all.
bool is_done(std::vector<Word> const& words, std::size_t verb) {
    static constexpr std::array<std::string_view, 27> undone = {
        "to",    "must",   "should",  "would",   "could",  "can",     "may",    "not",   "never",
        "will",  "shall",  "refuses", "refused", "failed", "without", "before", "until", "no",
        "nunca", "jamais", "nie",     "nicht",   "non",    "não",     "niet",   "if",    "pas"};
    for (std::size_t back = 1; back <= 2 && back <= verb; ++back) {
        if (words[verb - back].ends_clause) {
            break;
        }
        if (std::find(undone.begin(), undone.end(), words[verb - back].text) != undone.end()) {
            return false;
        }
    }
    return true;
}

/// Is there "released a statement" in a sentence: a verb of publishing and, a few words on, a
/// thing?
bool announces_publication(std::string const& text, std::string const& language) {
    static constexpr std::array<std::string_view, 35> verbs = {
        "release",   "releases",   "released",       "publish",         "publishes",
        "published", "issue",      "issues",         "issued",          "unveil",
        "unveils",   "unveiled",   "launches",       "launched",        "publica",
        "publicó",   "publicaron", "publican",       "publicou",        "publicaram",
        "publicam",  "divulgou",   "publie",         "publient",        "publié",
        "publiée",   "lancé",      "veröffentlicht", "veröffentlichen", "veröffentlichte",
        "pubblica",  "pubblicano", "pubblicato",     "publiceert",      "publiceren"};
    static constexpr std::array<std::string_view, 31> things = {
        "statement", "report",        "letter",    "study",       "declaration", "briefing",
        "paper",     "analysis",      "survey",    "declaración", "informe",     "carta",
        "estudio",   "declaração",    "relatório", "estudo",      "déclaration", "rapport",
        "lettre",    "étude",         "tribune",   "erklärung",   "bericht",     "studie",
        "brief",     "dichiarazione", "rapporto",  "lettera",     "studio",      "verklaring",
        "manifesto"};
    // "issued the following statement", "publicó la declaración siguiente": it stands below
    static constexpr std::array<std::string_view, 15> pointers_below = {
        "following", "below",    "siguiente", "siguientes", "suivante",
        "suivant",   "folgende", "folgenden", "folgendes",  "seguinte",
        "seguintes", "seguente", "seguenti",  "volgende",   "onderstaande"};
    constexpr std::size_t farthest = 5; // words from the verb to the thing
    auto const is_in = [](auto const& list, std::string const& word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    std::vector<Word> const words = words_of(text, language);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_in(verbs, words[i].text) || !is_done(words, i)) {
            continue;
        }
        for (std::size_t j = i + 1; j < words.size() && j <= i + farthest; ++j) {
            if (words[j - 1].ends_clause) {
                break;
            }
            if (is_in(pointers_below, words[j].text)) {
                break;
            }
            if (is_in(things, words[j].text)) {
                bool const follows =
                    j + 1 < words.size() && is_in(pointers_below, words[j + 1].text);
                return !follows;
            }
        }
    }
    return false;
}

} // namespace

Findings linked_statement(PressKit const& kit, Check const& self) {
    if (!kit.statement.blocks.empty() || links_something(kit)) {
        return {};
    }
    std::vector<KitText> const texts = texts_of(kit);
    if (std::any_of(texts.begin(), texts.end(),
                    [](KitText const& text) { return spells_link(text.text); })) {
        return {};
    }
    for (KitText const& text : texts) {
        if (text.kind == KitText::Kind::paragraph &&
            announces_publication(text.text, kit.language)) {
            return {found(self, kit, text.place, text.text,
                          "the text says that something was released, but no link leads to it, so "
                          "nobody can read it",
                          "add the address of the document, or put it into the kit")};
        }
    }
    return {};
}

} // namespace presskit::check
