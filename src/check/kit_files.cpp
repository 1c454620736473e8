// SPDX-License-Identifier: MPL-2.0
// What the files of a finished kit must agree on. Their templates may hold words of an earlier
// release: an old date, an old number, an old headline.
#include "base/utf8.hpp"
#include "check/check.hpp"
#include "check/kit_text.hpp"
#include "check/numbers.hpp"
#include "filing/order.hpp"
#include "language/characters.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace presskit::check {

namespace {

using model::PressKit;

Finding in_file(FileCheck const& self, KitFile const& file, std::string const& excerpt,
                std::string message, std::string hint) {
    Finding finding;
    finding.id = self.id;
    finding.severity = self.severity;
    finding.location.file = file.name;
    finding.location.text = utf8::excerpt(excerpt);
    finding.message = std::move(message);
    finding.hint = std::move(hint);
    return finding;
}

bool is_word_part(std::string const& text, std::size_t at) {
    auto const kind = language::kind_of(utf8::decode(text, at).code_point);
    return kind == language::CharacterKind::letter || kind == language::CharacterKind::digit;
}

/// `name` in `text`, not as a piece of a longer word.
bool mentions(std::string const& text, std::string const& name) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
        std::size_t const end = at + name.size();
        std::size_t before = at;
        while (before > 0 && (static_cast<unsigned char>(text[--before]) & 0xC0U) == 0x80U) {
        }
        bool const begins = at == 0 || !is_word_part(text, before);
        if (begins && (end >= text.size() || !is_word_part(text, end))) {
            return true;
        }
    }
    return false;
}

/// All that the release says itself, the list left aside.
std::string own_words(PressKit const& kit) {
    std::string words;
    for (KitText const& text : texts_of(kit)) {
        words += text.text + '\n';
    }
    words += model::plain_text(kit.statement) + '\n';
    for (model::Quote const& quote : kit.quotes) {
        words += model::plain_text(quote.text) + '\n' + quote.organization + '\n';
    }
    for (model::Boilerplate const& about : kit.boilerplates) {
        words += about.heading + '\n' + model::plain_text(about.text) + '\n';
    }
    for (model::Contact const& contact : kit.contacts) {
        words += contact.name + '\n';
    }
    return words;
}

Findings withdrawn_signers(PressKit const& kit, std::vector<KitFile> const& files,
                           FileCheck const& self) {
    Findings findings;
    bool const none = std::none_of(kit.signatories.begin(), kit.signatories.end(),
                                   [](auto const& s) { return s.status == "withdrawn"; });
    std::string const own = none ? "" : own_words(kit);
    for (model::Signatory const& gone : kit.signatories) {
        bool const elsewhere =
            gone.status != "withdrawn" || mentions(own, gone.name) ||
            std::any_of(kit.signatories.begin(), kit.signatories.end(),
                        [&](model::Signatory const& other) {
                            return has_signed(other) && mentions(other.name, gone.name);
                        });
        if (elsewhere) {
            continue;
        }
        for (KitFile const& file : files) {
            bool const printed =
                std::any_of(file.paragraphs.begin(), file.paragraphs.end(),
                            [&](std::string const& text) { return mentions(text, gone.name); });
            if (printed) {
                findings.push_back(in_file(self, file, gone.name,
                                           '"' + gone.name +
                                               "\" has withdrawn and is printed all the same, as "
                                               "if it still stood behind the text",
                                           "take it off the list, or out of the template"));
            }
        }
    }
    return findings;
}

bool means_signers(std::string const& word) {
    static std::set<std::string> const nouns = {
        "organizations",  "organisations", "groups",         "signatories",  "signers",
        "organizaciones", "firmantes",     "signataires",    "associations", "organisationen",
        "unterzeichner",  "verbände",      "organizações",   "signatários",  "organizzazioni",
        "firmatari",      "organisaties",  "ondertekenaars", "asociaciones", "gruppen"};
    return nouns.count(word) != 0;
}

/// "39 other civil society organizations": a number and, a few words on, who signs.
struct Counted {
    long number = 0;
    std::string written;
};

std::vector<Counted> counts_in(std::string const& text, std::string const& language,
                               Numbers& numbers) {
    constexpr std::size_t farthest = 5; // words
    std::vector<Counted> counts;
    std::vector<Word> const words = words_of(text, language);
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const number = numbers.value(words[i].text);
        if (!number || *number < 2) {
            continue;
        }
        for (std::size_t j = i + 1; j < words.size() && j <= i + farthest; ++j) {
            bool const other_number = numbers.value(words[j].text).has_value();
            if (words[j - 1].ends_clause || other_number) {
                break;
            }
            if (means_signers(words[j].text)) {
                counts.push_back(
                    {*number, text.substr(words[i].begin, words[j].end - words[i].begin)});
                break;
            }
        }
    }
    return counts;
}

/// "River Watch joins 35 other organizations" in its own kit: all but the one it begins with.
bool is_all_but_one(std::string const& text, long number, PressKit const& kit) {
    bool const names_one =
        std::any_of(kit.signatories.begin(), kit.signatories.end(), [&](model::Signatory const& s) {
            return !s.name.empty() && text.compare(0, s.name.size(), s.name) == 0;
        });
    return names_one && number + 1 == static_cast<long>(kit.signatories.size());
}

Findings other_numbers(PressKit const& kit, std::vector<KitFile> const& files,
                       FileCheck const& self) {
    Numbers numbers(kit.language);
    std::set<long> known = {static_cast<long>(signers_of(kit).count),
                            static_cast<long>(kit.signatories.size())};
    if (kit.claim.others) {
        known.insert(*kit.claim.others);
        known.insert(*kit.claim.others + static_cast<long>(kit.claim.conveners.size()));
    }
    std::map<std::string, long> groups;
    for (model::Signatory const& s : kit.signatories) {
        ++groups[s.group];
    }
    for (auto const& [heading, size] : groups) {
        known.insert(size);
        known.insert(static_cast<long>(kit.signatories.size()) - size);
    }
    for (Counted const& counted : counts_in(own_words(kit), kit.language, numbers)) {
        known.insert(counted.number);
    }
    if (!kit.claim.conveners.empty()) { // "and the other 36"
        known.insert(static_cast<long>(signers_of(kit).count) -
                     static_cast<long>(kit.claim.conveners.size()));
    }
    Findings findings;
    for (KitFile const& file : files) {
        for (std::string const& text : file.paragraphs) {
            for (Counted const& counted : counts_in(text, kit.language, numbers)) {
                if (known.count(counted.number) == 0 &&
                    !is_all_but_one(text, counted.number, kit)) {
                    findings.push_back(in_file(self, file, text,
                                               '"' + counted.written +
                                                   "\" stands in this file and nowhere in the "
                                                   "release, so two files of the kit differ",
                                               "correct the number in the template, or print the "
                                               "field instead"));
                }
            }
        }
    }
    return findings;
}

std::set<std::string> word_set(std::string const& text, std::string const& language) {
    std::set<std::string> words;
    for (Word& word : words_of(text, language)) {
        words.insert(std::move(word.text));
    }
    return words;
}

Findings other_headlines(PressKit const& kit, std::vector<KitFile> const& files,
                         FileCheck const& self) {
    constexpr std::size_t least_words = 4;
    Findings findings;
    std::string const headline = utf8::collapse_spaces(kit.release.headline);
    std::string const plain = language::to_lower(headline, kit.language);
    std::set<std::string> const wanted = word_set(headline, kit.language);
    std::string const own = language::to_lower(own_words(kit), kit.language);
    if (wanted.size() < least_words) {
        return findings;
    }
    for (KitFile const& file : files) {
        for (std::string const& paragraph : file.paragraphs) {
            std::string const text =
                language::to_lower(utf8::collapse_spaces(paragraph), kit.language);
            bool const alike_in_length =
                text.size() * 2 > plain.size() && text.size() < plain.size() * 2;
            if (!alike_in_length || text.find(plain) != std::string::npos ||
                own.find(text) != std::string::npos) {
                continue;
            }
            std::set<std::string> const words = word_set(text, kit.language);
            std::size_t const common = static_cast<std::size_t>(
                std::count_if(words.begin(), words.end(),
                              [&](std::string const& word) { return wanted.count(word) != 0; }));
            std::size_t const all = words.size() + wanted.size() - common;
            if (common * 10 >= all * 6) {
                findings.push_back(in_file(self, file, paragraph,
                                           "this is nearly the headline of the release and not "
                                           "quite, so two files of the kit differ",
                                           "print the field headline instead"));
            }
        }
    }
    return findings;
}

/// "Thursday, June 3, 2021", not "Founded May 1, 1990" or "June 3, 2021 edition".
bool is_nothing_but_a_date(std::string const& text, std::string const& language) {
    std::vector<Word> const words = words_of(text, language);
    auto const date = language::parse_date(text, language);
    if (!date || words.size() < 2 || words.size() > 6) {
        return false;
    }
    auto const is_same = [&](std::string const& part) {
        auto const other = language::parse_date(part, language);
        return other && model::to_iso(*other) == model::to_iso(*date);
    };
    std::string const weekday = language::to_lower(
        language::format_date(model::to_iso(*date), "EEEE", language).value_or(""), language);
    bool const begins = words.front().text == weekday || !is_same(text.substr(words[1].begin));
    return begins && !is_same(text.substr(0, words.back().begin));
}

/// A paragraph that is a date, or the date of a dateline: "BONN — 5 March 2026 — The …".
std::optional<model::Date> date_of(std::string const& paragraph, std::string const& language) {
    constexpr std::size_t longest_date = 40;  // bytes
    constexpr std::size_t longest_start = 90; // up to the dash after the date
    std::string const text = utf8::trim(paragraph);
    if (text.size() <= longest_date) {
        return is_nothing_but_a_date(text, language) ? language::parse_date(text, language)
                                                     : std::nullopt;
    }
    std::size_t const dash = text.find("—");
    std::size_t const next = dash == std::string::npos ? dash : text.find("—", dash + 1);
    return next == std::string::npos || next > longest_start
               ? std::nullopt
               : language::parse_date(text.substr(dash, next - dash), language);
}

Findings other_dates(PressKit const& kit, std::vector<KitFile> const& files,
                     FileCheck const& self) {
    Findings findings;
    if (!kit.release.dateline.date) {
        return findings;
    }
    std::string const wanted = model::to_iso(*kit.release.dateline.date);
    std::string const own = own_words(kit);
    for (KitFile const& file : files) {
        for (std::string const& text : file.paragraphs) {
            auto const date = date_of(text, kit.language);
            bool const embargo =
                date && kit.release.embargo &&
                kit.release.embargo->until.compare(0, 10, model::to_iso(*date)) == 0;
            if (date && model::to_iso(*date) != wanted && !embargo &&
                own.find(utf8::trim(text)) == std::string::npos) {
                findings.push_back(in_file(self, file, text,
                                           "this file is dated " + model::to_iso(*date) +
                                               " and the release " + wanted +
                                               ", so two files of the kit differ",
                                           "print the field date instead"));
            }
        }
    }
    return findings;
}

/// The kit of an embargoed edition: whoever opens one file of it must see when it may be printed.
Findings silent_about_embargo(PressKit const& kit, std::vector<KitFile> const& files,
                              FileCheck const& self) {
    Findings findings;
    if (!kit.release.embargo || kit.release.embargo->until.size() < 10) {
        return findings;
    }
    std::string const iso = kit.release.embargo->until.substr(0, 10);
    static constexpr std::array<char const*, 8> words = {
        "embarg", "sperrfrist", "publication", "解禁", "禁发", "محظور", "frei ab", "veröffentlich"};
    auto const says = [&](std::string const& paragraph) {
        std::string const lower = language::to_lower(paragraph, kit.language);
        bool const word = std::any_of(words.begin(), words.end(), [&](char const* each) {
            return lower.find(each) != std::string::npos;
        });
        auto const date = word ? language::parse_date(paragraph, kit.language) : std::nullopt;
        return date ? model::to_iso(*date) == iso : word && lower.find(iso) != std::string::npos;
    };
    for (KitFile const& file : files) {
        if (std::none_of(file.paragraphs.begin(), file.paragraphs.end(), says)) {
            findings.push_back(in_file(self, file, iso,
                                       "this file does not say that it is under embargo until " +
                                           iso + ", so somebody may print it too soon",
                                       "print the field embargo.notice in the first line and in "
                                       "the running header of the template"));
        }
    }
    return findings;
}

} // namespace

std::vector<FileCheck> const& all_file_checks() {
    static std::vector<FileCheck> const checks = {
        {"kit.withdrawn", Severity::error, "Nobody who withdrew is printed", withdrawn_signers},
        {"kit.number", Severity::error, "Every file has the same number", other_numbers},
        {"kit.headline", Severity::warning, "Every file has the same headline", other_headlines},
        {"kit.embargo", Severity::error, "Every file says the embargo", silent_about_embargo},
        {"kit.date", Severity::warning, "Every file has the same date", other_dates},
    };
    return checks;
}

Findings run_on_files(PressKit const& kit, std::vector<KitFile> const& files) {
    Findings findings;
    for (FileCheck const& check : all_file_checks()) {
        Findings more = check.run(kit, files, check);
        std::move(more.begin(), more.end(), std::back_inserter(findings));
    }
    return findings;
}

} // namespace presskit::check
