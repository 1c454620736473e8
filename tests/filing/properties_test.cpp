// SPDX-License-Identifier: MPL-2.0
// What must hold for any list: names are made up from parts that are hard to file.
#include "filing/headings.hpp"
#include "filing/order.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <random>

namespace presskit::filing {

namespace {

using Random = std::mt19937;

std::string const& pick(std::vector<std::string> const& list, Random& random) {
    return list[std::uniform_int_distribution<std::size_t>(0, list.size() - 1)(random)];
}

std::string made_up_name(Random& random) {
    static std::vector<std::string> const starts = {"",   "The ", "A ",   "La ", "L’",
                                                    "#",  "“",    "Der ", "Al-", "S.T.",
                                                    "& ", "Dr. ", "van ", "18 ", "100 "};
    static std::vector<std::string> const words = {
        "Arc",  "Árc",   "ARC",        "Łódź",    "Æther", "O'Neill", "Право", "中国",   "العربية",
        "Free", "Press", "de la Cruz", "350.org", "Berg",  "\xFF",    "",      "\u00A0x"};
    static std::vector<std::string> const ends = {"",         ", Inc.",      " (EFF)", ", Kenya",
                                                  " – Chile", " & Partners", "!",      " Jr."};
    return pick(starts, random) + pick(words, random) + ' ' + pick(words, random) +
           pick(ends, random);
}

std::vector<model::Signatory> made_up_list(Random& random) {
    std::vector<model::Signatory> list(40);
    for (model::Signatory& s : list) {
        s.name = made_up_name(random);
        s.group = pick({"", "Individuals", "Organizations"}, random);
        s.individual = random() % 5 == 0;
        s.convener = random() % 7 == 0;
    }
    return list;
}

std::vector<model::Ordering> all_orderings() {
    std::vector<model::Ordering> orderings;
    for (char const* const by : {"name", "country", "surname", "first-name"}) {
        for (char const* const alphabet : {"word", "letter"}) {
            for (char const* const conveners : {"alphabet", "first"}) {
                orderings.push_back({by, "drop", "letters", alphabet, conveners, "es"});
            }
        }
    }
    return orderings;
}

std::string joined(std::vector<Entry> const& entries, std::vector<std::size_t> const& order) {
    std::string out;
    for (std::size_t const i : order) {
        out += entries[i].name + '|' + entries[i].sort_as + '\n';
    }
    return out;
}

} // namespace

class PropertiesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(PropertiesTest);
    CPPUNIT_TEST(any_shuffle_gives_the_same_order);
    CPPUNIT_TEST(filing_again_changes_nothing);
    CPPUNIT_TEST(names_are_never_altered);
    CPPUNIT_TEST(sort_as_wins);
    CPPUNIT_TEST(headings_rise_with_the_order);
    CPPUNIT_TEST_SUITE_END();

    void any_shuffle_gives_the_same_order() {
        Random random(5);
        for (model::Ordering const& ordering : all_orderings()) {
            for (char const* const language : {"en-US", "sv", "es", "ru", "zh", "ar", "hu"}) {
                Options const options = options_for(language, ordering);
                std::vector<Entry> entries;
                for (int i = 0; i < 30; ++i) {
                    entries.push_back({made_up_name(random), {}, {}, {}});
                }
                std::string const expected = joined(entries, order(entries, options));
                std::shuffle(entries.begin(), entries.end(), random);
                CPPUNIT_ASSERT_EQUAL_MESSAGE(language, expected,
                                             joined(entries, order(entries, options)));
            }
        }
    }

    void filing_again_changes_nothing() {
        Random random(6);
        for (model::Ordering const& ordering : all_orderings()) {
            Options const options = options_for("en-US", ordering);
            std::vector<model::Signatory> list = made_up_list(random);
            alphabetize(list, options);
            std::vector<model::Signatory> again = list;
            alphabetize(again, options);
            for (std::size_t i = 0; i < list.size(); ++i) {
                CPPUNIT_ASSERT_EQUAL(list[i].name, again[i].name);
                CPPUNIT_ASSERT_EQUAL(list[i].letter, again[i].letter);
            }
        }
    }

    void names_are_never_altered() {
        Random random(7);
        std::vector<model::Signatory> list = made_up_list(random);
        std::vector<std::string> before;
        for (model::Signatory const& s : list) {
            before.push_back(s.name);
        }
        alphabetize(list, options_for("fr", {"surname", "", "", "letter", "first", "fr"}));
        std::vector<std::string> after;
        for (model::Signatory const& s : list) {
            after.push_back(s.name);
        }
        std::sort(before.begin(), before.end());
        std::sort(after.begin(), after.end());
        CPPUNIT_ASSERT(before == after);
    }

    void sort_as_wins() {
        Random random(8);
        for (char const* const by : {"name", "surname", "first-name"}) {
            std::vector<Entry> entries;
            for (int i = 9; i >= 0; --i) {
                entries.push_back({made_up_name(random), std::to_string(i), "es", "Chile"});
            }
            std::string keys;
            for (std::size_t const i :
                 order(entries, options_for("en", {by, "", "", "", "", ""}))) {
                keys += entries[i].sort_as;
            }
            CPPUNIT_ASSERT_EQUAL(std::string("0123456789"), keys);
        }
    }

    void headings_rise_with_the_order() {
        auto const headings = [](std::string const& language, std::vector<std::string> names,
                                 std::string const& by = "name") {
            Options const options = options_for(language, {by, "", "", "", "", ""});
            Headings const letters(options);
            std::string out;
            for (std::string const& name : names) {
                out += letters.of({name, {}, {}, {}}) + ' ';
            }
            return out;
        };
        std::vector<std::string> const names = {"★",    "350.org",  "The Arc", "Émigré Aid",
                                                "Łódź", "“Quoted”", "Östberg", "Æther"};
        CPPUNIT_ASSERT_EQUAL(std::string("# 0–9 A E L Q O A "), headings("en-US", names));
        CPPUNIT_ASSERT_EQUAL(
            std::string("# 0–9 A E L Q Ö Æ "),
            headings("sv", {names[0], names[1], names[2], names[3], names[4], names[5], names[6]}) +
                "Æ ");
        CPPUNIT_ASSERT_EQUAL(std::string("Ł L "), headings("pl", {"Łódź", "Lublin"}));
        CPPUNIT_ASSERT_EQUAL(std::string("CH C "), headings("cs", {"Charta", "Cesta"}));
        CPPUNIT_ASSERT_EQUAL(std::string("П A "), headings("ru", {"Право", "Access"}));
        CPPUNIT_ASSERT_EQUAL(std::string("Allemagne "),
                             headings("fr", {"Aktion, Germany"}, "country"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(PropertiesTest);

} // namespace presskit::filing
