// SPDX-License-Identifier: MPL-2.0
// Names and terms are spelled one way throughout.
#include "check/names.hpp"

#include "filing/order.hpp"
#include "language/characters.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <set>

namespace presskit::check {

namespace {

/// "Acme" here and "ACME" there; articles, white space and a bracketed acronym do not matter.
std::string as_spelled(std::string const& name) {
    std::string spelled = utf8::collapse_spaces(name);
    if (spelled.compare(0, 4, "The ") == 0 || spelled.compare(0, 4, "the ") == 0) {
        spelled.erase(0, 4);
    }
    auto const bracket = spelled.rfind(" (");
    return bracket == std::string::npos || spelled.back() != ')' ? spelled
                                                                 : spelled.substr(0, bracket);
}

void check_spelling(PressKit const& kit, Check const& self, std::string const& name,
                    model::Place const& at, Findings& findings) {
    for (model::Signatory const& s : kit.signatories) {
        std::string const listed = without_article(s.name, kit.language);
        std::string const here = without_article(name, kit.language);
        if (filing::same_name(listed, here) && as_spelled(listed) != as_spelled(here)) {
            findings.push_back(found(self, kit, at, name,
                                     '"' + name + "\" is spelled \"" + s.name +
                                         "\" in the list, and readers may take them for two",
                                     "spell it the same everywhere"));
            return;
        }
    }
}

/// "Sarkesian" and "Sarkasian": one letter other, more or less, in a word that is long enough.
bool is_slip(std::string const& a, std::string const& b) {
    constexpr std::size_t shortest = 5; // bytes: "Ann" and "Anna" are two
    if (a == b || std::min(a.size(), b.size()) < shortest) {
        return false;
    }
    auto const begin = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    auto const end = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    auto const same = static_cast<std::size_t>(begin.first - a.begin()) +
                      static_cast<std::size_t>(end.first - a.rbegin());
    std::size_t const longer = std::max(a.size(), b.size());
    std::size_t const difference = longer - std::min(a.size(), b.size());
    std::size_t const at = static_cast<std::size_t>(begin.first - a.begin());
    bool const swapped = difference == 0 && same + 2 == longer && at + 1 < longer &&
                         a[at] == b[at + 1] && a[at + 1] == b[at]; // "Frost", "Forst"
    return swapped || (difference <= 1 && same + 1 >= longer);
}

bool begins_upper(std::string const& text, Word const& word) {
    return language::is_upper(utf8::decode(text, word.begin).code_point);
}

/// Who speaks, as "first name" and "last name".
using Person = std::pair<std::string, std::string>;

std::vector<Person> people_of(PressKit const& kit) {
    std::vector<Person> people;
    constexpr std::size_t most = 1000; // beyond that it is no release
    auto const add = [&](std::string const& name) {
        std::vector<Word> const words = words_of(name, kit.language);
        if (words.size() >= 2 && people.size() < most) {
            people.emplace_back(words.front().text, words.back().text);
        }
    };
    for (model::Quote const& quote : kit.quotes) {
        add(quote.speaker);
    }
    for (model::Contact const& contact : kit.contacts) {
        add(contact.name);
    }
    return people;
}

void check_people(PressKit const& kit, Check const& self, Findings& findings) {
    std::vector<Person> const people = people_of(kit);
    std::set<std::string> last_names;
    for (Person const& person : people) {
        last_names.insert(person.second);
    }
    for (KitText const& text : texts_of(kit)) {
        std::vector<Word> const words = words_of(text.text, kit.language);
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            Word const& first = words[i];
            Word const& last = words[i + 1];
            if (first.ends_clause || !begins_upper(text.text, first) ||
                !begins_upper(text.text, last) || last_names.count(last.text) != 0) {
                continue;
            }
            auto const person =
                std::find_if(people.begin(), people.end(), [&](Person const& candidate) {
                    return candidate.first == first.text && is_slip(candidate.second, last.text);
                });
            if (person != people.end()) {
                std::string const written = text.text.substr(first.begin, last.end - first.begin);
                findings.push_back(found(self, kit, text.place, written,
                                         '"' + written +
                                             "\" is spelled in another way where the name stands "
                                             "beside a quote or as a contact, and people notice "
                                             "how their names are spelled",
                                         "ask which is right, and use it throughout"));
            }
        }
    }
}

} // namespace

Findings check_spellings(PressKit const& kit, Check const& self) {
    Findings findings;
    for (std::string const& convener : kit.claim.conveners) {
        check_spelling(kit, self, convener, kit.claim.at, findings);
    }
    for (model::Quote const& quote : kit.quotes) {
        if (!quote.organization.empty()) {
            check_spelling(kit, self, quote.organization, quote.attributed_at, findings);
        }
    }
    check_people(kit, self, findings);
    return findings;
}

Findings consistent_names(PressKit const& kit, Check const& self) {
    Findings findings;
    for (auto const part : {check_spellings, check_acronyms, check_terms, check_marks}) {
        Findings more = part(kit, self);
        std::move(more.begin(), more.end(), std::back_inserter(findings));
    }
    return findings;
}

} // namespace presskit::check
