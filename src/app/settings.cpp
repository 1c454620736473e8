// SPDX-License-Identifier: MPL-2.0
#include "app/settings.hpp"

#include "base/utf8.hpp"

#include <map>

namespace presskit::app {

namespace {

bool is_english(std::string const& language) {
    return language == "en" || language.compare(0, 3, "en-") == 0;
}

/// "About Clean Harbor Alliance"
std::string about(std::string const& name, std::string const& language) {
    static std::map<std::string, char const*> const words = {
        {"de", "Über "},  {"fr", "À propos de "}, {"es", "Acerca de "},
        {"pt", "Sobre "}, {"it", "Chi è "},       {"nl", "Over "}};
    auto const found = words.find(language.substr(0, 2));
    return (found == words.end() ? "About " : found->second) + name;
}

bool has_text(std::string const& text) {
    return !utf8::trim(text).empty();
}

} // namespace

std::string house_english(Settings const& settings) {
    return settings.profile == "ap"   ? "en-US"
           : settings.profile == "uk" ? "en-GB"
                                      : settings.language;
}

void apply(Settings const& settings, model::PressKit& kit) {
    std::string const english = house_english(settings);
    if (!english.empty() && is_english(kit.language)) {
        kit.language = english;
    }
    for (auto const field :
         {&model::Ordering::by, &model::Ordering::articles, &model::Ordering::initialisms,
          &model::Ordering::alphabet, &model::Ordering::conveners}) {
        if ((kit.ordering.*field).empty()) {
            kit.ordering.*field = settings.ordering.*field;
        }
    }
    OwnOrganization const& own = settings.organization;
    if (kit.boilerplates.empty() && has_text(own.boilerplate)) {
        kit.boilerplates.push_back(
            {has_text(own.name) ? about(own.name, kit.language) : std::string(),
             model::from_plain_text(own.boilerplate)});
    }
    bool const reachable = has_text(own.contact.email) || has_text(own.contact.phone);
    if (kit.contacts.empty() && reachable) {
        kit.contacts.push_back(own.contact);
        if (!has_text(own.contact.name)) {
            kit.contacts.back().name = own.name;
        }
    }
}

model::Image logo_of(Settings const& settings) {
    OwnOrganization const& own = settings.organization;
    std::error_code none;
    return std::filesystem::is_regular_file(own.logo, none) ? model::Image{own.logo, own.name, {}}
                                                            : model::Image();
}

KitChoices proposed(KitChoices const& of_document, Settings const& settings,
                    std::filesystem::path const& home) {
    KitChoices const& usual = settings.last.formats.empty() ? settings.defaults : settings.last;
    KitChoices choices = of_document.formats.empty() ? usual : of_document;
    choices.signatories = of_document.signatories;
    if (choices.formats.empty()) {
        choices.formats = {"odt", "pdf", "docx"};
    }
    if (choices.folder.empty()) {
        choices.folder = usual.folder.empty() ? home : usual.folder;
    }
    return choices;
}

} // namespace presskit::app
