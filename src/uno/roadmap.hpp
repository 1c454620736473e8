// SPDX-License-Identifier: MPL-2.0
// The steps at the left edge of a dialog with several pages, as the office's own wizards have them.
#pragma once

#include "uno/form.hpp"

#include <functional>

namespace presskit::uno {

class Roadmap final {
public:
    Roadmap() = default;
    /// In dialog units, at the dialog's upper left; `chosen` is told the position (from 0) of a
    /// step that a person clicked or went to by keyboard.
    Roadmap(Form const& form, std::string const& title, std::vector<std::string> const& steps,
            int width, int height, std::function<void(int)> chosen);

    void show(int step);
    void set_visible(bool visible);

private:
    css::uno::Reference<css::beans::XPropertySet> m_model;
    Window m_window;
};

} // namespace presskit::uno
