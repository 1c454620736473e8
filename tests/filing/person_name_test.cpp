// SPDX-License-Identifier: MPL-2.0
#include "filing/person_name.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::filing {

namespace {

std::string turned(std::string const& name, std::string const& region = {},
                   std::string const& language = {}) {
    PersonName const person = turn_round(name, {region, language});
    return person.family + '|' + person.given;
}

void assert_turned(std::string const& expected, std::string const& name,
                   std::string const& region = {}, std::string const& language = {}) {
    CPPUNIT_ASSERT_EQUAL(expected, turned(name, region, language));
}

} // namespace

class PersonNameTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(PersonNameTest);
    CPPUNIT_TEST(turns_round);
    CPPUNIT_TEST(takes_titles_and_roles_off);
    CPPUNIT_TEST(knows_particles_by_country);
    CPPUNIT_TEST(knows_double_names);
    CPPUNIT_TEST(knows_names_written_family_first);
    CPPUNIT_TEST(knows_arabic_names);
    CPPUNIT_TEST(goes_by_capitals);
    CPPUNIT_TEST_SUITE_END();

    void turns_round() {
        assert_turned("Doe|Jane", "Jane Doe");
        assert_turned("Doe|Jane", "Doe, Jane");
        assert_turned("García López|María", "García López, María", "ES");
        assert_turned("García López|María José", "García López, María José");
        assert_turned("Pérez|María de los Ángeles", "María de los Ángeles Pérez", "ES");
        assert_turned("Pérez Ruiz|María del Carmen", "María del Carmen Pérez Ruiz", "MX");
        assert_turned("Cruz López|María de la", "María de la Cruz López", "ES");
        assert_turned("Ruiz|Ana", "Ana Ruiz, Greenpeace");
        assert_turned("Berg-Smith|Anna Lee", "Anna Lee Berg-Smith");
        assert_turned("Madonna|", "Madonna");
        assert_turned("O'Neill|Ada", "Ada O'Neill");
        assert_turned("Ma|Jack", "Jack Ma");
        assert_turned("Do|Kim", "Kim Do");
        assert_turned("Morrison|Van", "Van Morrison");
        assert_turned("de Beauvoir|", "de Beauvoir");
        assert_turned("|", "");
    }

    void takes_titles_and_roles_off() {
        assert_turned("Doe|Jane Q.", "Dr. Jane Q. Doe, Chair, Acme");
        assert_turned("Doe|Jane", "Prof. Dr. Jane Doe (Harvard University)");
        assert_turned("Doe|Jane", "The Rev. Jane Doe – Pastor");
        assert_turned("King|Martin Luther Jr.", "The Rev. Dr. Martin Luther King, Jr.");
        assert_turned("Roe|Richard III", "Richard Roe III");
        assert_turned("Doe|Jane Ph.D.", "Jane Doe, Ph.D., Acme");
        assert_turned("Doe|Jane PhD MPH", "Jane Doe PhD MPH");
    }

    void knows_particles_by_country() {
        assert_turned("van der Berg|Jan", "Jan van der Berg");
        assert_turned("van der Berg|Jan", "Jan van der Berg", "US");
        assert_turned("van der Berg|Jan", "Jan van der Berg", "BE");
        assert_turned("Berg|Jan van der", "Jan van der Berg", "NL");
        assert_turned("Berg|Jan van der", "van der Berg, Jan", "NL");
        assert_turned("van der Berg|Jan", "van der Berg, Jan");
        assert_turned("Hart|Maarten ’t", "Maarten ’t Hart", "NL");
        assert_turned("von der Leyen|Ursula", "Ursula von der Leyen");
        assert_turned("Leyen|Ursula von der", "Ursula von der Leyen", "DE");
        assert_turned("vom Bruch|Rüdiger", "Rüdiger vom Bruch", "DE");
        assert_turned("Gaulle|Charles de", "Charles de Gaulle", "FR");
        assert_turned("La Fontaine|Jean de", "Jean de La Fontaine", "FR");
        assert_turned("Aubigné|Agrippa d'", "Agrippa d'Aubigné", "FR");
        assert_turned("du Bellay|Joachim", "Joachim du Bellay", "FR");
        assert_turned("D'Annunzio|Gabriele", "Gabriele D'Annunzio", "IT");
        assert_turned("Di Pietro|Antonio", "Antonio Di Pietro", "IT");
        assert_turned("Silva|Luiz da", "Luiz da Silva", "BR");
        assert_turned("Souza Neto|João de", "João de Souza Neto", "BR");
        assert_turned("de la Cruz|Maria", "Maria de la Cruz", "US");
        assert_turned("Linné|Carl von", "Carl von Linné", "SE");
    }

    void knows_double_names() {
        assert_turned("García López|María", "María García López", "ES");
        assert_turned("García Márquez|Gabriel José", "Gabriel José García Márquez", "CO");
        assert_turned("Pérez|Juan Carlos", "Juan Carlos Pérez", "MX");
        assert_turned("Ortega y Gasset|José", "José Ortega y Gasset", "ES");
        assert_turned("Casas|Bartolomé de las", "Bartolomé de las Casas", "ES");
        assert_turned("Cruz Pérez|María de la", "María de la Cruz Pérez", "ES");
        assert_turned("López|Ana", "Ana López", "ES");
        assert_turned("López|María García", "María García López", "US");
    }

    void knows_names_written_family_first() {
        assert_turned("Nagy|János", "Nagy János", "HU", "hu");
        assert_turned("Nagy|János", "Dr. Nagy János", "HU", "hu");
        assert_turned("Orbán|Viktor", "Viktor Orbán", "HU");
        assert_turned("Kim|Dae-jung", "Kim Dae-jung", "KR");
        assert_turned("Nguyễn|Văn An", "Nguyễn Văn An", "VN");
        assert_turned("Tang|Audrey", "Audrey Tang", "TW");
        assert_turned("山田 太郎|", "山田 太郎", "JP");
        assert_turned("习近平|", "习近平");
        assert_turned("Björk|Guðmundsdóttir", "Björk Guðmundsdóttir", "IS");
        assert_turned("Anwar|bin Ibrahim", "Anwar bin Ibrahim", "MY");
    }

    void knows_arabic_names() {
        assert_turned("Hakim|Tawfiq al-", "Tawfiq al-Hakim");
        assert_turned("bin Laden|Osama", "Osama bin Laden");
        assert_turned("Abu Zayd|Mahmoud", "Mahmoud Abu Zayd", "EG");
        assert_turned("Abd al-Rahman|Ahmed", "Ahmed Abd al-Rahman", "EG");
    }

    void goes_by_capitals() {
        assert_turned("NGUYEN|Van An", "NGUYEN Van An");
        assert_turned("DUPONT|Jean", "Jean DUPONT");
        assert_turned("GARCÍA LÓPEZ|María", "María GARCÍA LÓPEZ");
        assert_turned("DOE|JANE", "JANE DOE");
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(PersonNameTest);

} // namespace presskit::filing
