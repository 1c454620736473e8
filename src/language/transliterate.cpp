// SPDX-License-Identifier: MPL-2.0
#include "language/transliterate.hpp"

#include "language/engine.hpp"

#include <algorithm>
#include <memory>
#include <unicode/translit.h>

namespace presskit::language {

namespace {

/// Its rules are compiled once a thread: that takes milliseconds.
icu::Transliterator const* transliterator() {
    thread_local std::unique_ptr<icu::Transliterator> const rules([] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Transliterator::createInstance(
            "NFC; Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII", UTRANS_FORWARD,
            status);
    }());
    return rules.get(); // NOLINT(clang-analyzer-cplusplus.NewDelete): destroyed with the thread
}

} // namespace

std::string to_ascii(std::string_view text) {
    auto const is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::all_of(text.begin(), text.end(), is_ascii)) {
        return std::string(text);
    }
    icu::UnicodeString letters = to_icu(text);
    if (auto const* const rules = transliterator()) {
        rules->transliterate(letters);
    }
    std::string out = to_utf8(letters);
    out.erase(std::remove_if(out.begin(), out.end(), [&](char c) { return !is_ascii(c); }),
              out.end());
    return out;
}

} // namespace presskit::language
