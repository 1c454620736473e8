// SPDX-License-Identifier: MPL-2.0
#include "output/soffice.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "output/office_pipe.hpp"
#include "output/office_program.hpp"
#include "output/process.hpp"
#include "output/temporary_folder.hpp"
#include "output/worker_exporter.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace presskit::output {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

/// What an Error says to do when the office is wanted for writing, for reading.
constexpr char const* without_writing = "leave pdf and docx out of the formats";
constexpr char const* without_reading = "save the release as .odt in the program it comes from";

std::string convert_to(OfficeFormat const& format) {
    std::string text = std::string(format.name) + ':' + format.filter;
    return *format.options == '\0' ? text : text.append(":").append(format.options);
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
                documents.reserve(batch.size());
                for (std::size_t const i : batch) {
                    documents.push_back({i, jobs[i].odt, jobs[i].odt.stem().string() + ".odt"});
                }
                convert(documents, office_format(jobs[batch.front()].target), program,
                        folder.path(), deadline, made);
            }
        }
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            if (made.count(i) == 0) {
                throw_not_made(jobs[i].odt, office_format(jobs[i].target));
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
        documents.reserve(jobs.size());
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
        return m_options.program.empty() ? find_soffice(else_do) : m_options.program;
    }

    void read_together(std::vector<Document> const& documents, std::string const& program,
                       Clock::time_point deadline, std::map<std::size_t, std::string>& made) const {
        constexpr std::size_t at_once = 200;
        for (std::size_t begin = 0; begin < documents.size(); begin += at_once) {
            auto const first = documents.begin() + static_cast<std::ptrdiff_t>(begin);
            auto const count = std::min(at_once, documents.size() - begin);
            TemporaryFolder const folder(m_options.temporary_folder, "presskit-office-");
            convert({first, first + static_cast<std::ptrdiff_t>(count)},
                    office_format("release.odt"), program, folder.path(), deadline, made);
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

    void convert(std::vector<Document> const& documents, OfficeFormat const& format,
                 std::string const& program, fs::path const& folder, Clock::time_point deadline,
                 std::map<std::size_t, std::string>& made) const {
        bool const reading = std::string_view(format.extension) == ".odt";
        TemporaryFolder const work(folder, "job-");
        fs::path const out = work.path() / "out";
        fs::create_directory(out);
        fs::create_directories(folder / "home");
        ProcessOptions process;
        std::string const profile = file_url(folder / "profile");
        process.command = {program,
                           "-env:UserInstallation=" + profile,
                           "--headless",
                           "--norestore",
                           "--nologo",
                           "--nodefault",
                           "--nolockcheck",
                           "--convert-to",
                           convert_to(format),
                           "--outdir",
                           out.string()};
        for (Document const& document : documents) {
            fs::path const input = work.path() / document.name;
            write_file(input, read_file(document.path));
            process.command.push_back(input.string());
        }
        process.environment = office_environment(folder / "home");
        process.deadline = deadline;
        process.cancelled = m_options.cancelled;
        process.litter = folder;
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
            throw_stopped(documents.front().path);
        case ProcessEnd::timed_out:
            throw_too_slow(documents.front().path, m_options.timeout, reading);
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

std::unique_ptr<OfficeExporter> make_office_exporter(SofficeOptions options) {
    std::error_code none;
    fs::path const self = fs::read_symlink("/proc/self/exe", none);
    WorkerExporterOptions worker;
    worker.worker.program =
        self.parent_path().parent_path() / "libexec" / "presskit" / "presskit-office";
    worker.worker.office = office_folder();
    if (worker.worker.office.empty() || !fs::exists(worker.worker.program, none)) {
        return make_soffice_exporter(std::move(options));
    }
    worker.worker.temporary_folder = std::move(options.temporary_folder);
    worker.worker.cancelled = std::move(options.cancelled);
    worker.timeout = options.timeout;
    return make_worker_exporter(worker);
}

} // namespace presskit::output
