// SPDX-License-Identifier: MPL-2.0
#include "language/characters.hpp"

#include "base/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace presskit::language {

CharacterKind kind_of(char32_t code_point) {
    bool const letter = (code_point >= 'a' && code_point <= 'z') ||
                        (code_point >= 'A' && code_point <= 'Z'); // most of most texts
    if (letter) {
        return CharacterKind::letter;
    }
    if (utf8::is_space(code_point)) {
        return CharacterKind::space;
    }
    auto const mask = U_GET_GC_MASK(static_cast<UChar32>(code_point));
    if ((mask & (U_GC_L_MASK | U_GC_M_MASK)) != 0) {
        return CharacterKind::letter;
    }
    if ((mask & U_GC_N_MASK) != 0) {
        return CharacterKind::digit;
    }
    if ((mask & U_GC_PD_MASK) != 0) {
        return CharacterKind::dash;
    }
    if ((mask & U_GC_P_MASK) != 0) {
        return CharacterKind::punctuation;
    }
    if ((mask & (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK)) != 0) {
        return CharacterKind::invisible;
    }
    return CharacterKind::symbol;
}

bool is_upper(char32_t code_point) {
    return u_isUUppercase(static_cast<UChar32>(code_point)) != 0;
}

bool is_combining_mark(char32_t code_point) {
    return (U_GET_GC_MASK(static_cast<UChar32>(code_point)) & U_GC_M_MASK) != 0;
}

std::string script_of(char32_t code_point) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode const code = uscript_getScript(static_cast<UChar32>(code_point), &status);
    return U_SUCCESS(status) != 0 ? uscript_getShortName(code) : "Zzzz";
}

} // namespace presskit::language
