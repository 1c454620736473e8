// SPDX-License-Identifier: MPL-2.0
// LibreOffice ignores SOURCE_DATE_EPOCH. What it writes keeps its length here, so that the
// positions in the table of objects stay right (PDF 32000-1, 7.5.4; dates 7.9.4; XMP part
// 1, 8.2.1.1).
#include "output/reproducible.hpp"

#include "odf/zip.hpp"
#include "output/sha256.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <vector>
#include <zlib.h>

namespace presskit::output {

namespace {

struct DateForm {
    std::string_view before;
    std::string_view shape; ///< 9 for any digit
};
constexpr std::array<DateForm, 5> dates = {{
    {"/CreationDate(D:", "99999999999999"},
    {"/ModDate(D:", "99999999999999"},
    {"<xmp:CreateDate>", "9999-99-99T99:99:99"},
    {"<xmp:ModifyDate>", "9999-99-99T99:99:99"},
    {"<xmp:MetadataDate>", "9999-99-99T99:99:99"},
}};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_shape(std::string const& bytes, std::size_t at, std::string_view shape) {
    if (bytes.size() - at < shape.size()) {
        return false;
    }
    return std::equal(shape.begin(), shape.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char s, char c) { return s == '9' ? is_digit(c) : s == c; });
}

/// "20260305000000" in the digits' places of `shape`.
std::string in_shape(std::string const& digits, std::string_view shape) {
    std::string text(shape);
    std::size_t next = 0;
    for (char& c : text) {
        c = c == '9' ? digits[next++] : c;
    }
    return text;
}

void set_dates(std::string& pdf, std::string const& date) {
    std::string digits = date;
    digits.erase(std::remove(digits.begin(), digits.end(), '-'), digits.end());
    bool const good = digits.size() == 8 && std::all_of(digits.begin(), digits.end(), is_digit);
    digits = (good ? digits : "19800101") + "000000";
    for (DateForm const& form : dates) {
        for (std::size_t at = pdf.find(form.before); at != std::string::npos;
             at = pdf.find(form.before, at + 1)) {
            std::size_t const start = at + form.before.size();
            if (has_shape(pdf, start, form.shape)) {
                pdf.replace(start, form.shape.size(), in_shape(digits, form.shape));
            }
        }
    }
}

/// The 32 hexadecimal digits of /ID (twice) and /DocChecksum, which stand in the trailer.
std::vector<std::size_t> sums_in(std::string const& pdf) {
    constexpr std::size_t length = 32;
    std::vector<std::size_t> places;
    std::size_t const trailer = pdf.rfind("trailer");
    if (trailer == std::string::npos) {
        return places;
    }
    auto const take = [&](std::size_t at) {
        bool const there = at + length <= pdf.size() &&
                           std::all_of(pdf.begin() + static_cast<std::ptrdiff_t>(at),
                                       pdf.begin() + static_cast<std::ptrdiff_t>(at + length),
                                       [](unsigned char c) { return std::isxdigit(c) != 0; });
        if (there) {
            places.push_back(at);
        }
    };
    if (std::size_t at = pdf.find("/ID", trailer); at != std::string::npos) {
        for (int i = 0; i < 2 && (at = pdf.find('<', at + 1)) != std::string::npos; ++i) {
            take(at + 1);
        }
    }
    constexpr std::string_view checksum = "/DocChecksum /";
    if (std::size_t const at = pdf.find(checksum, trailer); at != std::string::npos) {
        take(at + checksum.size());
    }
    return places;
}

struct Edit {
    std::size_t at;
    std::size_t length;
    std::string text;
};

/// The number at `at`, and where it ends; npos when there is none.
std::size_t number_at(std::string const& pdf, std::size_t at, std::size_t& end) {
    end = at;
    std::size_t value = 0;
    while (end < pdf.size() && is_digit(pdf[end]) && end - at < 12) {
        value = value * 10 + static_cast<std::size_t>(pdf[end++] - '0');
    }
    return end == at ? std::string::npos : value;
}

/// zlib's format (RFC 1950), as PDF has it.
std::string inflated(std::string const& packed) {
    std::string bytes(65'536, '\0'); // the sRGB profile has 3 KB
    uLongf size = bytes.size();
    int const done = ::uncompress(reinterpret_cast<Bytef*>(bytes.data()), &size,
                                  reinterpret_cast<Bytef const*>(packed.data()), packed.size());
    bytes.resize(done == Z_OK ? size : 0);
    return bytes;
}

std::string deflated(std::string const& bytes) {
    uLongf size = ::compressBound(bytes.size());
    std::string packed(size, '\0');
    int const done =
        ::compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
                    reinterpret_cast<Bytef const*>(bytes.data()), bytes.size(), Z_BEST_COMPRESSION);
    packed.resize(done == Z_OK ? size : 0);
    return packed;
}

/// The date in the header of the colour profile, bytes 24 to 35 (ICC.1, 7.2.1), and the stream's
/// length; empty when it is not written as LibreOffice writes it.
std::vector<Edit> profile_edits(std::string const& pdf) {
    constexpr std::string_view before = "<</N 3/Length ";
    constexpr std::string_view behind = " 0 R/Filter/FlateDecode>>\nstream\n";
    std::size_t const at = pdf.find(before);
    std::size_t end = 0;
    std::size_t const object =
        at == std::string::npos ? at : number_at(pdf, at + before.size(), end);
    if (object == std::string::npos || pdf.compare(end, behind.size(), behind) != 0) {
        return {};
    }
    std::size_t const data = end + behind.size();
    std::string const heading = '\n' + std::to_string(object) + " 0 obj\n";
    std::size_t const length_object = pdf.find(heading, data);
    if (length_object == std::string::npos) {
        return {};
    }
    std::size_t const length_at = length_object + heading.size();
    std::size_t const length = number_at(pdf, length_at, end);
    if (length == std::string::npos || length > pdf.size() - data) {
        return {};
    }
    std::string profile = inflated(pdf.substr(data, length));
    if (profile.size() < 128) {
        return {};
    }
    std::string const day = {'\x07', '\xBC', '\0', '\1', '\0', '\1'}; // 1980-01-01
    profile.replace(24, 12, day + std::string(6, '\0'));
    std::string packed = deflated(profile);
    std::string const size = std::to_string(packed.size());
    return {{data, length, std::move(packed)}, {length_at, end - length_at, size}};
}

/// Makes the edits, which stand in their order, and moves the offsets in the table of objects.
std::string edited(std::string const& pdf, std::vector<Edit> const& edits) {
    std::size_t const mark = pdf.rfind("startxref\n");
    std::size_t end = 0;
    std::size_t const table = mark == std::string::npos ? mark : number_at(pdf, mark + 10, end);
    if (edits.empty() || table >= pdf.size() || pdf.compare(table, 5, "xref\n") != 0) {
        return pdf;
    }
    auto const moved = [&](std::size_t offset) {
        std::size_t now = offset;
        for (Edit const& edit : edits) {
            now = edit.at < offset ? now + edit.text.size() - edit.length : now;
        }
        return now;
    };
    std::string out = pdf;
    out.replace(mark + 10, end - mark - 10, std::to_string(moved(table)));
    constexpr std::size_t row = 20; // "0000000015 00000 n \n"
    for (std::size_t at = out.find('\n', table + 5) + 1; at + row < mark && is_digit(out[at]);
         at += row) {
        if (out[at + 17] == 'n') {
            std::string const digits = std::to_string(moved(number_at(pdf, at, end)));
            out.replace(at, 10,
                        std::string(10 - std::min<std::size_t>(10, digits.size()), '0') + digits);
        }
    }
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        out.replace(edit->at, edit->length, edit->text);
    }
    return out;
}

std::string of_pdf(std::string pdf, std::string const& date) {
    set_dates(pdf, date);
    pdf = edited(pdf, profile_edits(pdf));
    std::vector<std::size_t> const places = sums_in(pdf);
    constexpr std::size_t length = 32;
    for (std::size_t const at : places) {
        pdf.replace(at, length, length, '0');
    }
    std::string sum = sha256(pdf).substr(0, length);
    std::transform(sum.begin(), sum.end(), sum.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    for (std::size_t const at : places) {
        pdf.replace(at, length, sum);
    }
    return pdf;
}

std::string of_docx(std::string const& bytes) {
    std::vector<odf::ZipEntry> const read = odf::read_zip(bytes, "document.docx");
    std::vector<odf::ZipEntry> packed;
    packed.reserve(read.size());
    for (odf::ZipEntry const& entry : read) {
        packed.push_back(
            odf::pack(entry.name, odf::unpack(entry, "document.docx"), odf::Packing::deflate));
    }
    std::vector<odf::ZipEntry const*> order;
    order.reserve(packed.size());
    for (odf::ZipEntry const& entry : packed) {
        order.push_back(&entry);
    }
    return odf::write_zip(order);
}

} // namespace

std::string reproducible(std::string bytes, std::string const& format, std::string const& date) {
    if (format == "pdf" && bytes.compare(0, 5, "%PDF-") == 0) {
        return of_pdf(std::move(bytes), date);
    }
    return format == "docx" && odf::looks_like_zip(bytes) ? of_docx(bytes) : bytes;
}

} // namespace presskit::output
