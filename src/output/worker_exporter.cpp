// SPDX-License-Identifier: MPL-2.0
#include "output/worker_exporter.hpp"

#include "base/files.hpp"
#include "output/office_program.hpp"

namespace presskit::output {

namespace fs = std::filesystem;

namespace {

using Answer = OfficeWorker::Answer;

class WorkerExporter final : public OfficeExporter {
public:
    explicit WorkerExporter(WorkerExporterOptions const& options) : m_options(options) {
        remove_abandoned(m_options.worker.temporary_folder, "presskit-office-");
    }

    void run(std::vector<ExportJob> const& jobs) override {
        for (ExportJob const& job : jobs) {
            OfficeFormat const& format = office_format(job.target);
            std::string bytes;
            Answer const answer = convert(job.odt, job.odt, format.extension, bytes);
            if (answer == Answer::timed_out) {
                throw_too_slow(job.odt, m_options.timeout, false);
            }
            if (answer != Answer::done) {
                throw_not_made(job.odt, format);
            }
            write_file(job.target, bytes);
        }
    }

    std::vector<std::string> to_odt(std::vector<ImportJob> const& jobs) override {
        std::vector<std::string> odts;
        for (ImportJob const& job : jobs) {
            TemporaryFolder const work(m_options.worker.temporary_folder, "presskit-import-");
            fs::path const copy = work.path() / ("document" + job.extension);
            write_file(copy, read_file(job.document));
            std::string bytes;
            if (convert(copy, job.document, ".odt", bytes) == Answer::timed_out) {
                throw_too_slow(job.document, m_options.timeout, true);
            }
            odts.push_back(std::move(bytes));
        }
        return odts;
    }

private:
    /// `name` is what messages call it.
    Answer convert(fs::path const& source, fs::path const& name, std::string const& extension,
                   std::string& bytes) {
        Answer answer = Answer::died;
        for (int attempt = 0; attempt < 2 && answer != Answer::done; ++attempt) {
            answer = try_once(source, extension, bytes);
            if (answer == Answer::cancelled) {
                m_worker.reset();
                throw_stopped(name);
            }
            if (answer != Answer::done) {
                m_worker.reset();
            }
        }
        return answer;
    }

    Answer try_once(fs::path const& source, std::string const& extension, std::string& bytes) {
        auto const deadline = [&] { return std::chrono::steady_clock::now() + m_options.timeout; };
        if (m_worker && (m_worker->documents() >= m_options.documents ||
                         m_worker->memory() > m_options.memory)) {
            m_worker.reset();
        }
        if (!m_worker) {
            m_worker = std::make_unique<OfficeWorker>(m_options.worker);
            if (Answer const started = m_worker->start(deadline()); started != Answer::done) {
                return started;
            }
        }
        fs::path const target = m_worker->folder() / ("out" + extension);
        Answer const answer = m_worker->convert(source, target, deadline());
        if (answer != Answer::done) {
            return answer;
        }
        bytes = sound_output(target);
        std::error_code none;
        fs::remove(target, none);
        return bytes.empty() ? Answer::failed : Answer::done;
    }

    WorkerExporterOptions m_options;
    std::unique_ptr<OfficeWorker> m_worker;
};

} // namespace

std::unique_ptr<OfficeExporter> make_worker_exporter(WorkerExporterOptions const& options) {
    return std::make_unique<WorkerExporter>(options);
}

} // namespace presskit::output
