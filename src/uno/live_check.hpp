// SPDX-License-Identifier: MPL-2.0
// Checks a document again whenever its writer pauses.
//
// Only the copy is made in the office's own thread, and only after a pause that is much longer than
// making it takes; reading and checking happen in a thread of ours. docs/performance.md has
// figures.
#pragma once

#include "app/check_draft.hpp"
#include "uno/open_document.hpp"

#include <functional>
#include <memory>
#include <string>

namespace presskit::uno {

class LiveCheck final {
public:
    struct Result {
        app::DraftCheck draft;
        std::string trouble; ///< why it could not be checked; then `draft` is empty
    };
    using Shown = std::function<void(Result const& result)>;

    /// `shown` is called in the office's thread, never after this object is gone.
    LiveCheck(Context const& context, Shown shown);
    LiveCheck(LiveCheck const&) = delete;
    LiveCheck& operator=(LiveCheck const&) = delete;
    ~LiveCheck();

    /// From now on this document, at once and after each change; nothing = none.
    void watch(Document const& document);
    void check_now();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace presskit::uno
