// SPDX-License-Identifier: MPL-2.0
// Generate Press Kit…, page Content: what was recognised, and what to check.
#pragma once

#include "uno/generate_session.hpp"

#include <cstddef>
#include <optional>

namespace presskit::uno {

class ContentPage final {
public:
    explicit ContentPage(GenerateSession& session) : m_session(session) {}

    void show();
    void show_finding(); ///< the selected one in full
    /// Which of the findings is selected; none when it has no place to go to.
    [[nodiscard]] std::optional<std::size_t> to_go_to() const;

private:
    void show_recognised();
    [[nodiscard]] Finding const* selected() const;

    GenerateSession& m_session;
};

} // namespace presskit::uno
