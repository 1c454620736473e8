// SPDX-License-Identifier: MPL-2.0
// ECMA-376 part 1, 18 (SpreadsheetML): what a list needs of it. Cached values of formulas are taken
// as they are; nothing is computed.
#include "base/error.hpp"
#include "odf/xml_stream.hpp"
#include "odf/zip.hpp"
#include "signatories/table.hpp"
#include "signatories/xlsx_cells.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace presskit::signatories {

namespace {

using odf::XmlAttributes;

bool is_true(std::string_view value) {
    return value == "1" || value == "true" || value == "on";
}

/// The parts of the package, unpacked one at a time.
class Parts final {
public:
    Parts(std::string const& bytes, std::string name)
        : m_name(std::move(name)), m_entries(odf::read_zip(bytes, m_name)) {}

    [[nodiscard]] std::string const& name() const { return m_name; }
    [[nodiscard]] bool has(std::string const& part) const { return find(part) != nullptr; }
    /// Nothing when there is no such part.
    void stream(std::string const& part, odf::XmlHandler& handler) const {
        if (odf::ZipEntry const* const entry = find(part); entry != nullptr) {
            odf::stream_xml(odf::unpack(*entry, m_name), m_name + " (" + part + ")", handler);
        }
    }

private:
    [[nodiscard]] odf::ZipEntry const* find(std::string const& part) const {
        auto const found =
            std::find_if(m_entries.begin(), m_entries.end(),
                         [&](odf::ZipEntry const& entry) { return entry.name == part; });
        return found == m_entries.end() ? nullptr : &*found;
    }

    std::string m_name;
    std::vector<odf::ZipEntry> m_entries;
};

struct Relation {
    std::string id;
    std::string type; ///< last part of its URI: "worksheet", "sharedStrings"
    std::string target;
};

class RelationsHandler final : public odf::XmlHandler {
public:
    explicit RelationsHandler(std::string folder) : m_folder(std::move(folder)) {}
    void begin(std::string_view name, XmlAttributes const& attributes) override {
        if (name != "Relationship" || attributes["TargetMode"] == "External") {
            return;
        }
        std::string_view const type = attributes["Type"];
        relations.push_back({std::string(attributes["Id"]),
                             std::string(type.substr(type.rfind('/') + 1)),
                             resolved(std::string(attributes["Target"]))});
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
    std::vector<Relation> relations;

private:
    [[nodiscard]] std::string resolved(std::string target) const {
        if (!target.empty() && target[0] == '/') {
            return target.substr(1);
        }
        std::string folder = m_folder;
        while (target.compare(0, 2, "./") == 0 || target.compare(0, 3, "../") == 0) {
            bool const up = target[1] == '.';
            if (up && !folder.empty()) {
                std::size_t const slash = folder.find_last_of('/', folder.size() - 2);
                folder = slash == std::string::npos ? "" : folder.substr(0, slash + 1);
            }
            target = target.substr(up ? 3 : 2);
        }
        return folder + target;
    }
    std::string m_folder; ///< "xl/"
};

std::vector<Relation> relations_of(Parts const& parts, std::string const& part) {
    std::size_t const slash = part.rfind('/');
    std::string const folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
    RelationsHandler handler(folder);
    parts.stream(folder + "_rels/" + part.substr(folder.size()) + ".rels", handler);
    return handler.relations;
}

std::string target_of(std::vector<Relation> const& relations, std::string_view type) {
    auto const found = std::find_if(relations.begin(), relations.end(),
                                    [&](Relation const& r) { return r.type == type; });
    return found == relations.end() ? "" : found->target;
}

struct SheetEntry {
    std::string name;
    std::string relation;
    bool hidden = false;
};

class WorkbookHandler final : public odf::XmlHandler {
public:
    void begin(std::string_view name, XmlAttributes const& attributes) override {
        if (name == "sheet") {
            std::string_view const state = attributes["state"];
            sheets.push_back({std::string(attributes["name"]), std::string(attributes["id"]),
                              state == "hidden" || state == "veryHidden"});
        } else if (name == "workbookPr") {
            from_1904 = is_true(attributes["date1904"]);
        }
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
    std::vector<SheetEntry> sheets;
    bool from_1904 = false;
};

/// xl/sharedStrings.xml: rich text joined, the phonetic reading left out.
class StringsHandler final : public odf::XmlHandler {
public:
    explicit StringsHandler(RowCollector const& collector) : m_collector(collector) {}
    void begin(std::string_view name, XmlAttributes const&) override {
        if (name == "si") {
            strings.emplace_back();
        }
        m_phonetic = m_phonetic || name == "rPh";
        m_in_text = name == "t" && !m_phonetic;
    }
    void end(std::string_view name) override {
        m_phonetic = m_phonetic && name != "rPh";
        m_in_text = false;
    }
    void text(std::string_view text) override {
        if (m_in_text && !strings.empty()) {
            m_collector.append(strings.back(), text);
        }
    }
    std::vector<std::string> strings;

private:
    RowCollector const& m_collector;
    bool m_in_text = false;
    bool m_phonetic = false;
};

/// xl/styles.xml: which cell formats show a number as a date.
class StylesHandler final : public odf::XmlHandler {
public:
    void begin(std::string_view name, XmlAttributes const& attributes) override {
        if (name == "numFmt") {
            m_dates[std::string(attributes["numFmtId"])] = is_date_format(attributes["formatCode"]);
        } else if (name == "cellXfs") {
            m_in_cells = true;
        } else if (name == "xf" && m_in_cells) {
            std::string const id(attributes["numFmtId"]);
            auto const found = m_dates.find(id);
            date_formats.push_back(found != m_dates.end() ? found->second
                                                          : is_builtin_date_format(id));
        }
    }
    void end(std::string_view name) override { m_in_cells = m_in_cells && name != "cellXfs"; }
    void text(std::string_view) override {}
    std::vector<bool> date_formats;

private:
    std::map<std::string, bool> m_dates;
    bool m_in_cells = false;
};

class SheetHandler final : public odf::XmlHandler {
public:
    SheetHandler(Sheet& sheet, RowCollector& collector, Workbook const& workbook)
        : m_sheet(sheet), m_collector(collector), m_workbook(workbook) {}

    void begin(std::string_view name, XmlAttributes const& attributes) override {
        if (name == "row") {
            begin_row(attributes);
        } else if (name == "c" && m_in_row) {
            m_column = column_of(attributes["r"]).value_or(m_column + 1);
            m_type = attributes["t"];
            m_style = attributes["s"];
            m_value.clear();
        } else if (name == "mergeCell") {
            note_merge(attributes["ref"]);
        } else if (name == "col" && is_true(attributes["hidden"])) {
            auto const first = row_of(attributes["min"]); // numbers from 1
            auto const last = row_of(attributes["max"]);
            if (first && last && *first > 0 && *last >= *first) {
                hide_columns(m_sheet, static_cast<std::size_t>(*first) - 1,
                             static_cast<std::size_t>(*last) - 1);
            }
        }
        m_phonetic = m_phonetic || name == "rPh";
        m_in_value = m_in_row && !m_phonetic && (name == "v" || name == "t");
    }
    void end(std::string_view name) override {
        m_in_value = false;
        m_phonetic = m_phonetic && name != "rPh";
        if (name == "c" && m_in_row) {
            end_cell();
        } else if (name == "row" && m_in_row) {
            m_in_row = false;
            m_collector.add(m_sheet, std::move(m_row), m_hidden);
        }
    }
    void text(std::string_view text) override {
        if (m_in_value) {
            m_collector.append(m_value, text);
        }
    }

private:
    void begin_row(XmlAttributes const& attributes) {
        m_in_row = true;
        m_row = Row{};
        m_last_row = row_of(attributes["r"]).value_or(m_last_row + 1);
        m_row.number = m_last_row;
        m_hidden = is_true(attributes["hidden"]) ||
                   (attributes["ht"] == "0" && is_true(attributes["customHeight"]));
        m_column = -1;
    }
    void end_cell() {
        std::string text = cell_text(m_workbook, m_type, m_style, m_value);
        auto const column = static_cast<std::size_t>(m_column);
        if (text.empty()) {
            return;
        }
        if (column < most_columns) {
            m_row.cells.resize(std::max(m_row.cells.size(), column + 1));
            m_row.cells[column] = std::move(text);
        }
    }
    /// Merges come after the rows.
    void note_merge(std::string_view range) {
        std::size_t const colon = range.find(':');
        std::string_view const first = range.substr(0, colon);
        std::string_view const last =
            colon == std::string_view::npos ? first : range.substr(colon + 1);
        auto const row = row_of(first);
        auto const left = column_of(first);
        auto const right = column_of(last);
        if (!row || !left || !right || *right <= *left) {
            return;
        }
        auto const found =
            std::lower_bound(m_sheet.rows.begin(), m_sheet.rows.end(), *row,
                             [](Row const& r, int number) { return r.number < number; });
        if (found != m_sheet.rows.end() && found->number == *row &&
            found->cells.size() == static_cast<std::size_t>(*left) + 1 &&
            std::count_if(found->cells.begin(), found->cells.end(),
                          [](std::string const& cell) { return !cell.empty(); }) == 1) {
            found->spanning = true;
        }
    }

    Sheet& m_sheet;
    RowCollector& m_collector;
    Workbook const& m_workbook;
    Row m_row;
    int m_last_row = 0;
    int m_column = -1;
    bool m_in_row = false;
    bool m_in_value = false;
    bool m_phonetic = false;
    bool m_hidden = false;
    std::string m_type;
    std::string m_style;
    std::string m_value;
};

} // namespace

Book read_xlsx(std::string const& bytes, std::string const& name) {
    Parts const parts(bytes, name);
    std::string workbook_part = target_of(relations_of(parts, ""), "officeDocument");
    workbook_part = workbook_part.empty() ? "xl/workbook.xml" : workbook_part;
    WorkbookHandler list;
    parts.stream(workbook_part, list);
    if (list.sheets.empty()) {
        throw Error(Phase::input, name + ": this is no spreadsheet, or it has no sheet; open it in "
                                         "Calc and save it as .xlsx, .ods or .csv");
    }
    std::vector<Relation> const relations = relations_of(parts, workbook_part);
    RowCollector collector(name);
    StringsHandler strings(collector);
    parts.stream(target_of(relations, "sharedStrings"), strings);
    StylesHandler styles;
    parts.stream(target_of(relations, "styles"), styles);
    Workbook const workbook{std::move(strings.strings), std::move(styles.date_formats),
                            list.from_1904};
    Book book;
    for (SheetEntry const& entry : list.sheets) {
        auto const relation =
            std::find_if(relations.begin(), relations.end(), [&](Relation const& r) {
                return r.id == entry.relation && r.type == "worksheet";
            });
        if (relation == relations.end()) {
            continue; // a chart, a macro sheet
        }
        Sheet sheet;
        sheet.name = entry.name;
        sheet.hidden = entry.hidden;
        SheetHandler handler(sheet, collector, workbook);
        parts.stream(relation->target, handler);
        book.sheets.push_back(std::move(sheet));
    }
    return book;
}

} // namespace presskit::signatories
