// SPDX-License-Identifier: MPL-2.0
#include "base/utf8.hpp"
#include "check/checks.hpp"
#include "check/kit_text.hpp"
#include "filing/entry_parts.hpp"
#include "filing/key.hpp"
#include "filing/order.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <cctype>

namespace presskit::check {

namespace {

using model::SourceParagraph;

bool is_blank(std::string const& text) {
    return utf8::trim(text).empty();
}

bool contains(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

model::Place place_of(PressKit const& kit, SourceParagraph::Role role) {
    auto const paragraph =
        std::find_if(kit.source.begin(), kit.source.end(),
                     [&](SourceParagraph const& candidate) { return candidate.role == role; });
    return paragraph == kit.source.end() ? model::Place{} : paragraph->at;
}

/// The name of the weekday of `date` in the language, lower case.
std::string weekday_of(model::Date const& date, std::string const& language) {
    auto const name = language::format_date(model::to_iso(date), "EEEE", language);
    return language::to_lower(name.value_or(""), language);
}

std::vector<std::string> weekdays(std::string const& language) {
    std::vector<std::string> names;
    for (int day = 4; day < 11; ++day) { // 4 January 2021 was a Monday
        names.push_back(weekday_of({2021, 1, day}, language));
    }
    return names;
}

/// "Friday, June 3, 2021" when 3 June 2021 was a Thursday: the date must follow the weekday at
/// once.
void check_weekdays(PressKit const& kit, Check const& self, Findings& findings) {
    constexpr std::size_t longest_date = 40; // bytes
    std::vector<std::string> const names = weekdays(kit.language);
    for (SourceParagraph const& paragraph : kit.source) {
        std::vector<Word> const words = words_of(paragraph.text, kit.language);
        for (std::size_t i = 0; i + 2 < words.size(); ++i) {
            if (std::find(names.begin(), names.end(), words[i].text) == names.end()) {
                continue;
            }
            bool const at_once =
                std::isdigit(static_cast<unsigned char>(words[i + 1].text[0])) != 0 ||
                std::isdigit(static_cast<unsigned char>(words[i + 2].text[0])) != 0;
            std::string const after = paragraph.text.substr(words[i + 1].begin, longest_date);
            auto const date = at_once ? language::parse_date(after, kit.language) : std::nullopt;
            if (date && weekday_of(*date, kit.language) != words[i].text) {
                findings.push_back(found(
                    self, kit, paragraph.at, paragraph.text.substr(words[i].begin, longest_date),
                    "the weekday does not fit the date: " + model::to_iso(*date) + " is a " +
                        language::format_date(model::to_iso(*date), "EEEE", kit.language)
                            .value_or("") +
                        ", and one wrong date makes readers doubt the others",
                    "correct the weekday or the date"));
            }
        }
    }
}

/// Does one of the "About …" paragraphs speak of this organisation, by name or by acronym?
bool is_described(PressKit const& kit, std::string const& organization) {
    auto const plain = [](std::string const& text) {
        return language::to_lower(filing::plain_key(utf8::collapse_spaces(text), {}), "en");
    };
    std::vector<std::string> names = {plain(without_article(organization, kit.language))};
    std::string acronym = filing::take_apart(organization).acronym;
    for (model::Signatory const& s : kit.signatories) {
        if (acronym.empty() && filing::same_name(s.name, organization)) {
            acronym = s.acronym.empty() ? filing::take_apart(s.name).acronym : s.acronym;
        }
    }
    if (names[0].compare(0, 4, "the ") == 0) {
        names[0].erase(0, 4);
    }
    if (!acronym.empty()) {
        names.push_back(plain(acronym));
    }
    return std::any_of(kit.boilerplates.begin(), kit.boilerplates.end(), [&](auto const& about) {
        std::string const heading = ' ' + plain(about.heading) + ' ';
        return std::any_of(names.begin(), names.end(), [&](std::string const& name) {
            return contains(heading, ' ' + name + ' ');
        });
    });
}

} // namespace

Findings empty_release(PressKit const& kit, Check const& self) {
    Findings findings;
    bool const no_headline = is_blank(kit.release.headline);
    bool const no_body = is_blank(model::plain_text(kit.release.body));
    if (no_headline) {
        findings.push_back(
            found(self, kit, kit.release.headline_at, {},
                  "the release has no headline, so no document can be named after it",
                  "put the headline into the first line"));
    }
    if (no_body) {
        findings.push_back(
            found(self, kit, {}, {},
                  "the release has no text below its headline, so there is nothing to "
                  "send out",
                  "add the text of the release"));
    }
    return findings;
}

Findings media_contact(PressKit const& kit, Check const& self) {
    bool const reachable =
        std::any_of(kit.contacts.begin(), kit.contacts.end(), [](model::Contact const& contact) {
            return !is_blank(contact.name) &&
                   (!is_blank(contact.email) || !is_blank(contact.phone));
        });
    if (reachable) {
        return {};
    }
    if (kit.contacts.empty()) {
        return {found(self, kit, {}, {},
                      "there is no media contact, so a reporter with a question has nobody to ask",
                      "add a name with a phone number or an e-mail address")};
    }
    model::Contact const& first = kit.contacts.front();
    bool const nameless = is_blank(first.name);
    model::Place const at = place_of(kit, SourceParagraph::Role::contact);
    return {found(self, kit, at, nameless ? first.email + first.phone : first.name,
                  nameless
                      ? "the media contact has no name, and reporters want to know whom they reach"
                      : "the media contact has neither phone number nor e-mail address, so "
                        "nobody can reach it",
                  nameless ? "add the name" : "add a phone number or an e-mail address")};
}

Findings release_status(PressKit const& kit, Check const& self) {
    model::Release const& release = kit.release;
    if (!release.embargo) {
        if (!is_blank(release.status)) {
            return {};
        }
        return {
            found(self, kit, place_of(kit, SourceParagraph::Role::label), release.label,
                  "nothing says when the release may be used, so an editor may hold it back or "
                  "print it too soon",
                  "add \"FOR IMMEDIATE RELEASE\", or the embargo with date, time and time zone")};
    }
    model::Embargo const& embargo = *release.embargo;
    bool const has_time = contains(embargo.until, "T");
    if (!has_time || is_blank(embargo.zone)) {
        return {found(self, kit, embargo.at, embargo.until,
                      std::string("the embargo has no ") +
                          (has_time ? "time zone" : "time of day") +
                          ", so newsrooms will not lift it at the same moment",
                      "write date, time and time zone of the embargo")};
    }
    std::string const day = embargo.until.substr(0, embargo.until.find('T'));
    if (release.dateline.date && day < model::to_iso(*release.dateline.date)) {
        return {found(self, kit, embargo.at, embargo.until,
                      "the embargo ends before the date of the release, so it holds nothing back",
                      "correct the embargo or the date")};
    }
    return {};
}

Findings dateline(PressKit const& kit, Check const& self) {
    Findings findings;
    model::Dateline const& line = kit.release.dateline;
    bool const no_place = is_blank(line.place);
    if (no_place || !line.date) {
        std::string const what = !no_place ? "date" : line.date ? "city" : "city and no date";
        findings.push_back(found(
            self, kit, line.at, line.date ? model::to_iso(*line.date) : line.place,
            "the dateline has no " + what + ", so readers cannot tell where or when this was said",
            "begin the text with CITY — date —"));
    }
    if (line.date && kit.release.embargo) {
        std::string const day = kit.release.embargo->until.substr(0, 10);
        if (day > model::to_iso(*line.date)) {
            findings.push_back(found(self, kit, line.at, model::to_iso(*line.date),
                                     "the release is dated before its embargo ends on " + day +
                                         ", so it will look old when it is printed",
                                     "date it on the day the embargo ends"));
        }
    }
    check_weekdays(kit, self, findings);
    return findings;
}

Findings residue(PressKit const& kit, Check const& self) {
    Findings findings;
    for (SourceParagraph const& paragraph : kit.source) {
        bool const on_a_line = paragraph.at.line > 0 || paragraph.at.paragraph > 0;
        bool const is_residue = paragraph.role == SourceParagraph::Role::residue ||
                                (paragraph.role == SourceParagraph::Role::topic && on_a_line);
        if (is_residue && !is_blank(paragraph.text)) {
            findings.push_back(found(self, kit, paragraph.at, paragraph.text,
                                     "this line belongs to a web page or follows the end of the "
                                     "release, and is left out of the kit",
                                     "delete it, and close the release with ###"));
            findings.back().fix =
                Fix{"a line that is not the release's taken out", {edit_of(paragraph, {})}};
        }
    }
    return findings;
}

Findings boilerplates(PressKit const& kit, Check const& self) {
    std::vector<std::string> const& issuers = kit.claim.conveners;
    if (issuers.empty()) {
        if (!kit.boilerplates.empty()) {
            return {};
        }
        return {
            found(self, kit, {}, {},
                  "there is no paragraph about who sends the release, so reporters have to look "
                  "it up",
                  "add one below the text, headed \"About\" and the name")};
    }
    std::string missing;
    std::size_t described = 0;
    for (std::string const& issuer : issuers) {
        if (is_described(kit, issuer)) {
            ++described;
        } else {
            missing += (missing.empty() ? "" : "; ") + issuer;
        }
    }
    if (missing.empty() || kit.boilerplates.size() >= issuers.size()) {
        return {}; // as many as issue it: named in another way
    }
    std::string const who =
        issuers.size() == 1
            ? "the organization that issues the release has no paragraph about itself, so "
              "reporters have to look up who it is"
            : std::to_string(described) + " of " + std::to_string(issuers.size()) +
                  " organizations that issue the release have a paragraph about themselves, so "
                  "reporters have to look up who they are";
    return {found(self, kit, kit.claim.at, missing, who, "add below the text: About " + missing)};
}

} // namespace presskit::check
