// SPDX-License-Identifier: MPL-2.0
// What decisions 73 and 120 promise: no more than 10 % larger than libdeflate's level 6, whatever
// is packed.
#include "odf/zip.hpp"

#include "base/utf8.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <libdeflate.h>
#include <vector>

namespace presskit::odf {

namespace {

/// The same "random" numbers on every machine.
class Numbers final {
public:
    std::size_t below(std::size_t bound) {
        m_state = m_state * 48271 % 2147483647;
        return static_cast<std::size_t>(m_state >> 8) % bound;
    }

private:
    std::uint64_t m_state = 1;
};

std::string word(Numbers& numbers) {
    static constexpr char const* syllables[] = {"al",  "ber", "cor", "dun", "el",  "far",
                                                "gol", "hil", "ka",  "mor", "nel", "tar"};
    std::string made;
    for (int i = 0; i < 3; ++i) {
        made += syllables[numbers.below(12)];
    }
    return made;
}

std::string name(Numbers& numbers) {
    static constexpr char const* tails[] = {" Trust", " Keepers", " Coalition", " of the Bay"};
    return word(numbers) + " " + word(numbers) + tails[numbers.below(4)];
}

std::string paragraph(std::string const& text) {
    return "<text:p text:style-name=\"Signatory\">" + text + "</text:p>";
}

std::string cell(std::string const& text) {
    return "<table:table-cell table:style-name=\"Table1.A2\" office:value-type=\"string\">" +
           paragraph(text) + "</table:table-cell>";
}

std::string names(Numbers& numbers, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += paragraph(name(numbers));
    }
    return out;
}

std::string table(Numbers& numbers, std::size_t rows) {
    static constexpr char const* places[] = {"Paris", "London", "Lima", "Accra", "Oslo"};
    std::string out;
    for (std::size_t i = 0; i < rows; ++i) {
        out += "<table:table-row table:style-name=\"Table1.1\">" + cell(name(numbers)) +
               cell(places[numbers.below(5)]) + "</table:table-row>";
    }
    return out;
}

std::string prose(Numbers& numbers, std::size_t words) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < 400; ++i) {
        known.push_back(word(numbers));
    }
    std::string out;
    for (std::size_t i = 0; i < words; ++i) {
        out += known[numbers.below(known.size())] + (i % 60 == 59 ? "</text:p><text:p>" : " ");
    }
    return out;
}

/// Two bytes a letter and more: Greek, Chinese.
std::string foreign(Numbers& numbers, std::size_t words, unsigned first, std::size_t letters) {
    std::string out;
    for (std::size_t i = 0; i < words; ++i) {
        for (std::size_t k = 2 + numbers.below(5); k > 0; --k) {
            utf8::append(out, static_cast<char32_t>(first + numbers.below(letters)));
        }
        out += i % 9 == 8 ? "</text:p><text:p text:style-name=\"Signatory\">" : " ";
    }
    return out;
}

std::size_t at_level_6(std::string const& bytes) {
    libdeflate_compressor* const compressor = libdeflate_alloc_compressor(6);
    std::vector<char> room(libdeflate_deflate_compress_bound(compressor, bytes.size()));
    std::size_t const size = libdeflate_deflate_compress(compressor, bytes.data(), bytes.size(),
                                                         room.data(), room.size());
    libdeflate_free_compressor(compressor);
    return size;
}

} // namespace

class PackingTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(PackingTest);
    CPPUNIT_TEST(stays_near_level_6);
    CPPUNIT_TEST_SUITE_END();

    void stays_near_level_6() {
        Numbers numbers;
        std::string digits;
        for (int i = 0; i < 10000; ++i) {
            digits += paragraph(std::to_string(numbers.below(1000000)));
        }
        std::string same;
        for (int i = 0; i < 10000; ++i) {
            same += paragraph("The Bay Keepers’ Trust");
        }
        std::vector<std::pair<char const*, std::string>> const kinds = {
            {"36 names", names(numbers, 36)},
            {"1,000 names", names(numbers, 1000)},
            {"10,000 names", names(numbers, 10000)},
            {"a table", table(numbers, 10000)},
            {"prose", prose(numbers, 60000)},
            {"numbers", digits},
            {"one name again and again", same},
            {"prose, then a table", prose(numbers, 30000) + table(numbers, 5000)},
            {"names, then one again and again", names(numbers, 3000) + same},
            {"Greek", foreign(numbers, 20000, 0x3B1, 24)},
            {"Chinese", foreign(numbers, 20000, 0x4E00, 3000)},
            {"a hundred numbers", digits.substr(0, 5000)},
            {"prose of a page", prose(numbers, 400)}};
        for (auto const& [kind, bytes] : kinds) {
            std::size_t const ours = pack("content.xml", bytes, Packing::deflate).packed.size();
            CPPUNIT_ASSERT_MESSAGE(kind, ours * 100 <= at_level_6(bytes) * 110);
        }
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(PackingTest);

} // namespace presskit::odf
