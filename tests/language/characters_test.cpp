// SPDX-License-Identifier: MPL-2.0
#include "language/characters.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::language {

class CharactersTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(CharactersTest);
    CPPUNIT_TEST(knows_kinds);
    CPPUNIT_TEST(knows_scripts);
    CPPUNIT_TEST_SUITE_END();

    void knows_kinds() {
        CPPUNIT_ASSERT(kind_of(U'Ł') == CharacterKind::letter);
        CPPUNIT_ASSERT(kind_of(0x0301) == CharacterKind::letter);
        CPPUNIT_ASSERT(kind_of(U'9') == CharacterKind::digit);
        CPPUNIT_ASSERT(kind_of(U'’') == CharacterKind::punctuation);
        CPPUNIT_ASSERT(kind_of(U'–') == CharacterKind::dash);
        CPPUNIT_ASSERT(kind_of(U'★') == CharacterKind::symbol);
        CPPUNIT_ASSERT(kind_of(0x00A0) == CharacterKind::space);
        CPPUNIT_ASSERT(kind_of(0x200B) == CharacterKind::space);
        CPPUNIT_ASSERT(kind_of(0x00AD) == CharacterKind::invisible);
        CPPUNIT_ASSERT(is_upper(U'É') && !is_upper(U'é'));
        CPPUNIT_ASSERT(is_combining_mark(0x0301) && !is_combining_mark(U'a'));
    }

    void knows_scripts() {
        CPPUNIT_ASSERT_EQUAL(std::string("Latn"), script_of(U'a'));
        CPPUNIT_ASSERT_EQUAL(std::string("Cyrl"), script_of(U'П'));
        CPPUNIT_ASSERT_EQUAL(std::string("Zyyy"), script_of(U'1'));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(CharactersTest);

} // namespace presskit::language
