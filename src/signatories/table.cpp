// SPDX-License-Identifier: MPL-2.0
#include "signatories/table.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "language/detect_encoding.hpp"
#include "language/fold.hpp"
#include "odf/zip.hpp"

#include <algorithm>

namespace presskit::signatories {

namespace {

[[noreturn]] void refuse(std::string const& name, std::string const& what) {
    throw Error(Phase::input, name + ": " + what);
}

bool begins_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

void refuse_other_formats(std::string const& bytes, std::string const& name) {
    if (begins_with(bytes, "%PDF-")) {
        refuse(name, "this is a PDF, not a list; copy its names into a .txt file");
    }
    if (begins_with(bytes, "{\\rtf")) {
        refuse(name, "this is an RTF document; open it in Writer and save its names as .txt");
    }
    if (begins_with(bytes, "\xD0\xCF\x11\xE0")) {
        refuse(name, "this is an old Excel or a protected file; open it in Calc and save it as "
                     ".ods or .xlsx without a password");
    }
    if (odf::looks_like_zip(bytes)) {
        refuse(name, "this is a zip archive, not a list; name the .xlsx, .ods or .csv file itself");
    }
}

std::string counted(std::size_t number, char const* what) {
    return std::to_string(number) + ' ' + what + (number == 1 ? "" : "s");
}

Finding encoding_finding(std::string const& name, language::DecodedBytes const& decoded) {
    Finding finding;
    finding.id = "source.encoding";
    bool const doubtful = decoded.damaged > 0 || decoded.pasted > 0;
    finding.severity = doubtful ? Severity::warning : Severity::info;
    finding.location.file = name;
    if (decoded.pasted > 0) {
        finding.message = counted(decoded.pasted, "character") + " of this UTF-8 file " +
                          (decoded.pasted == 1 ? "is" : "are") +
                          " in another encoding and read as Windows-1252";
        finding.hint = "check the accents and quotation marks, or save the file as UTF-8";
    } else if (decoded.damaged > 0) {
        finding.message = counted(decoded.damaged, "character") + " of this " + decoded.encoding +
                          " file " + (decoded.damaged == 1 ? "is" : "are") +
                          " damaged and read as \uFFFD";
        finding.hint = "look for \uFFFD and type the right character";
    } else {
        finding.message = "The file does not say its encoding; it was read as " + decoded.encoding;
        finding.hint = "check the accents and quotation marks, or save the file as UTF-8";
    }
    return finding;
}

bool is_web_page(std::string const& bytes) {
    std::string const head = language::folded(std::string_view(bytes).substr(0, 1000));
    return bytes.find('<') < 200 &&
           (head.find("html") != std::string::npos || head.find("table") != std::string::npos);
}

enum class Content { xlsx, ods, other };

/// Whatever the file is called: people rename exports.
Content content_of(std::string const& bytes) {
    std::string_view const head = std::string_view(bytes).substr(0, 4096);
    if (head.find("<office:document") != std::string_view::npos) {
        return Content::ods;
    }
    if (!odf::looks_like_zip(bytes)) {
        return Content::other;
    }
    // The names of entries are never packed.
    if (bytes.find("[Content_Types].xml") != std::string::npos) {
        return Content::xlsx;
    }
    return bytes.find("content.xml") != std::string::npos ? Content::ods : Content::other;
}

} // namespace

void hide_columns(Sheet& sheet, std::size_t first, std::size_t last) {
    std::size_t const end = std::min(last + 1, most_columns);
    if (first < end) {
        sheet.hidden_columns.resize(std::max(sheet.hidden_columns.size(), end));
        std::fill(sheet.hidden_columns.begin() + static_cast<std::ptrdiff_t>(first),
                  sheet.hidden_columns.begin() + static_cast<std::ptrdiff_t>(end), true);
    }
}

void RowCollector::append(std::string& cell, std::string_view text) const {
    if (cell.size() + text.size() > most_cell_text) {
        refuse(m_name, "one cell holds more than 1 MiB of text, which no list needs; check where "
                       "this file comes from");
    }
    cell += text;
}

void RowCollector::add(Sheet& sheet, Row&& row, bool hidden) {
    row.width = row.cells.size();
    while (!row.cells.empty() && utf8::trim(row.cells.back()).empty()) {
        row.cells.pop_back();
    }
    if (row.cells.empty()) {
        return;
    }
    if (hidden) {
        sheet.first_hidden = sheet.hidden_rows == 0 ? row.number : sheet.first_hidden;
        ++sheet.hidden_rows;
        return;
    }
    m_cells += row.cells.size();
    for (std::string const& cell : row.cells) {
        m_text += cell.size();
    }
    if (m_cells > most_cells || m_text > most_text || row.cells.size() > most_columns) {
        refuse(m_name, "it holds more than any list (24 million cells, 256 MiB of text or 1,024 "
                       "columns); keep only the sheet and the columns of the list");
    }
    sheet.rows.push_back(std::move(row));
}

std::string decode_list(std::string const& bytes, std::string const& name, Book& book) {
    refuse_other_formats(bytes, name);
    std::optional<language::DecodedBytes> decoded = language::decode_bytes(bytes);
    if (!decoded) {
        refuse(name, "this is not a text file; name a .csv, .tsv, .txt, .ods or .xlsx list");
    }
    if (decoded->guessed || decoded->damaged > 0 || decoded->pasted > 0) {
        book.findings.push_back(encoding_finding(name, *decoded));
    }
    book.encoding = decoded->encoding;
    return std::move(decoded->text);
}

Book read_book(std::string const& bytes, std::string const& extension, std::string const& name) {
    switch (content_of(bytes)) {
    case Content::xlsx:
        return read_xlsx(bytes, name);
    case Content::ods:
        return read_ods(bytes, name);
    case Content::other:
        break;
    }
    if (extension == "xlsx" || extension == "xlsm" || extension == "ods" || extension == "fods" ||
        extension == "ots") {
        refuse_other_formats(odf::looks_like_zip(bytes) ? std::string() : bytes, name);
        if (is_web_page(bytes)) {
            refuse(name, "this is a web page that only is called a spreadsheet; open it in Calc "
                         "and save it as .ods, .xlsx or .csv");
        }
        if (language::decode_bytes(bytes) && bytes.find('\n') != std::string::npos) {
            return read_csv(bytes, name, '\0'); // exports are called .xls whatever they hold
        }
        refuse(name, "this is no spreadsheet, or it is cut short; get a fresh copy of it, or save "
                     "the list as .csv");
    }
    bool const tabs = extension == "tsv" || extension == "tab";
    return read_csv(bytes, name, tabs ? '\t' : '\0');
}

} // namespace presskit::signatories
