// SPDX-License-Identifier: MPL-2.0
// Generate Press Kit…, page Templates & Output.
#pragma once

#include "uno/generate_session.hpp"

namespace presskit::uno {

class OutputPage final {
public:
    explicit OutputPage(GenerateSession& session) : m_session(session) {}

    void show();
    void show_set(); ///< the selected one's picture and description
    void browse();

    /// As the controls say, into the session. Throws Error(Phase::usage) for what cannot be.
    void take_choices();

private:
    GenerateSession& m_session;
};

} // namespace presskit::uno
