// SPDX-License-Identifier: MPL-2.0
#include "uno/generate_dialog.hpp"

#include "app/name_decisions.hpp"
#include "uno/clipboard.hpp"
#include "uno/content_page.hpp"
#include "uno/convert.hpp"
#include "uno/document_properties.hpp"
#include "uno/finding_actions.hpp"
#include "uno/findings_text.hpp"
#include "uno/form_actions.hpp"
#include "uno/guard.hpp"
#include "uno/help.hpp"
#include "uno/kit_run.hpp"
#include "uno/list_page.hpp"
#include "uno/output_page.hpp"
#include "uno/result_page.hpp"
#include "uno/roadmap.hpp"
#include "uno/settings.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>
#include <optional>

namespace presskit::uno {
namespace {

enum Page { content = 1, list = 2, output = 3, working = 4, result = 5 }; // dlg:page

/// Calls a function from the office's main loop, once the dialog is on the screen.
class Later final : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit Later(std::function<void()> call) : m_call(std::move(call)) {}
    void SAL_CALL notify(css::uno::Any const& /*data*/) override { m_call(); }

private:
    std::function<void()> m_call;
};

class GenerateDialog final {
public:
    GenerateDialog(Context const& context, Document const& document)
        : m_background(context, [this] { return m_session.form.is_open(); }), m_content(m_session),
          m_list(m_session, m_background), m_output(m_session), m_result(m_session) {
        m_session.context = context;
        m_session.document = document;
    }

    void run(Window const& parent) {
        m_session.form =
            Form(m_session.context, "generate", parent,
                 make_handler(actions(), [this](rtl::OUString const& text) { failed(text); }));
        Form& form = m_session.form;
        m_roadmap = Roadmap(form, form.sentence("generate.steps"),
                            {form.sentence("step.content"), form.sentence("step.signatories"),
                             form.sentence("step.output")},
                            90, 231, [this](int step) { turn_to(step + 1); });
        show_page(working);
        form.set_text("working", form.sentence("progress.reading"));
        css::awt::AsyncCallback::create(m_session.context)
            ->addCallback(new Later([this] {
                              guard_shown(
                                  {}, [this] { read(); },
                                  [this](rtl::OUString const& text) {
                                      show_error(m_session.context, m_session.form.window(), text);
                                      m_session.form.end();
                                  });
                          }),
                          {});
        HelpKey const f1(m_session.context, "generate");
        form.execute();
        m_background.cancel();
        keep_answers();
        form.close();
        if (m_go_to) {
            (void)go_to(m_session.document, m_session.findings, *m_go_to,
                        m_session.reading.kit.source);
        }
    }

private:
    Actions actions() {
        return {{"finding", [this] { m_content.show_finding(); }},
                {"goThere", [this] { go_there(); }},
                {"listSource", [this] { m_list.source_changed(); }},
                {"listFile", [this] { m_list.file_typed(); }},
                {"listBrowse", [this] { m_list.browse(); }},
                {"question", [this] { m_list.show_question(); }},
                {"answer", [this] { m_list.take_answer(); }},
                {"templates", [this] { m_output.show_set(); }},
                {"browse", [this] { m_output.browse(); }},
                {"back", [this] { turn_to(m_page - 1); }},
                {"next", [this] { turn_to(m_page + 1); }},
                {"help", [this] { show_help(m_session.context, "generate"); }},
                {"generate", [this] { generate(); }},
                {"stop", [this] { m_background.cancel(); }},
                {"openFolder", [this] { m_result.open_folder(); }},
                {"openFile", [this] { m_result.open_file(); }},
                {"copyList", [this] { m_result.copy_list(); }}};
    }

    void failed(rtl::OUString const& text) {
        if (m_page == working) {
            show_page(m_last_page);
        }
        show_error(m_session.context, m_session.form.window(), text);
    }

    /// The document, in the background: ten thousand names take seconds.
    void read() {
        m_session.copy = copy_document(m_session.context, m_session.document);
        m_session.home = folder_for(m_session.context, m_session.document);
        m_session.choices =
            app::proposed(m_session.copy.choices, m_session.copy.settings, m_session.home);
        std::error_code gone;
        if (!std::filesystem::is_regular_file(m_session.choices.signatories, gone)) {
            m_session.choices.signatories.clear();
        }
        struct Read {
            source::Reading reading;
            Findings findings;
            app::ListReview review;
        };
        auto const found = std::make_shared<Read>();
        bool const ended = m_background.run(
            [found, copy = m_session.copy, list_file = m_session.choices.signatories] {
                found->reading = read_copy(copy);
                found->findings = all_findings(found->reading);
                found->review = app::review_list(found->reading.kit, list_file);
            });
        if (!ended || !m_session.form.is_open()) {
            m_session.form.end();
            return;
        }
        m_session.reading = std::move(found->reading);
        m_session.findings = std::move(found->findings);
        m_session.review = std::move(found->review);
        m_session.sets = app::list_template_sets(template_root(m_session.context));
        m_answered = app::to_text(m_session.reading.kit.decisions);
        m_content.show();
        m_list.show();
        m_output.show();
        show_page(content);
        m_session.form.focus("generate");
    }

    void turn_to(int page) {
        if (page == m_page || page < content || page > output || m_background.busy()) {
            return;
        }
        int const before = m_page;
        if (before == list) {
            m_roadmap.show(before - 1); // it has turned already
            m_list.settle();
        }
        show_page(page);
    }

    void show_page(int page) {
        Form& form = m_session.form;
        bool const choosing = page <= output;
        m_last_page = choosing ? page : m_last_page;
        m_page = page;
        for (char const* control : {"bottomLine", "help", "back", "next", "generate", "cancel"}) {
            form.set_visible(control, choosing);
        }
        form.set_enabled("back", page != content);
        form.set_enabled("next", page != output);
        form.show_page(page);
        m_roadmap.set_visible(choosing);
        if (choosing) {
            m_roadmap.show(page - 1);
        }
    }

    void go_there() {
        if (auto const finding = m_content.to_go_to()) {
            m_go_to = finding;
            m_session.form.end();
        }
    }

    void generate() {
        if (m_background.busy()) {
            return;
        }
        m_list.settle();
        m_output.take_choices();
        Form& form = m_session.form;
        form.set_progress("bar", 0, 1);
        form.set_text("working", form.sentence("progress.working"));
        form.set_text("step", form.sentence("progress.prepare"));
        show_page(working);
        form.focus("stop");
        auto const made = make_kits(m_session.context, m_background, kit_run());
        if (made && std::all_of(made->begin(), made->end(), [](app::KitResult const& kit) {
                return kit.status == app::KitResult::Status::done;
            })) {
            remember_choices(); // those that made a kit
            m_result.show(*made);
            show_page(result);
            form.focus("openFolder");
        } else {
            show_page(m_last_page);
            form.focus("generate");
        }
    }

    [[nodiscard]] KitRun kit_run() {
        app::KitChoices const& choices = m_session.choices;
        KitRun run;
        run.kit = m_session.reading.kit;
        run.options.out = choices.folder;
        run.options.templates = choices.templates;
        run.options.template_root = template_root(m_session.context);
        run.options.formats = choices.formats;
        run.options.signatories = choices.signatories;
        run.options.zip = choices.zip;
        run.options.logo = app::logo_of(m_session.copy.settings);
        run.options.reading = m_session.reading.findings;
        run.editions = choices.editions.empty() ? std::vector{app::Edition::by_release}
                                                : app::parse_editions(choices.editions);
        run.second_office = app::is_long_list(m_session.review.names.size());
        run.progress = [this, many = run.second_office](int done, int total,
                                                        std::string const& step) {
            Form& form = m_session.form;
            form.set_progress("bar", done, total);
            bool const by_office = step.size() > 4 && (step.substr(step.size() - 4) == ".pdf" ||
                                                       step.substr(step.size() - 4) == "docx");
            form.set_text("step", many && by_office ? form.sentence("progress.many")
                                                    : form.sentence("progress.step", {step}));
        };
        return run;
    }

    void remember_choices() {
        app::KitChoices last = m_session.choices;
        remember(m_session.document, app::choices_property,
                 app::to_text(last, m_session.copy.folder));
        last.folder = last.folder == m_session.home ? std::filesystem::path() : last.folder;
        write_last_choices(m_session.context, last);
    }

    /// In the kit file the document is, else in the document.
    void keep_answers() {
        auto const& decisions = m_session.reading.kit.decisions;
        auto const text = app::to_text(decisions);
        if (text == m_answered) {
            return;
        }
        std::filesystem::path const file(m_session.copy.name);
        if (file.extension() == ".presskit" && !m_session.copy.folder.empty()) {
            app::store_decisions(file, decisions);
        } else {
            remember(m_session.document, app::names_property, text);
        }
    }

    GenerateSession m_session;
    Background m_background; ///< ends before what it works on
    ContentPage m_content;
    ListPage m_list;
    OutputPage m_output;
    ResultPage m_result;
    Roadmap m_roadmap;
    std::string m_answered;             ///< before this dialog
    std::optional<std::size_t> m_go_to; ///< one of the findings
    int m_page = working;
    int m_last_page = content; ///< of the three with choices
};

} // namespace

void show_generate_dialog(Context const& context, Window const& parent, Document const& document) {
    GenerateDialog(context, document).run(parent);
}

} // namespace presskit::uno
