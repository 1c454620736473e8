// SPDX-License-Identifier: MPL-2.0
#include "uno/output_page.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "uno/convert.hpp"

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>

#include <algorithm>

namespace presskit::uno {
namespace {

constexpr char const* formats[] = {"odt", "pdf", "docx", "html", "eml", "txt"}; ///< = check boxes

struct EditionChoice {
    char const* value; ///< as app::KitChoices has it
    char const* sentence;
};
constexpr EditionChoice editions[] = {{"", "output.editions.release"},
                                      {"embargoed", "output.editions.embargoed"},
                                      {"live", "output.editions.live"},
                                      {"both", "output.editions.both"}};

} // namespace

void OutputPage::show() {
    Form& form = m_session.form;
    app::KitChoices const& choices = m_session.choices;
    std::string const of_kit = m_session.reading.kit.template_set;
    std::string const wanted = !choices.templates.empty() ? choices.templates
                               : of_kit.empty()           ? std::string("coalition")
                                                          : of_kit;
    std::vector<std::string> titles;
    int selected = 0;
    for (auto const& set : m_session.sets) {
        selected = set.name == wanted ? static_cast<int>(titles.size()) : selected;
        titles.push_back(set.title);
    }
    form.set_items("templates", titles, selected);
    show_set();
    for (char const* format : formats) {
        form.set_checked(format, std::count(choices.formats.begin(), choices.formats.end(),
                                            std::string(format)) != 0);
    }
    form.set_text("folder", choices.folder.string());
    form.set_checked("zip", choices.zip);
    std::vector<std::string> names;
    int edition = 0;
    for (auto const& each : editions) {
        edition = choices.editions == each.value ? static_cast<int>(names.size()) : edition;
        names.push_back(form.sentence(each.sentence));
    }
    bool const has_embargo = m_session.reading.kit.release.embargo.has_value();
    form.set_items("editions", names, has_embargo ? edition : 0);
    form.set_enabled("editions", has_embargo);
    form.set_enabled("editionsLabel", has_embargo);
}

void OutputPage::show_set() {
    auto const at = m_session.form.selected("templates");
    if (at >= 0) {
        auto const& set = m_session.sets[static_cast<std::size_t>(at)];
        m_session.form.set_text("description", set.description);
        m_session.form.set_image("thumbnail", set.thumbnail);
        m_session.form.set_visible("thumbnail", !set.thumbnail.empty());
    }
}

void OutputPage::browse() {
    auto const picker = css::ui::dialogs::FolderPicker::create(m_session.context);
    std::filesystem::path const now = utf8::trim(m_session.form.text("folder"));
    picker->setDisplayDirectory(url_from_path(now.is_absolute() ? now : m_session.home));
    if (picker->execute() == css::ui::dialogs::ExecutableDialogResults::OK) {
        m_session.form.set_text("folder", path_from_url(picker->getDirectory()).string());
    }
}

void OutputPage::take_choices() {
    Form const& form = m_session.form;
    app::KitChoices& choices = m_session.choices;
    auto const require = [&](bool condition, char const* key) {
        if (!condition) {
            throw Error(Phase::usage, form.sentence(key));
        }
    };
    if (auto const set = form.selected("templates"); set >= 0) {
        choices.templates = m_session.sets[static_cast<std::size_t>(set)].name;
    }
    choices.formats.clear();
    std::copy_if(std::begin(formats), std::end(formats), std::back_inserter(choices.formats),
                 [&](char const* format) { return form.is_checked(format); });
    choices.folder = utf8::trim(form.text("folder"));
    choices.zip = form.is_checked("zip");
    choices.editions = editions[std::max(form.selected("editions"), 0)].value;
    require(!choices.formats.empty(), "error.formats");
    require(choices.folder.is_absolute(), "error.folder");
}

} // namespace presskit::uno
