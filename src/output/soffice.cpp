// SPDX-License-Identifier: MPL-2.0
#include "output/soffice.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "odf/zip.hpp"
#include "output/office_pipe.hpp"
#include "output/process.hpp"
#include "output/temporary_folder.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>
#include <unistd.h>

namespace presskit::output {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

struct Format {
    char const* extension;
    char const* name;   ///< in messages
    char const* filter; ///< for --convert-to
};

constexpr std::array<Format, 2> formats = {{
    // Tagged PDF/UA-1 and PDF/A-2b, with bookmarks for the headings.
    {".pdf", "PDF",
     "pdf:writer_pdf_Export:{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
     "\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},"
     "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
     "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}"},
    {".docx", "Word document", "docx:MS Word 2007 XML"},
}};
constexpr Format to_writer = {".odt", "Writer document", "odt:writer8"};

/// What an Error says to do when the office is wanted for writing, for reading.
constexpr char const* without_writing = "leave pdf and docx out of the formats";
constexpr char const* without_reading = "save the release as .odt in the program it comes from";

Format const& format_of(fs::path const& target) {
    auto const found = std::find_if(formats.begin(), formats.end(), [&](Format const& format) {
        return target.extension() == format.extension;
    });
    if (found == formats.end()) {
        throw Error(Phase::usage, target.string() + ": LibreOffice makes .pdf and .docx for us; "
                                                    "choose one of these formats");
    }
    return *found;
}

/// Where commands are when nobody says so; the soffice wrapper is a script and needs some, too.
constexpr char const* usual_folders = "/usr/bin:/bin:/usr/lib/libreoffice/program";

std::string variable(char const* name) {
    char const* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// The `soffice` wrapper: only it restarts the office after its first start on a new profile. Where
/// there is a PATH it decides, as for any other command.
std::string find_program(std::string const& else_do) {
    std::string const set = variable("PATH");
    std::string const path = set.empty() ? usual_folders : set;
    std::vector<fs::path> folders;
    for (std::size_t start = 0; start <= path.size();) {
        std::size_t const end = std::min(path.find(':', start), path.size());
        folders.emplace_back(path.substr(start, end - start));
        start = end + 1;
    }
    for (fs::path const& folder : folders) {
        fs::path const candidate = folder / "soffice";
        if (folder.is_absolute() && ::access(candidate.c_str(), X_OK) == 0) {
            return candidate.string();
        }
    }
    throw Error(Phase::office,
                "LibreOffice was not found: there is no soffice in the folders of PATH; install it "
                "(apt-get install libreoffice-writer), or " +
                    else_do);
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

/// Neither the machine's language nor its time zone may reach the document.
std::vector<std::string> environment(fs::path const& home) {
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

/// The bytes when they are a whole document of the format, else "".
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

class SofficeExporter final : public OfficeExporter {
public:
    explicit SofficeExporter(SofficeOptions options) : m_options(std::move(options)) {}

    void run(std::vector<ExportJob> const& jobs) override {
        if (jobs.empty()) {
            return;
        }
        std::string const program = program_or(without_writing);
        Clock::time_point const deadline = Clock::now() + m_options.timeout;
        std::map<std::size_t, std::string> made; // by position in jobs
        // Starting an office fails now and then for reasons of its own; a new profile helps.
        for (int attempt = 0; attempt < 2 && made.size() < jobs.size(); ++attempt) {
            TemporaryFolder const folder(m_options.temporary_folder, "presskit-office-");
            for (auto const& batch : batches(jobs, made)) {
                std::vector<Document> documents;
                for (std::size_t const i : batch) {
                    documents.push_back({i, jobs[i].odt, jobs[i].odt.stem().string() + ".odt"});
                }
                convert(documents, format_of(jobs[batch.front()].target), program, folder.path(),
                        deadline, made);
            }
        }
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            if (made.count(i) == 0) {
                throw Error(Phase::office,
                            jobs[i].odt.string() + ": LibreOffice could not make the " +
                                format_of(jobs[i].target).name +
                                " of it; try again, or make only the odt and open it in Writer");
            }
        }
        for (auto const& [i, bytes] : made) {
            write_file(jobs[i].target, bytes);
        }
    }

    std::vector<std::string> to_odt(std::vector<ImportJob> const& jobs) override {
        std::vector<std::string> odts(jobs.size());
        if (jobs.empty()) {
            return odts;
        }
        std::string const program = program_or(without_reading);
        auto const for_each = std::chrono::seconds(5) * static_cast<int>(jobs.size());
        Clock::time_point const deadline = Clock::now() + m_options.timeout + for_each;
        std::map<std::size_t, std::string> made;
        std::vector<Document> documents;
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            documents.push_back({i, jobs[i].document, std::to_string(i) + jobs[i].extension});
        }
        read_together(documents, program, deadline, made);
        // A document that stops the office must not take the others along.
        for (Document const& document : documents) {
            if (made.count(document.index) == 0) {
                read_together({document}, program, deadline, made);
            }
        }
        for (auto& [i, bytes] : made) {
            odts[i] = std::move(bytes);
        }
        return odts;
    }

private:
    using Batch = std::vector<std::size_t>;

    struct Document {
        std::size_t index; ///< for `made`
        fs::path path;
        std::string name; ///< of the copy the office is given
    };

    [[nodiscard]] std::string program_or(std::string const& else_do) const {
        return m_options.program.empty() ? find_program(else_do) : m_options.program;
    }

    void read_together(std::vector<Document> const& documents, std::string const& program,
                       Clock::time_point deadline, std::map<std::size_t, std::string>& made) const {
        constexpr std::size_t at_once = 200;
        for (std::size_t begin = 0; begin < documents.size(); begin += at_once) {
            auto const first = documents.begin() + static_cast<std::ptrdiff_t>(begin);
            auto const count = std::min(at_once, documents.size() - begin);
            TemporaryFolder const folder(m_options.temporary_folder, "presskit-office-");
            convert({first, first + static_cast<std::ptrdiff_t>(count)}, to_writer, program,
                    folder.path(), deadline, made);
        }
    }

    /// Jobs that one call can do: one format, no two documents of one name.
    static std::vector<Batch> batches(std::vector<ExportJob> const& jobs,
                                      std::map<std::size_t, std::string> const& made) {
        std::vector<Batch> list;
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            if (made.count(i) != 0) {
                continue;
            }
            auto const fits = [&](Batch const& batch) {
                return batch.size() < 200 &&
                       std::all_of(batch.begin(), batch.end(), [&](std::size_t other) {
                           return jobs[other].target.extension() == jobs[i].target.extension() &&
                                  jobs[other].odt.stem() != jobs[i].odt.stem();
                       });
            };
            auto const found = std::find_if(list.begin(), list.end(), fits);
            if (found == list.end()) {
                list.push_back({i});
            } else {
                found->push_back(i);
            }
        }
        return list;
    }

    void convert(std::vector<Document> const& documents, Format const& format,
                 std::string const& program, fs::path const& folder, Clock::time_point deadline,
                 std::map<std::size_t, std::string>& made) const {
        bool const reading = format.extension == to_writer.extension;
        TemporaryFolder const work(folder, "job-");
        fs::path const out = work.path() / "out";
        fs::create_directory(out);
        fs::create_directories(folder / "home");
        ProcessOptions process;
        std::string const profile = file_url(folder / "profile");
        process.command = {program,         "-env:UserInstallation=" + profile,
                           "--headless",    "--norestore",
                           "--nologo",      "--nodefault",
                           "--nolockcheck", "--convert-to",
                           format.filter,   "--outdir",
                           out.string()};
        for (Document const& document : documents) {
            fs::path const input = work.path() / document.name;
            write_file(input, read_file(document.path));
            process.command.push_back(input.string());
        }
        process.environment = environment(folder / "home");
        process.deadline = deadline;
        process.cancelled = m_options.cancelled;
        process.litter = folder;
        std::string const first = documents.front().path.string();
        ProcessEnd const end = run_process(process);
        std::error_code gone_already;
        fs::remove(office_pipe(profile), gone_already); // a killed office leaves it
        switch (end) {
        case ProcessEnd::finished:
            break;
        case ProcessEnd::not_started:
            throw Error(Phase::office, program +
                                           ": LibreOffice cannot be started; reinstall it or " +
                                           (reading ? without_reading : without_writing));
        case ProcessEnd::cancelled:
            throw Error(Phase::office, first + ": LibreOffice was stopped before it was done");
        case ProcessEnd::timed_out:
            throw Error(Phase::office,
                        first + ": LibreOffice took longer than " +
                            std::to_string(m_options.timeout.count()) +
                            (m_options.timeout.count() == 1 ? " second" : " seconds") +
                            " and was stopped; " +
                            (reading ? std::string("save the release as .odt in the program it "
                                                   "comes from, or try again")
                                     : std::string("allow more time (--timeout), or make only the "
                                                   "odt and open it in Writer")));
        }
        for (Document const& document : documents) {
            fs::path const made_file =
                out / (fs::path(document.name).stem().string() + format.extension);
            if (std::string bytes = sound_output(made_file); !bytes.empty()) {
                made[document.index] = std::move(bytes);
            }
        }
    }

    SofficeOptions m_options;
};

} // namespace

std::unique_ptr<OfficeExporter> make_soffice_exporter(SofficeOptions options) {
    return std::make_unique<SofficeExporter>(std::move(options));
}

} // namespace presskit::output
