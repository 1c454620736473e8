// SPDX-License-Identifier: MPL-2.0
#include "source/odt_style_names.hpp"

#include "base/utf8.hpp"
#include "source/phrases.hpp"
#include "source/text_shape.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace presskit::source {

namespace {

using Style = Paragraph::Style;
using Section = Paragraph::Section;

struct Named {
    char const* name; ///< folded, without a number at its end
    Style style;
};

// Writer and Word store English names; own styles and other programs have those of the language.
constexpr std::array<Named, 54> meanings = {{
    {"title", Style::title},
    {"headline", Style::title},
    {"titre", Style::title},
    {"titre principal", Style::title},
    {"título", Style::title},
    {"título principal", Style::title},
    {"titolo", Style::title},
    {"titolo principale", Style::title},
    {"titel", Style::title},
    {"haupttitel", Style::title},
    {"schlagzeile", Style::title},
    {"titular", Style::title},
    {"manchete", Style::title},
    {"kop", Style::title},
    {"subtitle", Style::subtitle},
    {"subheadline", Style::subtitle},
    {"sous-titre", Style::subtitle},
    {"subtítulo", Style::subtitle},
    {"sottotitolo", Style::subtitle},
    {"untertitel", Style::subtitle},
    {"ondertitel", Style::subtitle},
    {"heading", Style::heading},
    {"header heading", Style::heading},
    {"überschrift", Style::heading},
    {"encabezado", Style::heading},
    {"intestazione", Style::heading},
    {"cabeçalho", Style::heading},
    {"en-tête", Style::heading},
    {"tussenkop", Style::heading},
    {"zwischenüberschrift", Style::heading},
    {"intertitre", Style::heading},
    {"ladillo", Style::heading},
    {"subheading", Style::heading},
    {"quotations", Style::quotation},
    {"quotation", Style::quotation},
    {"quote", Style::quotation},
    {"quotes", Style::quotation},
    {"intense quote", Style::quotation},
    {"block quotation", Style::quotation},
    {"block quote", Style::quotation},
    {"blockquote", Style::quotation},
    {"block text", Style::quotation},
    {"pull quote", Style::quotation},
    {"zitat", Style::quotation},
    {"intensives zitat", Style::quotation},
    {"citation", Style::quotation},
    {"citation intense", Style::quotation},
    {"cita", Style::quotation},
    {"cita destacada", Style::quotation},
    {"citazione", Style::quotation},
    {"citação", Style::quotation},
    {"citaat", Style::quotation},
    {"zitate", Style::quotation},
    {"citations", Style::quotation},
}};

bool is_caption_name(std::string_view folded) {
    return is_one_of(folded,
                     {"caption", "illustration", "figure", "drawing", "picture caption",
                      "image caption", "bildunterschrift", "beschriftung", "abbildung", "légende",
                      "leyenda", "epígrafe", "didascalia", "legenda", "bijschrift"});
}

/// "List", "List 2", "List Bullet 2", "Numbering 1", "List 1 Cont.", "List Continue 2".
std::optional<ListMark> list_named(std::string const& folded, int number) {
    ListMark mark;
    mark.depth = std::clamp(number, 1, 10) - 1;
    bool const bullet =
        is_one_of(folded, {"list", "list bullet", "bullet list", "bullet", "aufzählung",
                           "aufzählungszeichen", "liste à puces", "lista con viñetas",
                           "elenco puntato", "lista com marcadores", "list start", "list end"});
    mark.ordered =
        is_one_of(folded, {"list number", "numbered list", "numbering", "numbering start",
                           "numbering end", "nummerierung", "listennummer", "liste numérotée",
                           "lista con números", "elenco numerato", "lista numerada"});
    mark.more =
        is_one_of(folded, {"list continue", "list cont.", "numbering cont.", "list continued"});
    return bullet || mark.ordered || mark.more ? std::optional(mark) : std::nullopt;
}

/// Takes " 2" from the end, or from before " start", " end", " cont.". 0 = there was none.
int take_number(std::string& folded) {
    std::size_t const digit = folded.find_first_of("0123456789");
    if (digit == std::string::npos || digit < 2 || folded[digit - 1] != ' ') {
        return 0;
    }
    std::size_t const end = std::min(folded.find_first_not_of("0123456789", digit), folded.size());
    if (end < folded.size() && folded[end] != ' ') {
        return 0;
    }
    int const number = leading_number(std::string_view(folded).substr(digit));
    folded.erase(digit - 1, end - digit + 1);
    return number;
}

} // namespace

std::string decoded_style_name(std::string const& name) {
    std::string out;
    for (std::size_t at = 0; at < name.size(); ++at) {
        std::size_t const close = name[at] == '_' ? name.find('_', at + 1) : std::string::npos;
        bool const escape = close != std::string::npos && close - at >= 2 && close - at <= 7;
        std::string const hex = escape ? name.substr(at + 1, close - at - 1) : std::string();
        bool const digits =
            !hex.empty() && hex.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
        unsigned long const code = digits ? std::strtoul(hex.c_str(), nullptr, 16) : 0;
        bool const character = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        if (character) {
            utf8::append(out, static_cast<char32_t>(code));
            at = close;
        } else {
            out += name[at];
        }
    }
    return out;
}

std::optional<StyleMeaning> meaning_of(std::string const& display_name) {
    std::string folded = fold(display_name);
    int const number = take_number(folded);
    StyleMeaning meaning;
    if (is_caption_name(folded)) {
        meaning.caption = true;
        return meaning;
    }
    if (std::optional<ListMark> const list = list_named(folded, number)) {
        meaning.list = list;
        return meaning;
    }
    auto const found = std::find_if(meanings.begin(), meanings.end(),
                                    [&](Named const& named) { return folded == named.name; });
    if (found == meanings.end()) {
        return std::nullopt;
    }
    // "Titre 2" and "Título 2" are headings, in Word's French and Spanish.
    bool const numbered_title = found->style == Style::title && number > 0;
    meaning.style = numbered_title ? Style::heading : found->style;
    meaning.level = std::max(number, 1);
    return meaning;
}

bool is_style_of_design(std::string const& display_name) {
    return longest_prefix(
               fold(display_name),
               {"standard",   "default",    "normal",         "text body",      "body text",
                "text",       "body",       "textkörper",     "corps de texte", "cuerpo de texto",
                "first line", "hanging",    "table",          "tabelle",        "footnote",
                "endnote",    "header",     "footer",         "signature",      "sender",
                "addressee",  "salutation", "preformatted",   "contents",       "index",
                "frame",      "marginalia", "list paragraph", "no spacing",     "comment",
                "address",    "contact",    "dateline"}) > 0;
}

StyleLook look_of(std::string const& display_name) {
    std::string const folded = fold(display_name);
    StyleLook look;
    look.bold = is_one_of(folded, {"strong emphasis", "strong", "intense emphasis", "bold"});
    look.italic = is_one_of(
        folded, {"emphasis", "subtle emphasis", "intense emphasis", "citation", "italic"});
    return look;
}

Section section_named(std::string const& name) {
    struct Name {
        char const* word;
        Section section;
    };
    static constexpr std::array<Name, 40> names = {{
        {"statement", Section::statement},
        {"statements", Section::statement},
        {"declaración", Section::statement},
        {"declaracion", Section::statement},
        {"comunicado", Section::statement},
        {"déclaration", Section::statement},
        {"declaration", Section::statement},
        {"erklärung", Section::statement},
        {"erklaerung", Section::statement},
        {"stellungnahme", Section::statement},
        {"quotes", Section::quotes},
        {"quote", Section::quotes},
        {"citas", Section::quotes},
        {"citations", Section::quotes},
        {"zitate", Section::quotes},
        {"signatories", Section::signatories},
        {"signatory", Section::signatories},
        {"signers", Section::signatories},
        {"firmantes", Section::signatories},
        {"signataires", Section::signatories},
        {"unterzeichner", Section::signatories},
        {"unterzeichnende", Section::signatories},
        {"unterzeichnerinnen", Section::signatories},
        {"contacts", Section::contacts},
        {"contact", Section::contacts},
        {"contactos", Section::contacts},
        {"contacto", Section::contacts},
        {"kontakte", Section::contacts},
        {"kontakt", Section::contacts},
        {"pressekontakt", Section::contacts},
        {"boilerplate", Section::boilerplates},
        {"boilerplates", Section::boilerplates},
        {"about", Section::boilerplates},
        {"acerca de", Section::boilerplates},
        {"quiénes somos", Section::boilerplates},
        {"quienes somos", Section::boilerplates},
        {"à propos", Section::boilerplates},
        {"a propos", Section::boilerplates},
        {"über uns", Section::boilerplates},
        {"ueber uns", Section::boilerplates},
    }};
    std::string const folded = fold(name);
    for (Name const& n : names) {
        std::string_view const word = n.word;
        if (!has_prefix(folded, word)) {
            continue;
        }
        // "signatories2", "Signatories (left)", "quotes_b"; not "statements of fact".
        std::string_view const rest = std::string_view(folded).substr(word.size());
        utf8::Decoded const next = rest.empty() ? utf8::Decoded{} : utf8::decode(rest, 0);
        bool const apart = rest.empty() || !is_letter(next.code_point);
        if (apart && words(rest, 3).size() <= 1) {
            return n.section;
        }
    }
    return Section::none;
}

} // namespace presskit::source
