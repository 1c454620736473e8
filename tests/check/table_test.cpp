// SPDX-License-Identifier: MPL-2.0
// docs/checks.md tells of every check, and of no other.
#include "base/files.hpp"
#include "check/check.hpp"
#include "tests/places.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <filesystem>
#include <set>
#include <sstream>

namespace presskit::check {

class TableTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(TableTest);
    CPPUNIT_TEST(is_documented);
    CPPUNIT_TEST_SUITE_END();

    void is_documented() {
        std::set<std::string> checks;
        auto const note = [&](auto const& check) {
            CPPUNIT_ASSERT_MESSAGE(check.id, checks
                                                 .insert("`" + std::string(check.id) + "` | " +
                                                         std::string(to_string(check.severity)))
                                                 .second);
        };
        for (Check const& check : all_checks()) {
            note(check);
        }
        for (FileCheck const& check : all_file_checks()) {
            note(check);
        }
        std::set<std::string> documented;
        std::istringstream page(
            read_file(std::filesystem::path(places::source_dir) / "docs" / "checks.md"));
        for (std::string line; std::getline(page, line);) {
            bool const row =
                line.compare(0, 3, "| `") == 0 && line.compare(0, 10, "| `source.") != 0;
            if (row) {
                documented.insert(line.substr(2, line.find(" |", line.find(" | ") + 3) - 2));
            }
        }
        std::string missing;
        for (std::string const& check : checks) {
            missing += documented.count(check) == 0 ? check + "\n" : "";
        }
        CPPUNIT_ASSERT_EQUAL(std::string(), missing);
        CPPUNIT_ASSERT_EQUAL(checks.size(), documented.size());
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(TableTest);

} // namespace presskit::check
