// SPDX-License-Identifier: MPL-2.0
// Whatever goes in, zlib gets it out again.
#include "odf/deflate.hpp"
#include "odf/huffman.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <random>
#include <vector>
#include <zlib.h>

namespace presskit::odf {

namespace {

std::string inflated(std::string const& packed, std::size_t size) {
    std::string out(size + 1, '\0'); // one more, so that too much is seen
    z_stream stream{};
    CPPUNIT_ASSERT_EQUAL(Z_OK, inflateInit2(&stream, -MAX_WBITS));
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    int const result = inflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    uInt const left = stream.avail_in;
    inflateEnd(&stream);
    CPPUNIT_ASSERT_EQUAL(Z_STREAM_END, result);
    CPPUNIT_ASSERT_EQUAL(uInt{0}, left);
    return out;
}

std::string packed(std::string const& text) {
    std::string out;
    deflate(text, out);
    return out;
}

void there_and_back(std::string const& kind, std::string const& text) {
    CPPUNIT_ASSERT_MESSAGE(kind, inflated(packed(text), text.size()) == text);
}

std::string random_bytes(std::mt19937& random, std::size_t size, unsigned different) {
    std::string made(size, '\0');
    for (char& c : made) {
        c = static_cast<char>(random() % different);
    }
    return made;
}

/// Pieces of what was written before, near and far, and new bytes between them.
std::string echoes(std::mt19937& random, std::size_t size) {
    std::string made = random_bytes(random, 40, 256);
    while (made.size() < size) {
        std::size_t const reach = std::min<std::size_t>(made.size(), 1 + random() % 40000);
        std::size_t const length = std::min<std::size_t>(reach, 1 + random() % 700);
        made += made.substr(made.size() - reach, length);
        made += random_bytes(random, random() % 12, random() % 2 == 0 ? 4 : 256);
    }
    return made;
}

} // namespace

class DeflateTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(DeflateTest);
    CPPUNIT_TEST(every_length);
    CPPUNIT_TEST(hostile_texts);
    CPPUNIT_TEST(random_texts);
    CPPUNIT_TEST(farthest_distance);
    CPPUNIT_TEST(codes_that_would_be_too_long);
    CPPUNIT_TEST(same_bytes_whatever_came_before);
    CPPUNIT_TEST(appends);
    CPPUNIT_TEST(huffman_codes_fill_their_room);
    CPPUNIT_TEST_SUITE_END();

    void every_length() {
        std::string text;
        for (std::size_t i = 0; i < 600; ++i) {
            there_and_back("repeated, " + std::to_string(i), text);
            there_and_back("one byte, " + std::to_string(i), std::string(i, 'a'));
            text += "<p>name</p>"[i % 11];
        }
    }

    void hostile_texts() {
        std::string all;
        for (int i = 0; i < 3000; ++i) {
            all += static_cast<char>(i * 7 % 256);
        }
        there_and_back("every byte", all);
        there_and_back("zeros", std::string(300000, '\0'));
        for (std::size_t period = 1; period < 300; period += 13) {
            std::string text;
            for (std::size_t i = 0; i < 5000; ++i) {
                text += static_cast<char>(i % period);
            }
            there_and_back("period " + std::to_string(period), text);
        }
        std::string changing = std::string(70000, 'x') + all;
        changing += changing;
        there_and_back("changing", changing);
    }

    void random_texts() {
        std::mt19937 random(20261128); // the same on every machine
        for (unsigned const different : {1U, 2U, 3U, 16U, 200U, 256U}) {
            there_and_back("random", random_bytes(random, 200000, different));
        }
        for (int i = 0; i < 150; ++i) {
            there_and_back("echoes " + std::to_string(i), echoes(random, 1 + random() % 90000));
        }
    }

    void farthest_distance() {
        std::mt19937 random(1);
        for (std::size_t const between : {32700U, 32748U, 32749U, 32767U, 32768U, 32769U}) {
            std::string const piece = random_bytes(random, 20, 256);
            std::string const text =
                piece + random_bytes(random, between - 20, 250) + piece + std::string(30, 'e');
            there_and_back("distance " + std::to_string(between), text);
        }
    }

    /// Each byte half as often as the next one: codes of up to 22 bits if nothing stopped them.
    void codes_that_would_be_too_long() {
        std::mt19937 random(2);
        std::string text;
        std::size_t times = 1;
        for (int i = 0; i < 16; ++i, times *= 2) {
            text.append(times, static_cast<char>('a' + i));
        }
        std::shuffle(text.begin(), text.end(), random);
        there_and_back("doubling", text);
        std::uint32_t count[24];
        for (std::uint32_t i = 0, a = 1, b = 1; i < 24; ++i) {
            count[i] = a;
            std::uint32_t const next = a + b;
            a = b;
            b = next;
        }
        HuffmanCode<24> code;
        make_huffman(count, 24, 15, code.length, code.bits);
        CPPUNIT_ASSERT_EQUAL(15, int{code.length[0]});
        check_full(code.length, 24);
    }

    void same_bytes_whatever_came_before() {
        std::mt19937 random(3);
        std::string const text = echoes(random, 60000);
        std::string const expected = packed(text);
        for (int i = 0; i < 20; ++i) {
            there_and_back("between", echoes(random, 1 + random() % 70000));
            CPPUNIT_ASSERT(packed(text) == expected);
        }
        // Places are counted on to 4 GB and then from the start again.
        std::string unused;
        for (int i = 0; i < 140000; ++i) {
            deflate("", unused);
            unused.clear();
        }
        CPPUNIT_ASSERT(packed(text) == expected);
    }

    void appends() {
        std::string out = "before";
        deflate("text text text text text text", out);
        CPPUNIT_ASSERT_EQUAL(std::string("before"), out.substr(0, 6));
        CPPUNIT_ASSERT_EQUAL(std::string("text text text text text text"),
                             inflated(out.substr(6), 29));
    }

    void huffman_codes_fill_their_room() {
        std::mt19937 random(4);
        for (int round = 0; round < 2000; ++round) {
            std::uint32_t count[286];
            std::size_t const symbols = 2 + random() % 285;
            std::size_t used = 0;
            for (std::size_t i = 0; i < symbols; ++i) {
                auto const most = static_cast<std::uint32_t>(1U << random() % 20);
                count[i] = random() % 3 == 0 ? 0 : 1 + static_cast<std::uint32_t>(random()) % most;
                used += count[i] != 0 ? 1 : 0;
            }
            if (used < 2) {
                continue;
            }
            HuffmanCode<286> code;
            make_huffman(count, symbols, 15, code.length, code.bits);
            check_full(code.length, symbols);
        }
    }

    /// No code is the start of another, and none is left over; at most 15 bits.
    static void check_full(std::uint8_t const* length, std::size_t symbols) {
        std::uint32_t room = 0;
        for (std::size_t i = 0; i < symbols; ++i) {
            CPPUNIT_ASSERT(length[i] <= 15);
            room += length[i] == 0 ? 0 : 1U << (15 - length[i]);
        }
        CPPUNIT_ASSERT_EQUAL(1U << 15, room);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(DeflateTest);

} // namespace presskit::odf
