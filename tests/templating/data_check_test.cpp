// SPDX-License-Identifier: MPL-2.0
#include "templating/data_check.hpp"

#include "json_value.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::templating {

namespace {

std::string check(std::string const& source, std::string const& json) {
    std::string out;
    for (Finding const& finding :
         check_data(compile_text(source, "t.txt"), read_json_fields(json), "d.json")) {
        out += finding.id + " " + to_line(finding) + "\n";
    }
    return out;
}

} // namespace

class DataCheckTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(DataCheckTest);
    CPPUNIT_TEST(names_what_is_missing_and_unused);
    CPPUNIT_TEST(follows_loops);
    CPPUNIT_TEST(leaves_alone_what_may_be_missing);
    CPPUNIT_TEST_SUITE_END();

    void names_what_is_missing_and_unused() {
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "data.missing t.txt:1: \"{{ headlin }}\": d.json has no field \"headlin\"; did you "
                "mean \"headline\"?\n"
                "data.type t.txt:1: \"{{ place.city }}\": the data has the text \"Oslo\" where "
                "\"city\" is asked for; make it a group of fields in d.json\n"
                "data.unused d.json: \"headline\": the template does not use this field; "
                "nothing is to be done\n"),
            check("{{ headlin }}{{ place.city }}",
                  R"({"headline": "H", "place": "Oslo", "language": "en"})"));
    }

    void follows_loops() {
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "data.missing t.txt:1: \"{{ q.speker }}\": d.json has no field \"speker\"; did you "
                "mean \"speaker\"?\n"
                "data.missing t.txt:1: \"{{ t.name }}\": d.json has no field \"name\"; add it to "
                "the data, or write |default(\"\")\n"
                "data.type t.txt:1: \"{% for x in n %}\": the data has the number 3 where a list "
                "is gone "
                "through; make it a list in d.json\n"),
            check("{% for q in quotes|sort(attribute='speaker') %}{{ q.speker }}"
                  "{% for t in q.tags %}{{ t.name }}{% endfor %}{% endfor %}"
                  "{% for x in n %}{% endfor %}",
                  R"({"quotes": [{"speaker": "A", "tags": [{"word": 1}]}], "n": 3})"));
    }

    void leaves_alone_what_may_be_missing() {
        CPPUNIT_ASSERT_EQUAL(
            std::string(),
            check("{{ a|default('') }}{% if b is defined %}{{ b }}{% endif %}{{ none_.x }}"
                  "{% for row in l|batch(2) %}{% for x in row %}{{ x.y }}{% endfor %}{% endfor %}"
                  "{% for k in m %}{{ k }}{% endfor %}{% set s = 1 %}{{ s }}{{ l[0].z }}",
                  R"({"none_": null, "l": [1], "m": {"k": 1}})"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(DataCheckTest);

} // namespace presskit::templating
