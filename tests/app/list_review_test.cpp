// SPDX-License-Identifier: MPL-2.0
#include "app/list_review.hpp"

#include "app/document_memory.hpp"
#include "base/files.hpp"
#include "output/temporary_folder.hpp"

#include <cppunit/extensions/HelperMacros.h>

using namespace presskit;
using app::NameAnswer;
using Names = std::vector<std::string>;

namespace {

model::PressKit kit_of(Names const& names) {
    model::PressKit kit;
    kit.language = "en-US";
    for (std::string const& name : names) {
        kit.signatories.push_back({});
        kit.signatories.back().name = name;
    }
    return kit;
}

} // namespace

class ListReviewTest : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(ListReviewTest);
    CPPUNIT_TEST(names_as_they_will_be_filed);
    CPPUNIT_TEST(one_or_two);
    CPPUNIT_TEST(an_answer_is_never_asked_again);
    CPPUNIT_TEST(a_file_merges_and_its_spelling_may_be_chosen);
    CPPUNIT_TEST(an_answer_may_be_taken_back);
    CPPUNIT_TEST_SUITE_END();

    void names_as_they_will_be_filed() {
        auto const review = app::review_list(
            kit_of({"The Bay Trust", "Anglers", "18 Rising", "Éclair Bakers"}), {});
        CPPUNIT_ASSERT(Names({"18 Rising", "Anglers", "The Bay Trust", "Éclair Bakers"}) ==
                       review.names);
        CPPUNIT_ASSERT(review.questions.empty());
    }

    void one_or_two() {
        model::PressKit kit =
            kit_of({"Upturn", "Clean Harbor Alliance", "UPTURN", "Clean Harbour Alliance"});
        auto const review = app::review_list(kit, {});
        CPPUNIT_ASSERT_EQUAL(std::size_t(3), review.names.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t(2), review.questions.size());
        CPPUNIT_ASSERT_EQUAL(std::string("Upturn"), review.questions[0].first);
        CPPUNIT_ASSERT_EQUAL(std::string("UPTURN"), review.questions[0].second);
        CPPUNIT_ASSERT(review.questions[0].merged);
        CPPUNIT_ASSERT(!review.questions[1].merged);
        app::answer(kit.decisions, review.questions[0], NameAnswer::second_is_printed);
        app::answer(kit.decisions, review.questions[1], NameAnswer::distinct);
        CPPUNIT_ASSERT(Names({"Clean Harbor Alliance", "Clean Harbour Alliance", "UPTURN"}) ==
                       app::names_as_filed(kit, {}));
    }

    void an_answer_is_never_asked_again() {
        model::PressKit kit =
            kit_of({"Clean Harbor Alliance", "Clean Harbour Alliance", "Upturn", "UPTURN"});
        for (auto const& question : app::review_list(kit, {}).questions) {
            app::answer(kit.decisions, question, NameAnswer::first_is_printed);
        }
        kit.decisions = app::decisions_from(app::to_text(kit.decisions)); // from the document
        auto const review = app::review_list(kit, {});
        CPPUNIT_ASSERT(review.questions.empty());
        CPPUNIT_ASSERT(Names({"Clean Harbor Alliance", "Upturn"}) == review.names);
    }

    void a_file_merges_and_its_spelling_may_be_chosen() {
        output::TemporaryFolder const folder({}, "presskit-test-");
        write_file(folder.path() / "list.txt", "Upturn\nUpturn, Inc.\nAnglers\n");
        model::PressKit kit = kit_of({"Not this one"});
        auto const review = app::review_list(kit, folder.path() / "list.txt");
        CPPUNIT_ASSERT_EQUAL(std::size_t(2), review.names.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), review.questions.size());
        auto const& question = review.questions[0];
        CPPUNIT_ASSERT(question.merged);
        CPPUNIT_ASSERT_EQUAL(question.first, review.names[1]);
        app::answer(kit.decisions, question, NameAnswer::second_is_printed);
        CPPUNIT_ASSERT_EQUAL(question.second,
                             app::names_as_filed(kit, folder.path() / "list.txt")[1]);
        CPPUNIT_ASSERT(NameAnswer::second_is_printed == app::answer_to(question, kit.decisions));
        app::answer(kit.decisions, question, NameAnswer::distinct);
        CPPUNIT_ASSERT_EQUAL(std::size_t(3),
                             app::names_as_filed(kit, folder.path() / "list.txt").size());
        CPPUNIT_ASSERT(app::review_list(kit, folder.path() / "list.txt").questions.empty());
    }

    void an_answer_may_be_taken_back() {
        std::vector<model::NameDecision> decisions;
        app::NameQuestion const question{"A", "B", "", false};
        app::answer(decisions, question, NameAnswer::distinct);
        app::answer(decisions, question, NameAnswer::first_is_printed);
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), decisions.size());
        app::answer(decisions, question, NameAnswer::none);
        CPPUNIT_ASSERT(decisions.empty());
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(ListReviewTest);
