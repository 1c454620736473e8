// SPDX-License-Identifier: MPL-2.0
// docs/kit-file.md, written so that reading it gives the same kit.
#include "odf/xml.hpp"
#include "source/read.hpp"

#include <string_view>
#include <utility>

namespace presskit::source {

namespace {

using Attributes = std::initializer_list<std::pair<char const*, std::string>>;

class KitWriter final {
public:
    void open(char const* name, Attributes attributes = {}) {
        start(name, attributes);
        m_out += ">\n";
        ++m_depth;
    }
    void close(char const* name) {
        --m_depth;
        indent();
        m_out += "</" + std::string(name) + ">\n";
    }
    void empty(char const* name, Attributes attributes = {}) {
        start(name, attributes);
        m_out += "/>\n";
    }
    void text(char const* name, std::string const& value, Attributes attributes = {}) {
        runs(name, {{value, false, false, false, {}, {}}}, attributes);
    }
    void runs(char const* name, model::Runs const& value, Attributes attributes = {},
              bool ends = true) {
        start(name, attributes);
        m_out += keeps_spaces(value) ? " xml:space=\"preserve\">" : ">";
        for (model::Run const& run : value) {
            write_run(run);
        }
        if (ends) {
            m_out += "</" + std::string(name) + ">\n";
        }
    }
    void list(model::List const& value) {
        open("list",
             {{"ordered", value.ordered ? "true" : ""},
              {"start", value.ordered && value.start != 1 ? std::to_string(value.start) : ""}});
        for (model::ListItem const& item : value.items) {
            runs("item", item.runs, {}, item.lists.empty());
            if (!item.lists.empty()) {
                m_out += '\n';
                ++m_depth;
                for (model::List const& nested : item.lists) {
                    list(nested);
                }
                close("item");
            }
        }
        close("list");
    }
    void blocks(model::RichText const& text_) {
        for (model::Block const& block : text_.blocks) {
            write_block(block);
        }
    }
    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void indent() { m_out.append(static_cast<std::size_t>(m_depth) * 2, ' '); }

    void start(char const* name, Attributes attributes) {
        indent();
        m_out += '<';
        m_out += name;
        for (auto const& [key, value] : attributes) {
            if (!value.empty()) {
                m_out += ' ' + std::string(key) + "=\"";
                odf::append_escaped_attribute(m_out, value);
                m_out += '"';
            }
        }
    }

    /// Reading collapses plain white space, as the file's own indentation is.
    static bool keeps_spaces(model::Runs const& value) {
        std::string const flat = model::plain_text(value);
        return flat.find("  ") != std::string::npos || flat.find(" \n") != std::string::npos ||
               flat.find("\n ") != std::string::npos || flat.find('\r') != std::string::npos ||
               (!flat.empty() && (flat.front() == ' ' || flat.back() == ' ' ||
                                  flat.front() == '\n' || flat.back() == '\n'));
    }

    void write_run(model::Run const& run) {
        std::string ends;
        auto const begin = [&](bool wanted, std::string const& tag, std::string const& name) {
            if (wanted && !run.text.empty()) {
                m_out += tag;
                ends = "</" + name + ">" + ends;
            }
        };
        std::string link = "<a href=\"";
        odf::append_escaped_attribute(link, run.link);
        begin(!run.link.empty(), link + "\">", "a");
        begin(run.bold, "<b>", "b");
        begin(run.italic, "<i>", "i");
        begin(run.underline, "<u>", "u");
        for (std::size_t at = 0; at < run.text.size();) {
            std::size_t const stop = std::min(run.text.find_first_of("\n\t", at), run.text.size());
            odf::append_escaped_text(m_out, std::string_view(run.text).substr(at, stop - at));
            if (stop < run.text.size()) {
                m_out += run.text[stop] == '\n' ? "<br/>" : "<tab/>";
            }
            at = stop + 1;
        }
        m_out += ends;
        if (!run.footnote.empty()) {
            m_out += "<note>";
            odf::append_escaped_text(m_out, run.footnote);
            m_out += "</note>";
        }
    }

    void write_block(model::Block const& block) {
        switch (block.kind) {
        case model::Block::Kind::paragraph:
            runs("p", block.runs);
            break;
        case model::Block::Kind::heading:
            runs("h", block.runs, {{"level", std::to_string(block.level)}});
            break;
        case model::Block::Kind::list:
            list(block.list);
            break;
        case model::Block::Kind::quote:
            if (block.quote_ref) {
                empty("quote", {{"ref", std::to_string(*block.quote_ref)}});
            } else {
                open("quote");
                runs("p", block.runs);
                close("quote");
            }
            break;
        case model::Block::Kind::table:
            open("table");
            for (model::Row const& row : block.rows) {
                open("row");
                for (model::Runs const& cell : row) {
                    runs("cell", cell);
                }
                close("row");
            }
            close("table");
            break;
        case model::Block::Kind::image:
            if (!block.image.source.empty()) { // else there is no picture
                text("image", block.image.caption,
                     {{"src", block.image.source}, {"alt", block.image.alt}});
            }
            break;
        }
    }

    std::string m_out;
    int m_depth = 0;
};

void write_release(KitWriter& out, model::Release const& release) {
    out.open("release");
    for (auto const& [name, value] :
         {std::pair{"label", &release.label}, std::pair{"status", &release.status},
          std::pair{"headline", &release.headline},
          std::pair{"subheadline", &release.subheadline}}) {
        if (!value->empty()) {
            out.text(name, *value);
        }
    }
    model::Dateline const& dateline = release.dateline;
    if (!dateline.place.empty() || dateline.date) {
        out.empty("dateline", {{"place", dateline.place},
                               {"date", dateline.date ? model::to_iso(*dateline.date) : ""}});
    }
    if (release.embargo && !release.embargo->until.empty()) {
        out.empty("embargo", {{"until", release.embargo->until}, {"zone", release.embargo->zone}});
    }
    out.open("body");
    out.blocks(release.body);
    out.close("body");
    out.close("release");
}

void write_ordering(KitWriter& out, model::Ordering const& o) {
    std::string const all = o.by + o.articles + o.initialisms + o.alphabet + o.conveners + o.rows;
    if (!all.empty()) {
        out.empty("ordering", {{"by", o.by},
                               {"articles", o.articles},
                               {"initialisms", o.initialisms},
                               {"alphabet", o.alphabet},
                               {"conveners", o.conveners},
                               {"rows", o.rows}});
    }
}

void write_lists(KitWriter& out, model::PressKit const& kit) {
    out.open("quotes");
    for (model::Quote const& q : kit.quotes) {
        out.open("quote", {{"speaker", q.speaker},
                           {"title", q.title},
                           {"organization", q.organization},
                           {"approved-by", q.approved_by},
                           {"approved-at", q.approved_at},
                           {"approved-text-sha256", q.approved_sha256}});
        out.blocks(q.text);
        out.close("quote");
    }
    out.close("quotes");
    out.open("signatories");
    for (model::Signatory const& s : kit.signatories) {
        out.text("signatory", s.name,
                 {{"sort-as", s.sort_as},
                  {"acronym", s.acronym},
                  {"country", s.country},
                  {"group", s.group},
                  {"person", s.person},
                  {"title", s.title},
                  {"status", s.status},
                  {"note", s.note},
                  {"xml:lang", s.language},
                  {"kind", s.individual ? "individual" : ""},
                  {"convener", s.convener ? "true" : ""}});
    }
    out.close("signatories");
    out.open("contacts");
    for (model::Contact const& c : kit.contacts) {
        out.empty("contact", {{"name", c.name}, {"email", c.email}, {"phone", c.phone}});
    }
    out.close("contacts");
    out.open("boilerplates");
    for (model::Boilerplate const& b : kit.boilerplates) {
        out.open("boilerplate", {{"heading", b.heading}});
        out.blocks(b.text);
        out.close("boilerplate");
    }
    out.close("boilerplates");
    out.open("topics");
    for (std::string const& topic : kit.topics) {
        out.text("topic", topic);
    }
    out.close("topics");
}

/// What people decided, so that nobody is asked twice.
void write_decisions(KitWriter& out, model::PressKit const& kit) {
    if (!kit.accepted.empty()) {
        out.open("accepted");
        for (model::AcceptedFinding const& a : kit.accepted) {
            out.empty("accept", {{"check", a.check}, {"excerpt", a.excerpt}, {"reason", a.reason}});
        }
        out.close("accepted");
    }
    if (!kit.decisions.empty()) {
        out.open("decisions");
        for (model::NameDecision const& d : kit.decisions) {
            out.open("decision", {{"as", to_string(d.kind)}, {"reason", d.reason}});
            for (std::string const& name : d.names) {
                out.text("name", name);
            }
            out.close("decision");
        }
        out.close("decisions");
    }
}

} // namespace

std::string write_kit_file(model::PressKit const& kit) {
    KitWriter out;
    out.open("kit", {{"xmlns", "urn:presskit:kit:1"},
                     {"xml:lang", kit.language},
                     {"templates", kit.template_set}});
    write_release(out, kit.release);
    if (!kit.statement.blocks.empty()) {
        out.open("statement");
        out.blocks(kit.statement);
        out.close("statement");
    }
    write_ordering(out, kit.ordering);
    if (kit.claim.others || !kit.claim.conveners.empty()) {
        out.open("claim", {{"others", kit.claim.others ? std::to_string(*kit.claim.others) : ""},
                           {"excerpt", kit.claim.excerpt}});
        for (std::string const& convener : kit.claim.conveners) {
            out.text("convener", convener);
        }
        out.close("claim");
    }
    write_lists(out, kit);
    write_decisions(out, kit);
    out.close("kit");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out.take();
}

} // namespace presskit::source
