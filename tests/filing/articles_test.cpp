// SPDX-License-Identifier: MPL-2.0
#include "filing/articles.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::filing {

namespace {

std::string rest(std::string const& name, std::string const& language) {
    return name.substr(leading_article(name, language));
}

} // namespace

class ArticlesTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ArticlesTest);
    CPPUNIT_TEST(drops_english_articles);
    CPPUNIT_TEST(drops_articles_of_the_rows_language);
    CPPUNIT_TEST(never_guesses_a_language);
    CPPUNIT_TEST(keeps_exceptions);
    CPPUNIT_TEST_SUITE_END();

    void drops_english_articles() {
        CPPUNIT_ASSERT_EQUAL(std::string("Arc"), rest("The Arc", ""));
        CPPUNIT_ASSERT_EQUAL(std::string("Better Balance"), rest("A Better Balance", "en-GB"));
        CPPUNIT_ASSERT_EQUAL(std::string("Open Door"), rest("AN Open Door", ""));
        CPPUNIT_ASSERT_EQUAL(std::string("The Band"), rest("The The Band", ""));
    }

    void drops_articles_of_the_rows_language() {
        CPPUNIT_ASSERT_EQUAL(std::string("Clínica"), rest("La Clínica", "es-MX"));
        CPPUNIT_ASSERT_EQUAL(std::string("Eau"), rest("L’Eau", "fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("Eau"), rest("L'Eau", "fr"));
        CPPUNIT_ASSERT_EQUAL(std::string("Associazione"), rest("Un’Associazione", "it"));
        CPPUNIT_ASSERT_EQUAL(std::string("Hart"), rest("’t Hart", "nl"));
        CPPUNIT_ASSERT_EQUAL(std::string("Linke"), rest("Die Linke", "de"));
        CPPUNIT_ASSERT_EQUAL(std::string("Ny Dag"), rest("En Ny Dag", "nb"));
        CPPUNIT_ASSERT_EQUAL(std::string("Haq"), rest("Al-Haq", "ar"));
        CPPUNIT_ASSERT_EQUAL(std::string("Salam"), rest("As-Salam", "ar"));
        CPPUNIT_ASSERT_EQUAL(std::string("العدالة"), rest("العدالة", "ar"));
        CPPUNIT_ASSERT_EQUAL(std::string("Moked"), rest("Ha-Moked", "he"));
        CPPUNIT_ASSERT_EQUAL(std::string("Φωνή"), rest("Η Φωνή", "el"));
        CPPUNIT_ASSERT_EQUAL(std::string("Alma"), rest("Az Alma", "hu"));
        CPPUNIT_ASSERT_EQUAL(std::string("Lahui"), rest("Ka Lahui", "haw"));
        CPPUNIT_ASSERT_EQUAL(std::string("Bayan"), rest("Ang Bayan", "fil"));
    }

    void never_guesses_a_language() {
        for (char const* name : {"La Clínica", "Los Angeles LGBT Center", "El Paso Legal Aid",
                                 "Die-in Collective", "Die Hard Fans", "L’Eau", "Al-Haq"}) {
            CPPUNIT_ASSERT_EQUAL(std::string(name), rest(name, ""));
        }
        CPPUNIT_ASSERT_EQUAL(std::string("The Arc"), rest("The Arc", "es"));
        CPPUNIT_ASSERT_EQUAL(std::string("A Fundacja"), rest("A Fundacja", "pl"));
    }

    void keeps_exceptions() {
        for (char const* name : {"A. Philip Randolph Institute", "A+ Schools", "A to Z", "A & B",
                                 "The", "A", "Anthem", "Theatre", "A–Z Alliance"}) {
            CPPUNIT_ASSERT_EQUAL(std::string(name), rest(name, "en"));
        }
        CPPUNIT_ASSERT_EQUAL(std::string("Los Angeles LGBT Center"),
                             rest("Los Angeles LGBT Center", "es"));
        CPPUNIT_ASSERT_EQUAL(std::string("El Paso Legal Aid"), rest("El Paso Legal Aid", "es"));
        CPPUNIT_ASSERT_EQUAL(std::string("La Paz"), rest("La Paz", "es"));
        CPPUNIT_ASSERT_EQUAL(std::string("Paseo Verde"), rest("El Paseo Verde", "es"));
        CPPUNIT_ASSERT_EQUAL(std::string("Die-in Collective"), rest("Die-in Collective", "de"));
        CPPUNIT_ASSERT_EQUAL(std::string("L’"), rest("L’", "fr"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ArticlesTest);

} // namespace presskit::filing
