// SPDX-License-Identifier: MPL-2.0
#include "uno/edit_template.hpp"

#include "app/own_templates.hpp"
#include "uno/convert.hpp"
#include "uno/form_actions.hpp"
#include "uno/sentences.hpp"

#include <com/sun/star/frame/Desktop.hpp>

namespace presskit::uno {
namespace {

void open_for_editing(Context const& context, std::filesystem::path const& file) {
    css::frame::Desktop::create(context)->loadComponentFromURL(
        url_from_path(file), "_default", 0,
        sequence_of({property("AsTemplate", css::uno::Any(false))}));
}

} // namespace

void edit_template(Context const& context, Window const& parent) {
    Sentences const say(context);
    std::vector<app::EditableTemplate> const all = app::editable_templates(template_root(context));
    Form form;
    std::filesystem::path chosen;
    auto const number = [&] { return static_cast<std::size_t>(form.selected("templates")); };
    auto const choose = [&] {
        bool const any = form.selected("templates") >= 0;
        form.set_enabled("edit", any);
        form.set_text("note", !any ? std::string()
                              : all[number()].has_own
                                  ? say("edit.own", {all[number()].own.string()})
                                  : say("edit.copies", {all[number()].own.string()}));
    };
    auto const edit = [&] {
        if (form.selected("templates") >= 0) {
            chosen = app::own_copy(all[number()]);
            form.end();
        }
    };
    form =
        Form(context, "edit", parent,
             make_handler({{"choose", choose}, {"edit", edit}}, [&](rtl::OUString const& sentence) {
                 show_error(context, form.window(), sentence);
             }));
    std::vector<std::string> titles;
    for (app::EditableTemplate const& one : all) {
        titles.push_back(one.title + (one.has_own ? " " + say("edit.yours") : std::string()));
    }
    form.set_items("templates", titles);
    choose();
    form.focus("templates");
    form.execute();
    form.close();
    if (!chosen.empty()) {
        open_for_editing(context, chosen);
    }
}

} // namespace presskit::uno
