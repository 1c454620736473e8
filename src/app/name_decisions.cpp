// SPDX-License-Identifier: MPL-2.0
#include "app/name_decisions.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "odf/xml.hpp"
#include "source/read.hpp"

#include <algorithm>
#include <set>

namespace presskit::app {

namespace {

using model::NameDecision;

bool is_about_the_same(NameDecision const& a, NameDecision const& b) {
    return std::set<std::string>(a.names.begin(), a.names.end()) ==
           std::set<std::string>(b.names.begin(), b.names.end());
}

bool is_equal(NameDecision const& a, NameDecision const& b) {
    return a.kind == b.kind && a.names == b.names;
}

std::string to_xml(NameDecision const& decision) {
    std::string xml = "    <decision as=\"" + std::string(model::to_string(decision.kind)) + "\">";
    for (std::string const& name : decision.names) {
        xml += "<name>";
        odf::append_escaped_text(xml, name);
        xml += "</name>";
    }
    return xml + "</decision>\n";
}

/// The kit file with `added` at the end of its decisions; empty when it is written in a way we do
/// not follow.
std::string with_lines(std::string const& xml, std::string const& added) {
    auto const list = xml.rfind("</decisions>");
    if (list != std::string::npos) {
        auto const line = xml.rfind('\n', list);
        bool const own_line =
            line != std::string::npos && utf8::trim(xml.substr(line, list - line)).empty();
        std::size_t const at = own_line ? line + 1 : list;
        return xml.substr(0, at) + added + xml.substr(at);
    }
    auto const end = xml.rfind("</kit>");
    return end == std::string::npos ? std::string()
                                    : xml.substr(0, end) + "  <decisions>\n" + added +
                                          "  </decisions>\n" + xml.substr(end);
}

bool holds_all(std::vector<NameDecision> const& stored, std::vector<NameDecision> const& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](NameDecision const& decision) {
        return std::any_of(stored.begin(), stored.end(),
                           [&](NameDecision const& s) { return is_equal(s, decision); });
    });
}

} // namespace

NameDecision parse_decision(NameDecision::Kind kind, std::string const& text) {
    NameDecision decision;
    decision.kind = kind;
    if (kind == NameDecision::Kind::keep_spelling) {
        decision.names = {utf8::collapse_spaces(text)};
        return decision;
    }
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t const end = std::min(text.find('=', at), text.size());
        decision.names.push_back(utf8::collapse_spaces(text.substr(at, end - at)));
        at = end + 1;
    }
    bool const blank = std::any_of(decision.names.begin(), decision.names.end(),
                                   [](std::string const& name) { return name.empty(); });
    if (blank || decision.names.size() < 2) {
        throw Error(Phase::usage, '"' + text +
                                      "\" does not name two signatories; write "
                                      "\"first name=second name\"");
    }
    return decision;
}

void store_decisions(std::filesystem::path const& kit_file,
                     std::vector<NameDecision> const& decisions) {
    if (decisions.empty()) {
        return;
    }
    if (kit_file.extension() != ".presskit") {
        throw Error(Phase::usage, kit_file.string() +
                                      ": answers are kept in a kit file (.presskit); make one with "
                                      "presskit save");
    }
    model::PressKit kit = source::read(kit_file).kit;
    std::string added;
    bool takes_back = false;
    for (NameDecision const& decision : decisions) {
        auto const earlier =
            std::find_if(kit.decisions.begin(), kit.decisions.end(),
                         [&](NameDecision const& d) { return is_about_the_same(d, decision); });
        if (earlier == kit.decisions.end()) {
            added += to_xml(decision);
            kit.decisions.push_back(decision);
        } else if (!is_equal(*earlier, decision)) {
            takes_back = true;
            *earlier = decision;
        }
    }
    if (added.empty() && !takes_back) {
        return;
    }
    std::string const changed = takes_back ? std::string() : with_lines(read_file(kit_file), added);
    std::filesystem::path const folder =
        kit_file.has_parent_path() ? kit_file.parent_path() : std::filesystem::path(".");
    bool const good =
        !changed.empty() &&
        holds_all(source::read_kit_file(changed, kit_file.string(), folder).kit.decisions,
                  decisions);
    write_file(kit_file, good ? changed : source::write_kit_file(kit));
}

} // namespace presskit::app
