// SPDX-License-Identifier: MPL-2.0
#include "app/findings_json.hpp"

#include <cppunit/extensions/HelperMacros.h>
#include <nlohmann/json.hpp>

namespace presskit::app {

class FindingsJsonTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(FindingsJsonTest);
    CPPUNIT_TEST(findings_have_their_shape);
    CPPUNIT_TEST(reports_have_their_shape);
    CPPUNIT_TEST(usage_has_its_shape);
    CPPUNIT_TEST_SUITE_END();

    static std::string compact(std::string const& json) {
        return nlohmann::ordered_json::parse(json).dump();
    }
    static Finding finding() {
        Finding one;
        one.id = "signatories.count";
        one.severity = Severity::error;
        one.message = "5 short";
        one.hint = "count again";
        one.location.file = "a.txt";
        one.location.line = 6;
        one.location.text = "39 “others”";
        return one;
    }

    void findings_have_their_shape() {
        CPPUNIT_ASSERT_EQUAL(std::string("[]\n"), findings_json({}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("[{\"id\":\"signatories.count\",\"severity\":\"error\",\"message\":\"5 "
                        "short\",\"hint\":\"count again\",\"location\":{\"file\":\"a.txt\","
                        "\"line\":6,\"text\":\"39 “others”\"}}]"),
            compact(findings_json({finding()})));
        Finding bare;
        bare.location.paragraph = 3;
        bare.location.place = "page header";
        CPPUNIT_ASSERT_EQUAL(
            std::string("[{\"id\":\"\",\"severity\":\"warning\",\"message\":\"\",\"hint\":\"\","
                        "\"location\":{\"file\":\"\",\"paragraph\":3,\"place\":\"page header\"}}]"),
            compact(findings_json({bare})));
    }

    void reports_have_their_shape() {
        KitReport report;
        report.source = "a.txt";
        report.result.outputs = {{"out/a/b.odt", "abc", 7}};
        report.seconds = 1.23456;
        KitReport failed;
        failed.source = "b.txt";
        failed.result.status = KitResult::Status::failed;
        failed.result.findings = {to_finding(Error(Phase::input, "b.txt: gone; look"), "b.txt")};
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "{\"kits\":[{\"source\":\"a.txt\",\"status\":\"done\",\"outputs\":[{\"path\":"
                "\"out/a/b.odt\",\"sha256\":\"abc\",\"bytes\":7}],\"findings\":[],"
                "\"seconds\":1.235},{\"source\":\"b.txt\",\"status\":\"failed\","
                "\"outputs\":[],\"findings\":[{\"id\":\"job.input\",\"severity\":\"error\","
                "\"message\":\"b.txt: gone; look\",\"hint\":\"\",\"location\":{\"file\":"
                "\"b.txt\"}}],\"seconds\":0.0}]}"),
            compact(report_json({report, failed})));
    }

    void usage_has_its_shape() {
        templating::Usage usage;
        usage.fields = {"headline"};
        usage.loops = {{"q", "quotes", {"speaker", "text"}}};
        usage.conditions = {"embargo"};
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "{\"fields\":[\"headline\"],\"loops\":[{\"variable\":\"q\",\"over\":"
                "\"quotes\",\"fields\":[\"speaker\",\"text\"]}],\"conditions\":[\"embargo\"],"
                "\"problems\":[]}"),
            compact(usage_json(usage, {})));
        CPPUNIT_ASSERT_EQUAL(
            std::string("field headline\nloop q in quotes: speaker, text\ncondition embargo\n"),
            usage_text(usage));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(FindingsJsonTest);

} // namespace presskit::app
