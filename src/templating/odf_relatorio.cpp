// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_relatorio.hpp"

#include "base/utf8.hpp"
#include "templating/odf_hints.hpp"

#include <algorithm>
#include <string_view>

namespace presskit::templating {

namespace {

constexpr std::string_view scheme = "relatorio://";

int digit(char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const code = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 &&
                          digit(text[i + 2]) >= 0;
        out += code ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
        i += code ? 2 : 0;
    }
    return out;
}

/// `word name="…"` or `word text:p="…"`, as Genshi's directives are written; anything else is a
/// value.
bool is_directive(std::string const& text) {
    std::size_t const word = text.find_first_of(" \t\n");
    std::size_t const name = word == text.npos ? word : text.find_first_not_of(" \t\n", word);
    std::size_t const equals = name == text.npos ? name : text.find('=', name);
    return equals != text.npos && equals + 1 < text.size() &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(name),
                       text.begin() + static_cast<std::ptrdiff_t>(equals),
                       [](char c) { return (c >= 'a' && c <= 'z') || c == ':'; }) &&
           (text[equals + 1] == '"' || text[equals + 1] == '\'');
}

/// Our way to write relatorio's `directive`, which has no angle brackets any more; "" for none.
std::string ours(std::string const& directive) {
    std::string text = utf8::trim(directive);
    bool const closes = !text.empty() && text.front() == '/';
    text = closes ? utf8::trim(std::string_view(text).substr(1)) : text;
    std::string const word = text.substr(0, text.find_first_of(" \t\n="));
    std::string const value = directive_value(std::string_view(text).substr(word.size()));
    if (word == "for" || word == "if") {
        return closes ? "{% end" + word + " %}" : "{% " + word + " " + value + " %}";
    }
    if (word == "choose") {
        return closes ? "{% endif %}" : "{% if … %} for the first when below it";
    }
    if (word == "when") {
        return closes ? "nothing: {% endif %} stands at the end of all"
                      : "{% if " + value + " %}, {% elif " + value + " %} from the second on";
    }
    if (word == "otherwise") {
        return closes ? "nothing: {% endif %} stands at the end of all" : "{% else %}";
    }
    if (word == "with") {
        return closes ? "nothing: a name that is set stays" : "{% set " + value + " %}";
    }
    if (word == "content" || word == "replace") {
        bool const calls = value.find('(') != value.npos;
        return closes || calls ? "nothing: templates cannot call anything" : "{{ " + value + " }}";
    }
    return text.empty() || closes || is_directive(text) ? "" : "{{ " + text + " }}";
}

Trouble trouble(std::string const& what, std::string const& directive) {
    std::string const equivalent = utf8::excerpt(ours(directive), 120);
    return Trouble("template.unsupported", what,
                   equivalent.empty() ? "docs/template-language.md lists the statements there are"
                                      : "write " + equivalent);
}

} // namespace

std::optional<Trouble> relatorio_link(std::string const& target) {
    std::string const decoded = percent_decoded(utf8::trim(target));
    if (decoded.compare(0, scheme.size(), scheme) != 0) {
        return std::nullopt;
    }
    return trouble("a link with a statement as its target is relatorio's way, not Press Kit's",
                   decoded.substr(scheme.size()));
}

std::optional<Trouble> relatorio_field(std::string const& content) {
    std::string text = utf8::trim(content);
    bool const angles = text.size() >= 2 && text.front() == '<' && text.back() == '>';
    if (angles) {
        text = utf8::trim(std::string_view(text).substr(1, text.size() - 2));
    }
    std::string const name =
        text.compare(0, 1, "/") == 0 ? utf8::trim(std::string_view(text).substr(1)) : text;
    for (std::string_view const word :
         {"choose", "when", "otherwise", "with", "replace", "content"}) {
        bool const closes = name == word && name != text;
        bool const asks = name.compare(0, word.size(), word) == 0 && is_directive(name);
        bool const alone = (word == "otherwise" || word == "choose") && text == word && angles;
        if (closes || asks || alone) {
            return trouble("\"" + std::string(word) + "\" is not part of this template language",
                           text);
        }
    }
    return std::nullopt;
}

} // namespace presskit::templating
