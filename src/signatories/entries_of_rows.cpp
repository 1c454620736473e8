// SPDX-License-Identifier: MPL-2.0
#include "base/utf8.hpp"
#include "filing/order.hpp"
#include "language/fold.hpp"
#include "language/region.hpp"
#include "signatories/clean.hpp"
#include "signatories/content.hpp"
#include "signatories/entries.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_map>

namespace presskit::signatories {

namespace {

/// The width most rows have: what a list without headings is measured by.
std::size_t usual_width(Sheet const& sheet) {
    std::map<std::size_t, std::size_t> widths;
    for (Row const& row : sheet.rows) {
        ++widths[row.width];
    }
    std::size_t best = 1;
    for (auto const& [width, count] : widths) {
        best = count > widths[best] ? width : best;
    }
    return best;
}

/// Reads the rows of one sheet. Cells of columns that are not kept are looked at for consent and
/// status only, and go nowhere.
class RowReader final {
public:
    RowReader(Sheet const& sheet, Columns const& columns, bool of_text_file, Report& report)
        : m_columns(columns), m_report(report), m_of_text_file(of_text_file),
          m_width(columns.heading_row ? sheet.rows[*columns.heading_row].width
                                      : usual_width(sheet)) {
        m_width = std::max(m_width, columns.heading_row ? columns.list.size() : std::size_t{1});
    }

    void read(Row row) {
        m_uncertain.assign(m_columns.list.size(), false);
        if (row.spanning && row.width > 0 && heads_rows(row)) {
            return;
        }
        if (m_of_text_file && m_width > 1 && row.width != m_width) {
            settle_ragged(row);
        }
        Entry entry;
        fill(entry, row);
        model::Signatory& s = entry.signatory;
        if (!s.name.empty() && is_no_organization(s.name) && !s.person.empty() &&
            !is_test_entry(s.person)) {
            s.name.clear();
            s.individual = true;
        }
        std::string const name = s.name.empty() ? s.person : s.name;
        bool const test = is_test_entry(s.name) &&
                          (!s.name.empty() || s.person.empty() || is_test_entry(s.person));
        if (s.name.empty() && s.person.empty()) {
            note_nameless(row);
        } else if (is_total(name) && is_alone(row)) {
            m_report.add("signatories.total-row", Severity::info, row, safe(name),
                         "The row counts the others; it was left out", "delete the row");
        } else if (test) {
            m_report.add("signatories.test-row", Severity::warning, row, safe(name),
                         "The row looks like a test of the form, not a signatory; it was left out",
                         "write the name in full if it is one");
        } else if (!consents(row)) {
            m_report.add("signatories.consent", Severity::warning, row, safe(name),
                         "Consent to be listed is not given; the row was left out",
                         "ask them, and put \"yes\" into the consent column");
        } else if (complete(entry, row, m_report)) {
            if (entry.signatory.group.empty()) {
                entry.signatory.group = m_group;
            }
            note_mended(entry, row);
            entries.push_back(std::move(entry));
        }
    }

    std::vector<Entry> entries;

private:
    /// No cell but one holds anything else than a number.
    static bool is_alone(Row const& row) {
        return std::count_if(row.cells.begin(), row.cells.end(), [](std::string const& cell) {
                   Shape const shape = shape_of(cell);
                   return shape != Shape::empty && shape != Shape::number;
               }) <= 1;
    }
    static std::string safe(std::string const& name) {
        bool found = false;
        return without_private_data(name, found);
    }
    [[nodiscard]] std::string cell(Row const& row, std::size_t column) const {
        bool const there =
            column < row.cells.size() && !m_uncertain[column] && !is_error_value(row.cells[column]);
        return there ? clean_text(row.cells[column]) : std::string();
    }
    [[nodiscard]] std::string text_of(Row const& row, Field field) const {
        for (std::size_t c = 0; c < m_columns.list.size(); ++c) {
            if (m_columns.list[c].field == field) {
                return cell(row, c);
            }
        }
        return {};
    }
    void fill(Entry& entry, Row const& row) {
        model::Signatory& s = entry.signatory;
        s.name = text_of(row, Field::organization);
        s.person = text_of(row, Field::person);
        if (s.person.empty()) {
            s.person =
                utf8::trim(text_of(row, Field::first_name) + " " + text_of(row, Field::last_name));
        }
        s.title = text_of(row, Field::title);
        s.country = location(row);
        s.sort_as = text_of(row, Field::sort_as);
        s.acronym = text_of(row, Field::acronym);
        s.group = text_of(row, Field::group);
        while (!s.group.empty() && (s.group.back() == ':' || s.group.back() == ' ')) {
            s.group.pop_back(); // typed as it stood in the document
        }
        s.note = text_of(row, Field::note);
        s.convener = is_convener(text_of(row, Field::convener));
        if (is_individual(text_of(row, Field::kind)) || m_columns.individuals) {
            sign_for_oneself(s);
        }
        s.language = language_tag_of(text_of(row, Field::language));
        entry.signed_at = text_of(row, Field::signed_at);
        std::string const status = text_of(row, Field::status);
        entry.status = status_of(status);
        s.status = status.empty() ? "" : std::string(to_string(entry.status));
        if (entry.status == Status::unknown) {
            m_report.add(
                "signatories.status", Severity::warning, row, safe(s.name),
                "The status is none of signed, pending, late and withdrawn; the row counts "
                "as signed",
                "use one of these words");
            s.status = "signed";
        }
        if (s.name.size() > longest_name) {
            s.name.clear();
        }
        for (std::string* const empty : {&s.name, &s.person, &s.title, &s.country}) {
            std::string const folded = language::folded(*empty);
            if (empty != &s.name &&
                (folded == "n a" || folded == "na" || folded == "none" || folded.empty())) {
                empty->clear();
            }
        }
    }
    static bool is_convener(std::string const& text) {
        static constexpr std::array<std::string_view, 8> words = {
            "x", "lead", "convener", "convenor", "initiator", "organizer", "organiser", "1"};
        std::string const folded = language::folded(text);
        return text == "*" || answer_of(text) == Answer::yes ||
               std::find(words.begin(), words.end(), folded) != words.end();
    }
    static bool is_individual(std::string const& kind) {
        std::string const text = ' ' + language::folded(kind);
        bool const of_many = text.find(" org") != std::string::npos; // "on behalf of an org"
        return !of_many &&
               (text.find(" indiv") != std::string::npos ||
                text.find(" person") != std::string::npos ||
                text.find(" einzel") != std::string::npos || filing::is_over_individuals(kind));
    }
    /// The organisation beside the name is where they work; it does not sign.
    static void sign_for_oneself(model::Signatory& s) {
        s.individual = true;
        if (!s.person.empty()) {
            s.note = s.note.empty() ? s.name : s.note;
            s.name = s.person;
            s.person.clear();
        }
    }
    /// "Country" under a heading that only mentions it ("Description or country") must be one.
    [[nodiscard]] std::string location(Row const& row) const {
        std::string text = text_of(row, Field::location);
        bool const sure =
            std::any_of(m_columns.list.begin(), m_columns.list.end(), [](Column const& c) {
                return c.field == Field::location && (c.certainty >= 2 || c.by == Column::By::map);
            });
        if (auto const code = language::region_of_code(text);
            code && !language::region_code(text)) {
            return language::region_name(*code, m_columns.language);
        }
        constexpr std::size_t longest = 100;
        bool const usable = sure && text.size() <= longest && !looks_like_address(text);
        return usable || language::region_code(text) ? text : std::string();
    }
    /// There are few different answers, and many rows.
    [[nodiscard]] Answer consent_in(std::string const& cell) {
        constexpr std::size_t most_remembered = 1000;
        auto const known = m_answers.find(cell);
        if (known != m_answers.end()) {
            return known->second;
        }
        Answer const answer = consent_of(clean_text(cell));
        if (m_answers.size() < most_remembered) {
            m_answers.emplace(cell, answer);
        }
        return answer;
    }
    [[nodiscard]] bool consents(Row const& row) {
        for (std::size_t c = 0; c < m_columns.list.size(); ++c) {
            Field const field = m_columns.list[c].field;
            if (field != Field::consent && field != Field::withheld) {
                continue;
            }
            Answer const answer = c < row.cells.size() ? consent_in(row.cells[c]) : Answer::unknown;
            if ((field == Field::consent && answer != Answer::yes) ||
                (field == Field::withheld && answer == Answer::yes)) {
                return false;
            }
        }
        return true;
    }
    /// A merged row among the names, as "National organisations": they stand below it.
    bool heads_rows(Row const& row) {
        auto const filled =
            std::find_if(row.cells.begin(), row.cells.end(),
                         [](std::string const& text) { return !utf8::trim(text).empty(); });
        if (filled == row.cells.end() || m_columns.list.size() < 2) {
            return false;
        }
        m_group = safe(clean_text(*filled));
        return true;
    }
    void note_mended(Entry const& entry, Row const& row) {
        bool const mended = std::any_of(row.cells.begin(), row.cells.end(), [&](auto const& cell) {
            return cell.size() < 1000 && mended_encoding(cell) != cell &&
                   clean_text(cell) == entry.signatory.name;
        });
        if (mended) {
            m_report.add("signatories.encoding", Severity::warning, row, entry.signatory.name,
                         "The name was stored in a wrong encoding; its accents were put right",
                         "check the name, and export the list again as UTF-8");
        }
    }
    void note_nameless(Row const& row) {
        m_report.add("signatories.nameless", Severity::warning, row, "",
                     "The row names neither an organisation nor a person; it was left out",
                     "fill in the name, or delete the row");
    }

    /// Too many cells: a separator inside a name, when the others fit once they are joined. Else
    /// nobody knows which cell is what, and only those that cannot be private are kept.
    void settle_ragged(Row& row) {
        std::size_t const cells = row.width;
        if (cells > m_width && rejoin(row)) {
            m_report.add("signatories.ragged-row", Severity::warning, row,
                         safe(text_of(row, Field::organization)),
                         "The row has " + counted(cells) + " instead of " +
                             std::to_string(m_width) +
                             "; a separator without quotation marks was taken as part of the name",
                         "put quotation marks around the name");
            return;
        }
        std::size_t const shift = cells > m_width ? cells - m_width : m_width - cells;
        for (std::size_t c = 0; c < m_columns.list.size(); ++c) {
            m_uncertain[c] = is_uncertain(c, shift, cells > m_width);
        }
        if (cells < m_width && fit(row) == Fit::yes) {
            m_uncertain.assign(m_columns.list.size(), false);
        }
        m_report.add("signatories.ragged-row", Severity::warning, row,
                     safe(text_of(row, Field::organization)),
                     "The row has " + counted(cells) + " instead of " + std::to_string(m_width) +
                         "; what may stand in the wrong column was left out",
                     "put quotation marks around cells that hold a separator, and fill in what is "
                     "missing");
    }
    static std::string counted(std::size_t cells) {
        return std::to_string(cells) + (cells == 1 ? " cell" : " cells");
    }
    /// Might the cell at `column` belong to a column that is not kept?
    [[nodiscard]] bool is_uncertain(std::size_t column, std::size_t shift, bool longer) const {
        std::size_t const first = longer ? column - std::min(column, shift) : column;
        std::size_t const last =
            longer ? column : std::min(column + shift, m_columns.list.size() - 1);
        if (m_columns.list[column].field == Field::organization) {
            return false;
        }
        for (std::size_t c = first; c <= last; ++c) {
            if (!m_columns.list[c].kept()) {
                return true;
            }
        }
        return false;
    }
    enum class Fit { no, unknown, yes };
    /// Does what can be checked (addresses, answers) stand where it should?
    [[nodiscard]] Fit fit(Row const& row) const {
        Fit fit = Fit::unknown;
        for (std::size_t c = 0; c < std::min(m_columns.list.size(), row.cells.size()); ++c) {
            std::string const text = clean_text(row.cells[c]);
            Field const field = m_columns.list[c].field;
            if (text.empty()) {
                continue;
            }
            bool const is_email = shape_of(text) == Shape::email;
            bool const asked = field == Field::consent || field == Field::withheld;
            if (is_email != (field == Field::email) ||
                (asked && consent_of(text) == Answer::unknown)) {
                return Fit::no;
            }
            fit = is_email || asked ? Fit::yes : fit;
        }
        return fit;
    }
    /// The cells [at, at + extra] as one.
    static Row joined(Row const& row, std::size_t at, std::size_t extra) {
        Row made = row;
        for (std::size_t i = 1; i <= extra; ++i) {
            made.cells[at] = utf8::trim(made.cells[at]) + ", " + utf8::trim(row.cells[at + i]);
        }
        auto const from = made.cells.begin() + static_cast<std::ptrdiff_t>(at + 1);
        made.cells.erase(from, from + static_cast<std::ptrdiff_t>(extra));
        return made;
    }
    bool rejoin(Row& row) {
        std::size_t const extra = row.width - m_width;
        // A space after the separator is typed within a name, not between cells.
        std::size_t spaced = 0;
        std::size_t first = 0;
        for (std::size_t c = 1; c < row.cells.size(); ++c) {
            if (!row.cells[c].empty() && row.cells[c][0] == ' ') {
                first = spaced == 0 ? c : first;
                ++spaced;
            }
        }
        bool const told = spaced == extra && first + extra <= row.cells.size();
        for (std::size_t c = 0; c < m_columns.list.size(); ++c) {
            bool const here =
                told ? c + 1 == first : m_columns.list[c].field == Field::organization;
            if (!here || c + extra >= row.cells.size()) {
                continue;
            }
            Row made = joined(row, c, extra);
            Fit const how = fit(made);
            if (how == Fit::yes || (told && how == Fit::unknown)) {
                row = std::move(made);
                return true;
            }
        }
        return false;
    }

    static constexpr std::size_t longest_name = 1000; ///< bytes

    Columns const& m_columns;
    Report& m_report;
    bool m_of_text_file;
    std::size_t m_width;
    std::vector<bool> m_uncertain; ///< columns of the row that may hold another one's text
    std::string m_group;
    std::unordered_map<std::string, Answer> m_answers; ///< by cell
};

} // namespace

std::vector<Entry> entries_of_rows(Sheet const& sheet, Columns const& columns, bool of_text_file,
                                   Report& report) {
    RowReader reader(sheet, columns, of_text_file, report);
    std::size_t const first = columns.heading_row ? *columns.heading_row + 1 : 0;
    for (std::size_t r = first; r < sheet.rows.size(); ++r) {
        bool const heading_again = columns.heading_row && sheet.rows[r].cells.size() > 1 &&
                                   sheet.rows[r].cells == sheet.rows[*columns.heading_row].cells;
        if (!heading_again) {
            reader.read(sheet.rows[r]);
        }
    }
    return std::move(reader.entries);
}

} // namespace presskit::signatories
