// SPDX-License-Identifier: MPL-2.0
// With a real office where there is one, and with scripts in its place for what one rarely does.
#include "output/soffice.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "odf/package.hpp"
#include "output/temporary_folder.hpp"

#include <cppunit/extensions/HelperMacros.h>
#include <cstdlib>

namespace presskit::output {

namespace fs = std::filesystem;

namespace {

std::string const flat =
    "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\" "
    "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>"
    "<text:h text:outline-level=\"1\">Rivers</text:h><text:p>Hello</text:p></office:text>"
    "</office:body></office:document>";

} // namespace

class SofficeTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(SofficeTest);
    CPPUNIT_TEST(converts);
    CPPUNIT_TEST(tries_twice);
    CPPUNIT_TEST(gives_up_with_a_sentence);
    CPPUNIT_TEST(takes_no_longer_than_allowed);
    CPPUNIT_TEST(needs_an_office);
    CPPUNIT_TEST(knows_its_formats);
    CPPUNIT_TEST_SUITE_END();

    std::unique_ptr<TemporaryFolder> m_folder;

public:
    void setUp() override {
        m_folder = std::make_unique<TemporaryFolder>("", "presskit-test-");
        fs::create_directory(temporary());
        for (char const* const name : {"a", "b"}) {
            fs::create_directory(path(name));
            write_file(path(name) / "release.odt", odf::Package::from_bytes(flat, "flat").to_zip());
        }
    }
    void tearDown() override {
        bool const clean = fs::is_empty(temporary());
        m_folder.reset();
        CPPUNIT_ASSERT_MESSAGE("something was left in the temporary folder", clean);
    }

private:
    [[nodiscard]] fs::path path(std::string const& name) const { return m_folder->path() / name; }
    [[nodiscard]] fs::path temporary() const { return path("tmp"); }

    /// A script in place of soffice; the arguments end with --outdir OUT FILE.
    std::string script(std::string const& text) {
        fs::path const file = path("soffice");
        write_file(file, "#!/bin/sh\n" + text);
        fs::permissions(file, fs::perms::owner_all);
        return file.string();
    }
    std::string sentence(SofficeOptions options, std::vector<ExportJob> const& jobs) {
        options.temporary_folder = temporary();
        try {
            make_soffice_exporter(std::move(options))->run(jobs);
        } catch (Error const& error) {
            return std::to_string(exit_code(error.phase())) + " " + error.what();
        }
        return "no error";
    }
    [[nodiscard]] std::vector<ExportJob> pdf_job() const {
        return {{path("a") / "release.odt", path("a") / "out.pdf"}};
    }

    void converts() {
        if (::system("command -v soffice >/dev/null") != 0) {
            std::puts("note: LibreOffice is not installed; not tried");
            return;
        }
        std::vector<ExportJob> jobs = pdf_job();
        jobs.push_back({path("b") / "release.odt", path("b") / "out.pdf"}); // the same name
        jobs.push_back({path("b") / "release.odt", path("b") / "out.docx"});
        CPPUNIT_ASSERT_EQUAL(std::string("no error"), sentence({}, jobs));
        CPPUNIT_ASSERT_EQUAL(std::string("%PDF-"), read_file(jobs[0].target).substr(0, 5));
        CPPUNIT_ASSERT(read_file(jobs[0].target).find("pdfuaid") != std::string::npos);
        CPPUNIT_ASSERT_EQUAL(std::string("%PDF-"), read_file(jobs[1].target).substr(0, 5));
        CPPUNIT_ASSERT_EQUAL(std::string("PK"), read_file(jobs[2].target).substr(0, 2));
    }

    void tries_twice() {
        SofficeOptions options;
        options.program =
            script("mark=" + path("mark").string() +
                   "\nif [ ! -e $mark ]; then touch $mark; exit 1; fi\n"
                   "while [ \"$1\" != --outdir ]; do shift; done\nprintf '%%PDF-1.7 x %%%%EOF' > "
                   "$2/release.pdf\n");
        CPPUNIT_ASSERT_EQUAL(std::string("no error"), sentence(options, pdf_job()));
        CPPUNIT_ASSERT_EQUAL(std::string("%PDF-1.7 x %%EOF"), read_file(pdf_job()[0].target));
    }

    void gives_up_with_a_sentence() {
        SofficeOptions options;
        std::string const expected = "5 " + (path("a") / "release.odt").string() +
                                     ": LibreOffice could not make the PDF of it; try again, "
                                     "or make only the odt and open it in Writer";
        for (std::string const text :
             {"exit 0", "while [ \"$1\" != --outdir ]; do shift; done\n: > $2/release.pdf",
              "while [ \"$1\" != --outdir ]; do shift; done\necho '%PDF-1' > $2/release.pdf"}) {
            options.program = script(text);
            CPPUNIT_ASSERT_EQUAL(expected, sentence(options, pdf_job()));
            CPPUNIT_ASSERT(!fs::exists(pdf_job()[0].target));
        }
    }

    void takes_no_longer_than_allowed() {
        SofficeOptions options;
        options.program = script("sleep 60 & wait");
        options.timeout = std::chrono::seconds(1);
        CPPUNIT_ASSERT_EQUAL(
            "5 " + (path("a") / "release.odt").string() +
                ": LibreOffice took longer than 1 second and was stopped; allow "
                "more time (--timeout), or make only the odt and open it in Writer",
            sentence(options, pdf_job()));
    }

    void needs_an_office() {
        SofficeOptions options;
        options.program = "/nowhere/soffice";
        CPPUNIT_ASSERT_EQUAL(std::string("5 /nowhere/soffice: LibreOffice cannot be started; "
                                         "reinstall it or leave pdf and docx out of the formats"),
                             sentence(options, pdf_job()));
    }

    void knows_its_formats() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("2 x.rtf: LibreOffice makes .pdf and .docx for us; choose one of these "
                        "formats"),
            sentence({}, {{path("a") / "release.odt", "x.rtf"}}));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(SofficeTest);

} // namespace presskit::output
