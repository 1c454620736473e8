// SPDX-License-Identifier: MPL-2.0
// docs/kit-file.md
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "language/words.hpp"
#include "odf/xml.hpp"
#include "signatories/read_list.hpp"
#include "source/claim.hpp"
#include "source/kit_schema.hpp"
#include "source/kit_xml.hpp"
#include "source/list_marks.hpp"
#include "source/read.hpp"
#include "source/recognize.hpp"
#include "source/reference.hpp"
#include "source/text_shape.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <optional>

namespace presskit::source {

namespace {

using Role = model::SourceParagraph::Role;

model::Date read_date(KitElement const& e, std::string const& value) {
    std::optional<model::Date> const date =
        value.size() == 10 ? language::parse_date(value, "en") : std::nullopt;
    if (!date || model::to_iso(*date) != value) {
        e.fail("date is \"" + value + "\"; write it as 2026-03-05");
    }
    return *date;
}

bool is_local_time(std::string const& value) {
    bool const shape = value.size() == 16 && value[10] == 'T' && value[13] == ':';
    return shape && value.substr(11, 2) < "24" && value.substr(14) < "60" &&
           value.find_first_not_of("0123456789-T:") == std::string::npos;
}

model::Embargo read_embargo_element(KitElement const& e) {
    std::string const until = e.attribute("until");
    if (until.size() != 10 && !is_local_time(until)) {
        e.fail("until is \"" + until + "\"; write it as 2026-03-05T09:00");
    }
    read_date(e, until.substr(0, 10));
    model::Embargo embargo;
    embargo.until = until;
    embargo.zone = e.attribute("zone");
    embargo.at.line = e.line();
    return embargo;
}

std::filesystem::path referenced(KitElement const& e, std::filesystem::path const& base,
                                 ReadOptions const& options) {
    std::string problem;
    std::optional<std::filesystem::path> const path =
        resolve_reference(base, e.attribute("src"), options.allow_outside, problem);
    if (!path) {
        e.fail("src is \"" + e.attribute("src") + "\"; " + problem);
    }
    return *path;
}

model::Signatory read_signatory(KitElement const& e) {
    model::Signatory s;
    s.language = e.attribute("xml:lang");
    s.name = e.text();
    s.sort_as = e.attribute("sort-as");
    s.acronym = e.attribute("acronym");
    s.country = e.attribute("country");
    s.group = e.attribute("group");
    s.person = e.attribute("person");
    s.title = e.attribute("title");
    s.status = e.attribute("status");
    s.note = e.attribute("note");
    s.individual = e.one_of("kind", {"organization", "individual"}) == "individual";
    s.convener = e.one_of("convener", {"false", "true"}) == "true";
    s.at.line = e.line();
    if (s.name.empty()) {
        e.fail("has no name; write the signatory's name between its tags");
    }
    return s;
}

/// R15, R19: what is not said is left to the rules.
model::Ordering read_ordering(KitElement const& e) {
    model::Ordering ordering;
    ordering.by = e.one_of("by", {"name", "country", "surname", "first-name", "signed"});
    ordering.articles = e.one_of("articles", {"drop", "count"});
    ordering.initialisms = e.one_of("initialisms", {"words", "letters"});
    ordering.alphabet = e.one_of("alphabet", {"word", "letter"});
    ordering.conveners = e.one_of("conveners", {"alphabet", "first"});
    ordering.rows = e.attribute("rows");
    return ordering;
}

model::Quote read_quote(KitElement const& e) {
    model::Quote quote;
    quote.speaker = e.attribute("speaker");
    quote.title = e.attribute("title");
    quote.organization = e.attribute("organization");
    quote.approved_by = e.attribute("approved-by");
    quote.approved_at = e.attribute("approved-at");
    quote.approved_sha256 = e.attribute("approved-text-sha256");
    quote.text = read_blocks(e);
    quote.at.line = quote.attributed_at.line = e.line();
    if (quote.text.blocks.empty()) {
        e.fail("has no text; put its words into <p>");
    }
    return quote;
}

model::AcceptedFinding read_accepted(KitElement const& e) {
    model::AcceptedFinding accepted{e.attribute("check"), e.attribute("excerpt"),
                                    e.attribute("reason")};
    if (accepted.check.empty()) {
        e.fail("has no check; write the id of the finding it accepts: check=\"quote.length\"");
    }
    if (accepted.reason.empty()) {
        e.fail("has no reason; write why the finding may stand: reason=\"…\"");
    }
    return accepted;
}

model::NameDecision read_decision(KitElement const& e) {
    using Kind = model::NameDecision::Kind;
    model::NameDecision decision;
    std::string const as = e.attribute("as");
    bool known = false;
    for (Kind const kind : {Kind::same, Kind::distinct, Kind::keep_spelling}) {
        if (as == to_string(kind)) {
            decision.kind = kind;
            known = true;
        }
    }
    if (!known) {
        e.fail("as is \"" + as + "\"; write same, distinct or keep-spelling");
    }
    for (KitElement const& name : e.children()) {
        decision.names.push_back(name.text());
    }
    decision.reason = e.attribute("reason");
    std::size_t const needed = decision.kind == Kind::keep_spelling ? 1 : 2;
    if (decision.names.size() < needed) {
        e.fail("has " + std::to_string(decision.names.size()) + " <name>; it needs " +
               (needed == 1 ? "the one whose spelling is kept" : "two or more to be " + as));
    }
    return decision;
}

model::Runs joined_paragraphs(model::RichText const& text) {
    model::Runs runs;
    for (model::Block const& block : text.blocks) {
        if (!runs.empty()) {
            runs.push_back({"\n", false, false, false, {}, {}});
        }
        runs.insert(runs.end(), block.runs.begin(), block.runs.end());
    }
    return runs;
}

class KitReader final {
public:
    KitReader(std::string const& name, std::filesystem::path const& base,
              ReadOptions const& options)
        : m_name(name), m_base(base), m_options(options) {}

    Reading read(KitElement const& root) {
        std::string const language =
            m_options.language.empty() ? root.attribute("xml:lang") : m_options.language;
        std::vector<KitElement> const parts = root.children();
        auto const release = std::find_if(
            parts.begin(), parts.end(), [](KitElement const& e) { return e.name() == "release"; });
        if (release == parts.end()) {
            root.fail("has no <release>; put the release in it, or name its file: <release "
                      "src=\"release.txt\"/>");
        }
        if (release->has("src")) {
            read_release_file(*release, language);
        }
        m_reading.kit.file = m_name;
        m_reading.kit.template_set = root.attribute("templates");
        for (KitElement const& part : parts) {
            read_part(part);
        }
        finish(language, release->line());
        return std::move(m_reading);
    }

private:
    void read_release_file(KitElement const& e, std::string const& language) {
        std::filesystem::path const path = referenced(e, m_base, m_options);
        if (fold(path.extension().string()) == ".presskit") {
            e.fail("src is a kit file itself; name the release's own file");
        }
        m_reading = source::read(path, {language, m_options.allow_outside});
        m_from_file = true;
        m_quotes_read = m_reading.kit.quotes;
    }

    void read_part(KitElement const& e) {
        model::PressKit& kit = m_reading.kit;
        if (e.name() == "release") {
            read_release(e);
        } else if (e.name() == "statement") {
            kit.statement = read_blocks(e);
        } else if (e.name() == "ordering") {
            kit.ordering = read_ordering(e);
        } else if (e.name() == "claim") {
            kit.claim = {};
            kit.claim.at.line = e.line();
            kit.claim.excerpt = e.attribute("excerpt");
            if (e.has("others")) {
                kit.claim.others = e.number("others", 0);
            }
            for (KitElement const& convener : e.children()) {
                kit.claim.conveners.push_back(convener.text());
            }
            m_claim_given = true;
        } else if (e.name() == "quotes") {
            read_each(e, kit.quotes, read_quote);
        } else if (e.name() == "signatories") {
            if (e.has("src")) {
                if (!e.children().empty()) {
                    e.fail("has a src and signatories of its own; keep one of them");
                }
                signatories::List list = signatories::read_list(referenced(e, m_base, m_options));
                kit.signatories = std::move(list.signatories);
                m_reading.findings.insert(m_reading.findings.end(), list.findings.begin(),
                                          list.findings.end());
                for (model::Signatory& s : kit.signatories) {
                    s.at.line = e.line(); // a line of the list would be taken for one of this file
                }
            } else {
                read_each(e, kit.signatories, read_signatory);
            }
        } else if (e.name() == "contacts") {
            read_each(e, kit.contacts, [](KitElement const& c) {
                return model::Contact{c.attribute("name"), c.attribute("email"),
                                      c.attribute("phone")};
            });
        } else if (e.name() == "boilerplates") {
            read_each(e, kit.boilerplates, [](KitElement const& b) {
                return model::Boilerplate{b.attribute("heading"), read_blocks(b)};
            });
        } else if (e.name() == "accepted") {
            read_each(e, kit.accepted, read_accepted);
        } else if (e.name() == "decisions") {
            read_each(e, kit.decisions, read_decision);
        } else {
            read_each(e, kit.topics, [](KitElement const& t) { return t.text(); });
        }
    }

    template <typename Item, typename Read>
    void read_each(KitElement const& e, std::vector<Item>& items, Read read_one) {
        items.clear();
        for (KitElement const& c : e.children()) {
            items.push_back(read_one(c));
        }
    }

    void read_release(KitElement const& e) {
        model::Release& release = m_reading.kit.release;
        for (KitElement const& c : e.children()) {
            if (c.name() == "label") {
                release.label = c.text();
            } else if (c.name() == "status") {
                release.status = c.text();
            } else if (c.name() == "headline") {
                release.headline = c.text();
                release.headline_at.line = c.line();
            } else if (c.name() == "subheadline") {
                release.subheadline = c.text();
            } else if (c.name() == "embargo") {
                release.embargo = read_embargo_element(c);
            } else if (c.name() == "body") {
                release.body = read_blocks(c);
                m_body_given = true;
            } else {
                release.dateline.place = c.attribute("place");
                release.dateline.at.line = c.line();
                if (c.has("date")) {
                    release.dateline.date = read_date(c, c.attribute("date"));
                }
            }
        }
    }

    void finish(std::string const& language, int line) {
        model::PressKit& kit = m_reading.kit;
        // An empty <body> is what a source without text is saved as; checks see to that.
        if (kit.release.headline.empty() && !m_body_given && !m_from_file) {
            throw Error(Phase::input,
                        m_name + ": line " + std::to_string(line) +
                            ", <release>: has no text; write a headline and a body in it");
        }
        if (!language.empty()) {
            kit.language = language;
        } else if (kit.language.empty()) {
            kit.language =
                guess_language(model::plain_text(kit.release.body) + ' ' + kit.release.headline);
        }
        tie_quotes(kit.release.body);
        if (!m_claim_given && (!m_from_file || m_body_given)) {
            KnownNames known;
            for (model::Signatory const& s : kit.signatories) {
                known.add(s.name);
            }
            int paragraphs = 0;
            for (model::Block const& block : kit.release.body.blocks) {
                if (++paragraphs > 6 || kit.claim.others) {
                    break;
                }
                if (std::optional<model::Claim> claim =
                        find_claim_in(model::plain_text(block.runs), kit.language, known)) {
                    kit.claim = std::move(*claim);
                    kit.claim.at = block.place;
                }
            }
        }
        if (!m_from_file) {
            note_source();
        }
    }

    /// A reference shows its quote's words; one into quotes that were replaced finds its own again.
    void tie_quotes(model::RichText& body) {
        std::vector<model::Quote> const& quotes = m_reading.kit.quotes;
        for (model::Block& block : body.blocks) {
            if (!block.quote_ref) {
                continue;
            }
            if (m_from_file && !m_body_given && *block.quote_ref < m_quotes_read.size()) {
                std::string const words_ = model::plain_text(m_quotes_read[*block.quote_ref].text);
                std::string const& speaker = m_quotes_read[*block.quote_ref].speaker;
                auto found = std::find_if(quotes.begin(), quotes.end(), [&](model::Quote const& q) {
                    return model::plain_text(q.text) == words_;
                });
                found =
                    found != quotes.end()
                        ? found
                        : std::find_if(quotes.begin(), quotes.end(),
                                       [&](model::Quote const& q) { return q.speaker == speaker; });
                if (found == quotes.end()) {
                    block.quote_ref.reset();
                    continue;
                }
                block.quote_ref = static_cast<std::size_t>(found - quotes.begin());
            }
            if (*block.quote_ref >= quotes.size()) {
                throw Error(Phase::input,
                            m_name + ": line " + std::to_string(block.place.line) +
                                ", <quote>: ref is " + std::to_string(*block.quote_ref) +
                                ", but <quotes> holds " + std::to_string(quotes.size()) +
                                "; count them from 0");
            }
            block.runs = joined_paragraphs(quotes[*block.quote_ref].text);
        }
    }

    /// What checks point at, line by line.
    void note_source() {
        model::PressKit& kit = m_reading.kit;
        auto const note = [&](std::string const& text, Role role, model::Place place) {
            if (!text.empty()) {
                kit.source.push_back({text, role, place});
            }
        };
        note(kit.release.label, Role::label, {});
        note(kit.release.status, Role::status, {});
        note(kit.release.headline, Role::headline, kit.release.headline_at);
        note(kit.release.subheadline, Role::subheadline, {});
        if (kit.release.dateline.date) {
            note(model::to_iso(*kit.release.dateline.date), Role::date, kit.release.dateline.at);
        }
        for (model::Block const& block : kit.release.body.blocks) {
            Role const role = block.kind == model::Block::Kind::quote ? Role::quote : Role::body;
            model::RichText one;
            one.blocks.push_back(block);
            note(model::plain_text(one), role, block.place);
        }
        if (!kit.signatories.empty()) { // its element announces the list
            note("Signatories", Role::signatory_heading, kit.signatories.front().at);
        }
        for (model::Signatory const& s : kit.signatories) {
            note(s.name, Role::signatory, s.at);
        }
        for (model::Boilerplate const& b : kit.boilerplates) {
            note(b.heading, Role::boilerplate, {});
            note(model::plain_text(b.text), Role::boilerplate, {});
        }
        for (model::Contact const& c : kit.contacts) {
            std::string line = c.name;
            for (std::string const* part : {&c.email, &c.phone}) {
                line += (line.empty() || part->empty() ? "" : " ") + *part;
            }
            note(line, Role::contact, {});
        }
        for (std::string const& topic : kit.topics) {
            note(topic, Role::topic, {});
        }
    }

    std::string const& m_name;
    std::filesystem::path const& m_base;
    ReadOptions const& m_options;
    Reading m_reading;
    std::vector<model::Quote> m_quotes_read; ///< those of the release's own file
    bool m_from_file = false;
    bool m_body_given = false;
    bool m_claim_given = false;
};

} // namespace

Reading read_kit_file(std::string const& bytes, std::string const& name,
                      std::filesystem::path const& base, ReadOptions const& options) {
    odf::XmlDocument const document = odf::parse_xml(bytes, name);
    tinyxml2::XMLElement* const element = document->RootElement();
    if (element == nullptr) {
        throw Error(Phase::input,
                    name + ": holds no kit; begin it with <kit xmlns=\"urn:presskit:kit:1\">");
    }
    note_lines(*element, bytes);
    KitElement const root(*element, name);
    std::string const raw = element->Name();
    std::size_t const colon = raw.find(':');
    std::string const declaration =
        colon == std::string::npos ? "xmlns" : "xmlns:" + raw.substr(0, colon);
    std::string const space = root.attribute(declaration.c_str());
    if (root.name() != "kit" || space != "urn:presskit:kit:1") {
        std::string const version = has_prefix(space, "urn:presskit:kit:")
                                        ? "a kit file of another version"
                                        : "no kit file";
        throw Error(Phase::input,
                    name + ": line " + std::to_string(root.line()) + ", <" + root.name() +
                        ">: this is " + version +
                        "; a kit file begins with <kit xmlns=\"urn:presskit:kit:1\">");
    }
    check_kit_schema(root);
    return KitReader(name, base, options).read(root);
}

} // namespace presskit::source
