// SPDX-License-Identifier: MPL-2.0
#include "templating/parser.hpp"

#include "base/utf8.hpp"
#include "templating/filters.hpp"
#include "templating/parser_expressions.hpp"
#include "templating/suggest.hpp"
#include "templating/trouble.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

using Kind = Statement::Kind;

struct Word {
    char const* word;
    Kind kind;
};
constexpr Word words[] = {
    {"if", Kind::if_},        {"elif", Kind::elif},       {"else", Kind::else_},
    {"endif", Kind::endif},   {"for", Kind::for_},        {"endfor", Kind::endfor},
    {"set", Kind::set},       {"include", Kind::include}, {"raw", Kind::raw},
    {"endraw", Kind::endraw}, {"cellbg", Kind::cell},     {"colspan", Kind::cell},
    {"hm", Kind::cell},       {"vm", Kind::cell}};
constexpr char const* elsewhere[] = {"macro",      "call", "block", "extends",
                                     "import",     "from", "with",  "filter",
                                     "autoescape", "do",   "break", "continue"};

/// Writer capitalises what it takes for the start of a sentence: `{% If …`.
std::string lower_ascii(std::string word) {
    std::transform(word.begin(), word.end(), word.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return word;
}

std::vector<std::string> word_list() {
    std::vector<std::string> all;
    for (Word const& w : words) {
        if (w.kind != Kind::cell) {
            all.emplace_back(w.word);
        }
    }
    return all;
}

[[noreturn]] void fail_word(std::string const& word) {
    std::string const plain = lower_ascii(word.compare(0, 3, "end") == 0 ? word.substr(3) : word);
    for (char const* other : elsewhere) {
        if (plain == other) {
            throw Trouble("template.statement",
                          "\"" + word + "\" is not part of this template language",
                          "use if, for, set and include");
        }
    }
    throw Trouble("template.statement", "there is no statement \"" + word + "\"",
                  did_you_mean(word, word_list(), "the statements are if, for, set and include"));
}

std::vector<std::string> parse_targets(TokenStream& stream) {
    std::vector<std::string> targets;
    bool const bracket = stream.skip("(");
    do {
        if (stream.peek().kind != Token::Kind::name) {
            if (!targets.empty() && (stream.is_word("in") || stream.is("="))) {
                break;
            }
            stream.fail_unexpected("a name");
        }
        std::string const name = stream.take().value;
        if (is_reserved(name)) {
            throw Trouble("template.syntax", "\"" + name + "\" cannot be used as a name",
                          "choose another name");
        }
        targets.push_back(name);
    } while (stream.skip(",") && !stream.is_word("in"));
    if (bracket) {
        stream.expect(")");
    }
    return targets;
}

void parse_for(TokenStream& stream, Statement& statement) {
    statement.targets = parse_targets(stream);
    if (!stream.skip_word("in")) {
        throw Trouble("template.syntax", "this for does not say what it goes through",
                      "write {% for quote in quotes %}");
    }
    statement.expression = stream.parse_list(false);
    if (stream.skip_word("if")) {
        statement.condition = stream.parse_expression();
    }
    if (stream.is_word("recursive")) {
        throw Trouble("template.statement", "\"recursive\" is not part of this template language",
                      "write one loop inside the other");
    }
}

void parse_cell(std::string const& word, TokenStream& stream, Statement& statement) {
    if (word == "cellbg" || word == "colspan") {
        statement.change = word == "cellbg" ? CellChange::color : CellChange::columns;
        statement.expression = stream.parse_list(false);
    } else {
        statement.change = word == "hm" ? CellChange::across : CellChange::down;
    }
}

constexpr char const* include_hint =
    "write its name in quotation marks, {% include \"footer.odt\" %}, and choose with {% if %}";

void parse_included_name(TokenStream& stream, Statement& statement) {
    if (stream.peek().kind != Token::Kind::text) {
        throw Trouble("template.syntax",
                      stream.at_end() ? "this include does not name a template"
                                      : "the name of an included template cannot be computed",
                      include_hint);
    }
    statement.included.push_back(stream.take().value);
}

/// `ignore missing`, `with context`, `without context` as in Jinja2; `with host styles` is ours.
void parse_include(TokenStream& stream, Statement& statement) {
    if (stream.is("[") || stream.is("(")) {
        std::string const close = stream.take().value == "[" ? "]" : ")";
        do {
            if (stream.is(close)) {
                break;
            }
            parse_included_name(stream, statement);
        } while (stream.skip(","));
        stream.expect(close);
    } else {
        parse_included_name(stream, statement);
    }
    if (stream.is("~") || stream.is("+") || stream.is("|") || stream.is_word("if")) {
        throw Trouble("template.syntax", "the name of an included template cannot be computed",
                      include_hint);
    }
    if (stream.skip_word("ignore")) {
        if (!stream.skip_word("missing")) {
            stream.fail_unexpected("\"missing\"");
        }
        statement.may_be_missing = true;
    }
    while (stream.is_word("with") || stream.is_word("without")) {
        bool const with = stream.take().value == "with";
        if (with && stream.skip_word("host")) {
            if (!stream.skip_word("styles")) {
                stream.fail_unexpected("\"styles\"");
            }
            statement.host_styles = true;
        } else if (stream.skip_word("context")) {
            statement.sees_context = with;
        } else {
            stream.fail_unexpected(with ? "\"context\" or \"host styles\"" : "\"context\"");
        }
    }
}

} // namespace

Kind guess_kind(LexedTag const& tag) {
    if (tag.kind != TagKind::statement) {
        return tag.kind == TagKind::value ? Kind::print : Kind::comment;
    }
    if (!tag.tokens.empty() && tag.tokens.front().kind == Token::Kind::name) {
        std::string const word = lower_ascii(tag.tokens.front().value);
        for (Word const& w : words) {
            if (word == w.word) {
                return w.kind;
            }
        }
    }
    return Kind::bad;
}

std::vector<std::string> guess_targets(LexedTag const& tag) {
    std::vector<std::string> targets;
    Kind const kind = guess_kind(tag);
    if (kind == Kind::for_ || kind == Kind::set) {
        for (std::size_t i = 1; i < tag.tokens.size(); ++i) {
            Token const& token = tag.tokens[i];
            if (token.kind == Token::Kind::name && token.value != "in") {
                targets.push_back(token.value);
            } else if (token.value != "," && token.value != "(") {
                break;
            }
        }
    }
    if (kind == Kind::for_) {
        targets.emplace_back("loop");
    }
    return targets;
}

Statement parse_statement(LexedTag const& tag, Exprs& exprs) {
    Statement statement;
    if (!tag.error.empty()) {
        throw Trouble("template.syntax", tag.error, "check the tag's braces and quotation marks");
    }
    TokenStream stream(tag.tokens, exprs);
    statement.kind = guess_kind(tag);
    if (tag.kind == TagKind::comment) {
        return statement;
    }
    if (tag.kind == TagKind::value) {
        if (stream.at_end()) {
            throw Trouble("template.syntax", "the tag is empty",
                          "write the name of a field between the braces");
        }
        statement.expression = stream.parse_list(true);
        stream.expect_end();
        return statement;
    }
    if (stream.at_end()) {
        throw Trouble("template.syntax", "the tag is empty", "write a statement, or remove it");
    }
    std::string const word = stream.take().value;
    switch (statement.kind) {
    case Kind::if_:
    case Kind::elif:
        statement.expression = stream.parse_list(false);
        break;
    case Kind::for_:
        parse_for(stream, statement);
        break;
    case Kind::set:
        statement.targets = parse_targets(stream);
        if (stream.at_end()) {
            throw Trouble("template.statement",
                          "{% set %} without a value is not part of this template language",
                          "write {% set name = value %}");
        }
        stream.expect("=");
        statement.expression = stream.parse_list(true);
        break;
    case Kind::include:
        parse_include(stream, statement);
        break;
    case Kind::cell:
        parse_cell(lower_ascii(word), stream, statement);
        break;
    case Kind::bad:
        fail_word(word);
    default:
        break;
    }
    stream.expect_end();
    return statement;
}

ExprId parse_expression(Tokens const& tokens, Exprs& exprs) {
    TokenStream stream(tokens, exprs);
    ExprId const expression = stream.parse_list(true);
    stream.expect_end();
    return expression;
}

} // namespace presskit::templating
