// SPDX-License-Identifier: MPL-2.0
// The inside of one tag as tokens (Jinja2 3.1's lexical rules, plus what Writer's autocorrect
// does).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace presskit::templating {

struct Token {
    enum class Kind { name, integer, real, text, symbol, end };
    Kind kind = Kind::end;
    std::string value; ///< the name, the symbol, the text without its quotes
    std::int64_t integer = 0;
    double real = 0;
};
using Tokens = std::vector<Token>;

enum class TagKind { value, statement, comment };

enum class Dialect {
    strict, ///< text templates: what Jinja2 takes, and nothing else
    writer  ///< typed in Writer: curly quotes, no-break spaces, dashes are taken for the plain ones
};

/// One tag from its opening brace on. Throws nothing: `error` says what is wrong, and `end` is then
/// where reading may go on.
struct LexedTag {
    TagKind kind = TagKind::value;
    Tokens tokens; ///< always ends with Kind::end
    std::size_t begin = 0;
    std::size_t end = 0;
    bool trim_before = false;
    bool trim_after = false;
    bool closed = true;
    std::string prefix; ///< docxtpl's: p tr tc r, and ours: li sec
    std::string error;  ///< empty = none
};

/// `at` is where `{{`, `{%` or `{#` stands in `source`.
[[nodiscard]] LexedTag lex_tag(std::string_view source, std::size_t at, Dialect dialect);

/// Tokens of an expression or statement that stands without braces (placeholder fields, section
/// names); `error` as above.
[[nodiscard]] LexedTag lex_bare(std::string_view source, TagKind kind);

/// The next `{{`, `{%` or `{#` from `from` on; npos when there is none. In Writer's dialect a
/// no-break space between the brace and `%` is allowed (French autocorrect puts it there).
[[nodiscard]] std::size_t find_tag(std::string_view source, std::size_t from, Dialect dialect);

/// White space as Python's str.strip and re's \s know it.
[[nodiscard]] bool is_python_space(char32_t c);

} // namespace presskit::templating
