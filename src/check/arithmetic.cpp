// SPDX-License-Identifier: MPL-2.0
#include "check/arithmetic.hpp"

#include "base/utf8.hpp"
#include "check/kit_text.hpp"
#include "check/numbers.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <set>

namespace presskit::check {

namespace {

using model::Block;
using model::PressKit;

struct Number {
    double value = 0;
    int decimals = 0;
};

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

bool is_english(std::string const& language) {
    return language.empty() || language.compare(0, 2, "en") == 0;
}

/// "39", "1,204", "30.5" (in most languages "1.204" and "30,5"), "thirty-nine".
std::optional<Number> number_of(std::string const& written, std::string const& language,
                                Numbers& numbers) {
    if (auto const whole = numbers.value(written)) {
        return Number{static_cast<double>(*whole), 0};
    }
    std::size_t const mark = written.find(is_english(language) ? '.' : ',');
    if (mark == std::string::npos || mark == 0 || mark + 1 == written.size() ||
        !is_digit(written[0])) {
        return std::nullopt;
    }
    std::string const decimals = written.substr(mark + 1);
    auto const whole = numbers.value(written.substr(0, mark));
    if (!whole || decimals.size() > 4 || !std::all_of(decimals.begin(), decimals.end(), is_digit)) {
        return std::nullopt;
    }
    double const scale = std::pow(10, static_cast<double>(decimals.size()));
    return Number{static_cast<double>(*whole) + std::stod(decimals) / scale,
                  static_cast<int>(decimals.size())};
}

template <std::size_t N>
bool is_in(std::array<std::string_view, N> const& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 10> out_of = {"of",  "out", "in",  "de",  "von",
                                                     "sur", "su",  "van", "por", "des"};
constexpr std::array<std::string_view, 14> between_words = {"of",  "the", "los", "las",   "les",
                                                            "der", "den", "dei", "delle", "dos",
                                                            "das", "de",  "our", "all"};
constexpr std::array<std::string_view, 16> or_words = {
    "or",   "oder",    "o",  "ou", "soit", "also", "that", "ovvero",
    "cioè", "oftewel", "es", "is", "sind", "das",  "d.h",  "i.e"};
constexpr std::array<std::string_view, 44> hedges = {
    "about",         "around",  "nearly",   "almost", "roughly", "some",  "over",  "more",
    "than",          "just",    "under",    "less",   "fewer",   "at",    "least", "most",
    "approximately", "only",    "not",      "quite",  "well",    "rund",  "etwa",  "fast",
    "knapp",         "gut",     "circa",    "ca",     "casi",    "más",   "menos", "cerca",
    "près",          "environ", "plus",     "moins",  "presque", "quasi", "più",   "oltre",
    "bijna",         "ruim",    "ongeveer", "mais"};
constexpr std::array<std::string_view, 5> articles = {"el", "un", "il", "a", "het"};

bool is_percent_word(std::string const& word) {
    static constexpr std::array<std::string_view, 6> words = {"percent",    "prozent",  "procent",
                                                              "percentage", "percento", "pct"};
    return is_in(words, word);
}

/// A percentage that begins with word `at`: "30%", "30 %", "30 percent", "30 por ciento".
struct Percentage {
    Number number;
    std::size_t last = 0; ///< word
    std::size_t end = 0;  ///< byte after it
};

std::optional<Percentage> percentage_at(std::string const& text, std::vector<Word> const& words,
                                        std::size_t at, std::string const& language,
                                        Numbers& numbers) {
    auto const number = number_of(words[at].text, language, numbers);
    if (!number) {
        return std::nullopt;
    }
    std::size_t sign = words[at].end;
    while (sign < text.size()) {
        utf8::Decoded const d = utf8::decode(text, sign);
        if (!utf8::is_space(d.code_point)) {
            break;
        }
        sign += d.length;
    }
    if (sign < text.size() && text[sign] == '%') {
        return Percentage{*number, at, sign + 1};
    }
    auto const word = [&](std::size_t i) {
        return i < words.size() && !words[i - 1].ends_clause ? words[i].text : std::string();
    };
    if (is_percent_word(word(at + 1))) {
        return Percentage{*number, at + 1, words[at + 1].end};
    }
    static constexpr std::array<std::string_view, 4> first = {"per", "por", "pour", "par"};
    static constexpr std::array<std::string_view, 4> second = {"cent", "ciento", "cento", "cien"};
    if (is_in(first, word(at + 1)) && at + 2 < words.size() && is_in(second, words[at + 2].text)) {
        return Percentage{*number, at + 2, words[at + 2].end};
    }
    return std::nullopt;
}

/// "12 of 40", "12 out of the 40", "12 von 40".
struct Part {
    Number part;
    Number whole;
    std::size_t last = 0; ///< word
};

std::optional<Part> part_at(std::vector<Word> const& words, std::size_t at,
                            std::string const& language, Numbers& numbers) {
    constexpr std::size_t farthest = 4;   // words from "of" to the whole
    constexpr std::size_t most_nouns = 2; // "12 small towns out of 40"; never before a plain "of"
    auto const part = number_of(words[at].text, language, numbers);
    if (!part || words[at].ends_clause) {
        return std::nullopt;
    }
    std::size_t of = at + 1;
    while (of < words.size() && of <= at + most_nouns && !is_in(out_of, words[of].text) &&
           !words[of].ends_clause) {
        ++of;
    }
    bool const nouns = of > at + 1;
    static constexpr std::array<std::string_view, 4> after_nouns = {"out", "von", "sur", "su"};
    if (of + 1 >= words.size() || words[of].ends_clause || !is_in(out_of, words[of].text) ||
        (nouns && !is_in(after_nouns, words[of].text))) {
        return std::nullopt;
    }
    for (std::size_t i = of + 1; i < words.size() && i <= of + farthest; ++i) {
        if (words[i - 1].ends_clause) {
            return std::nullopt;
        }
        if (auto const whole = number_of(words[i].text, language, numbers)) {
            bool const is_part = whole->value >= part->value && whole->value > 1;
            return is_part ? std::optional(Part{*part, *whole, i}) : std::nullopt;
        }
        if (!is_in(between_words, words[i].text)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

/// Does the text between a part and its percentage say that both are the same: ", or about",
/// " towns (", " – "?
bool says_the_same(std::string const& text, std::vector<Word> const& words, std::size_t begin,
                   std::size_t end) {
    constexpr std::size_t most_nouns = 4;
    std::size_t const from = words[begin].end;
    std::size_t const to = words[end].begin;
    std::string const between = text.substr(from, to - from);
    if (between.find_first_of(".;:!?") != std::string::npos) {
        return false;
    }
    bool joint = between.find('(') != std::string::npos || between.find("—") != std::string::npos ||
                 between.find("–") != std::string::npos || between.find('=') != std::string::npos;
    std::size_t nouns = 0;
    bool after_joint = false;
    for (std::size_t i = begin + 1; i < end; ++i) {
        std::string const& word = words[i].text;
        if (is_in(or_words, word)) {
            joint = true;
            after_joint = true;
        } else if (!is_in(hedges, word) && !is_in(articles, word)) {
            if (after_joint || std::any_of(word.begin(), word.end(), is_digit)) {
                return false; // "or the county’s 30 percent"
            }
            ++nouns;
        }
    }
    return joint && nouns <= most_nouns;
}

bool is_hedged(std::vector<Word> const& words, std::size_t at) {
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
        if (is_in(hedges, words[at - back].text)) {
            return true;
        }
    }
    return false;
}

/// "30 percent of the county" has another base.
bool has_other_base(std::vector<Word> const& words, std::size_t last) {
    static constexpr std::array<std::string_view, 10> bases = {"of",  "der", "des", "de",  "del",
                                                               "von", "van", "du",  "dei", "dos"};
    return last + 1 < words.size() && is_in(bases, words[last + 1].text);
}

void check_part(PressKit const& kit, Check const& self, KitText const& text,
                std::vector<Word> const& words, std::size_t at, Numbers& numbers,
                Findings& findings) {
    constexpr std::size_t farthest = 12; // words from the part to its percentage
    auto const part = part_at(words, at, kit.language, numbers);
    if (!part) {
        return;
    }
    for (std::size_t i = part->last + 1; i < words.size() && i <= part->last + farthest; ++i) {
        auto const percentage = percentage_at(text.text, words, i, kit.language, numbers);
        if (!percentage) {
            continue;
        }
        bool const same = says_the_same(text.text, words, part->last, i) &&
                          !has_other_base(words, percentage->last);
        double const share = 100 * part->part.value / part->whole.value;
        double const rounding = 0.5 * std::pow(10, -percentage->number.decimals) + 0.05;
        double const tolerance = is_hedged(words, i) ? 3 : rounding;
        if (same && std::fabs(share - percentage->number.value) > tolerance) {
            std::string const written =
                text.text.substr(words[at].begin, percentage->end - words[at].begin);
            std::string const exact =
                language::format_number(std::round(share * 10) / 10, kit.language);
            findings.push_back(found(self, kit, text.place, written,
                                     '"' + written + "\" does not add up: it is " + exact +
                                         " percent, and reporters reckon",
                                     "correct the percentage or the numbers"));
        }
        return;
    }
}

std::vector<Percentage> percentages_in(std::string const& text, std::string const& language,
                                       Numbers& numbers) {
    std::vector<Percentage> all;
    std::vector<Word> const words = words_of(text, language);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (auto const one = percentage_at(text, words, i, language, numbers)) {
            all.push_back(*one);
        }
    }
    return all;
}

/// Is the list led in as the parts of something?
bool announces_shares(std::string const& text, std::string const& language) {
    static std::set<std::string> const signs = {
        "share",       "shares",      "breakdown",   "spent",      "spend",   "budget",
        "respondents", "divided",     "split",       "total",      "anteile", "anteil",
        "haushalt",    "befragten",   "verteilt",    "aufgeteilt", "reparto", "distribución",
        "presupuesto", "encuestados", "répartition", "parts",      "budgets", "répondants",
        "dépenses",    "spending"};
    std::vector<Word> const words = words_of(text, language);
    return std::any_of(words.begin(), words.end(),
                       [&](Word const& word) { return signs.count(word.text) != 0; });
}

/// Parts of a whole that nearly make 100, and do not.
void check_shares(PressKit const& kit, Check const& self, Numbers& numbers, Findings& findings) {
    auto const& blocks = kit.release.body.blocks;
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        Block const& block = blocks[i];
        if (block.kind != Block::Kind::list || block.list.items.size() < 2 ||
            !announces_shares(model::plain_text(blocks[i - 1].runs), kit.language)) {
            continue;
        }
        double sum = 0;
        bool one_each = true;
        for (model::ListItem const& item : block.list.items) {
            auto const all = percentages_in(model::plain_text(item.runs), kit.language, numbers);
            one_each = one_each && all.size() == 1;
            sum += all.empty() ? 0 : all.front().number.value;
        }
        double const rounding = 0.5 * static_cast<double>(block.list.items.size()) + 0.05;
        double const off = std::fabs(sum - 100);
        if (one_each && off > rounding && off <= 15) {
            findings.push_back(
                found(self, kit, block.place, model::plain_text(block.list.items.front().runs),
                      "the shares in this list make " + language::format_number(sum, kit.language) +
                          " percent instead of 100, and reporters reckon",
                      "correct the shares, or say why they do not make 100"));
        }
    }
}

/// "1,204", "$ 1,204", "1 204 €"; a cell that says more is no number.
std::optional<double> amount_of(std::string const& cell, std::string const& language,
                                Numbers& numbers) {
    std::size_t const begin = cell.find_first_of("0123456789");
    std::size_t const last = cell.find_last_of("0123456789");
    if (begin == std::string::npos || last - begin > 24 || begin > 4 || cell.size() - last > 8) {
        return std::nullopt;
    }
    auto const number = number_of(cell.substr(begin, last - begin + 1), language, numbers);
    return number ? std::optional(number->value) : std::nullopt;
}

bool is_total(std::string const& cell, std::string const& language) {
    static constexpr std::array<std::string_view, 10> words = {
        "total",     "totals", "sum",    "gesamt", "summe",
        "insgesamt", "suma",   "totale", "totaal", "somme"};
    std::vector<Word> const all = words_of(cell, language);
    return !all.empty() && all.size() <= 3 && is_in(words, all.front().text);
}

void check_tables(PressKit const& kit, Check const& self, Numbers& numbers, Findings& findings) {
    for (Block const& block : kit.release.body.blocks) {
        if (block.kind != Block::Kind::table || block.rows.size() < 3 ||
            block.rows.back().empty() ||
            !is_total(model::plain_text(block.rows.back().front()), kit.language)) {
            continue;
        }
        model::Row const& last = block.rows.back();
        for (std::size_t column = 1; column < last.size(); ++column) {
            std::string const written = model::plain_text(last[column]);
            auto const total = amount_of(written, kit.language, numbers);
            double sum = 0;
            bool whole = total.has_value() && written.find('%') == std::string::npos;
            for (std::size_t row = 0; row + 1 < block.rows.size(); ++row) {
                bool const there = column < block.rows[row].size();
                auto const amount = there ? amount_of(model::plain_text(block.rows[row][column]),
                                                      kit.language, numbers)
                                          : std::nullopt;
                whole = whole && (amount.has_value() || row == 0); // a heading row
                sum += amount.value_or(0);
            }
            if (whole && std::fabs(sum - *total) > 0.001 * std::max(1.0, std::fabs(sum))) {
                findings.push_back(
                    found(self, kit, block.place, written,
                          "the column adds up to " + language::format_number(sum, kit.language) +
                              ", not to the " + written + " in its last row, and reporters reckon",
                          "correct the total or the numbers above it"));
            }
        }
    }
}

/// "a total of 40 towns: 12 on the coast, 18 inland and 9 in the hills".
void check_sums(PressKit const& kit, Check const& self, KitText const& text,
                std::vector<Word> const& words, std::size_t at, Numbers& numbers,
                Findings& findings) {
    static constexpr std::array<std::string_view, 8> signs = {
        "total", "insgesamt", "totaal", "totale", "altogether", "tutto", "overall", "gesamt"};
    if (!is_in(signs, words[at].text)) {
        return;
    }
    std::optional<Number> total;
    std::size_t i = at + 1;
    for (; i < words.size() && i <= at + 6; ++i) {
        if (!total) {
            total = number_of(words[i].text, kit.language, numbers);
        }
        std::size_t const next = i + 1 < words.size() ? words[i + 1].begin : text.text.size();
        std::string const gap = text.text.substr(words[i].end, next - words[i].end);
        if (gap.find(':') != std::string::npos) {
            break;
        }
        if (gap.find_first_of(".;!?") != std::string::npos) {
            return;
        }
    }
    if (!total || i >= words.size() || i > at + 6) {
        return;
    }
    double sum = 0;
    std::size_t parts = 0;
    std::size_t last = i;
    for (std::size_t j = i + 1; j < words.size(); ++j) {
        if (auto const part = number_of(words[j].text, kit.language, numbers)) {
            if (percentage_at(text.text, words, j, kit.language, numbers)) {
                return;
            }
            bool const is_year = part->value >= 1900 && part->value <= 2100 && total->value < 1900;
            bool const is_article = part->value == 1 && !is_digit(words[j].text[0]);
            sum += is_year || is_article ? 0 : part->value;
            parts += is_year || is_article ? 0 : 1;
            last = j;
        }
        std::size_t const next = j + 1 < words.size() ? words[j + 1].begin : text.text.size();
        std::string const gap = text.text.substr(words[j].end, next - words[j].end);
        if (gap.find_first_of(".;:!?") != std::string::npos) {
            break;
        }
    }
    if (parts >= 2 && std::fabs(sum - total->value) > 0.001) {
        std::string const written =
            text.text.substr(words[at].begin, words[last].end - words[at].begin);
        findings.push_back(found(self, kit, text.place, written,
                                 "the numbers after the total add up to " +
                                     language::format_number(sum, kit.language) + ", not to " +
                                     language::format_number(total->value, kit.language) +
                                     ", and reporters reckon",
                                 "correct the total or its parts"));
    }
}

} // namespace

Findings check_arithmetic(PressKit const& kit, Check const& self) {
    Findings findings;
    Numbers numbers(kit.language);
    for (KitText const& text : texts_of(kit)) {
        std::vector<Word> const words = words_of(text.text, kit.language);
        for (std::size_t i = 0; i < words.size(); ++i) {
            check_part(kit, self, text, words, i, numbers, findings);
            check_sums(kit, self, text, words, i, numbers, findings);
        }
    }
    check_shares(kit, self, numbers, findings);
    check_tables(kit, self, numbers, findings);
    return findings;
}

} // namespace presskit::check
