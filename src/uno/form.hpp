// SPDX-License-Identifier: MPL-2.0
// A dialog laid out in extension/dialogs/<name>.xdl, its controls by name.
#pragma once

#include "uno/message_box.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XDialogEventHandler.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include <filesystem>
#include <initializer_list>
#include <string>
#include <vector>

namespace presskit::uno {

using Handler = css::uno::Reference<css::awt::XDialogEventHandler>;

/// Copies are the same dialog. close() it when done.
class Form final {
public:
    Form() = default;
    Form(Context const& context, char const* name, Window const& parent, Handler const& handler);
    /// A page that the office has made from an .xdl, of its Options dialog.
    explicit Form(Window const& page) : m_window(page) {}

    /// Not a dialog of its own, but a part of the window `parent` (a side bar); not to be executed.
    [[nodiscard]] static Form inside(Context const& context, char const* name, Window const& parent,
                                     Handler const& handler);

    [[nodiscard]] bool is_open() const;
    [[nodiscard]] Window window() const;
    void execute(); ///< until a button or end()
    void end();     ///< ends execute()
    void close();   ///< the window is gone
    void show_page(int page);
    void focus(char const* control);

    void set_text(char const* control, std::string_view text); ///< a label's, a field's
    [[nodiscard]] std::string text(char const* control) const;
    void set_checked(char const* control, bool checked);
    [[nodiscard]] bool is_checked(char const* control) const;
    void set_enabled(char const* control, bool enabled);
    void set_visible(char const* control, bool visible);
    void set_items(char const* list, std::vector<std::string> const& items, int selected = 0);
    void select(char const* list, int position);        ///< -1 = none
    [[nodiscard]] int selected(char const* list) const; ///< -1 = none
    void set_progress(char const* bar, int done, int total);
    void set_item_images(char const* list, std::vector<std::filesystem::path> const& images);
    void set_image(char const* image, std::filesystem::path const& file); ///< empty = none

    /// A sentence of the dialog's .properties file; "%1", "%2" become the arguments.
    [[nodiscard]] std::string sentence(char const* key,
                                       std::initializer_list<std::string> arguments = {}) const;

    /// For what has no function here.
    [[nodiscard]] css::uno::Reference<css::beans::XPropertySet> model(char const* control) const;
    [[nodiscard]] css::uno::Reference<css::awt::XControl> control(char const* name) const;
    [[nodiscard]] css::uno::Reference<css::beans::XPropertySet> model() const; ///< the dialog's

private:
    [[nodiscard]] css::uno::Reference<css::awt::XDialog> dialog() const;

    Window m_window;
};

} // namespace presskit::uno
