// SPDX-License-Identifier: MPL-2.0
#include "app/settings.hpp"

#include "app/pictures.hpp"
#include "base/files.hpp"
#include "output/temporary_folder.hpp"

#include <cppunit/extensions/HelperMacros.h>

using namespace presskit;
using app::Settings;

class SettingsTest : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(SettingsTest);
    CPPUNIT_TEST(a_house_has_its_english);
    CPPUNIT_TEST(what_a_kit_says_stays);
    CPPUNIT_TEST(own_about_and_contact_where_there_is_none);
    CPPUNIT_TEST(a_template_shows_the_logo);
    CPPUNIT_TEST(the_document_comes_before_the_last_choices_and_these_before_the_defaults);
    CPPUNIT_TEST_SUITE_END();

    static std::string language_after(Settings const& settings, std::string const& language) {
        model::PressKit kit;
        kit.language = language;
        app::apply(settings, kit);
        return kit.language;
    }

    void a_house_has_its_english() {
        Settings settings;
        CPPUNIT_ASSERT_EQUAL(std::string("en-US"), language_after(settings, "en-US"));
        settings.language = "en-AU";
        CPPUNIT_ASSERT_EQUAL(std::string("en-AU"), language_after(settings, "en"));
        settings.profile = "uk";
        CPPUNIT_ASSERT_EQUAL(std::string("en-GB"), language_after(settings, "en-US"));
        CPPUNIT_ASSERT_EQUAL(std::string("de"), language_after(settings, "de"));
        settings.profile = "ap";
        CPPUNIT_ASSERT_EQUAL(std::string("en-US"), language_after(settings, "en-GB"));
    }

    void what_a_kit_says_stays() {
        Settings settings;
        settings.ordering.by = "country";
        settings.ordering.articles = "count";
        model::PressKit kit;
        kit.ordering.by = "surname";
        app::apply(settings, kit);
        CPPUNIT_ASSERT_EQUAL(std::string("surname"), kit.ordering.by);
        CPPUNIT_ASSERT_EQUAL(std::string("count"), kit.ordering.articles);
    }

    void own_about_and_contact_where_there_is_none() {
        Settings settings;
        settings.organization = {
            "Offene Ufer", "Wir sind viele.\nSeit 1999.", {"", "p@u.example", ""}, ""};
        model::PressKit kit;
        kit.language = "de-DE";
        app::apply(settings, kit);
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), kit.boilerplates.size());
        CPPUNIT_ASSERT_EQUAL(std::string("Über Offene Ufer"), kit.boilerplates[0].heading);
        CPPUNIT_ASSERT_EQUAL(std::size_t(2), kit.boilerplates[0].text.blocks.size());
        CPPUNIT_ASSERT_EQUAL(std::string("Offene Ufer"), kit.contacts.at(0).name);
        app::apply(settings, kit);
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), kit.boilerplates.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), kit.contacts.size());
        kit.contacts[0].name = "Ines";
        app::apply(settings, kit);
        CPPUNIT_ASSERT_EQUAL(std::string("Ines"), kit.contacts[0].name);
    }

    void a_template_shows_the_logo() {
        output::TemporaryFolder const folder({}, "presskit-test-");
        std::string const logo = (folder.path() / "logo.png").string();
        write_file(logo, "picture");
        app::Pictures const pictures =
            app::with_logo([](std::string const&) { return std::nullopt; }, logo);
        CPPUNIT_ASSERT_EQUAL(std::string("picture"), pictures(logo).value_or("none"));
        CPPUNIT_ASSERT(!pictures("/etc/passwd"));
        Settings settings;
        settings.organization.logo = logo;
        settings.organization.name = "Offene Ufer";
        CPPUNIT_ASSERT_EQUAL(logo, app::logo_of(settings).source);
        CPPUNIT_ASSERT_EQUAL(std::string("Offene Ufer"), app::logo_of(settings).alt);
        settings.organization.logo = "/no/such.png";
        CPPUNIT_ASSERT(app::logo_of(settings).source.empty());
    }

    void the_document_comes_before_the_last_choices_and_these_before_the_defaults() {
        Settings settings;
        app::KitChoices choices = app::proposed({}, settings, "/home/ann");
        CPPUNIT_ASSERT(choices.formats == std::vector<std::string>({"odt", "pdf", "docx"}));
        CPPUNIT_ASSERT_EQUAL(std::string("/home/ann"), choices.folder.string());
        settings.defaults.folder = "/srv/kits";
        settings.defaults.formats = {"pdf"};
        choices = app::proposed({}, settings, "/home/ann");
        CPPUNIT_ASSERT(choices.formats == std::vector<std::string>({"pdf"}));
        CPPUNIT_ASSERT_EQUAL(std::string("/srv/kits"), choices.folder.string());
        settings.last.formats = {"docx"};
        settings.last.folder = "/tmp/x";
        choices = app::proposed({}, settings, "/home/ann");
        CPPUNIT_ASSERT(choices.formats == std::vector<std::string>({"docx"}));
        CPPUNIT_ASSERT_EQUAL(std::string("/tmp/x"), choices.folder.string());
        app::KitChoices of_document;
        of_document.formats = {"eml"};
        of_document.signatories = "/home/ann/list.csv";
        choices = app::proposed(of_document, settings, "/home/ann");
        CPPUNIT_ASSERT(choices.formats == std::vector<std::string>({"eml"}));
        CPPUNIT_ASSERT_EQUAL(std::string("/home/ann/list.csv"), choices.signatories.string());
        CPPUNIT_ASSERT_EQUAL(std::string("/tmp/x"), choices.folder.string());
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(SettingsTest);
