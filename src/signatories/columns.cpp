// SPDX-License-Identifier: MPL-2.0
#include "signatories/columns.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "language/fold.hpp"
#include "signatories/answers.hpp"
#include "signatories/clean.hpp"
#include "signatories/content.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace presskit::signatories {

namespace {

constexpr std::size_t heading_rows = 20; ///< headings stand among the first of them
constexpr std::size_t sampled_rows = 300;

struct Profile {
    std::size_t filled = 0;
    std::array<std::size_t, 10> shapes = {}; ///< by Shape
    std::size_t organizations = 0;
    std::size_t persons = 0;
    std::size_t addresses = 0;
    std::size_t answers = 0; ///< with consent_of() or status_of() in mind
    std::size_t length = 0;
    std::set<std::string> distinct;

    [[nodiscard]] bool mostly(Shape shape) const {
        return share(shapes[static_cast<std::size_t>(shape)]) > 0.5;
    }
    [[nodiscard]] double share(std::size_t count) const {
        return filled == 0 ? 0 : static_cast<double>(count) / static_cast<double>(filled);
    }
};

Profile profile_of(Sheet const& sheet, std::size_t first_row, std::size_t column) {
    Profile profile;
    std::size_t const end = std::min(sheet.rows.size(), first_row + sampled_rows);
    for (std::size_t r = first_row; r < end; ++r) {
        Row const& row = sheet.rows[r];
        std::string const cell =
            column < row.cells.size() ? utf8::excerpt(row.cells[column], 300) : std::string();
        Shape const shape = shape_of(cell);
        if (shape == Shape::empty) {
            continue;
        }
        ++profile.filled;
        ++profile.shapes[std::min(static_cast<std::size_t>(shape), profile.shapes.size() - 1)];
        profile.organizations += has_organization_word(cell) ? 1 : 0;
        profile.persons += looks_like_person(cell) ? 1 : 0;
        profile.addresses += looks_like_address(cell) ? 1 : 0;
        profile.answers += consent_of(cell) != Answer::unknown ? 1 : 0;
        profile.length += cell.size();
        profile.distinct.insert(cell);
    }
    return profile;
}

std::string column_label(std::size_t column) {
    return "column " + std::to_string(column + 1);
}

bool names_column(Override const& wanted, std::string const& heading, std::size_t column) {
    std::string const name = language::folded(wanted.column);
    std::string const number = std::to_string(column + 1);
    bool const lettered =
        column < 26 && name == std::string("column ") + static_cast<char>('a' + column);
    return clean_text(wanted.column) == heading ||
           (!name.empty() && name == language::folded(heading)) || name == number ||
           name == "column " + number || lettered;
}

/// The row that --map names a cell of.
std::optional<std::size_t> find_named(Sheet const& sheet, std::vector<Override> const& overrides) {
    for (std::size_t r = 0; r < std::min(sheet.rows.size(), heading_rows); ++r) {
        for (std::string const& cell : sheet.rows[r].cells) {
            std::string const heading = clean_text(cell);
            for (Override const& wanted : overrides) {
                if (!heading.empty() &&
                    (heading == clean_text(wanted.column) ||
                     language::folded(heading) == language::folded(wanted.column))) {
                    return r;
                }
            }
        }
    }
    return std::nullopt;
}

/// Headings nobody knows still differ from what is below them: no address over addresses.
bool first_row_differs(Sheet const& sheet) {
    if (sheet.rows.size() < 3) {
        return false;
    }
    for (std::size_t c = 0; c < sheet.rows[0].cells.size(); ++c) {
        Profile const below = profile_of(sheet, 1, c);
        bool const telling = below.mostly(Shape::email) || below.mostly(Shape::date) ||
                             below.mostly(Shape::phone) || below.mostly(Shape::answer);
        if (telling && shape_of(sheet.rows[0].cells[c]) == Shape::text) {
            return true;
        }
    }
    return false;
}

/// The row of headings: the one that is surest, the first of several.
std::optional<std::size_t> find_headings(Sheet const& sheet) {
    std::optional<std::size_t> best;
    int best_score = 1; // one word that might be one says nothing
    for (std::size_t r = 0; r < std::min(sheet.rows.size(), heading_rows); ++r) {
        Row const& row = sheet.rows[r];
        int score = heading_score(row.cells);
        auto const filled = std::count_if(row.cells.begin(), row.cells.end(), [](auto const& cell) {
            return !utf8::trim(cell).empty();
        });
        // A title over the table ("Name of the organisation and …") fills one cell of many.
        bool const title = filled == 1 && r + 1 < sheet.rows.size() &&
                           sheet.rows[r + 1].cells.size() > 1 &&
                           heading_score(sheet.rows[r + 1].cells) >= score;
        // Of many filled cells, most of a data row mean nothing.
        bool const sparse = score * 4 < filled;
        score = title || sparse ? 0 : score;
        if (score > best_score) {
            best_score = score;
            best = r;
        }
    }
    return best;
}

/// Two rows of headings: "Contact" merged over "Full name" and "E-mail". The lower one holds
/// nothing but headings, one of them where the upper one is empty.
bool has_second_row(Sheet const& sheet, std::size_t heading_row) {
    if (heading_row + 1 >= sheet.rows.size()) {
        return false;
    }
    std::vector<std::string> const& upper = sheet.rows[heading_row].cells;
    std::vector<std::string> const& lower = sheet.rows[heading_row + 1].cells;
    bool beneath_nothing = false;
    for (std::size_t c = 0; c < lower.size(); ++c) {
        if (utf8::trim(lower[c]).empty()) {
            continue;
        }
        if (meaning_of(lower[c]).certainty < 2) {
            return false;
        }
        beneath_nothing = beneath_nothing || c >= upper.size() || utf8::trim(upper[c]).empty();
    }
    return beneath_nothing;
}

/// What stands over a column; where the row of headings is empty, in the row above (merged cells).
std::string heading_at(Sheet const& sheet, std::size_t heading_row, std::size_t column) {
    std::size_t const first = heading_row < 3 ? 0 : heading_row - 3;
    for (std::size_t r = heading_row + 1; r-- > first;) {
        std::vector<std::string> const& cells = sheet.rows[r].cells;
        std::string const text = column < cells.size() ? clean_text(cells[column]) : std::string();
        if (!text.empty() && (r == heading_row || meaning_of(text).certainty > 0)) {
            return text;
        }
    }
    return {};
}

/// A column named like one thing that holds another.
Field checked(Field field, int certainty, Profile const& profile) {
    if (profile.mostly(Shape::email)) {
        return Field::email;
    }
    if (profile.mostly(Shape::phone) || profile.mostly(Shape::ip_address)) {
        return Field::private_data;
    }
    bool const asks = field == Field::consent || field == Field::withheld;
    if (asks && profile.filled > 0 && profile.share(profile.answers) < 0.3 &&
        profile.distinct.size() > 3) {
        return Field::ignored;
    }
    if (field == Field::signed_at && certainty < 2 && !profile.mostly(Shape::date)) {
        return Field::ignored;
    }
    return field;
}

/// Nothing but yes, no and their like.
bool is_of_answers(Profile const& profile) {
    return profile.filled > 0 && profile.share(profile.answers) >= 0.8 &&
           profile.distinct.size() <= 8;
}

/// "¿Autoriza la publicación del nombre de su organización?" names an organisation and asks for
/// consent.
bool may_be_question(Field field) {
    return field == Field::organization || field == Field::name || field == Field::person ||
           field == Field::title || field == Field::location || field == Field::ignored ||
           field == Field::kind || field == Field::group;
}

/// Of several columns for one field the surest keeps it, of equals the first.
void settle_doubles(std::vector<Column>& columns) {
    static constexpr std::array single = {
        Field::organization, Field::person, Field::first_name, Field::last_name, Field::title,
        Field::location,     Field::status, Field::signed_at,  Field::sort_as,   Field::language,
        Field::acronym,      Field::group,  Field::kind,       Field::convener,  Field::note};
    auto const rank = [](Column const& column) {
        bool const country =
            column.field == Field::location &&
            (' ' + language::folded(column.heading)).find(" countr") != std::string::npos;
        return (column.by == Column::By::map ? 100 : 0) + column.certainty * 2 + (country ? 5 : 0);
    };
    for (Field const field : single) {
        Column* best = nullptr;
        for (Column& column : columns) {
            if (column.field == field && (best == nullptr || rank(column) > rank(*best))) {
                best = &column;
            }
        }
        for (Column& column : columns) {
            if (column.field == field && &column != best) {
                column.field = Field::ignored;
            }
        }
    }
}

bool has(std::vector<Column> const& columns, Field field) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](Column const& column) { return column.field == field; });
}

/// "Name" beside an organisation, "Nom" beside "Prénom"; else the signatory.
void settle_names(std::vector<Column>& columns) {
    bool const first = has(columns, Field::first_name);
    bool const last = has(columns, Field::last_name);
    for (Column& column : columns) {
        if (column.field != Field::name) {
            continue;
        }
        if (first != last) {
            column.field = first ? Field::last_name : Field::first_name;
        } else {
            column.field = has(columns, Field::organization) ? Field::person : Field::organization;
        }
    }
}

/// Without a heading that says so: the column that looks most like names of organisations.
void find_names_by_content(Columns& columns, std::vector<Profile> const& profiles) {
    std::size_t best = columns.list.size();
    double best_score = 0;
    for (std::size_t c = 0; c < columns.list.size(); ++c) {
        Profile const& p = profiles[c];
        if (columns.list[c].field != Field::ignored || columns.list[c].by == Column::By::map ||
            columns.list[c].hidden || p.filled == 0 ||
            p.share(p.shapes[static_cast<std::size_t>(Shape::text)]) < 0.5 ||
            p.share(p.addresses) > 0.3) {
            continue;
        }
        double const length = static_cast<double>(p.length) / static_cast<double>(p.filled);
        double const different =
            static_cast<double>(p.distinct.size()) / static_cast<double>(p.filled);
        double const score = different * (1 + 2 * p.share(p.organizations)) *
                             (length > 150 ? 0.2 : 1) * static_cast<double>(p.filled) *
                             (p.share(p.persons) > 0.6 ? 0.6 : 1);
        if (score > best_score * 1.05) {
            best_score = score;
            best = c;
        }
    }
    if (best < columns.list.size()) {
        columns.list[best].field = Field::organization;
        columns.list[best].by = Column::By::content;
    }
}

void map_by_content(Columns& columns, std::vector<Profile> const& profiles) {
    bool const headed = columns.heading_row.has_value();
    for (std::size_t c = 0; c < columns.list.size(); ++c) {
        Column& column = columns.list[c];
        Profile const& p = profiles[c];
        if (column.field != Field::ignored || column.by != Column::By::nothing) {
            continue;
        }
        Field field = Field::ignored;
        if (p.mostly(Shape::email)) {
            field = Field::email;
        } else if (p.mostly(Shape::phone) || p.mostly(Shape::ip_address) ||
                   p.share(p.addresses) > 0.5) {
            field = Field::private_data;
        } else if (!headed && p.mostly(Shape::date)) {
            field = Field::private_data; // a time stamp; nothing says that it may be printed
        } else if (!headed && p.mostly(Shape::country) && !has(columns.list, Field::location)) {
            field = Field::location;
        }
        if (field != Field::ignored) {
            column.field = field;
            column.by = Column::By::content;
        }
    }
    if (!has(columns.list, Field::organization)) {
        find_names_by_content(columns, profiles);
    }
    if (headed || !has(columns.list, Field::organization) || has(columns.list, Field::person)) {
        return;
    }
    for (std::size_t c = 0; c < columns.list.size(); ++c) {
        Profile const& p = profiles[c];
        if (columns.list[c].field == Field::ignored && !columns.list[c].hidden && p.filled > 1 &&
            p.share(p.persons) > 0.6 && p.distinct.size() * 2 > p.filled) {
            columns.list[c].field = Field::person;
            columns.list[c].by = Column::By::content;
            return;
        }
    }
}

/// Who hides a column does not want it printed; whether somebody agreed or withdrew still counts.
void leave_out_hidden(std::vector<Column>& columns) {
    auto const may_name = [](Column const& column) {
        return column.field == Field::organization || column.field == Field::name ||
               column.field == Field::person || column.field == Field::last_name;
    };
    bool const others = std::any_of(columns.begin(), columns.end(), [&](Column const& column) {
        return !column.hidden && may_name(column);
    });
    for (Column& column : columns) {
        bool const counts = column.field == Field::consent || column.field == Field::withheld ||
                            column.field == Field::status || column.by == Column::By::map;
        column.hidden = column.hidden && others && !counts;
        if (column.hidden && column.kept()) {
            column.field = Field::ignored;
            column.by = Column::By::nothing;
        }
    }
}

/// "Name, Affiliation (for identification purposes only)": people sign for themselves.
bool are_individuals(std::vector<Column> const& columns) {
    bool const people = has(columns, Field::person) || has(columns, Field::last_name);
    return people && std::any_of(columns.begin(), columns.end(), [](Column const& column) {
               return column.field == Field::organization && is_affiliation(column.heading);
           });
}

/// "Type: NGO, network, …" says nothing for the list; "organisation / individual" does.
bool tells_people_apart(Profile const& profile) {
    return profile.distinct.size() <= 4 && profile.filled > 0 &&
           std::all_of(profile.distinct.begin(), profile.distinct.end(),
                       [](std::string const& cell) {
                           std::string const text = ' ' + language::folded(cell);
                           return text.find(" indiv") != std::string::npos ||
                                  text.find(" org") != std::string::npos ||
                                  text.find(" person") != std::string::npos ||
                                  text.find(" einzel") != std::string::npos;
                       });
}

} // namespace

bool Column::kept() const {
    return field != Field::ignored && field != Field::email && field != Field::private_data;
}

std::string_view to_string(Column::By by) {
    switch (by) {
    case Column::By::map:
        return "map";
    case Column::By::heading:
        return "heading";
    case Column::By::content:
        return "content";
    case Column::By::nothing:
        break;
    }
    return "";
}

Columns map_columns(Sheet const& sheet, std::vector<Override> const& overrides) {
    Columns columns;
    std::size_t width = 0;
    for (Row const& row : sheet.rows) {
        width = std::max(width, row.cells.size());
    }
    columns.heading_row = find_named(sheet, overrides);
    if (!columns.heading_row) {
        columns.heading_row = find_headings(sheet);
    }
    if (!columns.heading_row && first_row_differs(sheet)) {
        columns.heading_row = 0;
    }
    if (columns.heading_row && has_second_row(sheet, *columns.heading_row)) {
        ++*columns.heading_row;
    }
    std::size_t const first_row = columns.heading_row ? *columns.heading_row + 1 : 0;
    if (columns.heading_row) { // cells beyond the headings are a ragged row's
        std::size_t const above = *columns.heading_row == 0 ? 0 : *columns.heading_row - 1;
        width = std::max(sheet.rows[*columns.heading_row].cells.size(), std::size_t{1});
        if (heading_score(sheet.rows[above].cells) > 1) { // the upper of two rows of headings
            width = std::max(width, sheet.rows[above].cells.size());
        }
    }
    std::vector<Profile> profiles;
    for (std::size_t c = 0; c < width; ++c) {
        profiles.push_back(profile_of(sheet, first_row, c));
        Column column;
        std::string const heading =
            columns.heading_row ? heading_at(sheet, *columns.heading_row, c) : std::string();
        bool found = false;
        column.heading = heading.empty() ? column_label(c) : without_private_data(heading, found);
        for (Override const& wanted : overrides) {
            if (names_column(wanted, column.heading, c)) {
                column.field = wanted.field;
                column.by = Column::By::map;
            }
        }
        if (column.by == Column::By::nothing && !heading.empty()) {
            Meaning const meaning = meaning_of(heading);
            column.certainty = meaning.certainty;
            column.field = checked(meaning.field, meaning.certainty, profiles.back());
            if (Field const asked = asked_for(heading); asked != Field::ignored &&
                                                        is_of_answers(profiles.back()) &&
                                                        may_be_question(column.field)) {
                column.field = asked;
                column.certainty = 2;
            }
            bool const understood = column.field != Field::ignored || meaning.certainty > 1;
            column.by = understood ? Column::By::heading : Column::By::nothing;
        }
        column.hidden = c < sheet.hidden_columns.size() && sheet.hidden_columns[c];
        column.empty = heading.empty() && profiles.back().filled == 0;
        columns.list.push_back(std::move(column));
    }
    leave_out_hidden(columns.list);
    settle_names(columns.list);
    settle_doubles(columns.list);
    for (std::size_t c = 0; c < width; ++c) {
        Column& column = columns.list[c];
        bool const says_it = column.by == Column::By::map || tells_people_apart(profiles[c]);
        if (column.field == Field::kind && !says_it) {
            column.field = Field::ignored;
        }
    }
    map_by_content(columns, profiles);
    columns.individuals = are_individuals(columns.list);
    bool const named = has(columns.list, Field::organization) || has(columns.list, Field::person) ||
                       has(columns.list, Field::last_name);
    columns.score = columns.heading_row ? heading_score(sheet.rows[*columns.heading_row].cells) : 0;
    columns.score = named ? columns.score + 1 : 0;
    return columns;
}

Override parse_override(std::string const& text) {
    std::size_t const sign = text.rfind('=');
    Override made;
    if (sign != std::string::npos && sign > 0) {
        made.column = text.substr(0, sign);
        made.field = field_named(text.substr(sign + 1));
    } else {
        made.field = Field::name;
    }
    if (made.field == Field::name) {
        throw Error(Phase::usage, "--map \"" + text +
                                      "\": write it as \"heading=field\", the field "
                                      "being one of " +
                                      field_names());
    }
    return made;
}

void check_overrides(Columns const& columns, std::vector<Override> const& overrides,
                     std::string const& name) {
    for (Override const& wanted : overrides) {
        bool found = false;
        std::string headings;
        for (std::size_t c = 0; c < columns.list.size(); ++c) {
            found = found || names_column(wanted, columns.list[c].heading, c);
            headings += (headings.empty() ? "\"" : ", \"") + columns.list[c].heading + '"';
        }
        if (!found) {
            throw Error(Phase::usage, name + ": no column is headed \"" + wanted.column +
                                          "\"; there are " + headings);
        }
    }
}

} // namespace presskit::signatories
