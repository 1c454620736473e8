// SPDX-License-Identifier: MPL-2.0
// What a document shows, and gives away, beside its text.
#include "base/utf8.hpp"
#include "check/checks.hpp"
#include "check/kit_text.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <array>

namespace presskit::check {

namespace {

using model::Block;

template <typename Visit>
void each_image(PressKit const& kit, Visit visit) {
    for (model::RichText const* const text : {&kit.release.body, &kit.statement}) {
        for (Block const& block : text->blocks) {
            if (block.kind == Block::Kind::image) {
                visit(block);
            }
        }
    }
}

/// "Pictures/10000201.png" → "10000201.png"; pictures inside a flat document have no name.
std::string name_of(model::Image const& image) {
    std::size_t const slash = image.source.rfind('/');
    std::string const name =
        slash == std::string::npos ? image.source : image.source.substr(slash + 1);
    return image.source.compare(0, 5, "data:") == 0 ? "" : name;
}

bool contains_any(std::string const& text, std::vector<std::string_view> const& parts) {
    std::string const lower = language::to_lower(text, "en");
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return lower.find(part) != std::string::npos;
    });
}

bool names_credit(model::Image const& image) {
    return contains_any(image.caption + ' ' + image.alt,
                        {"photo", "credit", "©", "(c)", "courtesy", "image:", "illustration",
                         "foto", "bild:", "crédit", "crédito", "copyright", "cortesía",
                         "source:", "quelle", "fuente", "fonte"});
}

} // namespace

Findings images_without_alt(PressKit const& kit, Check const& self) {
    Findings findings;
    each_image(kit, [&](Block const& block) {
        if (utf8::trim(block.image.alt).empty()) {
            findings.push_back(found(self, kit, block.place, name_of(block.image),
                                     "a picture has no alternative text, so readers who cannot see "
                                     "it learn nothing of it",
                                     "say in a few words what it shows (Writer: Properties, "
                                     "Options, Alternative)"));
        }
    });
    return findings;
}

Findings images_without_credit(PressKit const& kit, Check const& self) {
    Findings findings;
    each_image(kit, [&](Block const& block) {
        bool const logo = contains_any(block.image.alt + block.image.caption + block.image.source,
                                       {"logo", "icon", "chart", "graph", "diagram", "grafik"});
        if (!logo && !names_credit(block.image)) {
            findings.push_back(
                found(self, kit, block.place,
                      block.image.caption.empty() ? name_of(block.image) : block.image.caption,
                      "a picture says nowhere whose it is, so papers cannot print "
                      "it",
                      "add the credit to its caption"));
        }
    });
    return findings;
}

Findings named_author(PressKit const& kit, Check const& self) {
    model::DocumentFacts const& facts = kit.document;
    std::string const& who = facts.author.empty() ? facts.last_author : facts.author;
    if (utf8::trim(who).empty()) {
        return {};
    }
    bool const two = !facts.last_author.empty() && facts.last_author != who;
    return {
        found(self, kit, {}, who + (two ? ", " + facts.last_author : ""),
              "the properties of the document name who wrote it, and every recipient can read "
              "them",
              "clear File > Properties > Reset Properties before you send the document itself")};
}

Findings missing_fonts(PressKit const& kit, Check const& self) {
    Findings findings;
    for (std::string const& font : kit.document.missing_fonts) {
        findings.push_back(found(self, kit, {}, font,
                                 "the font \"" + font +
                                     "\" is not installed here, so another one takes its place and "
                                     "lines and pages break elsewhere",
                                 "install it, or choose a font that everybody has"));
    }
    return findings;
}

} // namespace presskit::check
