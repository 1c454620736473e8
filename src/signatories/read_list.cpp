// SPDX-License-Identifier: MPL-2.0
#include "signatories/read_list.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "language/fold.hpp"
#include "signatories/csv.hpp"
#include "signatories/entries.hpp"
#include "signatories/settle.hpp"

#include <algorithm>

namespace presskit::signatories {

namespace {

std::string quoted_names(std::vector<Sheet> const& sheets) {
    std::string names;
    for (Sheet const& sheet : sheets) {
        names += (names.empty() ? "\"" : ", \"") + sheet.name + '"';
    }
    return names;
}

Sheet const& named_sheet(Book const& book, std::string const& wanted, std::string const& name) {
    std::string const folded = language::folded(wanted);
    for (bool const exact : {true, false}) {
        for (Sheet const& sheet : book.sheets) {
            if (exact ? sheet.name == wanted : language::folded(sheet.name) == folded) {
                return sheet;
            }
        }
    }
    bool const sheets = !book.sheets.empty() && !book.sheets[0].name.empty();
    throw Error(Phase::usage, name + (sheets ? ": no sheet is called \"" + wanted +
                                                   "\"; there are " + quoted_names(book.sheets)
                                             : ": this file has no sheets; leave out --sheet"));
}

/// The sheet with the surest headings, and of those the one with the most rows; hidden ones last.
Sheet const& best_sheet(Book const& book) {
    Sheet const* best = &book.sheets.front();
    auto const rank = [](Sheet const& sheet) {
        int const score = sheet.rows.empty() ? -1 : std::min(map_columns(sheet, {}).score, 8);
        return std::tuple(!sheet.hidden && !sheet.rows.empty(), score, sheet.rows.size());
    };
    auto best_rank = rank(*best);
    for (Sheet const& sheet : book.sheets) {
        if (auto here = rank(sheet); here > best_rank) {
            best = &sheet;
            best_rank = here;
        }
    }
    return *best;
}

Finding plain_finding(std::string id, Severity severity, std::string message, std::string hint) {
    Finding finding;
    finding.id = std::move(id);
    finding.severity = severity;
    finding.message = std::move(message);
    finding.hint = std::move(hint);
    return finding;
}

std::string other_sheets(Book const& book, Sheet const& chosen) {
    std::string others;
    for (Sheet const& sheet : book.sheets) {
        if (&sheet != &chosen && !sheet.rows.empty()) {
            others += (others.empty() ? "\"" : ", \"") + sheet.name + '"';
        }
    }
    return others;
}

void note_other_sheets(Book const& book, Sheet const& chosen, Report& report) {
    std::string const others = other_sheets(book, chosen);
    if (!others.empty()) {
        report.add(
            plain_finding("signatories.sheet", Severity::info,
                          "The sheet \"" + chosen.name + "\" was read; not read were " + others,
                          "name another one with --sheet"));
    }
}

void note_hidden_rows(Sheet const& sheet, Report& report) {
    if (sheet.hidden_rows == 0) {
        return;
    }
    bool const one = sheet.hidden_rows == 1;
    Finding finding =
        plain_finding("signatories.hidden-rows", Severity::warning,
                      (one ? "A row is" : std::to_string(sheet.hidden_rows) + " rows are") +
                          std::string(" hidden or filtered away; ") +
                          (one ? "it was" : "they were") + " left out",
                      "show all rows and take the filter off if they belong to the list");
    finding.location.place =
        "sheet \"" + sheet.name + "\", row " + std::to_string(sheet.first_hidden);
    report.add(std::move(finding));
}

void note_hidden_columns(Columns const& columns, Report& report) {
    std::string names;
    std::size_t count = 0;
    for (Column const& column : columns.list) {
        if (column.hidden && !column.empty && column.field == Field::ignored) {
            names += (names.empty() ? "\"" : ", \"") + column.heading + '"';
            ++count;
        }
    }
    if (count > 0) {
        report.add(plain_finding("signatories.hidden-columns", Severity::info,
                                 (count == 1 ? "A column is hidden: " : "Columns are hidden: ") +
                                     names + "; nothing was printed from " +
                                     (count == 1 ? "it" : "them"),
                                 "show it, or name it with --map, if it belongs to the list"));
    }
}

/// `others` = sheets that were not read: `"List", "Old"`.
[[noreturn]] void names_nobody(std::string const& name, bool left_out, std::string const& others) {
    if (!others.empty() && !left_out) {
        throw Error(Phase::input, name +
                                      ": the sheet that was read names no signatories; name "
                                      "another one with --sheet: " +
                                      others);
    }
    throw Error(Phase::input,
                name + (left_out ? ": no row is left to print; see whether the columns of consent "
                                   "and status are the right ones (--map)"
                                 : ": names no signatories; put one name a line, or a heading row "
                                   "with a column \"organisation\" over them"));
}

/// A .txt file is a table when its first rows have headings: "Unicode text" of a spreadsheet.
bool is_table(Book const& book) {
    std::vector<Row> const& rows = book.sheets.front().rows;
    return !book.separator.empty() &&
           std::any_of(rows.begin(),
                       rows.begin() +
                           std::min<std::ptrdiff_t>(5, std::distance(rows.begin(), rows.end())),
                       [](Row const& row) {
                           return row.cells.size() > 1 && heading_score(row.cells) >= 3;
                       });
}

void finish(std::vector<Entry>&& entries, ListOptions const& options, List& list, Report& report,
            std::string const& name, std::string const& others = {}) {
    bool const any = !entries.empty();
    settle(std::move(entries), options.decisions, list, report);
    Findings const more = report.summary();
    bool const left_out = any || std::any_of(more.begin(), more.end(), [](Finding const& f) {
                              return f.id == "signatories.consent";
                          });
    list.findings.insert(list.findings.end(), more.begin(), more.end());
    if (list.signatories.empty() && list.withdrawn.empty()) {
        names_nobody(name, left_out, others);
    }
}

void read_table(Book const& book, ListOptions const& options, std::string const& name, List& list) {
    Sheet const& sheet =
        options.sheet.empty() ? best_sheet(book) : named_sheet(book, options.sheet, name);
    Report report(name);
    Columns columns = map_columns(sheet, options.overrides);
    columns.language = options.language;
    check_overrides(columns, options.overrides, name);
    list.sheet = sheet.name;
    list.columns = columns.list;
    for (Column const& column : columns.list) {
        if (!column.kept() && !column.empty) {
            list.dropped_columns.push_back(column.heading);
        }
    }
    if (!sheet.name.empty()) {
        report.in_sheet(sheet.name);
        note_other_sheets(book, sheet, report);
        note_hidden_rows(sheet, report);
        note_hidden_columns(columns, report);
    }
    finish(entries_of_rows(sheet, columns, sheet.name.empty(), report), options, list, report, name,
           other_sheets(book, sheet));
}

} // namespace

List read_list(std::string const& bytes, std::string const& extension, std::string const& name,
               ListOptions const& options) {
    bool const lines = extension == "txt" || extension == "text" || extension.empty();
    Book const book = read_book(bytes, extension, name);
    List list;
    list.encoding = book.encoding;
    list.separator = book.separator;
    list.findings = book.findings;
    bool const text = !book.sheets.empty() && book.sheets[0].name.empty();
    if (text && lines && options.overrides.empty() && !is_table(book)) {
        Book plain;
        std::string const decoded = decode_list(bytes, name, plain);
        list.separator.clear();
        list.findings = plain.findings;
        Report report(name);
        finish(entries_of_lines(decoded, report), options, list, report, name);
        return list;
    }
    read_table(book, options, name, list);
    return list;
}

List read_list(std::filesystem::path const& path, ListOptions const& options) {
    std::string extension = language::folded(path.extension().string());
    extension = extension == "xls" ? "xlsx" : extension;
    return read_list(read_file(path), extension, path.string(), options);
}

} // namespace presskit::signatories
