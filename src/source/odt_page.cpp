// SPDX-License-Identifier: MPL-2.0
#include "source/odt_page.hpp"

#include "base/utf8.hpp"
#include "odf/xml.hpp"
#include "source/odt_text.hpp"
#include "source/text_shape.hpp"
#include "source/vocabulary.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <array>
#include <optional>

namespace presskit::source {

namespace {

using tinyxml2::XMLElement;

enum class Kind { label, status, embargo };

std::optional<Kind> kind_of(std::string const& text) {
    std::string const folded = fold(std::string_view(text).substr(0, 400));
    if (text.size() > 200) {
        return std::nullopt;
    }
    if (embargo_prefix(folded) > 0) {
        return Kind::embargo;
    }
    if (status_prefix(folded) > 0) {
        return Kind::status;
    }
    return is_label(folded) ? std::optional(Kind::label) : std::nullopt;
}

/// The lines of all paragraphs below `e`, a tab parting them, too.
void add_lines(XMLElement const& e, OdtStyles const& styles, std::vector<std::string>& lines) {
    for (XMLElement const* child = e.FirstChildElement(); child != nullptr;
         child = child->NextSiblingElement()) {
        std::string_view const name = child->Name();
        if (name != "text:p" && name != "text:h") {
            add_lines(*child, styles, lines);
            continue;
        }
        OdtLeftOut left_out;
        OdtText const text = odt_text(*child, styles, left_out);
        std::string const plain = text.hidden ? std::string() : model::plain_text(text.runs);
        for (std::size_t begin = 0; begin < plain.size();) {
            std::size_t const end = std::min(plain.find_first_of("\t\n", begin), plain.size());
            lines.push_back(utf8::trim(plain.substr(begin, end - begin)));
            begin = end + 1;
        }
        for (XMLElement const* const drawing : text.drawings) {
            add_lines(*drawing, styles, lines);
        }
    }
}

} // namespace

void add_page_lines(XMLElement const& document_styles, OdtStyles const& styles, Draft& draft) {
    XMLElement const* const masters = document_styles.FirstChildElement("office:master-styles");
    if (masters == nullptr) {
        return;
    }
    std::vector<std::string> lines;
    for (XMLElement const* page = masters->FirstChildElement("style:master-page");
         page != nullptr && lines.size() < 1000;
         page = page->NextSiblingElement("style:master-page")) {
        for (char const* const part : {"style:header-first", "style:header", "style:footer"}) {
            XMLElement const* const e = page->FirstChildElement(part);
            if (e != nullptr && odf::attribute(*e, "style:display") != "false") {
                add_lines(*e, styles, lines);
            }
        }
    }
    std::array<bool, 3> known{};
    std::size_t const top = std::min<std::size_t>(draft.paragraphs.size(), 30);
    for (std::size_t i = 0; i < top; ++i) {
        if (auto const kind = kind_of(utf8::trim(draft.paragraphs[i].raw))) {
            known.at(static_cast<std::size_t>(*kind)) = true;
        }
    }
    std::vector<Paragraph> above;
    for (std::string const& line : lines) {
        auto const kind = kind_of(line);
        if (!kind || known.at(static_cast<std::size_t>(*kind))) {
            continue;
        }
        known.at(static_cast<std::size_t>(*kind)) = true;
        Paragraph paragraph;
        paragraph.raw = line;
        paragraph.place.paragraph = 1; // it stands above the first one
        paragraph.runs.push_back({line, false, false, false, {}, {}});
        above.push_back(std::move(paragraph));
    }
    draft.paragraphs.insert(draft.paragraphs.begin(), above.begin(), above.end());
}

} // namespace presskit::source
