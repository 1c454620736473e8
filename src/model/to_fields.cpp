// SPDX-License-Identifier: MPL-2.0
#include "model/to_fields.hpp"

#include <algorithm>

namespace presskit::model {

namespace {

Value text_or_none(std::string const& text) {
    return text.empty() ? Value() : Value(text);
}

bool is_plain(Run const& run) {
    return !run.bold && !run.italic && !run.underline && run.link.empty() && run.footnote.empty();
}

/// One plain paragraph stays a string, so that filters for strings work on it.
Value text_or_rich(RichText const& text) {
    bool const plain =
        text.blocks.size() == 1 && text.blocks[0].kind == Block::Kind::paragraph &&
        std::all_of(text.blocks[0].runs.begin(), text.blocks[0].runs.end(), is_plain);
    if (plain || text.blocks.empty()) {
        return plain_text(text);
    }
    return text;
}

Fields quote_fields(Quote const& quote) {
    Fields fields;
    fields.set("text", text_or_rich(quote.text));
    fields.set("speaker", quote.speaker);
    fields.set("title", text_or_none(quote.title));
    fields.set("organization", text_or_none(quote.organization));
    return fields;
}

bool comes_first(Signatory const& signatory, Ordering const& ordering) {
    return ordering.conveners == "first" && signatory.convener;
}

bool is_by_country(Signatory const& signatory) {
    return !signatory.country_name.empty() && signatory.letter == signatory.country_name;
}

/// As it is printed: what a person does, the place unless the name says it or a heading does.
std::string printed(Signatory const& signatory, bool first) {
    auto const said = [&](std::string const& text) {
        return text.empty() || signatory.name.find(text) != std::string::npos;
    };
    std::string text = signatory.name + (first ? "*" : "");
    if (signatory.individual) {
        text += said(signatory.title) ? "" : ", " + signatory.title;
        text += signatory.note.empty() || signatory.note == "*" ? "" : ", " + signatory.note;
    }
    bool const under_country = is_by_country(signatory) && !first;
    return said(signatory.country) || under_country ? text : text + ", " + signatory.country;
}

/// What begins with a signatory: a group, the individuals, a country, in long lists a letter.
Values headings_before(PressKit const& kit, std::size_t at) {
    constexpr std::size_t long_list = 60;
    Signatory const& here = kit.signatories[at];
    Signatory const* const before = at == 0 ? nullptr : &kit.signatories[at - 1];
    Values headings;
    auto const add = [&](char const* kind, std::string const& text) {
        Fields heading;
        heading.set("kind", kind);
        heading.set("text", text_or_none(text));
        headings.emplace_back(std::move(heading));
    };
    if (comes_first(here, kit.ordering)) {
        return headings;
    }
    bool const fresh = before == nullptr || comes_first(*before, kit.ordering);
    if (!here.group.empty() && (fresh || here.group != before->group)) {
        add("group", here.group);
    }
    if (here.group.empty() && here.individual && before != nullptr && !before->individual) {
        add("individuals", "");
    }
    bool const begins = fresh || !headings.empty() || here.letter != before->letter;
    if (begins && is_by_country(here)) {
        add("country", here.letter);
    } else if (begins && !here.letter.empty() && kit.signatories.size() > long_list) {
        add("letter", here.letter);
    }
    return headings;
}

Fields signatory_fields(PressKit const& kit, std::size_t at) {
    Signatory const& signatory = kit.signatories[at];
    bool const first = comes_first(signatory, kit.ordering);
    Fields fields;
    fields.set("name", signatory.name);
    fields.set("person", text_or_none(signatory.person));
    fields.set("title", text_or_none(signatory.title));
    fields.set("location", text_or_none(signatory.country));
    fields.set("group", text_or_none(first ? std::string() : signatory.group));
    fields.set("country", text_or_none(signatory.country_name));
    fields.set("letter", text_or_none(signatory.letter));
    fields.set("convener", signatory.convener);
    fields.set("individual", signatory.individual);
    fields.set("mark", text_or_none(first ? "*" : ""));
    fields.set("sort_as", text_or_none(signatory.sort_as));
    fields.set("note", text_or_none(signatory.note));
    fields.set("line", printed(signatory, first));
    fields.set("headings", headings_before(kit, at));
    return fields;
}

Fields contact_fields(Contact const& contact) {
    Fields fields;
    fields.set("name", contact.name);
    fields.set("email", text_or_none(contact.email));
    fields.set("phone", text_or_none(contact.phone));
    return fields;
}

Fields boilerplate_fields(Boilerplate const& boilerplate) {
    Fields fields;
    fields.set("heading", boilerplate.heading);
    fields.set("text", boilerplate.text);
    return fields;
}

template <typename Items, typename ToFields>
Values list_of(Items const& items, ToFields to_item) {
    Values values;
    values.reserve(items.size());
    for (auto const& item : items) {
        values.emplace_back(to_item(item));
    }
    return values;
}

/// Runs of signatories below one heading: "Organizations", "Individuals". Conveners that come first
/// make a group of their own.
Values groups_of(PressKit const& kit) {
    Values groups;
    auto const& list = kit.signatories;
    auto const is_first = [&](Signatory const& s) { return comes_first(s, kit.ordering); };
    for (auto begin = list.begin(); begin != list.end();) {
        auto const end = std::find_if(begin, list.end(), [&](Signatory const& s) {
            return is_first(s) != is_first(*begin) || (!is_first(s) && s.group != begin->group) ||
                   s.individual != begin->individual;
        });
        Fields group;
        group.set("heading", text_or_none(is_first(*begin) ? std::string() : begin->group));
        group.set("conveners", is_first(*begin));
        group.set("individuals", begin->individual);
        Values members;
        for (auto one = begin; one != end; ++one) {
            members.emplace_back(
                signatory_fields(kit, static_cast<std::size_t>(one - list.begin())));
        }
        group.set("signatories", std::move(members));
        groups.emplace_back(std::move(group));
        begin = end;
    }
    return groups;
}

/// How high an entry stands in half a page's width, in lines; its headings go with it.
std::size_t height_of(Value const& entry) {
    constexpr std::size_t line = 44;   ///< characters
    constexpr std::size_t heading = 2; ///< lines
    auto const& fields = *std::get<std::shared_ptr<Fields const>>(entry.data);
    auto const text = std::get<std::string>(fields.find("line")->data).size();
    auto const headings = std::get<std::shared_ptr<Values const>>(fields.find("headings")->data);
    return 1 + text / line + heading * headings->size();
}

/// The list in two parts of about the same height, the first never the lower one.
Values two_columns(Values const& signatories) {
    std::size_t rest = 0;
    for (Value const& entry : signatories) {
        rest += height_of(entry);
    }
    std::size_t first = 0;
    auto cut = signatories.begin();
    while (cut != signatories.end() && first < rest) {
        first += height_of(*cut);
        rest -= height_of(*cut++);
    }
    return {Values(signatories.begin(), cut), Values(cut, signatories.end())};
}

RichText without_quotes(RichText const& body) {
    RichText rest;
    std::copy_if(body.blocks.begin(), body.blocks.end(), std::back_inserter(rest.blocks),
                 [](Block const& block) { return !block.quote_ref; });
    return rest;
}

Run plain_run(std::string text) {
    Run run;
    run.text = std::move(text);
    return run;
}

/// One block for the words and for whose they are: no page break can come between.
Runs attributed(Quote const& quote, std::pair<std::string, std::string> const& marks) {
    Runs runs = {plain_run(marks.first)};
    for (Block const& paragraph : quote.text.blocks) {
        if (runs.size() > 1) {
            runs.push_back(plain_run("\n" + marks.first));
        }
        runs.insert(runs.end(), paragraph.runs.begin(), paragraph.runs.end());
    }
    runs.push_back(plain_run(marks.second));
    if (quote.speaker.empty()) {
        return runs;
    }
    Run speaker = plain_run(quote.speaker);
    speaker.bold = true;
    std::string rest;
    for (std::string const* part : {&quote.title, &quote.organization}) {
        rest += part->empty() ? "" : ", " + *part;
    }
    runs.push_back(plain_run("\n— "));
    runs.push_back(speaker);
    if (!rest.empty()) {
        runs.push_back(plain_run(rest));
    }
    return runs;
}

RichText with_attributions(RichText text, std::vector<Quote> const& quotes,
                           std::pair<std::string, std::string> const& marks) {
    for (Block& block : text.blocks) {
        if (block.quote_ref && *block.quote_ref < quotes.size()) {
            block.runs = attributed(quotes[*block.quote_ref], marks);
        }
    }
    return text;
}

/// The largest of its headings is of the first level, whatever the source had above them.
RichText from_level_one(RichText text) {
    int top = 7;
    for (Block const& block : text.blocks) {
        top = block.kind == Block::Kind::heading ? std::min(top, block.level) : top;
    }
    for (Block& block : text.blocks) {
        block.level -= block.kind == Block::Kind::heading ? top - 1 : 0;
    }
    return text;
}

RichText lists_of(std::initializer_list<RichText const*> texts) {
    RichText lists;
    for (RichText const* const text : texts) {
        std::copy_if(text->blocks.begin(), text->blocks.end(), std::back_inserter(lists.blocks),
                     [](Block const& block) { return block.kind == Block::Kind::list; });
    }
    return lists;
}

} // namespace

std::size_t members_others(PressKit const& kit,
                           bool (*same_name)(std::string const&, std::string const&)) {
    auto const is_other = [&](Signatory const& s) {
        return std::none_of(kit.claim.conveners.begin(), kit.claim.conveners.end(),
                            [&](std::string const& c) { return same_name(c, s.name); });
    };
    return static_cast<std::size_t>(
        std::count_if(kit.signatories.begin(), kit.signatories.end(), is_other));
}

FieldTree to_fields(PressKit const& kit, bool (*same_name)(std::string const&, std::string const&),
                    std::pair<std::string, std::string> const& marks) {
    Release const& release = kit.release;
    std::size_t const others = members_others(kit, same_name);
    auto const as_text = [](std::string const& s) { return Value(s); };

    FieldTree fields;
    fields.set("headline", release.headline);
    fields.set("subheadline", text_or_none(release.subheadline));
    fields.set("label", text_or_none(release.label));
    fields.set("status", text_or_none(release.status));
    fields.set("place", text_or_none(release.dateline.place));
    fields.set("date", release.dateline.date ? Value(to_iso(*release.dateline.date)) : Value());
    if (release.embargo) {
        Fields embargo;
        embargo.set("until", release.embargo->until);
        embargo.set("zone", text_or_none(release.embargo->zone));
        fields.set("embargo", embargo);
    } else {
        fields.set("embargo", Value());
    }
    RichText const body = from_level_one(release.body);
    fields.set("body", with_attributions(body, kit.quotes, marks));
    fields.set("facts", lists_of({&release.body, &kit.statement}));
    fields.set("body_without_quotes", without_quotes(body));
    fields.set("statement",
               kit.statement.blocks.empty()
                   ? without_quotes(body)
                   : with_attributions(from_level_one(kit.statement), kit.quotes, marks));
    fields.set("own_statement", !kit.statement.blocks.empty());
    fields.set("quotes", list_of(kit.quotes, quote_fields));
    Values signatories;
    signatories.reserve(kit.signatories.size());
    for (std::size_t i = 0; i < kit.signatories.size(); ++i) {
        signatories.emplace_back(signatory_fields(kit, i));
    }
    fields.set("signatory_columns", two_columns(signatories));
    fields.set("signatories", std::move(signatories));
    fields.set("signatory_groups", groups_of(kit));
    fields.set("contacts", list_of(kit.contacts, contact_fields));
    fields.set("boilerplates", list_of(kit.boilerplates, boilerplate_fields));
    fields.set("topics", list_of(kit.topics, as_text));
    fields.set("conveners", list_of(kit.claim.conveners, as_text));
    fields.set("members_others", static_cast<std::int64_t>(others));
    fields.set("language", kit.language);
    fields.set("member", Value());
    fields.set("edition", "live");
    fields.set("assets", Fields());
    return fields;
}

} // namespace presskit::model
