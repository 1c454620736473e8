// SPDX-License-Identifier: MPL-2.0
#include "app/source_reader.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "odf/package.hpp"
#include "odf/xml.hpp"
#include "odf/zip.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"; ///< MS-CFB 2.2
constexpr char const* main_part = "word/document.xml";

bool starts_with(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

[[noreturn]] void refuse(fs::path const& path, std::string const& what) {
    throw Error(Phase::input, path.string() + ": " + what);
}

/// Word keeps a protected .docx as this stream of a compound file (MS-OFFCRYPTO 2.3).
bool is_protected(std::string const& bytes) {
    std::string name;
    for (char const c : std::string_view("EncryptedPackage")) {
        name += {c, '\0'};
    }
    return bytes.find(name) != std::string::npos;
}

std::string main_part_of(std::string const& bytes, fs::path const& path) {
    for (odf::ZipEntry const& entry : odf::read_zip(bytes, path.string())) {
        if (entry.name == main_part) {
            return odf::unpack(entry, path.string());
        }
    }
    refuse(path, "this is a zip archive, but not a Word document; choose the release itself");
}

/// What the file is by its first bytes, as the extension to give it: a .doc is often an RTF.
/// Refuses what no office needs to be started for.
std::string extension_of(std::string const& bytes, fs::path const& path) {
    if (bytes.empty()) {
        refuse(path, "the file is empty; get a fresh copy of it");
    }
    if (odf::looks_like_zip(bytes)) {
        (void)main_part_of(bytes, path);
        return ".docx";
    }
    if (starts_with(bytes, compound_file)) {
        if (is_protected(bytes)) {
            refuse(path, "is protected by a password; open it in Word or Writer and save it "
                         "without one");
        }
        return ".doc";
    }
    if (starts_with(bytes, "{\\rtf")) {
        return ".rtf";
    }
    std::size_t const first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first != std::string::npos && bytes[first] == '<') {
        return path.extension().string(); // Word's XML, or a web page named .doc
    }
    refuse(path, "this is not a Word or RTF document, or it is damaged; open it in Word or Writer "
                 "and save it again");
}

/// The office does not open it: because it is damaged, or because of the office?
[[noreturn]] void blame(fs::path const& path) {
    std::string const bytes = read_file(path);
    if (odf::looks_like_zip(bytes)) {
        try {
            (void)odf::parse_xml(main_part_of(bytes, path), path.string());
        } catch (Error const&) {
            refuse(path, "the Word document is damaged; open it in Word or Writer and save it "
                         "again, or get a fresh copy");
        }
        throw Error(Phase::office, path.string() +
                                       ": LibreOffice could not open it; try again, or save it as "
                                       ".odt in the program it comes from");
    }
    refuse(path, "LibreOffice could not open it: it is damaged or protected by a password; open "
                 "it in the program it comes from and save it as .odt");
}

/// What the images of the body show: no file but the converted document, which is not kept, holds
/// them.
std::shared_ptr<std::map<std::string, std::string> const>
pictures_in_body(model::PressKit const& kit, std::string const& odt) {
    auto pictures = std::make_shared<std::map<std::string, std::string>>();
    std::optional<odf::Package> package;
    for (model::RichText const* text : {&kit.release.body, &kit.statement}) {
        for (model::Block const& block : text->blocks) {
            if (block.kind != model::Block::Kind::image) {
                continue;
            }
            if (!package) {
                package = odf::Package::from_bytes(odt, kit.file);
            }
            std::string const& name = block.image.source;
            if (package->has(name)) {
                pictures->emplace(name, package->read(name));
            }
        }
    }
    return pictures;
}

} // namespace

bool is_office_document(fs::path const& path) {
    static constexpr std::array<char const*, 7> known = {".docx", ".docm", ".dotx", ".dotm",
                                                         ".doc",  ".dot",  ".rtf"};
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::find(known.begin(), known.end(), extension) != known.end();
}

source::Reading read_office_copy(std::string const& odt, std::string const& name,
                                 source::ReadOptions const& options) {
    source::Reading reading = source::read_odt(odt, name, options);
    reading.kit.pictures = pictures_in_body(reading.kit, odt);
    return reading;
}

source::Reading SourceReader::read(fs::path const& path, source::ReadOptions const& options) {
    if (!is_office_document(path)) {
        return source::read(path, {options.language, options.allow_outside || m_allow_outside});
    }
    if (m_odt.count(path) == 0) {
        open_all(path);
    }
    std::string const& odt = m_odt[path];
    if (odt.empty()) {
        blame(path);
    }
    return read_office_copy(odt, path.string(), options);
}

void SourceReader::open_all(fs::path const& first) {
    std::vector<output::ImportJob> jobs = {{first, extension_of(read_file(first), first)}};
    if (m_trouble) {
        throw Error(*m_trouble);
    }
    for (fs::path const& path : m_sources) {
        bool const known = m_odt.count(path) > 0 ||
                           std::any_of(jobs.begin(), jobs.end(), [&](output::ImportJob const& job) {
                               return job.document == path;
                           });
        if (known || !is_office_document(path)) {
            continue;
        }
        try {
            jobs.push_back({path, extension_of(read_file(path), path)});
        } catch (Error const&) { // said when that one is read
            continue;
        }
    }
    try {
        std::vector<std::string> odts = m_office.to_odt(jobs);
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            m_odt[jobs[i].document] = std::move(odts[i]);
        }
    } catch (Error const& error) {
        m_trouble = error;
        throw;
    }
}

} // namespace presskit::app
