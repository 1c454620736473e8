// SPDX-License-Identifier: MPL-2.0
#include "output/office_program.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "odf/zip.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace presskit::output {

namespace fs = std::filesystem;

namespace {

constexpr std::array<OfficeFormat, 3> formats = {{
    // Tagged PDF/UA-1 and PDF/A-2b, with bookmarks for the headings.
    {".pdf", "PDF", "pdf", "writer_pdf_Export",
     "{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
     "\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},"
     "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
     "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}"},
    {".docx", "Word document", "docx", "MS Word 2007 XML", ""},
    {".odt", "Writer document", "odt", "writer8", ""},
}};

/// Where commands are when nobody says so; the soffice wrapper is a script and needs some, too.
constexpr char const* usual_folders = "/usr/bin:/bin:/usr/lib/libreoffice/program";

std::string variable(char const* name) {
    char const* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// The `soffice` wrapper: only it restarts the office after its first start on a new profile. Where
/// there is a PATH it decides, as for any other command. Empty when there is none.
std::string soffice_on_path() {
    std::string const set = variable("PATH");
    std::string const path = set.empty() ? usual_folders : set;
    for (std::size_t start = 0; start <= path.size();) {
        std::size_t const end = std::min(path.find(':', start), path.size());
        fs::path const folder = path.substr(start, end - start);
        fs::path const candidate = folder / "soffice";
        if (folder.is_absolute() && ::access(candidate.c_str(), X_OK) == 0) {
            return candidate.string();
        }
        start = end + 1;
    }
    return "";
}

} // namespace

OfficeFormat const& office_format(fs::path const& target) {
    auto const found = std::find_if(formats.begin(), formats.end(), [&](OfficeFormat const& each) {
        return target.extension() == each.extension;
    });
    if (found == formats.end()) {
        throw Error(Phase::usage, target.string() + ": LibreOffice makes .pdf and .docx for us; "
                                                    "choose one of these formats");
    }
    return *found;
}

std::string sound_output(fs::path const& path) {
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored)) {
        return "";
    }
    std::string bytes = read_file(path);
    if (path.extension() == ".pdf") {
        bool const whole =
            bytes.compare(0, 5, "%PDF-") == 0 &&
            bytes.find("%%EOF", bytes.size() - std::min<std::size_t>(bytes.size(), 1024)) !=
                std::string::npos;
        return whole ? bytes : "";
    }
    try {
        auto const entries = odf::read_zip(bytes, path.string());
        std::string const main_part =
            path.extension() == ".odt" ? "content.xml" : "word/document.xml";
        bool const whole = std::any_of(entries.begin(), entries.end(),
                                       [&](auto const& entry) { return entry.name == main_part; });
        return whole ? bytes : "";
    } catch (Error const&) { // not a zip: the export failed, which the caller reports
        return "";
    }
}

std::string find_soffice(std::string const& otherwise) {
    std::string found = soffice_on_path();
    if (found.empty()) {
        throw Error(Phase::office, "LibreOffice was not found: there is no soffice in the folders "
                                   "of PATH; install it (apt-get install libreoffice-writer), or " +
                                       otherwise);
    }
    return found;
}

fs::path office_folder() {
    std::error_code none;
    fs::path const folder = fs::canonical(soffice_on_path(), none).parent_path();
    bool const has_kit = fs::exists(folder / "libsofficeapp.so", none) ||
                         fs::exists(folder / "libmergedlo.so", none);
    return has_kit ? folder : fs::path();
}

std::string file_url(fs::path const& path) {
    std::string url = "file://";
    for (char const c : fs::absolute(path).string()) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') ||
                           std::string_view("/-_.~").find(c) != std::string_view::npos;
        if (plain) {
            url += c;
        } else {
            auto const byte = static_cast<unsigned char>(c);
            url += {'%', "0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 15]};
        }
    }
    return url;
}

std::vector<std::string> office_environment(fs::path const& home) {
    std::string data = variable("XDG_DATA_HOME"); // where the user's own fonts are
    if (data.empty() && !variable("HOME").empty()) {
        data = variable("HOME") + "/.local/share";
    }
    std::vector<std::string> list = {"LC_ALL=C.UTF-8",
                                     "TZ=UTC",
                                     "PATH=" + variable("PATH") + ':' + usual_folders,
                                     "SAL_USE_VCLPLUGIN=svp",
                                     "HOME=" + home.string(),
                                     "TMPDIR=" + home.string(),
                                     "XDG_CACHE_HOME=" + (home / "cache").string(),
                                     "XDG_CONFIG_HOME=" + (home / "config").string()};
    if (!data.empty()) {
        list.push_back("XDG_DATA_HOME=" + data);
    }
    for (char const* const name : {"LD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH"}) {
        if (!variable(name).empty()) {
            list.push_back(std::string(name) + "=" + variable(name));
        }
    }
    return list;
}

void throw_not_made(fs::path const& document, OfficeFormat const& format) {
    constexpr std::uintmax_t needed = 4 << 20; // a profile and the document's own files
    std::error_code unknown;
    fs::path const folder = fs::temp_directory_path(unknown);
    fs::space_info const space = fs::space(folder, unknown);
    if (!unknown && space.available < needed) {
        throw Error(Phase::office, document.string() + ": LibreOffice could not make the " +
                                       format.title + " of it: there is no room left in " +
                                       folder.string() +
                                       "; free some space, or set TMPDIR to another folder");
    }
    throw Error(Phase::office, document.string() + ": LibreOffice could not make the " +
                                   format.title +
                                   " of it; try again, or make only the odt and open it in Writer");
}

void throw_too_slow(fs::path const& document, std::chrono::seconds allowed, bool reading) {
    throw Error(Phase::office,
                document.string() + ": LibreOffice took longer than " +
                    std::to_string(allowed.count()) +
                    (allowed.count() == 1 ? " second" : " seconds") + " and was stopped; " +
                    (reading ? "save the release as .odt in the program it comes from, or try again"
                             : "allow more time (--timeout), or make only the odt and open it in "
                               "Writer"));
}

void throw_stopped(fs::path const& document) {
    throw Error(Phase::office, document.string() + ": LibreOffice was stopped before it was done");
}

} // namespace presskit::output
