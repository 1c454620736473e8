// SPDX-License-Identifier: MPL-2.0
#include "tests/source/dump.hpp"

namespace presskit::source {

namespace {

/// Formatting between braces: {b:bold} {i:italic} {u:underlined} {a url:link} {note:footnote}
std::string text_of(model::Runs const& runs) {
    std::string out;
    for (model::Run const& run : runs) {
        std::string part;
        for (char const c : run.text) {
            part += c == '\n' ? "\\n" : c == '\t' ? "\\t" : std::string(1, c);
        }
        part = run.bold ? "{b:" + part + "}" : part;
        part = run.italic ? "{i:" + part + "}" : part;
        part = run.underline ? "{u:" + part + "}" : part;
        part = run.link.empty() ? part : "{a " + run.link + ":" + part + "}";
        out += part + (run.footnote.empty() ? "" : "{note:" + run.footnote + "}");
    }
    return out;
}

void line(std::string& out, std::string const& name, std::string const& value) {
    if (!value.empty()) {
        out += name + ": " + value + '\n';
    }
}

void list(std::string& out, model::List const& list_, std::string const& indent) {
    int number = list_.start;
    for (model::ListItem const& item : list_.items) {
        out += indent + (list_.ordered ? std::to_string(number++) + ". " : "* ") +
               text_of(item.runs) + '\n';
        for (model::List const& nested : item.lists) {
            list(out, nested, indent + "  ");
        }
    }
}

void blocks(std::string& out, model::RichText const& text) {
    for (model::Block const& block : text.blocks) {
        out += block.language.empty() ? "" : " [" + block.language + "]";
        switch (block.kind) {
        case model::Block::Kind::paragraph:
            out += "  p " + text_of(block.runs) + '\n';
            break;
        case model::Block::Kind::heading:
            out += "  h" + std::to_string(block.level) + ' ' + text_of(block.runs) + '\n';
            break;
        case model::Block::Kind::quote:
            out += "  quote" +
                   (block.quote_ref ? ' ' + std::to_string(*block.quote_ref) : std::string()) +
                   ": " + text_of(block.runs) + '\n';
            break;
        case model::Block::Kind::list:
            out += "  list\n";
            list(out, block.list, "    ");
            break;
        case model::Block::Kind::table:
            out += "  table\n";
            for (model::Row const& row : block.rows) {
                out += "   ";
                for (model::Runs const& cell : row) {
                    out += " | " + text_of(cell);
                }
                out += '\n';
            }
            break;
        case model::Block::Kind::image:
            out += "  image " + block.image.source + " | " + block.image.alt + " | " +
                   block.image.caption + '\n';
            break;
        }
    }
}

void signatory(std::string& out, model::Signatory const& s) {
    out += "  - " + s.name;
    auto const field = [&](char const* name, std::string const& value) {
        out += value.empty() ? "" : " | " + std::string(name) + "=" + value;
    };
    field("sort_as", s.sort_as);
    field("acronym", s.acronym);
    field("country", s.country);
    field("group", s.group);
    field("person", s.person);
    field("title", s.title);
    field("status", s.status);
    field("note", s.note);
    field("language", s.language);
    out += '\n';
}

} // namespace

std::string dump(model::PressKit const& kit) {
    std::string out;
    model::Release const& release = kit.release;
    line(out, "language", kit.language);
    line(out, "label", release.label);
    line(out, "status", release.status);
    line(out, "headline", release.headline);
    line(out, "subheadline", release.subheadline);
    line(out, "place", release.dateline.place);
    line(out, "date",
         release.dateline.date ? model::to_iso(*release.dateline.date) : std::string());
    if (release.embargo) {
        line(out, "embargo", release.embargo->until + ' ' + release.embargo->zone);
    }
    line(out, "templates", kit.template_set);
    if (kit.claim.others) {
        std::string names;
        for (std::string const& convener : kit.claim.conveners) {
            names += " + " + convener;
        }
        line(out, "claim",
             std::to_string(*kit.claim.others) + names + " <" + kit.claim.excerpt + ">");
    }
    out += "body\n";
    blocks(out, release.body);
    if (!kit.statement.blocks.empty()) {
        out += "statement\n";
        blocks(out, kit.statement);
    }
    for (model::Quote const& quote : kit.quotes) {
        out +=
            "quote by " + quote.speaker + " | " + quote.title + " | " + quote.organization + '\n';
        blocks(out, quote.text);
    }
    if (!kit.signatories.empty()) {
        out += "signatories " + std::to_string(kit.signatories.size()) + '\n';
        for (model::Signatory const& s : kit.signatories) {
            signatory(out, s);
        }
    }
    for (model::Contact const& contact : kit.contacts) {
        line(out, "contact", contact.name + " | " + contact.email + " | " + contact.phone);
    }
    for (model::Boilerplate const& boilerplate : kit.boilerplates) {
        out += "boilerplate " + boilerplate.heading + '\n';
        blocks(out, boilerplate.text);
    }
    for (std::string const& topic : kit.topics) {
        line(out, "topic", topic);
    }
    for (model::AcceptedFinding const& a : kit.accepted) {
        line(out, "accepted", a.check + " | " + a.excerpt + " | " + a.reason);
    }
    for (model::NameDecision const& d : kit.decisions) {
        std::string names;
        for (std::string const& name : d.names) {
            names += " | " + name;
        }
        line(out, "decision", to_string(d.kind) + names + " | " + d.reason);
    }
    return out;
}

} // namespace presskit::source
