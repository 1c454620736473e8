// SPDX-License-Identifier: MPL-2.0
// With scripts in the office's place, for all that an office rarely does; tests/cli has the real
// one.
#include "output/worker_exporter.hpp"

#include "base/error.hpp"
#include "base/files.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::output {

namespace fs = std::filesystem;

class WorkerExporterTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(WorkerExporterTest);
    CPPUNIT_TEST(one_process_makes_many);
    CPPUNIT_TEST(a_dead_one_is_replaced);
    CPPUNIT_TEST(a_hanging_one_is_replaced);
    CPPUNIT_TEST(a_broken_file_is_made_again);
    CPPUNIT_TEST(a_large_one_is_replaced);
    CPPUNIT_TEST(gives_up_with_a_sentence);
    CPPUNIT_TEST(stops_when_told);
    CPPUNIT_TEST_SUITE_END();

    std::unique_ptr<TemporaryFolder> m_folder;
    WorkerExporterOptions m_options;

public:
    void setUp() override {
        m_folder = std::make_unique<TemporaryFolder>("", "presskit-test-");
        m_options = {};
        m_options.worker.temporary_folder = path("tmp");
        fs::create_directory(path("tmp"));
        write_file(path("a.odt"), "x");
    }
    void tearDown() override {
        bool const clean = fs::is_empty(path("tmp"));
        m_folder.reset();
        CPPUNIT_ASSERT_MESSAGE("something was left in the temporary folder", clean);
    }

private:
    [[nodiscard]] fs::path path(std::string const& name) const { return m_folder->path() / name; }

    /// A worker that does `each` for a request with its TARGET as $out, and counts its starts in
    /// the file "starts".
    void worker(std::string const& each) {
        write_file(path("worker"),
                   "#!/bin/sh\necho x >> " + path("starts").string() + "\nstarts=$(wc -l < " +
                       path("starts").string() +
                       ")\nok='%PDF-1.7 x %%EOF'\nprintf 'ready\\n' >&4\n"
                       "while IFS=$(printf '\\t') read -r in out format options <&3; do\n"
                       "out=${out#file://}\n" +
                       each + "\ndone\n");
        fs::permissions(path("worker"), fs::perms::owner_all);
        m_options.worker.program = path("worker");
    }
    [[nodiscard]] std::string run(std::vector<std::string> const& targets = {"out.pdf"}) const {
        std::vector<ExportJob> jobs;
        jobs.reserve(targets.size());
        for (std::string const& target : targets) {
            jobs.push_back({path("a.odt"), path(target)});
        }
        try {
            make_worker_exporter(m_options)->run(jobs);
        } catch (Error const& error) {
            return std::to_string(exit_code(error.phase())) + " " + error.what();
        }
        return "made in " + std::to_string(read_file(path("starts")).size() / 2);
    }

    void one_process_makes_many() {
        worker("printf '%s' \"$ok\" > $out; echo done 1 >&4");
        CPPUNIT_ASSERT_EQUAL(std::string("made in 1"), run({"a.pdf", "b.pdf", "c.pdf"}));
        CPPUNIT_ASSERT_EQUAL(std::string("%PDF-1.7 x %%EOF"), read_file(path("c.pdf")));
    }
    void a_dead_one_is_replaced() {
        worker("[ $starts = 1 ] && kill -9 $$; printf '%s' \"$ok\" > $out; echo done 1 >&4");
        CPPUNIT_ASSERT_EQUAL(std::string("made in 2"), run());
    }
    void a_hanging_one_is_replaced() {
        m_options.timeout = std::chrono::seconds(1);
        worker("[ $starts = 1 ] && kill -STOP $$; printf '%s' \"$ok\" > $out; echo done 1 >&4");
        CPPUNIT_ASSERT_EQUAL(std::string("made in 2"), run());
    }
    void a_broken_file_is_made_again() {
        worker("[ $starts = 1 ] && ok=%PDF-1; printf '%s' \"$ok\" > $out; echo done 1 >&4");
        CPPUNIT_ASSERT_EQUAL(std::string("made in 2"), run());
    }
    void a_large_one_is_replaced() {
        worker("printf '%s' \"$ok\" > $out; echo done 900000 >&4");
        CPPUNIT_ASSERT_EQUAL(std::string("made in 3"), run({"a.pdf", "b.pdf", "c.pdf"}));
    }
    void gives_up_with_a_sentence() {
        worker("echo failed 1 >&4");
        CPPUNIT_ASSERT_EQUAL("5 " + path("a.odt").string() +
                                 ": LibreOffice could not make the PDF of it; try again, or make "
                                 "only the odt and open it in Writer",
                             run());
        worker("sleep 60");
        m_options.timeout = std::chrono::seconds(1);
        CPPUNIT_ASSERT_EQUAL(
            "5 " + path("a.odt").string() +
                ": LibreOffice took longer than 1 second and was stopped; allow "
                "more time (--timeout), or make only the odt and open it in Writer",
            run());
        CPPUNIT_ASSERT(!fs::exists(path("out.pdf")));
    }
    void stops_when_told() {
        worker("sleep 60");
        m_options.worker.cancelled = [] { return true; };
        CPPUNIT_ASSERT_EQUAL(
            "5 " + path("a.odt").string() + ": LibreOffice was stopped before it was done", run());
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(WorkerExporterTest);

} // namespace presskit::output
