// SPDX-License-Identifier: MPL-2.0
// What was read, for people: each part under its heading, with the line or paragraph it was found
// in before it.
#include "app/inspect_json.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace presskit::app {

namespace {

using model::Block;
using model::Place;

constexpr std::size_t margin = 16;       ///< columns for what a line is
constexpr std::size_t width = 78;        ///< of an excerpt, in characters
constexpr std::size_t longest_list = 12; ///< names, body blocks; the rest is counted

/// "line 12", "paragraph 3"; "" when it is not known.
std::string where(Place const& place) {
    if (place.line > 0) {
        return "line " + std::to_string(place.line);
    }
    return place.paragraph > 0 ? "paragraph " + std::to_string(place.paragraph) : std::string();
}

std::string counted(std::size_t count, char const* one, char const* many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::string short_text(std::string const& text) {
    return utf8::excerpt(utf8::collapse_spaces(text), width);
}

class Overview final {
public:
    void part(std::string const& name) { m_text += (m_text.empty() ? "" : "\n") + name + '\n'; }

    /// Nothing for an empty text.
    void line(std::string label, std::string const& text, Place const& place = {}) {
        if (text.empty()) {
            return;
        }
        std::size_t const length = utf8::length(label);
        label.append(length < margin ? margin - length : 1, ' ');
        std::string const at = where(place);
        m_text += "  " + label + text + (at.empty() ? "" : "  (" + at + ")") + '\n';
    }

    void more(std::size_t all) {
        if (all > longest_list) {
            m_text += "  … and " + std::to_string(all - longest_list) + " more\n";
        }
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

std::size_t items_in(model::List const& list) {
    std::size_t count = list.items.size();
    for (model::ListItem const& item : list.items) {
        for (model::List const& nested : item.lists) {
            count += items_in(nested);
        }
    }
    return count;
}

void add_block(Overview& out, Block const& block) {
    model::RichText one;
    one.blocks.push_back(block);
    std::string const text = short_text(model::plain_text(one));
    switch (block.kind) {
    case Block::Kind::paragraph:
        out.line("Paragraph", text.empty() ? "(empty)" : text, block.place);
        break;
    case Block::Kind::heading:
        out.line("Heading " + std::to_string(block.level), text, block.place);
        break;
    case Block::Kind::list:
        out.line(block.list.ordered ? "Numbered list" : "List",
                 counted(items_in(block.list), "item", "items") + ": " + text, block.place);
        break;
    case Block::Kind::quote:
        out.line(block.quote_ref ? "Quote " + std::to_string(*block.quote_ref + 1) : "Block quote",
                 text, block.place);
        break;
    case Block::Kind::table:
        out.line("Table", counted(block.rows.size(), "row", "rows") + ": " + text, block.place);
        break;
    case Block::Kind::image:
        out.line("Picture",
                 block.image.source + (block.image.alt.empty()
                                           ? " (without a description)"
                                           : " – " + short_text(block.image.alt)),
                 block.place);
        break;
    }
}

void add_blocks(Overview& out, model::RichText const& text) {
    std::size_t const shown = std::min(text.blocks.size(), longest_list);
    for (std::size_t i = 0; i < shown; ++i) {
        add_block(out, text.blocks[i]);
    }
    out.more(text.blocks.size());
}

void add_header(Overview& out, model::PressKit const& kit) {
    model::Release const& release = kit.release;
    out.line("Language", kit.language);
    out.line("Label", release.label);
    out.line("Status", release.status);
    out.line("Headline", release.headline.empty() ? "none was found" : release.headline,
             release.headline_at);
    out.line("Subheadline", release.subheadline);
    out.line("Place", release.dateline.place, release.dateline.at);
    out.line("Date", release.dateline.date ? to_iso(*release.dateline.date) : "none was found",
             release.dateline.date ? release.dateline.at : Place{});
    if (release.embargo) {
        out.line("Embargo", utf8::trim(release.embargo->until + ' ' + release.embargo->zone),
                 release.embargo->at);
    }
    std::string conveners;
    for (std::string const& name : kit.claim.conveners) {
        conveners += (conveners.empty() ? "" : ", ") + name;
    }
    out.line("Conveners", conveners, kit.claim.at);
    out.line("Others", kit.claim.others ? std::to_string(*kit.claim.others) + " are claimed" : "",
             kit.claim.at);
}

void add_quotes(Overview& out, model::PressKit const& kit) {
    out.part(counted(kit.quotes.size(), "quote", "quotes"));
    for (std::size_t i = 0; i < kit.quotes.size(); ++i) {
        model::Quote const& quote = kit.quotes[i];
        std::string who = quote.speaker.empty() ? "(nobody is named)" : quote.speaker;
        who += quote.title.empty() ? "" : ", " + quote.title;
        who += quote.organization.empty() ? "" : ", " + quote.organization;
        out.line("Quote " + std::to_string(i + 1), who, quote.at);
        out.line("", short_text(plain_text(quote.text)));
    }
}

std::string details_of(model::Signatory const& s) {
    std::string details;
    auto const add = [&](std::string const& text) {
        details += text.empty() ? "" : (details.empty() ? "" : ", ") + text;
    };
    add(s.person);
    add(s.title);
    bool const shown = s.name.find(s.country) != std::string::npos;
    add(shown ? std::string() : s.country);
    add(s.status == "signed" ? std::string() : s.status);
    return details.empty() ? s.name : s.name + " – " + details;
}

void add_signatories(Overview& out, model::PressKit const& kit) {
    out.part(counted(kit.signatories.size(), "signatory", "signatories"));
    std::string group;
    std::size_t const shown = std::min(kit.signatories.size(), longest_list);
    for (std::size_t i = 0; i < shown; ++i) {
        model::Signatory const& s = kit.signatories[i];
        out.line("Group", s.group == group ? std::string() : s.group);
        group = s.group;
        out.line(std::to_string(i + 1) + '.', details_of(s), s.at);
    }
    out.more(kit.signatories.size());
    if (kit.signatories.size() > longest_list) {
        out.line("last", kit.signatories.back().name, kit.signatories.back().at);
    }
}

void add_tail(Overview& out, model::PressKit const& kit) {
    out.part(counted(kit.contacts.size(), "contact", "contacts"));
    for (model::Contact const& c : kit.contacts) {
        out.line(c.name.empty() ? "(no name)" : c.name, c.email.empty() && c.phone.empty()
                                                            ? "(neither mail nor phone)"
                                                            : utf8::trim(c.email + "  " + c.phone));
    }
    if (!kit.boilerplates.empty()) {
        out.part("About");
    }
    for (model::Boilerplate const& b : kit.boilerplates) {
        out.line(b.heading.empty() ? "(no heading)" : b.heading, short_text(plain_text(b.text)),
                 b.text.blocks.empty() ? Place{} : b.text.blocks.front().place);
    }
    std::string topics;
    for (std::string const& topic : kit.topics) {
        topics += (topics.empty() ? "" : ", ") + topic;
    }
    if (!topics.empty()) {
        out.part("Topics");
        out.line("", topics);
    }
    using Role = model::SourceParagraph::Role;
    bool told = false;
    std::size_t count = 0;
    for (model::SourceParagraph const& p : kit.source) {
        if (p.role != Role::residue || utf8::trim(p.text).empty()) {
            continue;
        }
        if (!told) {
            out.part("Not taken for part of the release");
            told = true;
        }
        if (++count <= longest_list) {
            out.line("", short_text(p.text), p.at);
        }
    }
    out.more(count);
    if (!kit.accepted.empty()) {
        out.part("Accepted findings");
    }
    for (model::AcceptedFinding const& a : kit.accepted) {
        out.line(a.check, a.reason + (a.excerpt.empty() ? "" : " – " + short_text(a.excerpt)));
    }
}

} // namespace

std::string inspect_text(model::PressKit const& kit) {
    Overview out;
    out.part(kit.file.empty() ? "The release" : kit.file);
    add_header(out, kit);
    out.part("Body: " + counted(kit.release.body.blocks.size(), "block", "blocks"));
    add_blocks(out, kit.release.body);
    if (!kit.statement.blocks.empty()) {
        out.part("Statement: " + counted(kit.statement.blocks.size(), "block", "blocks"));
        add_blocks(out, kit.statement);
    }
    add_quotes(out, kit);
    add_signatories(out, kit);
    add_tail(out, kit);
    return out.take();
}

} // namespace presskit::app
