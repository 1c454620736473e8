// SPDX-License-Identifier: MPL-2.0
// What people do with templates in Writer: fields with labels, a preview, copies of their own.
#include "app/check_draft.hpp"
#include "app/field_catalogue.hpp"
#include "app/own_templates.hpp"
#include "app/preview.hpp"
#include "app/sample_kit.hpp"
#include "app/tag_labels.hpp"
#include "app/template_notes.hpp"
#include "support.hpp"

#include <cppunit/extensions/HelperMacros.h>
#include <cstdlib>

namespace presskit::app {

class TemplateWorkTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(TemplateWorkTest);
    CPPUNIT_TEST(tags_are_labelled);
    CPPUNIT_TEST(names_are_corrected);
    CPPUNIT_TEST(every_choice_is_whole);
    CPPUNIT_TEST(previews);
    CPPUNIT_TEST(own_copies_come_first);
    CPPUNIT_TEST(versions);
    CPPUNIT_TEST_SUITE_END();

    std::unique_ptr<output::TemporaryFolder> m_folder;

public:
    void setUp() override {
        m_folder = std::make_unique<output::TemporaryFolder>("", "presskit-test-");
        setenv("PRESSKIT_USER_TEMPLATES", (m_folder->path() / "mine").c_str(), 1);
    }
    void tearDown() override {
        unsetenv("PRESSKIT_USER_TEMPLATES");
        m_folder.reset();
    }

private:
    static std::string labels(std::vector<std::string> const& paragraphs) {
        TagReader reader;
        std::string all;
        for (std::string const& paragraph : paragraphs) {
            for (TypedTag const& tag : reader.read(paragraph)) {
                all += paragraph.substr(tag.begin, tag.end - tag.begin) + " = " + tag.label.kind +
                       ":" + tag.label.subject + "\n";
            }
        }
        return all;
    }

    void tags_are_labelled() {
        CPPUNIT_ASSERT_EQUAL(
            std::string("{{ embargo.until|date('long') }} = value:embargo.until\n"
                        "{% for s in signatories %} = for:signatories\n"
                        "{{ s.name }} = value:signatories.name\n"
                        "{% if not s.title %} = if-not:signatories.title\n"
                        "{% else %} = else:\n"
                        "{% endif %} = end:signatories.title\n"
                        "{% endfor %} = end:signatories\n"
                        "{{ s.name }} = value:s.name\n"),
            labels({"Until {{ embargo.until|date('long') }}. {# a note #}",
                    "{% for s in signatories %}{{ s.name }}", "{% if not s.title %}{% else %}",
                    "{% endif %}{% endfor %} {{ s.name }} {{ broken"}));
    }

    void names_are_corrected() {
        Finding finding;
        finding.location.text = "{{ headlines[0].headlin|upper }}";
        finding.message = "the data of a press kit has no field \"headlin\"";
        finding.hint = "did you mean \"headline\"?";
        CPPUNIT_ASSERT_EQUAL(std::string("{{ headlines[0].headline|upper }}"),
                             corrected_tag(finding));
        finding.hint = "add it to the data, or write |default(\"\")";
        CPPUNIT_ASSERT_EQUAL(std::string(), corrected_tag(finding));
    }

    /// As many ends as beginnings, and a template made of nothing but it has no problem.
    void every_choice_is_whole() {
        std::size_t fields = 0;
        for (FieldChoice const& group : field_catalogue()) {
            CPPUNIT_ASSERT(group.parts.empty() && !group.below.empty());
            for (FieldChoice const& choice : group.below) {
                int open = 0;
                std::string tags;
                for (InsertPart const& part : choice.parts) {
                    open += part.kind == InsertPart::Kind::section ? 1 : 0;
                    open -= part.kind == InsertPart::Kind::end_section ? 1 : 0;
                    bool const loops = part.kind == InsertPart::Kind::section &&
                                       part.content.find(" in ") != std::string::npos;
                    tags += loops ? "{% " + part.content + " %}" : "";
                    tags += part.kind == InsertPart::Kind::field ? part.content : "";
                    tags += part.kind == InsertPart::Kind::end_section &&
                                    tags.find("{% for ") != std::string::npos &&
                                    tags.find("endfor") == std::string::npos
                                ? "{% endfor %}"
                                : "";
                    if (part.kind == InsertPart::Kind::field) {
                        CPPUNIT_ASSERT_MESSAGE(part.name, !name_key(part.name).empty());
                    }
                    fields += part.kind == InsertPart::Kind::field ? 1 : 0;
                }
                CPPUNIT_ASSERT_EQUAL_MESSAGE(choice.key, 0, open);
                bool const has_sample = choice.key != "insert.logo";
                CPPUNIT_ASSERT_EQUAL_MESSAGE(choice.key, has_sample, !choice.sample.empty());
                if (tags.empty()) {
                    continue; // a picture, a table: tags that are no fields of the text
                }
                std::atomic<bool> const never{false};
                auto const odt = odf::Package::from_bytes(flat_template(tags), "t.fodt").to_zip();
                for (Finding const& finding : check_draft(odt, "t.odt", {}, never).findings) {
                    CPPUNIT_ASSERT_MESSAGE(choice.key + ": " + to_line(finding),
                                           finding.id.rfind("data.", 0) != 0 &&
                                               finding.id.rfind("template", 0) != 0);
                }
            }
        }
        CPPUNIT_ASSERT(fields > 25);
        CPPUNIT_ASSERT_EQUAL(std::string("Lantern Harbor Gets a Cleanup Plan"),
                             field_catalogue().front().below.front().sample);
        CPPUNIT_ASSERT_EQUAL(std::string(), name_key("signatories.shoe_size"));
    }

    void previews() {
        auto const odt =
            odf::Package::from_bytes(flat_template("{{ headline }} {{ nothing }}"), "t.fodt")
                .to_zip();
        std::string const content =
            odf::Package::from_bytes(preview_document(odt, "t.odt", {}), "p.odt")
                .read("content.xml");
        CPPUNIT_ASSERT(content.find("Lantern Harbor Gets a Cleanup Plan") != std::string::npos);
        CPPUNIT_ASSERT(content.find("nothing") != std::string::npos);
        auto const broken =
            odf::Package::from_bytes(flat_template("{% if place %}"), "t.fodt").to_zip();
        CPPUNIT_ASSERT_EQUAL(
            std::string("4 t.odt: "),
            sentence([&] { (void)preview_document(broken, "t.odt", {}); }).substr(0, 9));
    }

    void put(std::string const& file, std::string const& bytes) const {
        fs::create_directories((m_folder->path() / file).parent_path());
        write_file(m_folder->path() / file, bytes);
    }

    void own_copies_come_first() {
        fs::path const root = m_folder->path() / "shipped";
        std::string const version = property("presskit-version", "0.0.9");
        put("shipped/rivers/a.ott",
            odf::Package::from_bytes(flat_template("a", version), "a.fodt").to_zip());
        put("shipped/rivers/b.txt", "b");
        auto const all = editable_templates(root);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, all.size());
        CPPUNIT_ASSERT_EQUAL(std::string("Template"), all.front().title);
        CPPUNIT_ASSERT(!all.front().has_own);
        CPPUNIT_ASSERT(notes_on({find_template_set("rivers", root).files[1]}, "en-US").empty());

        fs::path const own = own_copy(all.front());
        CPPUNIT_ASSERT_EQUAL((m_folder->path() / "mine/rivers/a.ott").string(), own.string());
        TemplateSet const set = find_template_set("rivers", root);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, set.files.size());
        CPPUNIT_ASSERT_EQUAL(own.string(), set.files[0].path.string());
        CPPUNIT_ASSERT_EQUAL((root / "rivers").string(), set_folder_of(set.files[0]).string());
        write_file(own,
                   odf::Package::from_bytes(flat_template("mine", version), "a.fodt").to_zip());
        CPPUNIT_ASSERT_EQUAL(own.string(), own_copy(editable_templates(root).front()).string());

        Findings const notes = notes_on(set.files, "en-US");
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, notes.size());
        CPPUNIT_ASSERT_EQUAL(own.string() + ": your own copy of this template is used, not the one "
                                            "of the set \"rivers\"; to use the set's again, move "
                                            "your copy away",
                             to_line(notes[0]));
        CPPUNIT_ASSERT_EQUAL(std::string("templates.older-version"), notes[1].id);
        CPPUNIT_ASSERT(notes[1].message.find("made for Press Kit 0.0.9") != std::string::npos);
    }

    void versions() {
        CPPUNIT_ASSERT(is_older_version("0.9", "0.10.1"));
        CPPUNIT_ASSERT(is_older_version("1.2.3", "1.2.4"));
        CPPUNIT_ASSERT(!is_older_version("1.2.4", "1.2.4"));
        CPPUNIT_ASSERT(!is_older_version("2", "1.9"));
        CPPUNIT_ASSERT(!is_older_version("", "1.9"));
        CPPUNIT_ASSERT(!is_older_version("one", "1.9"));
        CPPUNIT_ASSERT(!is_older_version("99999999999", "1.9"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(TemplateWorkTest);

} // namespace presskit::app
