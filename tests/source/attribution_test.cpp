// SPDX-License-Identifier: MPL-2.0
#include "source/attribution.hpp"
#include "source/quotes_in_sentences.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::source {

class AttributionTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(AttributionTest);
    CPPUNIT_TEST(splits);
    CPPUNIT_TEST(known_organizations_win);
    CPPUNIT_TEST(reads_lead_ins);
    CPPUNIT_TEST(refuses_what_is_nobody);
    CPPUNIT_TEST(quotes_in_running_text);
    CPPUNIT_TEST_SUITE_END();

    static std::string flat(std::optional<Attribution> const& by) {
        return by ? by->speaker + " | " + by->title + " | " + by->organization : "-";
    }
    static std::string split(std::string const& phrase, KnownNames const& known = {}) {
        return flat(read_attribution(phrase, known));
    }
    static void check(std::string const& expected, std::string const& got) {
        CPPUNIT_ASSERT_EQUAL(expected, got);
    }

    void splits() {
        check("Ana Ruiz | director | River Watch", split("Ana Ruiz, director of River Watch"));
        check("Ana Ruiz | director of policy | River Watch",
              split("Ana Ruiz, director of policy at River Watch"));
        check("Ana Ruiz | Director of Public Policy | River Watch",
              split("Ana Ruiz, Director of Public Policy for River Watch"));
        check("Ana Ruiz | senior counsel of the Courts Program | River Watch",
              split("Ana Ruiz, senior counsel of the Courts Program at River Watch"));
        check("Ana Ruiz | Vice President, Communications | River Watch",
              split("Ana Ruiz, Vice President, Communications, River Watch"));
        check("Ana Ruiz | Senior Advocate | River Watch, Inc.",
              split("Ana Ruiz, Senior Advocate, River Watch, Inc."));
        check("Ana Ruiz |  | River Watch", split("Ana Ruiz, River Watch"));
        check("Ana Ruiz |  | River Watch", split("Ana Ruiz of River Watch"));
        check("Ana Ruiz |  | River Watch", split("Ana Ruiz (River Watch)"));
        check("Ana Ruiz, Ph.D. | chief scientist | River Watch",
              split("Ana Ruiz, Ph.D., chief scientist, River Watch"));
        check("Ana Ruiz | president | National Association of River Keepers",
              split("Ana Ruiz, president of the National Association of River Keepers"));
        check("Ana Ruiz | executive director | River Watch",
              split("Ana Ruiz, the executive director of River Watch, a network of 12 clubs"));
        check("Ana Ruiz | Executive Director | River Watch",
              split("River Watch Executive Director Ana Ruiz"));
        check("Ana de la Cruz | portavoz | Río Vivo",
              split("Ana de la Cruz, portavoz de Río Vivo"));
        check("Anke van den Berg | Leiterin | Flusswacht",
              split("Anke van den Berg, Leiterin der Flusswacht"));
        check("Ana Ruiz |  | ", split("Ana Ruiz"));
    }

    void known_organizations_win() {
        KnownNames known;
        known.add("Center on Race, Inequality, and the Law at Bay University");
        known.add("Save the Bay (STB)");
        check("Ana Ruiz | director | Center on Race, Inequality, and the Law at Bay University",
              split("Ana Ruiz, director of the Center on Race, Inequality, and the Law at Bay "
                    "University",
                    known));
        check("Ana Ruiz | head of research | Save the Bay",
              split("Ana Ruiz, head of research for Save the Bay", known));
        check("Ana Ruiz | Policy Lead | Save the Bay",
              split("Save the Bay’s Policy Lead Ana Ruiz", known));
    }

    void reads_lead_ins() {
        auto const lead = [](std::string const& text) {
            std::optional<LeadIn> const found = read_lead_in(text, {});
            return found ? flat(found->by) : std::string("-");
        };
        check("Ana Ruiz | director | River Watch",
              lead("The following quote can be attributed to Ana Ruiz, director at River Watch:"));
        check("Ana Ruiz | director | River Watch",
              lead("Statement from Ana Ruiz, director of River Watch, on the new dam:"));
        check("Ana Ruiz | director | River Watch",
              lead("Ana Ruiz, director at River Watch, said:"));
        check("Ana Ruiz | director | River Watch",
              lead("Ana Ruiz, director at River Watch, issued the following statement:"));
        check("Ana Ruiz | director | River Watch", lead("Ana Ruiz, director, River Watch:"));
        check("Anna Müller | Leiterin | Flusswacht",
              lead("Das folgende Zitat kann Anna Müller, Leiterin bei Flusswacht, zugeschrieben "
                   "werden:"));
        check("Ana Ruiz | direttrice | Fiume Vivo",
              lead("La seguente citazione può essere attribuita a Ana Ruiz, direttrice di Fiume "
                   "Vivo:"));
        check("Ana Ruiz | directeur | Rivierwacht",
              lead("Het volgende citaat kan worden toegeschreven aan Ana Ruiz, directeur van "
                   "Rivierwacht:"));
    }

    void refuses_what_is_nobody() {
        check("-", split("the organizations"));
        check("-", split(""));
        CPPUNIT_ASSERT(!read_lead_in("The coalition makes six recommendations:", {}));
        CPPUNIT_ASSERT(!read_lead_in("The letter reads:", {}));
    }

    void quotes_in_running_text() {
        auto const quotes = [](std::string const& text) {
            std::string out;
            for (model::Quote const& q :
                 quotes_in_sentences(text, {{text, false, false, false, {}, {}}}, {}, {})) {
                out += q.speaker + " | " + q.title + " | " + q.organization + ": " +
                       model::plain_text(q.text) + '\n';
            }
            return out;
        };
        check("Ana Ruiz | director | River Watch: We cannot wait.\n",
              quotes("“We cannot wait,” said Ana Ruiz, director of River Watch."));
        check("Ana Ruiz | director | River Watch: We cannot wait. The water is rising.\n",
              quotes("“We cannot wait,” said Ana Ruiz, director of River Watch. “The water is "
                     "rising.”"));
        check("Ana Ruiz | director | River Watch: We cannot wait.\n",
              quotes("“We cannot wait,” Ana Ruiz, director of River Watch, said in a statement."));
        check("", quotes("The so-called “cool roof” program said to be new is old."));
        check("", quotes("“We cannot wait,” said the mayor."));
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(AttributionTest);

} // namespace presskit::source
