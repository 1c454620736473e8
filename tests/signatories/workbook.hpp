// SPDX-License-Identifier: MPL-2.0
// Spreadsheets made from strings.
#pragma once

#include "odf/zip.hpp"
#include "signatories/table.hpp"

#include <string>
#include <utility>
#include <vector>

namespace presskit::signatories {

inline std::string zipped(std::vector<std::pair<std::string, std::string>> const& parts) {
    std::vector<odf::ZipEntry> entries;
    entries.reserve(parts.size());
    for (auto const& [name, bytes] : parts) {
        entries.push_back(odf::pack(
            name, bytes, name == "mimetype" ? odf::Packing::store : odf::Packing::deflate));
    }
    std::vector<odf::ZipEntry const*> order;
    for (odf::ZipEntry const& entry : entries) {
        order.push_back(&entry);
    }
    return odf::write_zip(order);
}

/// A workbook of one sheet, "One", with `sheet` inside <worksheet>.
inline std::string xlsx(std::string const& sheet, std::string const& strings = {},
                        std::string const& workbook = {}, std::string const& styles = {}) {
    std::string const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    std::string const rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    std::string const packaged =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    auto const relation = [&](std::string const& id, std::string const& type,
                              std::string const& target) {
        return R"(<Relationship Id=")" + id + R"(" Type=")" + rels + '/' + type + R"(" Target=")" +
               target + R"("/>)";
    };
    return zipped(
        {{"[Content_Types].xml", "<Types/>"},
         {"_rels/.rels",
          packaged + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
         {"xl/workbook.xml",
          "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + rels + "\">" +
              (workbook.empty() ? R"(<sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets>)"
                                : workbook) +
              "</workbook>"},
         {"xl/_rels/workbook.xml.rels",
          packaged + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
              relation("rId2", "sharedStrings", "sharedStrings.xml") +
              relation("rId3", "styles", "/xl/styles.xml") +
              relation("rId4", "worksheet", "./worksheets/sheet2.xml") + "</Relationships>"},
         {"xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + strings + "</sst>"},
         {"xl/styles.xml", "<styleSheet xmlns=\"" + main + "\">" + styles + "</styleSheet>"},
         {"xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\"" + main + "\">" + sheet + "</worksheet>"},
         {"xl/worksheets/sheet2.xml", "<worksheet xmlns=\"" + main +
                                          "\"><sheetData><row><c t=\"inlineStr\"><is><t>Second"
                                          "</t></is></c></row></sheetData></worksheet>"}});
}

inline std::string flat_ods(std::string const& spreadsheet) {
    return R"(<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
           R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
           R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
           R"( xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0")"
           R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">)" +
           spreadsheet + "</office:document>";
}

/// `{One 1[a][b]2(span)[c] hidden 1}`
inline std::string flat(Book const& book) {
    std::string out;
    for (Sheet const& sheet : book.sheets) {
        out += '{' + sheet.name + (sheet.hidden ? "(hidden)" : "") + ' ';
        for (Row const& row : sheet.rows) {
            out += std::to_string(row.number) + (row.spanning ? "(span)" : "");
            for (std::string const& cell : row.cells) {
                out += '[' + cell + ']';
            }
        }
        out += sheet.hidden_rows == 0 ? ""
                                      : " hidden " + std::to_string(sheet.hidden_rows) + " from " +
                                            std::to_string(sheet.first_hidden);
        out += '}';
    }
    return out;
}

} // namespace presskit::signatories
