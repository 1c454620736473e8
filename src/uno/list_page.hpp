// SPDX-License-Identifier: MPL-2.0
// Generate Press Kit…, page Signatories: whose list, as it will be filed, and names to decide.
#pragma once

#include "uno/generate_session.hpp"

namespace presskit::uno {

class ListPage final {
public:
    ListPage(GenerateSession& session, Background& background)
        : m_session(session), m_background(background) {}

    void show();
    void source_changed(); ///< another radio button
    void file_typed();     ///< the field was left
    void browse();
    void show_question(); ///< the selected one
    void take_answer();

    /// The file named in the field is read, unless it has been. Throws Error when it cannot be.
    void settle();

private:
    void read_list(std::filesystem::path const& list);
    void refresh_names();
    void show_names();
    void show_questions(int selected);
    [[nodiscard]] std::filesystem::path wanted_list() const; ///< as the controls say
    [[nodiscard]] app::NameQuestion const* selected() const;

    GenerateSession& m_session;
    Background& m_background;
};

} // namespace presskit::uno
