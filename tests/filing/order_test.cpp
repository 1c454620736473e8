// SPDX-License-Identifier: MPL-2.0
// Every folder of tests/data/filing is a case: options.txt and the order expected of any shuffle.
#include "filing/order.hpp"

#include "base/files.hpp"
#include "tests/places.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <random>
#include <sstream>

namespace presskit::filing {

namespace {

namespace fs = std::filesystem;

struct Case {
    Options options;
    model::Ordering ordering;
    std::string row_language;
    std::vector<std::string> expected;
};

std::vector<std::string> lines_of(fs::path const& path) {
    std::istringstream text(read_file(path));
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);) {
        lines.push_back(line);
    }
    return lines;
}

Case read_case(fs::path const& folder) {
    Case result;
    std::string language;
    for (std::string const& line : lines_of(folder / "options.txt")) {
        std::string const name = line.substr(0, line.find(' '));
        std::string const value = line.substr(line.find(' ') + 1);
        if (name == "language") {
            language = value;
        } else if (name == "row-language") {
            result.row_language = value;
        } else if (name == "rows") {
            result.ordering.rows = value;
        } else if (name == "by") {
            result.ordering.by = value;
        } else if (name == "alphabet") {
            result.ordering.alphabet = value;
        } else if (name == "articles") {
            result.ordering.articles = value;
        } else if (name == "initialisms") {
            result.ordering.initialisms = value;
        } else {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(folder.string(), std::string(), line);
        }
    }
    result.options = options_for(language, result.ordering);
    result.expected = lines_of(folder / "expected.txt");
    return result;
}

std::string joined(std::vector<std::string> const& names) {
    std::string out;
    for (std::string const& name : names) {
        out += name + '\n';
    }
    return out;
}

std::string filed(std::vector<std::string> const& names, Case const& wanted) {
    std::vector<Entry> entries;
    for (std::string const& name : names) {
        std::size_t const tab = name.find('\t'); // then its country, then "individual"
        std::size_t const second = name.find('\t', tab == std::string::npos ? tab : tab + 1);
        Entry entry{name.substr(0, tab), {}, wanted.row_language, {}};
        if (tab != std::string::npos) {
            entry.country = name.substr(tab + 1, second - tab - 1);
        }
        bool const person = second != std::string::npos;
        entry.kind = person ? Entry::Kind::individual : Entry::Kind::unknown;
        entries.push_back(std::move(entry));
    }
    std::vector<std::string> result;
    for (std::size_t const position : order(entries, wanted.options)) {
        result.push_back(names[position]);
    }
    return joined(result);
}

void assert_any_shuffle(Case const& wanted, std::string const& name) {
    std::mt19937 random(20210603);
    std::vector<std::string> names = wanted.expected;
    for (int round = 0; round < 50; ++round) {
        std::shuffle(names.begin(), names.end(), random);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(name, joined(wanted.expected), filed(names, wanted));
    }
}

std::string key_of(std::string const& name, std::string const& language = "en-US") {
    Options options;
    options.language = language;
    return key({name, {}, {}, {}}, options);
}

} // namespace

class OrderTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(OrderTest);
    CPPUNIT_TEST(files_every_case);
    CPPUNIT_TEST(files_the_real_sample);
    CPPUNIT_TEST(makes_keys);
    CPPUNIT_TEST(obeys_sort_as);
    CPPUNIT_TEST(keeps_equal_entries_in_the_order_read);
    CPPUNIT_TEST(keeps_the_signed_order);
    CPPUNIT_TEST(files_within_groups);
    CPPUNIT_TEST(files_persons);
    CPPUNIT_TEST(knows_one_organisation_by_two_spellings);
    CPPUNIT_TEST(describes_itself);
    CPPUNIT_TEST(survives_anything);
    CPPUNIT_TEST_SUITE_END();

    void files_every_case() {
        int cases = 0;
        for (auto const& folder : fs::directory_iterator(fs::path(places::test_data) / "filing")) {
            assert_any_shuffle(read_case(folder.path()), folder.path().filename().string());
            ++cases;
        }
        CPPUNIT_ASSERT(cases >= 20);
    }

    void files_the_real_sample() {
        fs::path const sample = fs::path(places::samples) / "civil-society-release.txt";
        if (!fs::exists(sample)) {
            std::cout << " (no shared samples here: real list not tried)";
            return;
        }
        auto const lines = lines_of(sample);
        CPPUNIT_ASSERT(lines.size() >= 63);
        Case wanted;
        for (auto line = lines.begin() + 27; line != lines.begin() + 63; ++line) {
            wanted.expected.push_back(*line);
        }
        CPPUNIT_ASSERT_EQUAL(std::string("Access Now"), wanted.expected.front());
        assert_any_shuffle(wanted, "sample");
        wanted.options.initialisms = Options::Initialisms::letters; // S T O P before no other S
        assert_any_shuffle(wanted, "sample by letters");
    }

    void makes_keys() {
        CPPUNIT_ASSERT_EQUAL(std::string("STOP The Surveillance"),
                             key_of("S.T.O.P. – The Surveillance"));
        CPPUNIT_ASSERT_EQUAL(std::string("Democracy and Technology"),
                             key_of("\u00A0The  Democracy & Technology\u200B"));
        CPPUNIT_ASSERT_EQUAL(std::string("Democracy y Technology"),
                             key_of("Democracy + Technology", "es"));
        CPPUNIT_ASSERT_EQUAL(std::string("Electronic Frontier Foundation"),
                             key_of("Electronic Frontier Foundation (EFF)"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("Open MIC Open Media and Information Companies Initiative"),
            key_of("Open MIC (Open Media and Information Companies Initiative)"));
        CPPUNIT_ASSERT_EQUAL(std::string("OCA Asian Pacific American Advocates"),
                             key_of("OCA – Asian Pacific American Advocates"));
        CPPUNIT_ASSERT_EQUAL(std::string("Émigré"), key_of("E\u0301migre\u0301"));
        CPPUNIT_ASSERT_EQUAL(std::string("The"), key_of("The"));
        CPPUNIT_ASSERT_EQUAL(std::string("...!"), key_of(" ...! "));
        CPPUNIT_ASSERT_EQUAL(std::string(), key_of(" \u00A0"));
    }

    void obeys_sort_as() {
        Options const options;
        std::vector<Entry> const entries = {
            {"Alpha", "Zulu", {}, {}}, {"Beta", " ", {}, {}}, {"The Gambia", "The Gambia", {}, {}}};
        CPPUNIT_ASSERT(std::vector<std::size_t>({1, 2, 0}) == order(entries, options));
    }

    void keeps_equal_entries_in_the_order_read() {
        std::vector<Entry> const entries = {
            {"B", {}, {}, "Chile"}, {"A", {}, {}, "Chile"}, {"A", {}, {}, "Peru"}};
        CPPUNIT_ASSERT(std::vector<std::size_t>({1, 2, 0}) == order(entries, {}));
    }

    void keeps_the_signed_order() {
        Options options;
        options.by = Options::By::as_signed;
        CPPUNIT_ASSERT(std::vector<std::size_t>({0, 1}) ==
                       order({{"B", {}, {}, {}}, {"A", {}, {}, {}}}, options));
    }

    void files_within_groups() {
        std::vector<model::Signatory> signatories(5);
        char const* const names[] = {"Zeta", "The Beta", "Alpha", "Gamma", "Aleph"};
        char const* const groups[] = {"Organizations", "Individuals", "Organizations",
                                      "Individuals", "Organizations"};
        for (std::size_t i = 0; i < 5; ++i) {
            signatories[i].name = names[i];
            signatories[i].group = groups[i];
        }
        alphabetize(signatories, {});
        std::string result;
        for (auto const& s : signatories) {
            result += s.group.substr(0, 1) + ' ' + s.name + '\n';
        }
        CPPUNIT_ASSERT_EQUAL(std::string("O Aleph\nO Alpha\nO Zeta\nI The Beta\nI Gamma\n"),
                             result);
    }

    void files_persons() {
        std::vector<model::Signatory> signatories(3);
        signatories[0].name = "Acme";
        signatories[0].person = "Zoe van der Berg";
        signatories[1].name = "Beta";
        signatories[1].person = "Zoe van der Berg";
        signatories[1].country = "Netherlands";
        signatories[2].name = "Maria Doe";
        Options options;
        options.by = Options::By::surname;
        alphabetize(signatories, options);
        CPPUNIT_ASSERT_EQUAL(std::string("Beta"), signatories[0].name); // Berg, Zoe van der
        CPPUNIT_ASSERT_EQUAL(std::string("Maria Doe"), signatories[1].name);
        CPPUNIT_ASSERT_EQUAL(std::string("Acme"), signatories[2].name); // van der Berg, Zoe
    }

    void knows_one_organisation_by_two_spellings() {
        CPPUNIT_ASSERT(same_name("The Arc", "ARC"));
        CPPUNIT_ASSERT(same_name("New America’s Open Technology Institute",
                                 "New America's Open  Technology Institute\u00A0"));
        CPPUNIT_ASSERT(
            same_name("Electronic Frontier Foundation (EFF)", "Electronic Frontier Foundation"));
        CPPUNIT_ASSERT(
            same_name("Center for Democracy & Technology", "Center for Democracy and Technology"));
        CPPUNIT_ASSERT(same_name("Emigre Aid", "Émigré Aid"));
        CPPUNIT_ASSERT(same_name("OCA – Asian Advocates", "OCA-Asian Advocates"));
        CPPUNIT_ASSERT(
            !same_name("The Leadership Conference", "The Leadership Conference Education Fund"));
        CPPUNIT_ASSERT(!same_name("Oxfam (Kenya)", "Oxfam (Germany)"));
        CPPUNIT_ASSERT(!same_name("Amnesty International (USA)", "Amnesty International"));
        CPPUNIT_ASSERT(!same_name("Upturn", "Up Turn"));
    }

    void describes_itself() {
        std::string const text = describe({});
        CPPUNIT_ASSERT_EQUAL(std::string("press-en-1, collation en-US, ICU "), text.substr(0, 33));
        Options options;
        options.language = "fr";
        options.by = Options::By::country;
        options.initialisms = Options::Initialisms::letters;
        CPPUNIT_ASSERT_EQUAL(
            std::string("press-en-1, collation fr, initialisms by letters, by country, ICU "),
            describe(options).substr(0, 66));
    }

    void survives_anything() {
        std::vector<Entry> const entries = {{"\xFF\xFE", {}, "x", "y"},
                                            {"", {}, {}, {}},
                                            {std::string(100000, '('), {}, "fr", {}},
                                            {std::string(100000, 'A') + ", \xE2\x80", {}, {}, {}},
                                            {std::string("a\0b", 3), {}, {}, {}}};
        for (auto const by : {Options::By::name, Options::By::country, Options::By::surname}) {
            Options options;
            options.by = by;
            options.language = "no such language";
            CPPUNIT_ASSERT_EQUAL(entries.size(), order(entries, options).size());
        }
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(OrderTest);

} // namespace presskit::filing
