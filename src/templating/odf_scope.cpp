// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_scope.hpp"

#include "templating/odf_content.hpp"
#include "templating/problems.hpp"

#include <tinyxml2.h>

#include <algorithm>

namespace presskit::templating {

namespace {

using Kind = Statement::Kind;

enum class Role { opener, middle, closer };

bool is_row(XMLNode const* node) {
    return is_named(node, "table:table-row");
}

bool is_section(XMLNode const* node) {
    return is_named(node, "text:section");
}

XMLNode* anchor_of(OdfTag const& tag) {
    switch (tag.level) {
    case Level::paragraph:
        return ancestor(tag.marker, is_paragraph);
    case Level::row:
        return ancestor(tag.marker, is_row);
    case Level::cell:
        return ancestor(tag.marker, is_cell);
    case Level::item:
        return ancestor(tag.marker, is_list_item);
    case Level::section:
        return ancestor(tag.marker, is_section);
    case Level::none:
        break;
    }
    return tag.marker;
}

char const* words_of(Level level) {
    return level == Level::row       ? "table row"
           : level == Level::cell    ? "table cell"
           : level == Level::item    ? "list item"
           : level == Level::section ? "section"
                                     : "paragraph";
}

/// What breaks if it is cut in two or loses its cells.
bool is_rigid(XMLNode const* node) {
    return !is_paragraph(node) && !is_inline_wrapper(node);
}

class Resolver final {
public:
    Resolver(OdfScan& scan, std::vector<Mark> const& marks, std::vector<TagInfo> const& tags)
        : m_scan(scan), m_marks(marks), m_tags(tags) {}

    void resolve(Block const& block) {
        XMLNode* const target = common_ancestor(block);
        if (target == nullptr) {
            return;
        }
        for (std::size_t i = 0; i < block.marks.size(); ++i) {
            Role const role = i == 0                        ? Role::opener
                              : i + 1 == block.marks.size() ? Role::closer
                                                            : Role::middle;
            if (!hoist(m_scan.tag(m_marks[block.marks[i]].tag), *target, role)) {
                report_misfit(block);
                return;
            }
        }
    }

    /// docxtpl's `{#p … #}` and `{#tr … #}`: the paragraph or row goes with its comment.
    void drop_commented() {
        for (OdfTag& tag : m_scan.tags) {
            bool const takes_along = tag.level == Level::paragraph || tag.level == Level::row;
            XMLNode* const node =
                tag.marker != nullptr && takes_along && tag.statement.kind == Kind::comment
                    ? anchor_of(tag)
                    : nullptr;
            if (node == nullptr) {
                continue;
            }
            std::vector<XMLNode*> markers;
            collect_markers(*node, markers);
            if (markers.size() != 1) {
                continue; // what other tags stand in cannot go without them
            }
            tag.marker = nullptr;
            if (is_row(node)) {
                remove_node(*node);
            } else {
                node->DeleteChildren();
                dissolve(*node);
            }
        }
    }

    /// Paragraphs that hold nothing but set, comment and raw tags go as well.
    void dissolve_rest() {
        for (OdfTag const& tag : m_scan.tags) {
            bool const statement = tag.statement.kind != Kind::print;
            XMLNode* const paragraph =
                tag.marker != nullptr && statement ? ancestor(tag.marker, is_paragraph) : nullptr;
            if (paragraph != nullptr && !content(*paragraph)) {
                dissolve(*paragraph);
            }
        }
    }

private:
    bool content(XMLNode const& node) const { return has_content(node, m_scan); }

    bool is_statement(XMLNode const& node) const {
        return is_marker(node) && m_scan.tag(marked_tag(node)).statement.kind != Kind::print;
    }

    bool content_before(XMLNode const& node, XMLNode const& limit) const {
        return has_content_before(node, limit, m_scan);
    }
    bool content_after(XMLNode const& node, XMLNode const& limit) const {
        return has_content_after(node, limit, m_scan);
    }

    /// The lowest element that strictly holds all markers, or their anchors where a level is given.
    XMLNode* common_ancestor(Block const& block) {
        std::vector<std::vector<XMLNode*>> chains;
        for (std::size_t const mark : block.marks) {
            OdfTag const& tag = m_scan.tag(m_marks[mark].tag);
            XMLNode* const anchor = anchor_of(tag);
            if (anchor == nullptr) {
                report(m_marks[mark].tag, "template.prefix",
                       std::string("the tag stands in no ") + words_of(tag.level),
                       std::string("move it into a ") + words_of(tag.level) +
                           ", or take the prefix or hint away");
                return nullptr;
            }
            std::vector<XMLNode*> chain;
            for (XMLNode* up = anchor->Parent(); up != nullptr; up = up->Parent()) {
                chain.push_back(up);
            }
            std::reverse(chain.begin(), chain.end());
            chains.push_back(std::move(chain));
        }
        XMLNode* common = nullptr;
        for (std::size_t depth = 0; depth < chains.front().size(); ++depth) {
            XMLNode* const candidate = chains.front()[depth];
            bool const shared = std::all_of(chains.begin(), chains.end(), [&](auto const& chain) {
                return depth < chain.size() && chain[depth] == candidate;
            });
            if (!shared) {
                break;
            }
            common = candidate;
        }
        while (common != nullptr && is_inline_wrapper(common)) {
            common = common->Parent();
        }
        if (common != nullptr && is_row(common) && spans_row(block, *common)) {
            return common->Parent();
        }
        return common;
    }

    /// From the first word of a row to the last: the row is meant, not its cells.
    bool spans_row(Block const& block, XMLNode const& row) const {
        OdfTag const& opener = m_scan.tag(m_marks[block.marks.front()].tag);
        OdfTag const& closer = m_scan.tag(m_marks[block.marks.back()].tag);
        bool const explicit_cells = opener.level == Level::cell || closer.level == Level::cell;
        return !explicit_cells && !content_before(*opener.marker, row) &&
               !content_after(*closer.marker, row) &&
               ancestor(opener.marker, is_cell) == row.FirstChildElement() &&
               ancestor(closer.marker, is_cell) == row.LastChildElement();
    }

    /// Moves the marker out until it is a child of `target`; false when that cannot be.
    bool hoist(OdfTag& tag, XMLNode& target, Role role) {
        XMLNode& marker = *tag.marker;
        XMLNode const* const anchor = tag.level == Level::none ? nullptr : anchor_of(tag);
        while (marker.Parent() != &target) {
            XMLNode& parent = *marker.Parent();
            if (parent.ToElement() == nullptr || m_scan.natives.count(&parent) != 0) {
                return false; // another block has taken it along, or it leaves a native one
            }
            if (is_cell(&parent) && parent.Parent() != &target) {
                if (!hoist_from_row(tag, *parent.Parent(), role, anchor)) {
                    return false;
                }
                continue;
            }
            bool const wanted = &parent == anchor;
            bool const before = content_before(marker, parent);
            bool const after = content_after(marker, parent);
            bool const forced = wanted && tag.side != OdfTag::Side::either;
            if (!before && !after && !forced && may_vanish(parent)) {
                unwrap(parent);
            } else if (forced ? tag.side == OdfTag::Side::before
                              : !before || (wanted && role == Role::opener && after)) {
                move_before(marker, parent);
            } else if (forced || !after || (wanted && role == Role::closer)) {
                move_after(marker, parent);
            } else if (is_rigid(&parent)) {
                return false;
            } else {
                split(marker, parent);
            }
        }
        return true;
    }

    /// A row is left as a whole: its cells stay, or all of it goes.
    bool hoist_from_row(OdfTag& tag, XMLNode& row, Role role, XMLNode const* anchor) {
        XMLNode& marker = *tag.marker;
        bool const before = content_before(marker, row);
        bool const after = content_after(marker, row);
        bool const forced = &row == anchor && tag.side != OdfTag::Side::either;
        if (!before && !after && !forced) {
            unwrap(row);
            return true;
        }
        bool goes_before = role == Role::opener ? after || !before : !before;
        goes_before = forced ? tag.side == OdfTag::Side::before : goes_before;
        goes_before = role == Role::closer && !forced ? !before && after : goes_before;
        if (role == Role::middle && before && after && !forced) {
            return false;
        }
        if (goes_before) {
            insert_before(row, marker);
        } else {
            insert_after(row, marker);
        }
        return true;
    }

    static bool may_vanish(XMLNode const& node) {
        return is_paragraph(&node) || is_inline_wrapper(&node) || is_list_item(&node) ||
               is_cell(&node) || is_section(&node) || is_row(&node) ||
               is_named(&node, "text:list") || is_named(&node, "table:table") ||
               is_named(&node, "table:table-rows") || is_named(&node, "table:table-header-rows") ||
               is_named(&node, "table:table-row-group");
    }

    /// The element goes; the markers below it take its place.
    void unwrap(XMLNode& element) {
        std::vector<XMLNode*> markers;
        collect_markers(element, markers);
        for (XMLNode* const marker : markers) {
            insert_before(element, *marker);
        }
        remove_node(element);
    }

    static void collect_markers(XMLNode& node, std::vector<XMLNode*>& markers) {
        for (XMLNode* child = node.FirstChild(); child != nullptr; child = child->NextSibling()) {
            if (is_marker(*child)) {
                markers.push_back(child);
            } else {
                collect_markers(*child, markers);
            }
        }
    }

    /// Statements before it move along: a set must stay in front of the loop it prepares.
    void move_before(XMLNode& marker, XMLNode& element) {
        std::vector<XMLNode*> moving;
        for (XMLNode* at = element.FirstChild(); at != &marker; at = at->NextSibling()) {
            if (is_statement(*at)) {
                moving.push_back(at);
            }
        }
        for (XMLNode* const each : moving) {
            insert_before(element, *each);
        }
        insert_before(element, marker);
    }

    void move_after(XMLNode& marker, XMLNode& element) {
        std::vector<XMLNode*> moving;
        for (XMLNode* at = marker.NextSibling(); at != nullptr; at = at->NextSibling()) {
            if (is_statement(*at)) {
                moving.push_back(at);
            }
        }
        std::reverse(moving.begin(), moving.end());
        for (XMLNode* const each : moving) {
            insert_after(element, *each);
        }
        insert_after(element, marker);
    }

    static void split(XMLNode& marker, XMLNode& element) {
        XMLElement* const second = clone_start(*element.ToElement());
        while (XMLNode* const next = marker.NextSibling()) {
            second->InsertEndChild(next);
        }
        insert_after(element, *second);
        insert_after(element, marker);
    }

    /// A paragraph of tags alone, and the item, list and section or row that is then empty too.
    void dissolve(XMLNode& paragraph) {
        XMLNode* parent = paragraph.Parent();
        unwrap(paragraph);
        while (parent != nullptr &&
               (is_list_item(parent) || is_named(parent, "text:list") || is_section(parent) ||
                is_cell(parent)) &&
               m_scan.natives.count(parent) == 0) {
            XMLNode* const element = is_cell(parent) ? parent->Parent() : parent;
            if (content(*element) || (!is_row(element) && holds_more(*element))) {
                return;
            }
            parent = element->Parent();
            unwrap(*element);
        }
    }

    static bool holds_more(XMLNode const& element) {
        for (XMLNode const* child = element.FirstChild(); child != nullptr;
             child = child->NextSibling()) {
            if (child->ToElement() != nullptr && !is_marker(*child)) {
                return true;
            }
        }
        return false;
    }

    void report(std::size_t tag, char const* id, std::string const& message,
                std::string const& hint) {
        m_scan.tag(tag).misfit = true;
        m_scan.problems.push_back(to_finding(m_tags[tag].location, Trouble(id, message, hint)));
    }

    void report_misfit(Block const& block) {
        std::size_t const opener = m_marks[block.marks.front()].tag;
        Location const& closer = m_tags[m_marks[block.marks.back()].tag].location;
        report(opener, "template.scope",
               "it is closed by " + name_tag(closer) +
                   ", but the two do not fit together: one stands inside a table, list or section "
                   "that the other is outside of",
               "put both into the same table row, list item or section");
    }

    OdfScan& m_scan;
    std::vector<Mark> const& m_marks;
    std::vector<TagInfo> const& m_tags;
};

} // namespace

void resolve_scopes(OdfScan& scan, std::vector<Mark> const& marks, Blocks const& blocks,
                    std::vector<TagInfo> const& tags) {
    Resolver resolver(scan, marks, tags);
    resolver.drop_commented();
    // Outer blocks first: what they move stays outside of what the inner ones move.
    std::vector<Block const*> ordered;
    for (Block const& block : blocks.blocks) {
        ordered.push_back(&block);
    }
    std::sort(ordered.begin(), ordered.end(),
              [](Block const* a, Block const* b) { return a->marks.front() < b->marks.front(); });
    for (Block const* const block : ordered) {
        resolver.resolve(*block);
    }
    resolver.dissolve_rest();
}

} // namespace presskit::templating
