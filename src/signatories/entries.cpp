// SPDX-License-Identifier: MPL-2.0
#include "signatories/entries.hpp"

#include "base/utf8.hpp"
#include "filing/entry_parts.hpp"
#include "signatories/clean.hpp"
#include "signatories/content.hpp"

namespace presskit::signatories {

namespace {
constexpr std::size_t shown_of_each = 20;
}

void Report::add(std::string const& id, Severity severity, Row const& row, std::string const& text,
                 std::string const& message, std::string const& hint) {
    if (++m_counts[id] > shown_of_each) {
        return;
    }
    Finding finding;
    finding.id = id;
    finding.severity = severity;
    finding.location.file = m_file;
    if (m_sheet.empty()) {
        finding.location.line = row.number;
    } else {
        finding.location.place = "sheet \"" + m_sheet + "\", row " + std::to_string(row.number);
    }
    finding.location.text = utf8::excerpt(text, 60);
    finding.message = message;
    finding.hint = hint;
    m_findings.push_back(std::move(finding));
}

void Report::add(Finding finding) {
    finding.location.file = m_file;
    m_findings.push_back(std::move(finding));
}

Findings Report::summary() const {
    Findings all = m_findings;
    for (auto const& [id, count] : m_counts) {
        if (count > shown_of_each) {
            Finding more;
            more.id = id;
            more.severity = Severity::info;
            more.location.file = m_file;
            more.message =
                std::to_string(count - shown_of_each) + " more rows have the same (" + id + ")";
            all.push_back(std::move(more));
        }
    }
    return all;
}

bool complete(Entry& entry, Row const& row, Report& report) {
    model::Signatory& s = entry.signatory;
    bool any = false;
    for (std::string* const field :
         {&s.name, &s.person, &s.title, &s.country, &s.sort_as, &s.acronym, &s.group, &s.note}) {
        bool found = false;
        *field = without_private_data(*field, found);
        any = any || found;
    }
    if (any) {
        report.add(
            "signatories.private", Severity::warning, row, s.name,
            "An e-mail address, telephone or IP number stood beside the name; it was left out",
            "give such data a column of its own");
    }
    if (s.name.empty()) {
        s.name = s.person;
    }
    if (s.name.empty()) {
        return false;
    }
    if (is_shouted(s.name)) {
        report.add("signatories.capitals", Severity::info, row, s.name,
                   "The name is all in capitals and is printed so",
                   "write it as the organisation does, if it does otherwise");
    }
    filing::EntryParts const parts = filing::take_apart(s.name);
    s.acronym = s.acronym.empty() ? parts.acronym : s.acronym;
    s.country = s.country.empty() ? parts.country : s.country;
    s.at.line = row.number;
    return true;
}

} // namespace presskit::signatories
