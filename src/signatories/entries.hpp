// SPDX-License-Identifier: MPL-2.0
// Only for this layer: rows and lines to entries, and what is reported about them.
#pragma once

#include "model/press_kit.hpp"
#include "signatories/answers.hpp"
#include "signatories/columns.hpp"
#include "signatories/table.hpp"

#include <map>
#include <string>
#include <vector>

namespace presskit::signatories {

struct Entry {
    model::Signatory signatory;
    Status status = Status::signed_;
    std::string signed_at; ///< for what came last; never printed
};

/// Collects findings, of each id the first few; summary() adds how many more there were.
class Report final {
public:
    explicit Report(std::string file) : m_file(std::move(file)) {}
    /// `text` is the name of a signatory or nothing: no other cell may be quoted.
    void add(std::string const& id, Severity severity, Row const& row, std::string const& text,
             std::string const& message, std::string const& hint);
    void add(Finding finding);
    void in_sheet(std::string name) { m_sheet = std::move(name); }
    [[nodiscard]] Findings summary() const;

private:
    std::string m_file;
    std::string m_sheet; ///< empty: places are lines
    Findings m_findings;
    std::map<std::string, std::size_t> m_counts; ///< by id
};

/// Private data in a name is cut out, acronym and country are noted; false when nothing is left.
[[nodiscard]] bool complete(Entry& entry, Row const& row, Report& report);

[[nodiscard]] std::vector<Entry> entries_of_rows(Sheet const& sheet, Columns const& columns,
                                                 bool of_text_file, Report& report);

/// One a line; "## Heading" and "Heading:" stand over the lines below them.
[[nodiscard]] std::vector<Entry> entries_of_lines(std::string const& text, Report& report);

} // namespace presskit::signatories
