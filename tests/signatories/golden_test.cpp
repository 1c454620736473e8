// SPDX-License-Identifier: MPL-2.0
// tests/data/signatories/<case>/list.* each read as expected.txt, whatever their format.
// PRESSKIT_UPDATE_GOLDEN=1 writes them anew: check them by hand.
#include "base/files.hpp"
#include "signatories/read_list.hpp"
#include "tests/places.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <cstdlib>

namespace presskit::signatories {

namespace fs = std::filesystem;

class GoldenTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(GoldenTest);
    CPPUNIT_TEST(every_case);
    CPPUNIT_TEST_SUITE_END();

    static std::string line(model::Signatory const& s) {
        std::string out = s.name;
        for (auto const& [label, value] :
             {std::pair{"country", &s.country}, std::pair{"acronym", &s.acronym},
              std::pair{"person", &s.person}, std::pair{"title", &s.title},
              std::pair{"group", &s.group}, std::pair{"status", &s.status},
              std::pair{"sort_as", &s.sort_as}, std::pair{"language", &s.language},
              std::pair{"note", &s.note}}) {
            out += value->empty() ? "" : " | " + std::string(label) + "=" + *value;
        }
        out += s.individual ? " | individual" : "";
        out += s.convener ? " | convener" : "";
        return out + '\n';
    }

    static std::string dump(List const& list) {
        std::string out;
        for (model::Signatory const& s : list.signatories) {
            out += line(s);
        }
        for (model::Signatory const& s : list.withdrawn) {
            out += "WITHDRAWN " + line(s);
        }
        for (model::Signatory const& s : list.pending) {
            out += "PENDING " + line(s);
        }
        for (Merge const& merge : list.merged) {
            for (std::string const& name : merge.dropped) {
                out += "MERGED " + name + " -> " + merge.kept + '\n';
            }
        }
        for (Column const& column : list.columns) {
            out += "COLUMN " + column.heading + " = " + std::string(to_string(column.field)) + '\n';
        }
        for (Finding const& finding : list.findings) {
            bool const of_the_format =
                finding.id == "source.encoding" || finding.id == "signatories.sheet";
            out +=
                of_the_format ? "" : "FINDING " + finding.id + " " + finding.location.text + '\n';
        }
        return out;
    }

    void every_case() {
        std::size_t lists = 0;
        for (auto const& folder :
             fs::directory_iterator(fs::path(places::test_data) / "signatories")) {
            for (auto const& file : fs::directory_iterator(folder.path())) {
                if (file.path().stem().string().compare(0, 4, "list") != 0) {
                    continue;
                }
                ++lists;
                std::string const got = dump(read_list(file.path()));
                CPPUNIT_ASSERT_EQUAL_MESSAGE(file.path().string(), std::string::npos,
                                             got.find("secret"));
                fs::path const expected = folder.path() / "expected.txt";
                if (std::getenv("PRESSKIT_UPDATE_GOLDEN") != nullptr) {
                    write_file(expected, got);
                }
                CPPUNIT_ASSERT_EQUAL_MESSAGE(file.path().string(), read_file(expected), got);
            }
        }
        CPPUNIT_ASSERT(lists >= 20);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(GoldenTest);

} // namespace presskit::signatories
