// SPDX-License-Identifier: MPL-2.0
#include "uno/settings.hpp"

#include "uno/configuration.hpp"
#include "uno/convert.hpp"

#include <com/sun/star/util/XChangesBatch.hpp>

namespace presskit::uno {
namespace {

using css::uno::Any;
using rtl::OUString;
using Properties = css::uno::Reference<css::beans::XPropertySet>;

constexpr char const* root = "/org.presskit.Settings";

Properties group_of(Properties const& settings, char const* name) {
    Properties group;
    settings->getPropertyValue(OUString::createFromAscii(name)) >>= group;
    return {group, css::uno::UNO_SET_THROW};
}

std::string text_of(Properties const& group, char const* name) {
    OUString text;
    group->getPropertyValue(OUString::createFromAscii(name)) >>= text;
    return to_utf8(text);
}

void set_text(Properties const& group, char const* name, std::string const& text) {
    group->setPropertyValue(OUString::createFromAscii(name), Any(to_ustring(text)));
}

app::KitChoices choices_of(Properties const& group) {
    app::KitChoices choices;
    choices.templates = text_of(group, "Templates");
    choices.formats = split(text_of(group, "Formats"), ',');
    choices.editions = text_of(group, "Editions");
    choices.folder = text_of(group, "Folder");
    group->getPropertyValue("Zip") >>= choices.zip;
    return choices;
}

void set_choices(Properties const& group, app::KitChoices const& choices) {
    set_text(group, "Templates", choices.templates);
    std::string formats;
    for (std::string const& format : choices.formats) {
        formats += (formats.empty() ? "" : ",") + format;
    }
    set_text(group, "Formats", formats);
    set_text(group, "Editions", choices.editions);
    set_text(group, "Folder", choices.folder.string());
    group->setPropertyValue("Zip", Any(choices.zip));
}

void save(Properties const& settings) {
    css::uno::Reference<css::util::XChangesBatch>(settings, css::uno::UNO_QUERY_THROW)
        ->commitChanges();
}

} // namespace

app::Settings read_settings(Context const& context) {
    auto const all = configuration(context, root);
    app::Settings settings;
    auto const style = group_of(all, "Style");
    settings.profile = text_of(style, "Profile");
    settings.language = text_of(style, "Language");
    auto const filing = group_of(all, "Filing");
    settings.ordering.by = text_of(filing, "By");
    settings.ordering.articles = text_of(filing, "Articles");
    settings.ordering.initialisms = text_of(filing, "Initialisms");
    settings.ordering.alphabet = text_of(filing, "Alphabet");
    settings.ordering.conveners = text_of(filing, "Conveners");
    auto const own = group_of(all, "Organization");
    settings.organization = {
        text_of(own, "Name"),
        text_of(own, "Boilerplate"),
        {text_of(own, "ContactName"), text_of(own, "ContactEmail"), text_of(own, "ContactPhone")},
        text_of(own, "Logo")};
    settings.defaults = choices_of(group_of(all, "Defaults"));
    settings.last = choices_of(group_of(all, "Last"));
    return settings;
}

void write_settings(Context const& context, app::Settings const& settings) {
    auto const all = configuration_to_write(context, root);
    auto const style = group_of(all, "Style");
    set_text(style, "Profile", settings.profile);
    set_text(style, "Language", settings.language);
    auto const filing = group_of(all, "Filing");
    set_text(filing, "By", settings.ordering.by);
    set_text(filing, "Articles", settings.ordering.articles);
    set_text(filing, "Initialisms", settings.ordering.initialisms);
    set_text(filing, "Alphabet", settings.ordering.alphabet);
    set_text(filing, "Conveners", settings.ordering.conveners);
    auto const own = group_of(all, "Organization");
    set_text(own, "Name", settings.organization.name);
    set_text(own, "Boilerplate", settings.organization.boilerplate);
    set_text(own, "ContactName", settings.organization.contact.name);
    set_text(own, "ContactEmail", settings.organization.contact.email);
    set_text(own, "ContactPhone", settings.organization.contact.phone);
    set_text(own, "Logo", settings.organization.logo);
    set_choices(group_of(all, "Defaults"), settings.defaults);
    set_choices(group_of(all, "Last"), {});
    save(all);
}

void write_last_choices(Context const& context, app::KitChoices const& choices) {
    auto const all = configuration_to_write(context, root);
    set_choices(group_of(all, "Last"), choices);
    save(all);
}

} // namespace presskit::uno
