// SPDX-License-Identifier: MPL-2.0
// Tools ▸ Options ▸ Press Kit: the office makes the pages from options_*.xdl and tells us to fill
// and to save them.
#include "uno/options_pages.hpp"

#include "app/template_set.hpp"
#include "base/utf8.hpp"
#include "uno/configuration.hpp"
#include "uno/convert.hpp"
#include "uno/form.hpp"
#include "uno/guard.hpp"
#include "uno/settings.hpp"

#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

#include <algorithm>
#include <map>

namespace presskit::uno {
namespace {

using rtl::OUString;

constexpr char const* formats[] = {"odt", "pdf", "docx", "html", "eml", "txt"}; ///< = check boxes

struct Choice {
    char const* value;
    char const* sentence; ///< of the page's .properties; nullptr = the value itself
};
constexpr Choice profiles[] = {{"ap", "options.profile.ap"},
                               {"uk", "options.profile.uk"},
                               {"custom", "options.profile.custom"}};
constexpr Choice languages[] = {{"", "options.language.document"},
                                {"en-US", nullptr},
                                {"en-GB", nullptr},
                                {"en-AU", nullptr},
                                {"en-CA", nullptr},
                                {"en-IE", nullptr},
                                {"en-IN", nullptr},
                                {"en-NZ", nullptr},
                                {"en-ZA", nullptr}};
constexpr Choice orders[] = {{"", "options.by.name"},
                             {"country", "options.by.country"},
                             {"surname", "options.by.surname"},
                             {"first-name", "options.by.first"},
                             {"signed", "options.by.signed"}};

template <std::size_t N>
void show_choice(Form& form, char const* list, Choice const (&choices)[N],
                 std::string const& value) {
    std::vector<std::string> texts;
    int selected = 0;
    for (auto const& choice : choices) {
        selected = value == choice.value ? static_cast<int>(texts.size()) : selected;
        texts.push_back(choice.sentence != nullptr ? form.sentence(choice.sentence)
                                                   : std::string(choice.value));
    }
    form.set_items(list, texts, selected);
}

template <std::size_t N>
std::string chosen(Form const& form, char const* list, Choice const (&choices)[N]) {
    return choices[std::max(form.selected(list), 0)].value;
}

class KitPage final {
public:
    KitPage(Context const& context, Form form)
        : m_form(std::move(form)), m_sets(app::list_template_sets(template_root(context))) {}

    void show(app::Settings const& settings) {
        show_choice(m_form, "profile", profiles, settings.profile);
        show_choice(m_form, "language", languages, settings.language);
        show_choice(m_form, "by", orders, settings.ordering.by);
        m_form.set_checked("articles", settings.ordering.articles == "count");
        m_form.set_checked("letters", settings.ordering.initialisms == "letters");
        m_form.set_checked("letterByLetter", settings.ordering.alphabet == "letter");
        m_form.set_checked("conveners", settings.ordering.conveners == "first");
        auto const proposed =
            app::proposed({}, {settings.profile, {}, {}, {}, settings.defaults, {}}, {});
        std::vector<std::string> titles;
        int selected = 0;
        std::string const set_name =
            settings.defaults.templates.empty() ? "coalition" : settings.defaults.templates;
        for (auto const& set : m_sets) {
            selected = set.name == set_name ? static_cast<int>(titles.size()) : selected;
            titles.push_back(set.title);
        }
        m_form.set_items("templates", titles, selected);
        for (char const* format : formats) {
            m_form.set_checked(format, std::count(proposed.formats.begin(), proposed.formats.end(),
                                                  std::string(format)) != 0);
        }
        m_form.set_text("folder", settings.defaults.folder.string());
        m_form.set_checked("zip", settings.defaults.zip);
        enable();
    }

    void take(app::Settings& settings) const {
        settings.profile = chosen(m_form, "profile", profiles);
        settings.language = chosen(m_form, "language", languages);
        settings.ordering.by = chosen(m_form, "by", orders);
        auto const mark = [&](char const* box, char const* word) {
            return m_form.is_checked(box) ? std::string(word) : std::string();
        };
        settings.ordering.articles = mark("articles", "count");
        settings.ordering.initialisms = mark("letters", "letters");
        settings.ordering.alphabet = mark("letterByLetter", "letter");
        settings.ordering.conveners = mark("conveners", "first");
        if (auto const set = m_form.selected("templates"); set >= 0) {
            settings.defaults.templates = m_sets[static_cast<std::size_t>(set)].name;
        }
        settings.defaults.formats.clear();
        std::copy_if(std::begin(formats), std::end(formats),
                     std::back_inserter(settings.defaults.formats),
                     [&](char const* format) { return m_form.is_checked(format); });
        settings.defaults.folder = utf8::trim(m_form.text("folder"));
        settings.defaults.zip = m_form.is_checked("zip");
    }

    void enable() {
        m_form.set_enabled("language", chosen(m_form, "profile", profiles) == "custom");
    }

private:
    Form m_form;
    std::vector<app::TemplateSetTitle> m_sets;
};

void show_own(Form& form, app::OwnOrganization const& own) {
    form.set_text("name", own.name);
    form.set_text("boilerplate", own.boilerplate);
    form.set_text("contactName", own.contact.name);
    form.set_text("contactEmail", own.contact.email);
    form.set_text("contactPhone", own.contact.phone);
    form.set_text("logo", own.logo);
}

app::OwnOrganization own_of(Form const& form) {
    auto const text = [&](char const* field) { return utf8::trim(form.text(field)); };
    return {text("name"),
            text("boilerplate"),
            {text("contactName"), text("contactEmail"), text("contactPhone")},
            text("logo")};
}

class OptionsPages final : public cppu::WeakImplHelper2<css::awt::XContainerWindowEventHandler,
                                                        css::lang::XServiceInfo> {
public:
    explicit OptionsPages(Context const& context) : m_context(context) {}

    sal_Bool SAL_CALL callHandlerMethod(Window const& window, css::uno::Any const& event,
                                        OUString const& method) override {
        bool known = false;
        guard_shown(
            static_cast<cppu::OWeakObject*>(this),
            [&] { known = handle(Form(window), event, to_utf8(method)); },
            [&](OUString const& sentence) { show_error(m_context, window, sentence); });
        return known;
    }

    css::uno::Sequence<OUString> SAL_CALL getSupportedMethodNames() override {
        return sequence_of({OUString("external_event"), OUString("profile"), OUString("browse"),
                            OUString("logoBrowse")});
    }

    OUString SAL_CALL getImplementationName() override { return "org.presskit.comp.OptionsPages"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequence_of({OUString("org.presskit.comp.OptionsPages")});
    }

private:
    bool handle(Form form, css::uno::Any const& event, std::string const& method) {
        OUString name;
        form.model()->getPropertyValue("Name") >>= name;
        bool const own = name == "options_own";
        OUString what;
        event >>= what;
        if (method == "external_event" && (what == "initialize" || what == "back")) {
            auto const settings = read_settings(m_context);
            own ? show_own(form, settings.organization) : KitPage(m_context, form).show(settings);
        } else if (method == "external_event" && what == "ok") {
            auto settings = read_settings(m_context);
            if (own) {
                settings.organization = own_of(form);
            } else {
                KitPage(m_context, form).take(settings);
            }
            write_settings(m_context, settings);
        } else if (method == "profile") {
            KitPage(m_context, form).enable();
        } else if (method == "browse") {
            browse_folder(form);
        } else if (method == "logoBrowse") {
            browse_logo(form);
        } else {
            return false;
        }
        return true;
    }

    void browse_folder(Form& form) const {
        auto const picker = css::ui::dialogs::FolderPicker::create(m_context);
        if (picker->execute() == css::ui::dialogs::ExecutableDialogResults::OK) {
            form.set_text("folder", path_from_url(picker->getDirectory()).string());
        }
    }

    void browse_logo(Form& form) const {
        using namespace css::ui::dialogs;
        auto const picker =
            FilePicker::createWithMode(m_context, TemplateDescription::FILEOPEN_SIMPLE);
        picker->appendFilter("PNG, JPEG, SVG", "*.png;*.jpg;*.jpeg;*.svg");
        if (picker->execute() == ExecutableDialogResults::OK) {
            form.set_text("logo", path_from_url(picker->getSelectedFiles()[0]).string());
        }
    }

    Context m_context;
};

} // namespace

void show_options(Context const& context, css::uno::Reference<css::frame::XFrame> const& frame) {
    css::uno::Any const url = // as the office itself names the page
        configuration(context, "/org.openoffice.Office.OptionsDialog/Nodes/org.presskit.options/"
                               "Leaves/org.presskit.options.kit")
            ->getPropertyValue("OptionsPage");
    css::uno::Reference<css::frame::XDispatchProvider> const provider(frame,
                                                                      css::uno::UNO_QUERY_THROW);
    css::frame::DispatchHelper::create(context)->executeDispatch(
        provider, ".uno:OptionsTreeDialog", "", 0, sequence_of({property("OptionsPageURL", url)}));
}

} // namespace presskit::uno

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
presskit_OptionsPages(css::uno::XComponentContext* context,
                      css::uno::Sequence<css::uno::Any> const& /*arguments*/) {
    return cppu::acquire(new presskit::uno::OptionsPages(context));
}
