// SPDX-License-Identifier: MPL-2.0
#include "signatories/content.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::signatories {

class ContentTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ContentTest);
    CPPUNIT_TEST(shapes);
    CPPUNIT_TEST(private_data_is_cut_out);
    CPPUNIT_TEST(names);
    CPPUNIT_TEST_SUITE_END();

    void shapes() {
        struct Case {
            char const* text;
            Shape shape;
        };
        for (Case const& c :
             std::initializer_list<Case>{{" \u00A0", Shape::empty},
                                         {"ana@river.example", Shape::email},
                                         {"+1 (555) 010-9999", Shape::phone},
                                         {"0171 2345678", Shape::phone},
                                         {"192.168.0.17", Shape::ip_address},
                                         {"2001:db8::8a2e:370:7334", Shape::ip_address},
                                         {"2024-03-05", Shape::date},
                                         {"2024-03-05T10:22:03Z", Shape::date},
                                         {"3/5/2024 10:22", Shape::date},
                                         {"05.03.24", Shape::date},
                                         {"https://river.example", Shape::url},
                                         {"42", Shape::number},
                                         {"Côte d’Ivoire", Shape::country},
                                         {"yes", Shape::answer},
                                         {"350.org", Shape::text},
                                         {"River Watch", Shape::text},
                                         {"Women@Work", Shape::text}}) {
            CPPUNIT_ASSERT_MESSAGE(c.text, shape_of(c.text) == c.shape);
        }
    }

    void private_data_is_cut_out() {
        struct Case {
            char const* text;
            char const* rest;
        };
        for (Case const& c : std::initializer_list<Case>{
                 {"Ana Ruiz <ana@river.example>", "Ana Ruiz"},
                 {"Ana Ruiz (mailto:ana.ruiz+x@river.example), Lima", "Ana Ruiz , Lima"},
                 {"ana@river.example", ""},
                 {"Ana, +51 1 555 0101", "Ana"},
                 {"Ana 555-010-9999 x", "Ana x"},
                 {"Ana - (555) 010-9999", "Ana"},
                 {"from 192.168.0.17", "from"},
                 {"Agenda 2020-2030", "Agenda 2020-2030"},
                 {"18 Million Rising", "18 Million Rising"},
                 {"Women@Work", "Women@Work"},
                 {"@Risk", "@Risk"},
                 {"1,000,000 Women", "1,000,000 Women"},
                 {"Law 13.709/2018 Coalition", "Law 13.709/2018 Coalition"}}) {
            bool found = false;
            CPPUNIT_ASSERT_EQUAL(std::string(c.rest), without_private_data(c.text, found));
            CPPUNIT_ASSERT_EQUAL(std::string(c.rest) != c.text, found);
        }
    }

    void names() {
        CPPUNIT_ASSERT(has_organization_word("Lake Foundation"));
        CPPUNIT_ASSERT(has_organization_word("Réseau des rivières"));
        CPPUNIT_ASSERT(!has_organization_word("Ana Ruiz"));
        CPPUNIT_ASSERT(looks_like_person("Ana María Ruiz"));
        CPPUNIT_ASSERT(!looks_like_person("Lake Foundation"));
        CPPUNIT_ASSERT(!looks_like_person("River"));
        CPPUNIT_ASSERT(looks_like_address("12 Elm Street"));
        CPPUNIT_ASSERT(looks_like_address("Hauptstraße 5"));
        CPPUNIT_ASSERT(!looks_like_address("Elm Street Alliance"));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ContentTest);

} // namespace presskit::signatories
