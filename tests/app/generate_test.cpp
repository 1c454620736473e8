// SPDX-License-Identifier: MPL-2.0
#include "app/generate.hpp"

#include "app/batch.hpp"
#include "app/kit_manifest.hpp"
#include "app/version.hpp"
#include "language/collation.hpp"
#include "odf/zip.hpp"
#include "output/sha256.hpp"
#include "source/read.hpp"
#include "support.hpp"

#include <cppunit/extensions/HelperMacros.h>
#include <nlohmann/json.hpp>

namespace presskit::app {

class GenerateTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(GenerateTest);
    CPPUNIT_TEST(makes_a_kit);
    CPPUNIT_TEST(writes_a_manifest);
    CPPUNIT_TEST(sums_are_those_of_the_files);
    CPPUNIT_TEST(the_same_kit_the_same_bytes);
    CPPUNIT_TEST(packs_a_zip);
    CPPUNIT_TEST(replaces_its_own_kit_only);
    CPPUNIT_TEST(leaves_out_what_has_no_content);
    CPPUNIT_TEST(leaves_nothing_behind);
    CPPUNIT_TEST(stops_when_told);
    CPPUNIT_TEST(collects_template_errors);
    CPPUNIT_TEST(tries_every_source);
    CPPUNIT_TEST(fills_the_release);
    CPPUNIT_TEST(prints_each_signatory_once);
    CPPUNIT_TEST(counts_in_prose_follow_the_list);
    CPPUNIT_TEST_SUITE_END();

    std::unique_ptr<output::TemporaryFolder> m_folder;
    FakeOffice m_office;
    GenerateOptions m_options;
    model::PressKit m_kit;

public:
    void setUp() override {
        m_folder = std::make_unique<output::TemporaryFolder>("", "presskit-test-");
        fs::create_directories(path("set"));
        write_file(path("set") / "press-release.fodt",
                   flat_template("{{ headline }}", property("presskit-paper", "auto")));
        write_file(path("set") / "names.txt",
                   "{% for s in signatories %}{{ s.name }};{% endfor %}");
        write_file(path("set") / "set.json", "{}");
        m_office.fails = false;
        m_options = {};
        m_options.out = path("out");
        m_options.templates = path("set").string();
        m_options.formats = {"odt", "pdf", "txt"};
        m_kit = {};
        m_kit.file = "somewhere/release.txt";
        m_kit.language = "fr-FR";
        m_kit.release.headline = "Rivers & lakes";
        for (char const* const name : {"Zebra", "The Arc"}) {
            m_kit.signatories.emplace_back();
            m_kit.signatories.back().name = name;
        }
    }
    void tearDown() override { m_folder.reset(); }

private:
    [[nodiscard]] fs::path path(std::string const& name) const { return m_folder->path() / name; }
    [[nodiscard]] fs::path kit(std::string const& name = "") const {
        return path("out") / "release" / name;
    }
    KitResult make() { return generate(m_kit, m_options, m_office); }

    void makes_a_kit() {
        KitResult const result = make();
        CPPUNIT_ASSERT(result.status == KitResult::Status::done);
        CPPUNIT_ASSERT_EQUAL((path("out") / "release").string(), result.folder.string());
        CPPUNIT_ASSERT((names_in(kit()) ==
                        std::vector<std::string>{"MANIFEST.json", "SHA256SUMS", "names.txt",
                                                 "press-release.odt", "press-release.pdf"}));
        CPPUNIT_ASSERT_EQUAL(std::string("%PDF of press-release.odt"),
                             read_file(kit("press-release.pdf")));
        CPPUNIT_ASSERT_EQUAL(std::string("The Arc;Zebra;"), read_file(kit("names.txt")));
        auto const odt = odf::Package::open(kit("press-release.odt"));
        CPPUNIT_ASSERT_EQUAL(std::string("application/vnd.oasis.opendocument.text"),
                             odt.mimetype());
        CPPUNIT_ASSERT(odt.read("content.xml").find("<text:p>Rivers &amp; lakes</text:p>") !=
                       std::string::npos);
        CPPUNIT_ASSERT(odt.read("styles.xml").find("\"210mm\"") != std::string::npos);
        CPPUNIT_ASSERT(odt.read("meta.xml").find("<dc:title>Rivers &amp; lakes</dc:title>") !=
                       std::string::npos);
        CPPUNIT_ASSERT(odt.read("meta.xml").find("presskit-") == std::string::npos);
        for (OutputFile const& file : result.outputs) {
            std::string const bytes = read_file(file.path);
            CPPUNIT_ASSERT_EQUAL(output::sha256(bytes), file.sha256);
            CPPUNIT_ASSERT_EQUAL(std::uintmax_t{bytes.size()}, file.bytes);
        }
        CPPUNIT_ASSERT_EQUAL(std::size_t{5}, result.outputs.size());
    }

    void writes_a_manifest() {
        (void)make();
        auto const json = nlohmann::json::parse(read_file(kit(manifest_name)));
        CPPUNIT_ASSERT_EQUAL(std::string("release.txt"), json["source"].get<std::string>());
        CPPUNIT_ASSERT_EQUAL(std::string("fr-FR"), json["language"].get<std::string>());
        CPPUNIT_ASSERT_EQUAL(std::string("set"), json["templates"].get<std::string>());
        CPPUNIT_ASSERT(json["ordering"].get<std::string>().find("collation fr-FR") !=
                       std::string::npos);
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, json["files"].size());
        CPPUNIT_ASSERT_EQUAL(std::string("names"), json["files"][0]["role"].get<std::string>());
        CPPUNIT_ASSERT(!json.contains("findings")); // they are ours, not a newsroom's
        nlohmann::json const names = json["files"][0];
        CPPUNIT_ASSERT_EQUAL(std::string("fr-FR"), names["language"].get<std::string>());
        CPPUNIT_ASSERT_EQUAL(std::string("live"), names["edition"].get<std::string>());
        CPPUNIT_ASSERT_EQUAL(
            nlohmann::json({{"presskit", version()}, {"ICU", language::icu_version()}}).dump(),
            names["tools"].dump());
    }

    void sums_are_those_of_the_files() {
        (void)make();
        std::string expected;
        for (char const* name :
             {"MANIFEST.json", "names.txt", "press-release.odt", "press-release.pdf"}) {
            expected += output::sha256(read_file(kit(name))) + "  " + name + '\n';
        }
        CPPUNIT_ASSERT_EQUAL(expected, read_file(kit(checksums_name)));
    }

    void the_same_kit_the_same_bytes() {
        m_options.zip = true;
        (void)make();
        std::string const first = read_file(path("out") / "release.zip");
        m_options.out = path("other");
        (void)make();
        CPPUNIT_ASSERT(first == read_file(path("other") / "release.zip"));
    }

    void packs_a_zip() {
        m_options.zip = true;
        KitResult const result = make();
        CPPUNIT_ASSERT_EQUAL((path("out") / "release.zip").string(),
                             result.outputs.back().path.string());
        std::string names;
        for (auto const& entry : odf::read_zip(read_file(path("out") / "release.zip"), "x")) {
            names += entry.name + " ";
        }
        CPPUNIT_ASSERT_EQUAL(
            std::string("release/MANIFEST.json release/SHA256SUMS release/names.txt "
                        "release/press-release.odt release/press-release.pdf "),
            names);
    }

    void replaces_its_own_kit_only() {
        (void)make();
        write_file(kit("notes.txt"), "mine");
        m_options.formats = {"odt"};
        (void)make();
        CPPUNIT_ASSERT(
            (names_in(kit()) == std::vector<std::string>{"MANIFEST.json", "SHA256SUMS", "notes.txt",
                                                         "press-release.odt"}));
        fs::remove(kit(manifest_name));
        CPPUNIT_ASSERT_EQUAL(
            "3 " + (path("out") / "release").string() +
                ": this folder was not made by presskit and is left alone; move it "
                "away or choose another output folder",
            sentence([&] { (void)make(); }));
        CPPUNIT_ASSERT_EQUAL(std::string("mine"), read_file(kit("notes.txt")));
    }

    void leaves_out_what_has_no_content() {
        write_file(path("set") / "quote-sheet.fodt",
                   flat_template("x", property("presskit-requires", "quotes")));
        KitResult result = make();
        CPPUNIT_ASSERT(!fs::exists(kit("quote-sheet.odt")));
        Finding const& finding = result.findings.back();
        CPPUNIT_ASSERT_EQUAL(std::string("somewhere/release.txt: the release has no quotes, so the "
                                         "kit has no quote-sheet"),
                             to_line(finding));
        m_kit.quotes.resize(1);
        m_kit.quotes[0].text = model::from_plain_text("Hi.");
        result = make();
        CPPUNIT_ASSERT(fs::exists(kit("quote-sheet.odt")));
    }

    void leaves_nothing_behind() {
        m_office.fails = true;
        CPPUNIT_ASSERT_EQUAL("5 " + kit("press-release.odt").string() + ": broken; mend it",
                             sentence([&] { (void)make(); }));
        CPPUNIT_ASSERT(!fs::exists(path("out")));
        m_office.fails = false;
        m_options.formats = {"odt", "rtf"};
        CPPUNIT_ASSERT_EQUAL(
            std::string("2 \"rtf\" is not a format; known are odt, pdf, docx, html, "
                        "txt, eml, md, json and ninjs"),
            sentence([&] { (void)make(); }));
        m_options.formats = {"html"};
        CPPUNIT_ASSERT_EQUAL("4 " + path("set").string() +
                                 ": no template of this set makes any of the formats asked for; "
                                 "choose other formats or another set",
                             sentence([&] { (void)make(); }));
        CPPUNIT_ASSERT(!fs::exists(path("out")));
    }

    void stops_when_told() {
        std::string steps;
        m_options.progress = [&](int done, int total, std::string const& step) {
            steps += std::to_string(done) + "/" + std::to_string(total) + " " + step + ";";
            return done < 2;
        };
        KitResult const result = make();
        CPPUNIT_ASSERT(result.status == KitResult::Status::skipped);
        CPPUNIT_ASSERT_EQUAL(
            std::string("0/3 names.txt;1/3 press-release.odt;2/3 press-release.pdf;"), steps);
        CPPUNIT_ASSERT(!fs::exists(path("out")));
    }

    void collects_template_errors() {
        write_file(path("set") / "press-release.fodt", flat_template("{{ headlin }}"));
        write_file(path("set") / "names.txt", "{{ nobody }}");
        std::string const message = sentence([&] { (void)make(); });
        CPPUNIT_ASSERT(message.find("4 ") == 0);
        CPPUNIT_ASSERT(message.find("\"headlin\"") != std::string::npos);
        CPPUNIT_ASSERT(message.find("\"nobody\"") != std::string::npos);
        CPPUNIT_ASSERT(!fs::exists(path("out")));
    }

    void tries_every_source() {
        write_file(path("release.txt"), "Rivers Are Clean\n\nPress Release\n\nJune 3, 2021\n\nThe "
                                        "rivers are clean again, the coalition said today.\n");
        fs::create_directory(path("b"));
        fs::copy_file(path("release.txt"), path("b") / "release.txt");
        BatchOptions batch;
        batch.kit = m_options;
        std::string said;
        batch.done = [&](KitReport const& report, std::string const& error) {
            for (Finding const& finding : report.result.findings) {
                said += finding.id.compare(0, 4, "job.") == 0 ? finding.id + ":" : "";
            }
            said += fs::path(report.source).filename().string() + "=" +
                    report.result.folder.filename().string() + error + ";";
        };
        int const code =
            generate_all({path("release.txt"), path("none.txt"), path("b") / "release.txt"}, batch,
                         [] { return std::make_unique<FakeOffice>(); });
        CPPUNIT_ASSERT_EQUAL(3, code);
        CPPUNIT_ASSERT_EQUAL("release.txt=release;job.input:none.txt=" + path("none.txt").string() +
                                 ": there is no such file; check the name and the "
                                 "folder;release.txt=release-2;",
                             said);
    }

    void fills_the_release() {
        std::string const odt = fill_release(m_kit, m_options);
        CPPUNIT_ASSERT(odf::Package::from_bytes(odt, "x")
                           .read("content.xml")
                           .find("Rivers &amp; "
                                 "lakes") != std::string::npos);
    }

    void prints_each_signatory_once() {
        for (char const* const name : {"Arc", "Zebra", "Lake", "Moss"}) {
            m_kit.signatories.emplace_back();
            m_kit.signatories.back().name = name;
        }
        m_kit.signatories[4].status = "withdrawn";
        m_kit.signatories[5].status = "pending";
        m_options.formats = {"txt"};
        KitResult const result = make();
        CPPUNIT_ASSERT_EQUAL(std::string("The Arc;Zebra;"), read_file(kit("names.txt")));
        std::string said;
        for (Finding const& finding : result.findings) {
            bool const own = finding.id == "signatories.merged" ||
                             finding.id == "signatories.withdrawn" ||
                             finding.id == "signatories.pending";
            said += own ? to_line(finding) + '\n' : "";
        }
        std::string const two = "; if they are not one, say so: presskit signatories … --distinct "
                                "\"A=B\"\n";
        CPPUNIT_ASSERT_EQUAL(
            "somewhere/release.txt: \"Lake\": The signature was withdrawn; the name was left out "
            "of "
            "the list; take it out of earlier editions as well\n"
            "somewhere/release.txt: \"Moss\": The signature is pending; the name was left out of "
            "the "
            "list; set the status to \"signed\" once it is confirmed\n"
            "somewhere/release.txt: \"Zebra\": The name is on the list 2 times; it is printed "
            "once" +
                two +
                "somewhere/release.txt: \"The Arc\": Also on the list as \"Arc\"; it is "
                "printed once" +
                two,
            said);
        m_kit.decisions = {{model::NameDecision::Kind::distinct, {"Arc", "The Arc"}, ""}};
        (void)make();
        CPPUNIT_ASSERT_EQUAL(std::string("Arc;The Arc;Zebra;"), read_file(kit("names.txt")));
    }

    void counts_in_prose_follow_the_list() {
        write_file(path("set") / "names.txt", "{{ body }}");
        std::string const text = "River groups ask for clean water\n\n"
                                 "LIMA, 5 March 2026 – River Watch and the Hill Trust, together "
                                 "with {{ members_others|spell }} other organizations, today asked "
                                 "the government to keep the rivers clean for {{ headlin }}.\n\n"
                                 "Signatories:\nHill Trust\nRiver Watch\n";
        std::string list = "Lake Fund\nMoss Club\nNest Society\n";
        for (char const* const spelled : {"three", "four"}) {
            m_kit = source::read_text(text + list, "release.txt").kit;
            CPPUNIT_ASSERT(!m_kit.claim.others);
            CPPUNIT_ASSERT_EQUAL(std::size_t{2}, m_kit.claim.conveners.size());
            m_options.formats = {"txt"};
            KitResult const result = make();
            CPPUNIT_ASSERT_EQUAL("River Watch and the Hill Trust, together with " +
                                     std::string(spelled) +
                                     " other organizations, today asked the government to keep "
                                     "the rivers clean for {{ headlin }}.",
                                 read_file(kit("names.txt")));
            std::string said; // the other braces only
            for (Finding const& finding : result.findings) {
                said += finding.id == "text.placeholder" || finding.id == "signatories.count"
                            ? finding.message + '\n'
                            : "";
            }
            CPPUNIT_ASSERT_EQUAL(std::string("\"{{ headlin }}.\" still waits to be filled in, and "
                                             "would be printed as it stands\n"),
                                 said);
            list += "Oak Society\n";
        }
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(GenerateTest);

} // namespace presskit::app
