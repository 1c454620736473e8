// SPDX-License-Identifier: MPL-2.0
// What a person or an office wants for every kit: the options page, and what it does to a kit.
#pragma once

#include "app/document_memory.hpp"
#include "model/press_kit.hpp"

#include <string>

namespace presskit::app {

/// Whose release it is when the release does not say.
struct OwnOrganization {
    std::string name;
    std::string boilerplate; ///< plain text, a paragraph a line
    model::Contact contact;
    std::string logo; ///< path of a picture
};

struct Settings {
    std::string profile = "custom"; ///< "ap", "uk", "custom"
    std::string language;           ///< BCP 47, of "custom"; empty = as the release says
    model::Ordering ordering;       ///< where a kit says nothing
    OwnOrganization organization;
    KitChoices defaults; ///< of the dialog
    KitChoices last;     ///< as last chosen; no formats = never
};

/// The variety of English a house writes: "en-US" for AP, "en-GB" for UK; empty = as the release
/// says. Dates, quotation marks and paper follow it.
[[nodiscard]] std::string house_english(Settings const& settings);

/// House style for releases in English, filing where the kit says nothing, and the organisation's
/// own about and contact where the release has none.
void apply(Settings const& settings, model::PressKit& kit);

/// For GenerateOptions; empty when its file is gone.
[[nodiscard]] model::Image logo_of(Settings const& settings);

/// What the dialog proposes: as the document remembers, else as last chosen, else the defaults.
/// `home`: the document's folder, taken where none is named.
[[nodiscard]] KitChoices proposed(KitChoices const& of_document, Settings const& settings,
                                  std::filesystem::path const& home);

} // namespace presskit::app
