// SPDX-License-Identifier: MPL-2.0
#include "app/kit_writer.hpp"

#include "app/edition.hpp"
#include "app/office_version.hpp"
#include "base/files.hpp"
#include "odf/zip.hpp"
#include "output/reproducible.hpp"
#include "output/sha256.hpp"

#include <algorithm>
#include <optional>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

bool needs_office(std::string const& format) {
    return format == "pdf" || format == "docx";
}

OutputFile output_file(fs::path const& path, std::string const& bytes) {
    return {path, output::sha256(bytes), bytes.size()};
}

} // namespace

KitWriter::KitWriter(fs::path const& target, KitName name, GenerateOptions const& options)
    : m_target(target), m_name(std::move(name)), m_staging(options.out, ".presskit-"),
      m_options(options) {}

std::string KitWriter::file_name(std::string const& role, std::string const& format) const {
    return role + m_name.file_suffix + '.' + format;
}

bool KitWriter::step(std::string const& name) {
    return !m_options.progress || m_options.progress(m_done++, m_total, name);
}

void KitWriter::add(std::string const& role, std::string const& name) {
    std::string const bytes = read_file(m_staging.path() / name);
    ManifestFile file{name, role, output::sha256(bytes), bytes.size()};
    file.office = office_version(name, bytes);
    auto const by_name = [](ManifestFile const& a, ManifestFile const& b) {
        return a.path < b.path;
    };
    m_files.insert(std::upper_bound(m_files.begin(), m_files.end(), file, by_name), file);
}

bool KitWriter::write(std::vector<Document> const& documents, output::OfficeExporter& office) {
    try {
        return write_all(documents, office);
    } catch (Error const& error) {
        fail(error);
    }
}

void KitWriter::add_text(std::string const& role, std::string const& format,
                         std::string const& text) {
    std::string const name = file_name(role, format);
    try {
        write_file(m_staging.path() / name, text);
        add(role, name);
    } catch (Error const& error) {
        fail(error);
    }
}

/// Nobody knows our temporary folders: the message names the file where it was to be.
void KitWriter::fail(Error const& error) const {
    std::string text = error.what();
    std::string const staging = m_staging.path().string();
    for (std::size_t at = text.find(staging); at != std::string::npos;
         at = text.find(staging, at)) {
        std::size_t end = at + staging.size();
        if (text.compare(end, 7, "/.work-") == 0) {
            end = std::min(text.find('/', end + 1), text.size());
        }
        text.replace(at, end - at, m_target.string());
        at += m_target.string().size();
    }
    throw Error(error.phase(), text);
}

bool KitWriter::write_all(std::vector<Document> const& documents, output::OfficeExporter& office) {
    output::TemporaryFolder const work(m_staging.path(), ".work-");
    for (Document const& document : documents) {
        m_total += static_cast<int>(formats_of(document.file, m_options.formats).size());
    }
    std::vector<output::ExportJob> jobs;
    std::vector<std::string> roles; // of the jobs
    for (Document const& document : documents) {
        std::string const& stem = document.file.stem;
        for (std::string const& format : formats_of(document.file, m_options.formats)) {
            fs::path const target = m_staging.path() / file_name(stem, format);
            if (needs_office(format)) {
                fs::path const odt = work.path() / (stem + ".odt");
                write_file(odt, document.bytes);
                jobs.push_back({odt, target});
                roles.push_back(stem);
                continue;
            }
            if (!step(target.filename().string())) {
                return false;
            }
            write_file(target, document.bytes);
            add(stem, target.filename().string());
        }
    }
    auto const go_on = [this](output::ExportJob const& job) {
        return step(job.target.filename().string());
    };
    if (!office.run(jobs, go_on)) {
        return false;
    }
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        std::string const format = jobs[i].target.extension().string().substr(1);
        write_file(jobs[i].target,
                   output::reproducible(read_file(jobs[i].target), format, m_name.date));
        add(roles[i], jobs[i].target.filename().string());
    }
    return true;
}

fs::path KitWriter::archive_before() const {
    auto const manifest = read_manifest(m_target);
    return manifest ? archive_of(m_target, file_suffix(manifest->embargo))
                    : archive_of(m_target, m_name.file_suffix);
}

std::string KitWriter::zip(std::string const& manifest) const {
    std::string const folder = m_target.filename().string() + "/";
    std::map<std::string, odf::ZipEntry> entries; // by name
    auto const put = [&](std::string const& name, std::string const& bytes) {
        entries[name] = odf::pack(folder + name, bytes, odf::Packing::deflate);
    };
    std::string const shown = for_newsrooms(manifest);
    std::vector<ManifestFile> const files = for_newsrooms(m_files);
    put(manifest_name, shown);
    put(checksums_name, checksums(files, shown));
    for (ManifestFile const& file : files) {
        put(file.path, read_file(m_staging.path() / file.path));
    }
    std::vector<odf::ZipEntry const*> order;
    order.reserve(entries.size());
    for (auto const& [name, entry] : entries) {
        order.push_back(&entry);
    }
    return odf::write_zip(order);
}

std::vector<OutputFile> KitWriter::finish(std::string const& manifest, fs::path const& source) {
    std::map<std::string, std::string> const lists = {
        {manifest_name, manifest}, {checksums_name, checksums(m_files, manifest)}};
    std::optional<output::TemporaryFolder> packing;
    fs::path archive;
    fs::path before;
    std::string bytes;
    try {
        for (auto const& [name, text] : lists) {
            write_file(m_staging.path() / name, text);
        }
        if (m_options.zip) {
            packing.emplace(m_options.out, ".presskit-");
        }
    } catch (Error const& error) {
        fail(error);
    }
    do {
        while (!is_free_for(source, m_target)) {
            m_target = choose_kit_folder(m_options.out, source, {}, m_name.folder_suffix);
            m_target += m_name.folder_suffix;
        }
        before = archive_before();
        carry_over(m_target, m_staging.path());
        if (packing) { // before the folder is there: the disk may be full
            archive = archive_of(m_target, m_name.file_suffix);
            bytes = zip(manifest);
            write_file(packing->path() / archive.filename(), bytes);
        }
    } while (!m_staging.become(m_target, [&] { return is_free_for(source, m_target); }));
    std::vector<OutputFile> outputs;
    for (ManifestFile const& file : m_files) {
        outputs.push_back({m_target / file.path, file.sha256, file.bytes});
    }
    for (auto const& [name, text] : lists) {
        outputs.push_back(output_file(m_target / name, text));
    }
    std::error_code none;
    if (before != archive_of(m_target, m_name.file_suffix)) {
        fs::remove(before, none); // it names an embargo that has been changed
    }
    if (packing) {
        fs::rename(packing->path() / archive.filename(), archive);
        outputs.push_back(output_file(archive, bytes));
    }
    return outputs;
}

} // namespace presskit::app
