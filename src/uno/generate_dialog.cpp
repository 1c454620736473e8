// SPDX-License-Identifier: MPL-2.0
#include "uno/generate_dialog.hpp"

#include "app/generate.hpp"
#include "app/template_set.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "language/words.hpp"
#include "uno/convert.hpp"
#include "uno/exporter.hpp"
#include "uno/findings_dialog.hpp"
#include "uno/findings_text.hpp"
#include "uno/form.hpp"
#include "uno/guard.hpp"

#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <map>
#include <utility>

namespace presskit::uno {
namespace {

using rtl::OUString;

enum Page { choices = 1, progress = 2, result = 3 }; // dlg:page in generate.xdl

struct Format {
    char const* check_box;
    char const* name;
    bool usual; ///< checked from the start
};
constexpr Format formats[] = {{"odt", "odt", true},
                              {"pdf", "pdf", true},
                              {"docx", "docx", true},
                              {"text", "html", false},
                              {"text", "txt", false}};

/// As the release would print it: "June 3, 2021".
std::string date_text(model::Date const& date, std::string const& language) {
    auto const iso = model::to_iso(date);
    return language::format_date(iso, "long", language.empty() ? "en" : language).value_or(iso);
}

/// By name, the documents of the kit before its machine-readable list.
std::vector<std::string> names_of(app::KitResult const& made) {
    std::vector<std::string> names;
    for (auto const& output : made.outputs) {
        names.push_back(output.path.lexically_relative(made.folder).string());
    }
    std::sort(names.begin(), names.end(), [](auto const& a, auto const& b) {
        auto const is_list = [](auto const& name) {
            return name == "MANIFEST.json" || name == "SHA256SUMS";
        };
        return std::make_pair(is_list(a), a) < std::make_pair(is_list(b), b);
    });
    return names;
}

class GenerateDialog final : public cppu::WeakImplHelper1<css::awt::XDialogEventHandler> {
public:
    GenerateDialog(Context const& context, source::Reading reading)
        : m_context(context), m_reading(std::move(reading)), m_findings(all_findings(m_reading)) {}

    void run(Window const& parent, std::filesystem::path const& folder) {
        m_form = Form(m_context, "generate", parent, this);
        show_recognised();
        show_choices(folder);
        m_form.show_page(choices);
        m_form.execute();
        m_form.close();
    }

    sal_Bool SAL_CALL callHandlerMethod(css::uno::Reference<css::awt::XDialog> const& /*dialog*/,
                                        css::uno::Any const& /*event*/,
                                        OUString const& method) override {
        auto const found = actions().find(to_utf8(method));
        if (found == actions().end()) {
            return false;
        }
        guard_shown(
            static_cast<cppu::OWeakObject*>(this), [&] { (this->*found->second)(); },
            [&](OUString const& sentence) {
                m_form.show_page(choices);
                show_error(m_context, m_form.window(), sentence);
            });
        return true;
    }

    css::uno::Sequence<OUString> SAL_CALL getSupportedMethodNames() override {
        std::vector<OUString> names;
        for (auto const& action : actions()) {
            names.push_back(to_ustring(action.first));
        }
        return to_sequence(names);
    }

private:
    using Action = void (GenerateDialog::*)();
    static std::map<std::string, Action> const& actions() {
        static std::map<std::string, Action> const table = {
            {"browse", &GenerateDialog::browse},     {"findings", &GenerateDialog::show_all},
            {"generate", &GenerateDialog::generate}, {"cancel", &GenerateDialog::cancel},
            {"openFolder", &GenerateDialog::open},
        };
        return table;
    }

    void show_recognised() {
        auto const& kit = m_reading.kit;
        auto const& date = kit.release.dateline.date;
        auto const or_none = [&](std::string const& text) {
            return text.empty() ? m_form.sentence("recognised.none") : text;
        };
        m_form.set_text("headline", or_none(kit.release.headline));
        m_form.set_text("date", or_none(date ? date_text(*date, kit.language) : ""));
        m_form.set_text("quotes", std::to_string(kit.quotes.size()));
        m_form.set_text("signatories", std::to_string(kit.signatories.size()));
        show_worst_findings();
    }

    /// As many as fit, in the room of three lines.
    void show_worst_findings() {
        auto const shown = std::min<std::size_t>(3, m_findings.size());
        std::string text;
        for (std::size_t at = 0; at < shown; ++at) {
            text += (at == 0 ? "" : "\n") +
                    utf8::excerpt(as_sentence(m_findings[at].message), 222 / shown);
        }
        m_form.set_text("worst", shown == 0 ? m_form.sentence("findings.none") : text);
        m_form.set_text("showAll",
                        m_form.sentence(m_findings.size() == 1 ? "findings.one" : "findings.all",
                                        {std::to_string(m_findings.size())}));
        m_form.set_enabled("showAll", shown > 0);
    }

    void show_choices(std::filesystem::path const& folder) {
        m_sets = app::list_template_sets(template_root(m_context));
        std::vector<std::string> titles;
        for (auto const& set : m_sets) {
            titles.push_back(set.title);
        }
        m_form.set_items("templates", titles);
        m_form.set_text("folder", folder.string());
        for (auto const& format : formats) {
            m_form.set_checked(format.check_box, format.usual);
        }
        m_form.focus("generate");
    }

    void show_all() { show_findings(m_context, m_form.window(), m_findings); }

    void browse() {
        auto const picker = css::ui::dialogs::FolderPicker::create(m_context);
        picker->setDisplayDirectory(url_from_path(m_form.text("folder")));
        if (picker->execute() == css::ui::dialogs::ExecutableDialogResults::OK) {
            m_form.set_text("folder", path_from_url(picker->getDirectory()).string());
        }
    }

    [[nodiscard]] app::GenerateOptions chosen() {
        app::GenerateOptions options;
        options.out = utf8::trim(m_form.text("folder"));
        options.template_root = template_root(m_context);
        if (auto const set = m_form.selected("templates"); set >= 0) {
            options.templates = m_sets[static_cast<std::size_t>(set)].name;
        }
        options.formats.clear();
        for (auto const& format : formats) {
            if (m_form.is_checked(format.check_box)) {
                options.formats.emplace_back(format.name);
            }
        }
        options.zip = m_form.is_checked("zip");
        options.reading = m_reading.findings;
        options.progress = [this](int done, int total, std::string const& step) {
            return keep_going(done, total, step);
        };
        require(!options.formats.empty(), "error.formats");
        require(options.out.is_absolute(), "error.folder");
        return options;
    }

    void require(bool condition, char const* key) const {
        if (!condition) {
            throw Error(Phase::usage, m_form.sentence(key));
        }
    }

    void generate() {
        auto const options = chosen();
        m_cancelled = false;
        m_form.set_progress("bar", 0, 1);
        m_form.set_text("step", "");
        m_form.show_page(progress);
        m_form.focus("stop");
        auto const exporter = make_uno_exporter(m_context);
        show_result(app::generate(m_reading.kit, options, *exporter));
    }

    /// Between two steps: paints the bar and lets a click on Cancel, or Esc, through.
    bool keep_going(int done, int total, std::string const& step) {
        m_form.set_progress("bar", done, total);
        m_form.set_text("step", m_form.sentence("progress.step", {step}));
        css::uno::Reference<css::awt::XToolkitExperimental>(
            m_context->getServiceManager()->createInstanceWithContext("com.sun.star.awt.Toolkit",
                                                                      m_context),
            css::uno::UNO_QUERY_THROW)
            ->processEventsToIdle();
        return !m_cancelled && m_form.is_open();
    }

    void cancel() { m_cancelled = true; }

    void show_result(app::KitResult const& made) {
        if (made.status != app::KitResult::Status::done) {
            m_form.show_page(choices);
            return;
        }
        m_folder = made.folder;
        auto const names = names_of(made);
        m_form.set_items("files", names);
        m_form.set_text("made", m_form.sentence("result.made", {std::to_string(names.size())}));
        m_form.set_text("where", made.folder.string());
        m_form.show_page(result);
        m_form.focus("openFolder");
    }

    void open() {
        css::system::SystemShellExecute::create(m_context)->execute(
            url_from_path(m_folder), "", css::system::SystemShellExecuteFlags::URIS_ONLY);
    }

    Context m_context;
    source::Reading m_reading;
    Findings m_findings;
    Form m_form;
    std::vector<app::TemplateSetTitle> m_sets;
    std::filesystem::path m_folder; ///< of the kit made
    bool m_cancelled = false;
};

} // namespace

void show_generate_dialog(Context const& context, Window const& parent, source::Reading reading,
                          std::filesystem::path const& folder) {
    rtl::Reference<GenerateDialog> const dialog(new GenerateDialog(context, std::move(reading)));
    dialog->run(parent, folder);
}

} // namespace presskit::uno
