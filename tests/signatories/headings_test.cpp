// SPDX-License-Identifier: MPL-2.0
#include "signatories/headings.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::signatories {

class HeadingsTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(HeadingsTest);
    CPPUNIT_TEST(meanings);
    CPPUNIT_TEST(rows);
    CPPUNIT_TEST(fields);
    CPPUNIT_TEST(questions_of_yes_and_no);
    CPPUNIT_TEST_SUITE_END();

    void questions_of_yes_and_no() {
        for (char const* const asked :
             {"¿Autoriza la publicación del nombre de su organización?",
              "Acceptez-vous que le nom de votre organisation soit publié ?",
              "Dürfen wir Ihre Organisation öffentlich nennen?",
              "Autoriza a divulgação do nome da organização?",
              "Acconsente alla pubblicazione del nome?",
              "Mogen we uw organisatie openbaar vermelden?",
              "May we list your organization on our website?"}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(asked, std::string("consent"),
                                         std::string(to_string(asked_for(asked))));
        }
        CPPUNIT_ASSERT(Field::withheld == asked_for("Do not publish our organization's name"));
        for (char const* const other :
             {"Do you agree to receive our newsletter?", "Nonprofit?", "email_opt_in",
              "¿Acepta recibir el boletín?", "Organization"}) {
            CPPUNIT_ASSERT_MESSAGE(other, Field::ignored == asked_for(other));
        }
    }

    void meanings() {
        struct Case {
            char const* heading;
            Field field;
        };
        for (Case const& c : std::initializer_list<Case>{
                 {"Organization", Field::organization},
                 {"Org name (as it should appear)", Field::organization},
                 {"Organisation *", Field::organization},
                 {"What is the name of your organization?", Field::organization},
                 {"How would you like your organisation to be listed?", Field::organization},
                 {"Nom de l’organisation", Field::organization},
                 {"Nombre de su organización", Field::organization},
                 {"Name der Organisation", Field::organization},
                 {"Nome da organização", Field::organization},
                 {"Nome dell'organizzazione", Field::organization},
                 {"Naam van uw organisatie", Field::organization},
                 {"employer", Field::organization},
                 {"Organisation type", Field::kind},
                 {"Organization website", Field::ignored},
                 {"In which country is your organization based?", Field::location},
                 {"primary_country_code", Field::location},
                 {"Land", Field::location},
                 {"Your full name", Field::person},
                 {"Persona de contacto", Field::person},
                 {"first_name", Field::first_name},
                 {"Prénom", Field::first_name},
                 {"Nachname", Field::last_name},
                 {"Your title or role", Field::title},
                 {"Fonction", Field::title},
                 {"Email Address", Field::email},
                 {"Correo electrónico", Field::email},
                 {"E-Mail-Adresse", Field::email},
                 {"Courriel", Field::email},
                 {"What e-mail address may we reach you at?", Field::email},
                 {"Phone number (for urgent questions)", Field::private_data},
                 {"can2_phone", Field::private_data},
                 {"primary_address1", Field::private_data},
                 {"zip_code", Field::private_data},
                 {"IP address", Field::private_data},
                 {"Timestamp", Field::private_data},
                 {"Horodateur", Field::private_data},
                 {"Marca temporal", Field::private_data},
                 {"Zeitstempel", Field::private_data},
                 {"Carimbo de data/hora", Field::private_data},
                 {"Informazioni cronologiche", Field::private_data},
                 {"Tijdstempel", Field::private_data},
                 {"created_at", Field::private_data},
                 {"Do you agree to have your organization listed publicly?", Field::consent},
                 {"May we publish your organisation's name?", Field::consent},
                 {"Dürfen wir Ihre Organisation veröffentlichen?", Field::consent},
                 {"Autorizo la publicación", Field::consent},
                 {"J’accepte que le nom de mon organisation soit publié", Field::consent},
                 {"Acconsento alla pubblicazione", Field::consent},
                 {"Autoriza a publicação?", Field::consent},
                 {"Toestemming", Field::consent},
                 {"Keep my name private?", Field::withheld},
                 {"email_opt_in", Field::ignored},
                 {"Would you like to receive updates by email?", Field::ignored},
                 {"Status", Field::status},
                 {"Date signed", Field::signed_at},
                 {"Fecha de firma", Field::signed_at},
                 {"sort_as", Field::sort_as},
                 {"Sort as", Field::sort_as},
                 {"Langue", Field::language},
                 {"Sigle", Field::acronym},
                 {"Groupe", Field::group},
                 {"Nom", Field::name}}) {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(c.heading, std::string(to_string(c.field)),
                                         std::string(to_string(meaning_of(c.heading).field)));
        }
        CPPUNIT_ASSERT_EQUAL(0, meaning_of("River Watch").certainty);
        CPPUNIT_ASSERT_EQUAL(0, meaning_of("").certainty);
    }

    void rows() {
        CPPUNIT_ASSERT_EQUAL(4, heading_score({"Organisation", "", "País", "Whatever"}));
        CPPUNIT_ASSERT_EQUAL(0, heading_score({"Organisation", "a@b.example"}));
        CPPUNIT_ASSERT_EQUAL(0, heading_score({"Association", "2024-03-05"}));
    }

    void fields() {
        CPPUNIT_ASSERT(field_named("organisation") == Field::organization);
        CPPUNIT_ASSERT(field_named("E-mail") == Field::email);
        CPPUNIT_ASSERT(field_named("sort-as") == Field::sort_as);
        CPPUNIT_ASSERT(field_named("signed at") == Field::signed_at);
        CPPUNIT_ASSERT(field_named("drop") == Field::ignored);
        CPPUNIT_ASSERT(field_named("nonsense") == Field::name);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(HeadingsTest);

} // namespace presskit::signatories
