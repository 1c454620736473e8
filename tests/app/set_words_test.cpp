// SPDX-License-Identifier: MPL-2.0
#include "app/set_words.hpp"

#include "support.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::app {

class SetWordsTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(SetWordsTest);
    CPPUNIT_TEST(are_those_of_the_language);
    CPPUNIT_TEST(see_the_data_and_each_other);
    CPPUNIT_TEST(say_what_is_missing);
    CPPUNIT_TEST(say_what_is_wrong);
    CPPUNIT_TEST(quote);
    CPPUNIT_TEST(are_nothing_in_a_set_without);
    CPPUNIT_TEST_SUITE_END();

    std::unique_ptr<output::TemporaryFolder> m_folder;

public:
    void setUp() override {
        m_folder = std::make_unique<output::TemporaryFolder>("", "presskit-test-");
        fs::create_directory(m_folder->path() / "words");
    }
    void tearDown() override { m_folder.reset(); }

private:
    void put(std::string const& language, std::string const& text) const {
        write_file(m_folder->path() / "words" / (language + ".txt"), text);
    }

    [[nodiscard]] std::string told(Findings const& findings) const {
        std::string text;
        std::string const folder = m_folder->path().string() + "/words/";
        for (Finding const& finding : findings) {
            std::string line = finding.id + " " + to_line(finding);
            for (std::size_t at; (at = line.find(folder)) != std::string::npos;) {
                line.erase(at, folder.size());
            }
            text += line + "\n";
        }
        return text;
    }

    /// "contact|count" in `language` for a kit of `signatories`.
    [[nodiscard]] std::string words(std::string const& language, int signatories = 0) const {
        model::FieldTree data;
        data.set("n", signatories);
        CPPUNIT_ASSERT_EQUAL(
            std::string(), told(add_words(data, *set_words(m_folder->path(), language), language)));
        auto const fields =
            std::get<std::shared_ptr<model::Fields const>>(data.find("words")->data);
        auto const word = [&](char const* name) {
            auto const* const found = fields->find(name);
            return found == nullptr ? "-" : std::get<std::string>(found->data);
        };
        return word("contact") + "|" + word("count");
    }

    void are_those_of_the_language() {
        put("en", "# note\n\ncontact = Contact\ncount =\n");
        put("de", "contact = Kontakt \r\ncount = x = y\r\n");
        put("de-AT", "contact = Ansprechperson\n");
        CPPUNIT_ASSERT_EQUAL(std::string("Contact|"), words("en-GB"));
        CPPUNIT_ASSERT_EQUAL(std::string("Kontakt|x = y"), words("de-DE"));
        CPPUNIT_ASSERT_EQUAL(std::string("Ansprechperson|x = y"), words("de_AT"));
    }

    void see_the_data_and_each_other() {
        put("en", "contact = {{ n|number }} {{ n|plural(one='name', other='names') }}\n"
                  "count = {{ words.contact }}{{ nothing.there }}, {{ '2021-06-03'|date }}\n");
        put("pl", "contact = {{ n }} {{ n|plural('nazwa', 'nazw', few='nazwy', many='nazw') }}\n"
                  "count = {{ '2021-06-03'|date }}\n");
        CPPUNIT_ASSERT_EQUAL(std::string("1 name|1 name, June 3, 2021"), words("en-US", 1));
        CPPUNIT_ASSERT_EQUAL(std::string("3,000 names|3,000 names, June 3, 2021"),
                             words("en-US", 3000));
        CPPUNIT_ASSERT_EQUAL(std::string("2 nazwy|3 czerwca 2021"), words("pl", 2));
        CPPUNIT_ASSERT_EQUAL(std::string("5 nazw|3 czerwca 2021"), words("pl", 5));
    }

    void say_what_is_missing() {
        put("en", "contact = Contact\ncount = {{ '2021-06-03'|date }}\n");
        put("de", "contact = Kontakt\n");
        model::FieldTree data;
        CPPUNIT_ASSERT_EQUAL(
            std::string("kit.words de.txt: entries are missing, so these words are in "
                        "English: count; add them as en.txt has them\n"),
            told(add_words(data, *set_words(m_folder->path(), "de-DE"), "de-DE")));
        auto const fields =
            std::get<std::shared_ptr<model::Fields const>>(data.find("words")->data);
        CPPUNIT_ASSERT_EQUAL(std::string("June 3, 2021"),
                             std::get<std::string>(fields->find("count")->data));
        CPPUNIT_ASSERT_EQUAL(
            std::string("kit.words fi.txt: the template set has no words in this "
                        "language, so what it says itself is in English; translate the right-hand "
                        "sides of en.txt beside it\n"),
            told(set_words(m_folder->path(), "fi")->findings));
    }

    void say_what_is_wrong() {
        put("en", "contact\nCount = 1\nother = {{ n|plurl }}\n");
        model::FieldTree data;
        Findings const findings = add_words(data, *set_words(m_folder->path(), "en"), "en");
        CPPUNIT_ASSERT(has_errors(findings));
        CPPUNIT_ASSERT(data.find("words") == nullptr);
        std::string const text = told(findings);
        for (char const* const line :
             {"template.words en.txt:1: \"contact\": this line is no entry; write: name = "
              "words\n",
              "template.words en.txt:2: \"Count = 1\": this line is no entry; write: name = "
              "words\n",
              "en.txt:3: \"{{ n|plurl }}\": there is no filter \"plurl\"; did you mean "
              "\"plural\"?\n"}) {
            CPPUNIT_ASSERT_MESSAGE(text, text.find(line) != std::string::npos);
        }
    }

    void quote() {
        put("en", "quote_open = ‘\nquote_close = ’\n");
        put("fr", "quote_open =\nquote_close =\n");
        CPPUNIT_ASSERT_EQUAL(std::string("‘"),
                             quotation_marks(*set_words(m_folder->path(), "en-GB"), "en-GB").first);
        CPPUNIT_ASSERT_EQUAL(std::string("\u00A0»"),
                             quotation_marks(*set_words(m_folder->path(), "fr"), "fr").second);
    }

    void are_nothing_in_a_set_without() {
        fs::remove_all(m_folder->path() / "words");
        model::FieldTree data;
        CPPUNIT_ASSERT(add_words(data, *set_words(m_folder->path(), "de"), "de").empty());
        CPPUNIT_ASSERT(data.find("words") == nullptr);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(SetWordsTest);

} // namespace presskit::app
