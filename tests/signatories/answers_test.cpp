// SPDX-License-Identifier: MPL-2.0
#include "signatories/answers.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::signatories {

class AnswersTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(AnswersTest);
    CPPUNIT_TEST(consent);
    CPPUNIT_TEST(status);
    CPPUNIT_TEST(languages);
    CPPUNIT_TEST(test_entries);
    CPPUNIT_TEST_SUITE_END();

    void consent() {
        for (char const* const yes : {"Yes",
                                      "Yes, list us",
                                      "Yes - list us",
                                      "sí",
                                      "Oui",
                                      "ja",
                                      "Sim",
                                      "sì",
                                      "TRUE",
                                      "1",
                                      "x",
                                      "checked",
                                      "\u2611",
                                      "\u2713 ok",
                                      "I agree",
                                      "We consent to being listed",
                                      "I agree to have my organisation listed",
                                      "J’accepte",
                                      "Einverstanden",
                                      "Yes, no problem",
                                      "Acconsento",
                                      "Akkoord",
                                      "WAHR",
                                      "vrai"}) {
            CPPUNIT_ASSERT_MESSAGE(yes, consent_of(yes) == Answer::yes);
        }
        for (char const* const no : {"No",
                                     "no, thank you",
                                     "Nein",
                                     "non",
                                     "Não",
                                     "nee",
                                     "FALSE",
                                     "0",
                                     "unchecked",
                                     "\u2610",
                                     "do not publish",
                                     "Do not list us please",
                                     "I do not agree",
                                     "Please don’t publish",
                                     "Yes, but do not publish our name",
                                     "ne pas publier",
                                     "bitte nicht veröffentlichen",
                                     "falsch",
                                     "faux",
                                     "anonymous"}) {
            CPPUNIT_ASSERT_MESSAGE(no, consent_of(no) == Answer::no);
        }
        for (char const* const neither :
             {"", "Maybe", "ask me first", "River Watch", "No Borders Network"}) {
            CPPUNIT_ASSERT_MESSAGE(neither, consent_of(neither) == Answer::unknown);
        }
    }

    void status() {
        struct Case {
            char const* text;
            Status status;
        };
        for (Case const& c : std::initializer_list<Case>{{"", Status::signed_},
                                                         {"Signed", Status::signed_},
                                                         {"confirmed", Status::signed_},
                                                         {"firmado", Status::signed_},
                                                         {"signé", Status::signed_},
                                                         {"unterzeichnet", Status::signed_},
                                                         {"assinado", Status::signed_},
                                                         {"firmato", Status::signed_},
                                                         {"ondertekend", Status::signed_},
                                                         {"PENDING", Status::pending},
                                                         {"to be confirmed", Status::pending},
                                                         {"En attente", Status::pending},
                                                         {"ausstehend", Status::pending},
                                                         {"pendiente", Status::pending},
                                                         {"in attesa", Status::pending},
                                                         {"in behandeling", Status::pending},
                                                         {"late", Status::late},
                                                         {"verspätet", Status::late},
                                                         {"en retard", Status::late},
                                                         {"tardío", Status::late},
                                                         {"in ritardo", Status::late},
                                                         {"te laat", Status::late},
                                                         {"Withdrawn", Status::withdrawn},
                                                         {"withdrawn 12 March", Status::withdrawn},
                                                         {"retirado", Status::withdrawn},
                                                         {"retiré", Status::withdrawn},
                                                         {"zurückgezogen", Status::withdrawn},
                                                         {"ritirato", Status::withdrawn},
                                                         {"ingetrokken", Status::withdrawn},
                                                         {"declined", Status::refused},
                                                         {"abgelehnt", Status::refused},
                                                         {"gold member", Status::unknown}}) {
            CPPUNIT_ASSERT_MESSAGE(c.text, status_of(c.text) == c.status);
        }
        CPPUNIT_ASSERT_EQUAL(std::string("late"), std::string(to_string(Status::late)));
    }

    void languages() {
        CPPUNIT_ASSERT_EQUAL(std::string("fr"), language_tag_of("Français"));
        CPPUNIT_ASSERT_EQUAL(std::string("de"), language_tag_of("allemand"));
        CPPUNIT_ASSERT_EQUAL(std::string("fr-CA"), language_tag_of("FR_CA"));
        CPPUNIT_ASSERT_EQUAL(std::string(), language_tag_of("any of them"));
    }

    void test_entries() {
        for (char const* const test : {"asdf",
                                       "ASDF",
                                       "asdfasdf",
                                       "asdf asdf",
                                       "qwerty",
                                       "test",
                                       "TEST please delete",
                                       "test test",
                                       "Test 2",
                                       "Test Organization",
                                       "n/a",
                                       "N/A",
                                       "-",
                                       "...",
                                       "xxx",
                                       "xxxxx",
                                       "jkljkl",
                                       "please ignore",
                                       "Prueba",
                                       "aaaa",
                                       "none",
                                       "Test123",
                                       "dfgdfg",
                                       "asdfg"}) {
            CPPUNIT_ASSERT_MESSAGE(test, is_test_entry(test));
        }
        for (char const* const name :
             {"Test Valley Alliance", "TEST (Teachers for Equal Science and Technology)", "ASDA",
              "Tree", "Were", "11.11.11", "AAA", "350", "18 Million Rising", "Contest",
              "Stop Testing on Animals", "The Testing Coalition", "NA’AMAT", "中国", "EFF", "A",
              "Association of Test Engineers", "No Borders Network", "Fair Test"}) {
            CPPUNIT_ASSERT_MESSAGE(name, !is_test_entry(name));
        }
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(AnswersTest);

} // namespace presskit::signatories
