// SPDX-License-Identifier: MPL-2.0
#include "app/signatory_block.hpp"

#include "app/block_parts.hpp"
#include "app/block_steps.hpp"
#include "app/block_table.hpp"
#include "app/documents.hpp"
#include "app/last_edition.hpp"
#include "base/utf8.hpp"
#include "filing/order.hpp"

#include <algorithm>
#include <unordered_map>

namespace presskit::app {

namespace {

using model::Signatory;

Finding finding(std::string id, Severity severity, std::string message, std::string hint,
                source::Reading const& document, int paragraph) {
    Finding made;
    made.id = std::move(id);
    made.severity = severity;
    made.location.file = document.kit.file;
    if (paragraph > 0) {
        made.location.paragraph = paragraph;
    }
    made.message = std::move(message);
    made.hint = std::move(hint);
    return made;
}

/// A list without groups takes over the document's: who stood under a heading stays there, who is
/// new comes under the first one that fits.
void take_groups(std::vector<Signatory>& list, std::vector<Signatory> const& old,
                 signatories::Changes const& changes, source::Reading const& document,
                 Findings& findings) {
    bool const has_groups =
        std::any_of(list.begin(), list.end(), [](Signatory const& s) { return !s.group.empty(); });
    std::unordered_map<std::string, std::string> groups;
    std::string first;
    std::string people;
    for (Signatory const& s : old) {
        groups.emplace(s.name, s.group);
        bool const over_people = filing::is_over_individuals(s.group);
        std::string& fitting = over_people ? people : first;
        fitting = fitting.empty() ? s.group : fitting;
    }
    if (has_groups || (first.empty() && people.empty())) {
        return;
    }
    for (auto const& [from, to] : changes.renamed) {
        groups.emplace(to, groups[from]);
    }
    std::string names;
    for (Signatory& s : list) {
        auto const known = groups.find(s.name);
        bool const is_person = s.individual || s.person == s.name;
        s.group = known != groups.end()          ? known->second
                  : is_person && !people.empty() ? people
                  : first.empty()                ? people
                                                 : first;
        names += known == groups.end() ? (names.empty() ? "\"" : ", \"") + s.name + '"' : "";
    }
    if (!names.empty()) {
        findings.push_back(finding(
            "signatories.group", Severity::warning,
            "The new list has no groups; " + utf8::excerpt(names, 300) +
                " were put under the document's first heading that fits",
            "move them to the right heading, or give the list a column \"group\"", document, 0));
    }
}

/// The groups in the order the document has them.
void order_groups(std::vector<Signatory>& list, std::vector<Signatory> const& old) {
    std::unordered_map<std::string, std::size_t> ranks;
    for (Signatory const& s : old) {
        ranks.emplace(s.group, ranks.size());
    }
    std::stable_sort(list.begin(), list.end(), [&](Signatory const& a, Signatory const& b) {
        auto const rank = [&](Signatory const& s) {
            auto const found = ranks.find(s.group);
            return found == ranks.end() ? ranks.size() : found->second;
        };
        return rank(a) < rank(b);
    });
}

} // namespace

SignatoryBlock update_block(source::Reading const& document, std::vector<Signatory> list,
                            model::Ordering const& ordering) {
    SignatoryBlock block;
    model::PressKit kit = document.kit;
    block.changes = signatories::compare(names_of(kit.signatories), list, kit.decisions);
    take_groups(list, document.kit.signatories, block.changes, document, block.findings);
    order_groups(list, document.kit.signatories);
    kit.signatories = std::move(list);
    filing::mark_conveners(kit);
    filing::alphabetize(kit.signatories, filing::options_for(language_of(kit), ordering));

    BlockParts const parts(document);
    BlockTexts const texts = parts.texts_for(kit.signatories, block.changes.renamed);
    for (BlockText const& text : texts) {
        block.lines.push_back(text.text);
    }
    if (parts.empty()) {
        block.findings.push_back(
            finding("signatories.no-list", Severity::warning,
                    "The document has no list of signatories that could be replaced",
                    "put a heading \"Signatories\" and the first names where they shall stand, one "
                    "a paragraph",
                    document, 0));
        return block;
    }
    if (parts.in_text_box() || parts.several_tables()) {
        std::string const where =
            parts.in_text_box() ? "in a text box" : "in several tables, or partly in one";
        block.findings.push_back(
            finding("signatories.list-place", Severity::warning,
                    "The list of signatories stands " + where + ", where it is not replaced",
                    "put it in paragraphs or in one table, or change it by hand", document,
                    parts.first_paragraph()));
        return block;
    }
    if (parts.other_list() != 0) {
        block.findings.push_back(
            finding("signatories.second-list", Severity::warning,
                    "A second list of signatories stands apart from this one; it was left as it is",
                    "see whether its names are still right", document, parts.other_list()));
    }
    block.table = parts.table();
    if (parts.is_table()) {
        block.form = SignatoryBlock::Form::table;
        fill_rows(block, parts, kit.signatories, texts);
    } else if (block.table != 0) {
        block.form = SignatoryBlock::Form::cells;
        fill_cells(block, parts, texts);
    } else {
        block.form = SignatoryBlock::Form::paragraphs;
        block.steps = steps_between(parts, texts);
    }
    return block;
}

} // namespace presskit::app
