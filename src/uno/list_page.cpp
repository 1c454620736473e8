// SPDX-License-Identifier: MPL-2.0
#include "uno/list_page.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "uno/convert.hpp"

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>

#include <algorithm>

namespace presskit::uno {
namespace {

using app::NameAnswer;

constexpr std::size_t max_questions = 1000; ///< a person answers; the others stay as they are

struct AnswerButton {
    char const* radio;
    NameAnswer answer;
};
constexpr AnswerButton answers[] = {{"sameFirst", NameAnswer::first_is_printed},
                                    {"sameSecond", NameAnswer::second_is_printed},
                                    {"distinct", NameAnswer::distinct}};

} // namespace

void ListPage::show() {
    Form& form = m_session.form;
    bool const file = !m_session.choices.signatories.empty();
    form.set_text("fromDocument",
                  form.sentence("list.document.count",
                                {std::to_string(m_session.reading.kit.signatories.size())}));
    form.set_checked("fromDocument", !file);
    form.set_checked("fromFile", file);
    form.set_text("listFile", m_session.choices.signatories.string());
    show_names();
    show_questions(0);
}

std::filesystem::path ListPage::wanted_list() const {
    std::filesystem::path const typed = utf8::trim(m_session.form.text("listFile"));
    return m_session.form.is_checked("fromFile")
               ? (typed.empty() || typed.is_absolute() ? typed : m_session.home / typed)
               : std::filesystem::path();
}

void ListPage::source_changed() {
    bool const needs_file =
        m_session.form.is_checked("fromFile") && m_session.form.text("listFile").empty();
    if (!needs_file && wanted_list() != m_session.choices.signatories) {
        read_list(wanted_list());
    }
}

/// Half a path is no reason for a message: that comes with Next or Generate.
void ListPage::file_typed() {
    auto const typed = utf8::trim(m_session.form.text("listFile"));
    if (!typed.empty() && !m_session.form.is_checked("fromFile")) {
        m_session.form.set_checked("fromDocument", false);
        m_session.form.set_checked("fromFile", true);
    }
    std::error_code none;
    if (std::filesystem::is_regular_file(wanted_list(), none)) {
        source_changed();
    }
}

void ListPage::settle() {
    auto const list = wanted_list();
    if (m_session.form.is_checked("fromFile") && list.empty()) {
        throw Error(Phase::usage, m_session.form.sentence("error.list"));
    }
    if (list != m_session.choices.signatories) {
        read_list(list);
    }
}

void ListPage::browse() {
    using namespace css::ui::dialogs;
    Form& form = m_session.form;
    auto const picker =
        FilePicker::createWithMode(m_session.context, TemplateDescription::FILEOPEN_SIMPLE);
    picker->appendFilter(to_ustring(form.sentence("list.filter")),
                         "*.csv;*.tsv;*.txt;*.ods;*.fods;*.xlsx");
    picker->appendFilter(to_ustring(form.sentence("list.allFiles")), "*");
    picker->setDisplayDirectory(url_from_path(m_session.home));
    if (picker->execute() == ExecutableDialogResults::OK) {
        form.set_text("listFile", path_from_url(picker->getSelectedFiles()[0]).string());
        form.set_checked("fromDocument", false);
        form.set_checked("fromFile", true);
        source_changed();
    }
}

void ListPage::read_list(std::filesystem::path const& list) {
    if (m_background.busy()) {
        return;
    }
    auto const review = std::make_shared<app::ListReview>();
    m_session.form.set_text("namesLabel", m_session.form.sentence("progress.list"));
    bool const ended = m_background.run(
        [review, list, kit = m_session.reading.kit] { *review = app::review_list(kit, list); });
    if (ended) {
        m_session.review = std::move(*review);
        m_session.choices.signatories = list;
        show_names();
        show_questions(0);
    }
}

void ListPage::show_names() {
    Form& form = m_session.form;
    auto const& names = m_session.review.names;
    form.set_items("names", names);
    form.select("names", -1);
    form.set_text("namesLabel", names.empty() ? form.sentence("list.names.none")
                                : names.size() == 1
                                    ? form.sentence("list.names.one")
                                    : form.sentence("list.names", {std::to_string(names.size())}));
}

void ListPage::show_questions(int selected) {
    Form& form = m_session.form;
    auto const& questions = m_session.review.questions;
    std::vector<std::string> lines;
    std::size_t open = 0;
    for (auto const& question : questions) {
        auto const pair = form.sentence("list.pair", {question.first, question.second});
        bool const is_open =
            app::answer_to(question, m_session.reading.kit.decisions) == NameAnswer::none;
        open += is_open ? 1 : 0;
        if (lines.size() < max_questions) {
            lines.push_back(is_open ? pair : form.sentence("list.answered", {pair}));
        }
    }
    form.set_text("questionsLabel",
                  questions.empty()
                      ? form.sentence("list.questions.none")
                      : form.sentence("list.questions",
                                      {std::to_string(open), std::to_string(questions.size())}));
    form.set_items("questions", lines, selected);
    for (char const* control : {"questions", "why", "sameFirst", "sameSecond", "distinct"}) {
        form.set_visible(control, !questions.empty());
    }
    show_question();
}

app::NameQuestion const* ListPage::selected() const {
    auto const at = m_session.form.selected("questions");
    auto const& questions = m_session.review.questions;
    bool const is_one = at >= 0 && static_cast<std::size_t>(at) < questions.size();
    return is_one ? &questions[static_cast<std::size_t>(at)] : nullptr;
}

void ListPage::show_question() {
    Form& form = m_session.form;
    app::NameQuestion const* const question = selected();
    if (question == nullptr) {
        return;
    }
    auto const name = [](std::string const& text) { return utf8::excerpt(text, 60); };
    form.set_text("why", question->why.empty() ? "" : form.sentence("list.why", {question->why}));
    form.set_text("sameFirst", form.sentence("list.first", {name(question->first)}));
    form.set_text("sameSecond", form.sentence("list.second", {name(question->second)}));
    auto const given = app::answer_to(*question, m_session.reading.kit.decisions);
    for (auto const& button : answers) {
        form.set_checked(button.radio, button.answer == given);
    }
}

void ListPage::take_answer() {
    app::NameQuestion const* const question = selected();
    if (question == nullptr || m_background.busy()) {
        return;
    }
    auto& decisions = m_session.reading.kit.decisions;
    auto const chosen =
        std::find_if(std::begin(answers), std::end(answers), [&](AnswerButton const& button) {
            return m_session.form.is_checked(button.radio);
        });
    if (chosen == std::end(answers) || app::answer_to(*question, decisions) == chosen->answer) {
        return;
    }
    app::answer(decisions, *question, chosen->answer);
    show_questions(m_session.form.selected("questions"));
    refresh_names();
}

void ListPage::refresh_names() {
    auto const names = std::make_shared<std::vector<std::string>>();
    if (m_background.run(
            [names, list = m_session.choices.signatories, kit = m_session.reading.kit] {
                *names = app::names_as_filed(kit, list);
            })) {
        m_session.review.names = std::move(*names);
        show_names();
    }
}

} // namespace presskit::uno
