// SPDX-License-Identifier: MPL-2.0
// Sign-on lists on their own: .csv and .tsv by their heading row, .txt one a line.
#include "base/error.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "source/csv.hpp"
#include "source/decode.hpp"
#include "source/list_marks.hpp"
#include "source/read.hpp"
#include "source/signatory_entry.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"

namespace presskit::source {

namespace {

/// "## International" and "Individuals:" head the lines below them.
bool is_heading_line(std::string const& line) {
    return has_prefix(line, "#") || (line.back() == ':' && line.size() < 120);
}

std::vector<model::Signatory> from_lines(std::string const& text) {
    std::vector<model::Signatory> entries;
    std::string group;
    int number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find_first_of("\r\n", begin), text.size());
        std::string line = utf8::trim(text.substr(begin, end - begin));
        begin = end + (text.compare(end, 2, "\r\n") == 0 ? 2 : 1);
        ++number;
        bool const hashtag =
            has_prefix(line, "#") && line.size() > 1 && line[1] != '#' && line[1] != ' ';
        if (line.empty()) {
            continue;
        }
        if (!hashtag && is_heading_line(line)) {
            group = is_signatory_heading(fold(line)) ? std::string() : trim_marks(line, "#:");
            continue;
        }
        if (std::optional<TypedMark> const mark = read_list_mark(line)) {
            line = line.substr(mark->length);
        }
        model::Signatory entry = read_entry(line);
        entry.group = group;
        entry.at.line = number;
        if (!entry.name.empty()) {
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

} // namespace

std::vector<model::Signatory> read_signatories(std::filesystem::path const& path) {
    std::string const name = path.string();
    std::string const extension = fold(path.extension().string());
    bool const csv = extension == ".csv";
    bool const tsv = extension == ".tsv" || extension == ".tab";
    if (!csv && !tsv && extension != ".txt") {
        throw Error(Phase::input,
                    name + ": this version reads lists as csv, tsv and txt; save the list as .csv");
    }
    DecodedText const decoded = decode_text(read_file(path), name);
    std::vector<model::Signatory> entries;
    if (csv || tsv) {
        CsvTable const table = parse_csv(decoded.text, tsv ? '\t' : '\0');
        entries = read_rows(table.rows, table.lines);
    } else {
        entries = from_lines(decoded.text);
    }
    if (entries.empty()) {
        throw Error(Phase::input,
                    name + ": names no signatories; put one name a line, or a heading row "
                           "with a column \"organisation\" over them");
    }
    return entries;
}

} // namespace presskit::source
