// SPDX-License-Identifier: MPL-2.0
#include "source/topics.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::source {

class TopicsTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(TopicsTest);
    CPPUNIT_TEST(splits);
    CPPUNIT_TEST_SUITE_END();

    static std::string split(std::string const& line) {
        std::string out;
        for (std::string const& topic : split_topics(line)) {
            out += '[' + topic + ']';
        }
        return out;
    }
    static void check(std::string const& expected, std::string const& line) {
        CPPUNIT_ASSERT_EQUAL(expected, split(line));
    }

    void splits() {
        check("[Water][Air and Noise][Soil]", "Water, Air and Noise, Soil");
        check("[Water][Air, Noise]", "Water; Air, Noise");
        check("[Water][Air]", "Water | Air");
        check("[water][air]", "#water #air");
        check("[Digital rights][Free speech][Internet]", "Digital rights Free speech Internet");
        check(
            "[Local Government Surveillance][Federal Surveillance Reform][Government Surveillance]",
            "Local Government Surveillance Federal Surveillance Reform Government Surveillance");
        check("[Coastal Water Quality][Public Water Quality][Water Quality]",
              "Coastal Water Quality Public Water Quality Water Quality");
        check("[Vigilancia Estatal][Vigilancia Local]", "Vigilancia Estatal Vigilancia Local");
        check("[Clean Water][Climate Change][Public Health]",
              "Clean Water Climate Change Public Health");
        check("[Harbor Noise Night Ferries]", "Harbor Noise Night Ferries"); // nothing tells
        check("[Freedom of Expression]", "Freedom of Expression");
        check("", "");
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(TopicsTest);

} // namespace presskit::source
