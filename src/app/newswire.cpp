// SPDX-License-Identifier: MPL-2.0
#include "app/newswire.hpp"

#include "app/documents.hpp"
#include "app/edition.hpp"
#include "app/findings_json.hpp"
#include "app/kit_folder.hpp"
#include "base/text_parts.hpp"
#include "base/utf8.hpp"
#include "language/words.hpp"
#include "output/sha256.hpp"
#include "templating/templating.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace presskit::app {

namespace {

using Json = nlohmann::ordered_json;

/// The body as a text template would print it.
std::string body_as(char const* name, model::FieldTree const& fields, std::string const& language) {
    auto const compiled = templating::compile_text("{{ body }}", name, {});
    templating::RenderOptions options;
    options.language = language;
    return utf8::trim(templating::render_text(compiled, fields, options).text);
}

/// One item whatever its edition: who says what, and when.
std::string uri_of(model::PressKit const& kit, model::Member const* member) {
    auto const& date = kit.release.dateline.date;
    std::string const sum =
        output::sha256(kit.release.headline + '\n' + (date ? model::to_iso(*date) : "") + '\n' +
                       (kit.claim.conveners.empty() ? "" : kit.claim.conveners.front()) + '\n' +
                       (member == nullptr ? "" : member->name));
    // A UUID of version 8 (RFC 9562): 122 bits of our own.
    return "urn:uuid:" + sum.substr(0, 8) + '-' + sum.substr(8, 4) + "-8" + sum.substr(13, 3) +
           "-a" + sum.substr(17, 3) + '-' + sum.substr(20, 12);
}

void put(Json& item, char const* name, std::string const& text) {
    if (!text.empty()) {
        item[name] = text;
    }
}

Json named(std::string const& name, char const* rel) {
    return {{"name", name}, {"rel", rel}};
}

void add_parties(Json& item, model::PressKit const& kit) {
    Json persons = Json::array();
    for (model::Quote const& quote : kit.quotes) {
        Json const person = named(quote.speaker, "quoted");
        if (!quote.speaker.empty() &&
            std::find(persons.begin(), persons.end(), person) == persons.end()) {
            persons.push_back(person);
        }
    }
    Json organisations = Json::array();
    for (std::string const& name : kit.claim.conveners) {
        organisations.push_back(named(name, "issuer"));
    }
    for (model::Signatory const& s : kit.signatories) {
        (s.individual ? persons : organisations).push_back(named(s.name, "signatory"));
    }
    Json subjects = Json::array();
    for (std::string const& topic : kit.topics) {
        subjects.push_back({{"name", topic}});
    }
    for (auto const& [name, list] : {std::pair<char const*, Json const*>{"person", &persons},
                                     {"organisation", &organisations},
                                     {"subject", &subjects}}) {
        if (!list->empty()) {
            item[name] = *list;
        }
    }
    if (std::string const& place = kit.release.dateline.place; !place.empty()) {
        item["place"] = Json::array({named(place, "dateline")});
    }
}

/// For the desk, not for readers: the embargo, and whom to ask.
std::string editorial_note(model::PressKit const& kit) {
    std::string note;
    if (auto const embargo = embargo_words(kit)) {
        note = embargo->notice + '.';
    }
    for (model::Contact const& contact : kit.contacts) {
        std::string line;
        for (std::string const* part : {&contact.name, &contact.email, &contact.phone}) {
            line += part->empty() || line.empty() ? *part : ", " + *part;
        }
        note += (note.empty() ? "" : "\n") + line;
    }
    return note;
}

std::string first_paragraph(model::RichText const& text) {
    auto const found = std::find_if(text.blocks.begin(), text.blocks.end(), [](auto const& block) {
        return block.kind == model::Block::Kind::paragraph && !block.runs.empty();
    });
    return found == text.blocks.end() ? std::string() : model::plain_text(found->runs);
}

} // namespace

std::string newswire_json(model::PressKit const& kit, model::FieldTree const& fields,
                          model::Member const* member) {
    std::string const language = language_of(kit);
    model::Release const& release = kit.release;
    std::string const text = body_as("newswire.txt", fields, language);
    Json item = {{"$standard",
                  {{"name", "ninjs"},
                   {"version", "1.3"},
                   {"schema", "http://www.iptc.org/std/ninjs/ninjs-schema_1.3.json"}}},
                 {"uri", uri_of(kit, member)},
                 {"type", "text"},
                 {"representationtype", "complete"},
                 {"profile", "press-release"},
                 {"version", "1"}};
    auto const moment = release.embargo
                            ? language::with_offset(release.embargo->until, release.embargo->zone)
                            : std::nullopt;
    put(item, "embargoed", moment.value_or(""));
    item["pubstatus"] = release.embargo && !moment ? "withheld" : "usable";
    put(item, "ednote", editorial_note(kit));
    item["language"] = language;
    item["headline"] = release.headline;
    put(item, "headline_sub", release.subheadline);
    put(item, "slugline", language::to_lower(ascii_name(release.headline), "en"));
    put(item, "byline",
        member != nullptr ? member->name : language::series(kit.claim.conveners, language));
    put(item, "located", release.dateline.place);
    put(item, "description_text", first_paragraph(release.body));
    item["body_text"] = text;
    item["body_html"] = body_as("newswire.html", fields, language);
    item["charcount"] = utf8::length(text);
    item["wordcount"] = split_at_spaces(utf8::collapse_spaces(text)).size();
    item["genre"] = Json::array({{{"name", "Press Release"},
                                  {"scheme", "http://cv.iptc.org/newscodes/genre/"},
                                  {"code", "Press_Release"}}});
    add_parties(item, kit);
    return to_text(item);
}

} // namespace presskit::app
