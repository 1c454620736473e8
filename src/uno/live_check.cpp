// SPDX-License-Identifier: MPL-2.0
#include "uno/live_check.hpp"

#include "uno/convert.hpp"
#include "uno/guard.hpp"
#include "uno/on_main_thread.hpp"

#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace presskit::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds shortest_pause{700};
constexpr std::chrono::milliseconds longest_pause{10'000};
constexpr int pause_for_each_copy = 10; ///< the pause is so many times as long as copying takes

class Changes;

} // namespace

/// Shared with the thread, which may outlive the panel by one check: it owns what it touches.
struct LiveCheck::State : std::enable_shared_from_this<LiveCheck::State> {
    Context context;
    Shown shown; ///< of the main thread
    Document document;
    Reference<css::util::XModifyListener> listener;

    std::mutex mutex;
    std::condition_variable wake; ///< of the thread
    std::condition_variable rested;
    std::optional<Clock::time_point> due;
    std::chrono::milliseconds pause = shortest_pause;
    std::optional<std::string> copy;
    std::string name;
    std::filesystem::path sets; ///< where the shipped templates are
    bool checking = false;
    bool copying = false; ///< main thread: making a copy tells listeners of a change, too
    std::atomic<bool> stop{false};
    std::atomic<bool> gone{false};

    void changed(std::chrono::milliseconds after);
    void run();       ///< the thread
    void take_copy(); ///< main thread
    void check(std::string const& odt, std::string const& document_name);
    void forget(); ///< main thread
};

namespace {

class Changes final : public cppu::WeakImplHelper1<css::util::XModifyListener> {
public:
    Changes(std::function<void()> changed, std::function<void()> closed)
        : m_changed(std::move(changed)), m_closed(std::move(closed)) {}
    void SAL_CALL modified(css::lang::EventObject const&) override { m_changed(); }
    void SAL_CALL disposing(css::lang::EventObject const&) override { m_closed(); }

private:
    std::function<void()> m_changed;
    std::function<void()> m_closed;
};

} // namespace

void LiveCheck::State::changed(std::chrono::milliseconds after) {
    std::lock_guard<std::mutex> const lock(mutex);
    due = Clock::now() + after;
    stop = true; // what is being checked is old
    wake.notify_one();
}

void LiveCheck::State::run() {
    std::unique_lock<std::mutex> lock(mutex);
    while (!gone) {
        if (copy) {
            std::string const odt = std::move(*copy);
            std::string const document_name = name;
            copy.reset();
            checking = true;
            stop = due.has_value();
            lock.unlock();
            check(odt, document_name);
            lock.lock();
        } else if (!due) {
            wake.wait(lock);
        } else if (Clock::now() < *due) {
            wake.wait_until(lock, *due);
        } else {
            due.reset();
            lock.unlock();
            on_main_thread(context, [self = shared_from_this()] { self->take_copy(); });
            lock.lock();
        }
    }
}

void LiveCheck::State::take_copy() {
    {
        std::lock_guard<std::mutex> const lock(mutex);
        if (gone || due || !document.is()) {
            return; // somebody typed again: not now
        }
    }
    auto const begun = Clock::now();
    copying = true;
    std::optional<std::string> odt;
    std::string of;
    guard_shown(
        {},
        [&] {
            odt = copy_as_odt(context, document);
            of = name_of(document);
        },
        [&](rtl::OUString const& sentence) {
            shown({{}, to_utf8(sentence)});
        });
    auto const took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun);
    std::lock_guard<std::mutex> const lock(mutex);
    pause = std::clamp(took * pause_for_each_copy, shortest_pause, longest_pause);
    copy = std::move(odt);
    name = of;
    wake.notify_one();
}

void LiveCheck::State::check(std::string const& odt, std::string const& document_name) {
    auto result = std::make_shared<Result>();
    guard_shown(
        {}, [&] { result->draft = app::check_draft(odt, document_name, sets, stop); },
        [&](rtl::OUString const& sentence) { result->trouble = to_utf8(sentence); });
    {
        std::lock_guard<std::mutex> const lock(mutex);
        checking = false;
        rested.notify_all();
        if (gone || stop) {
            return;
        }
    }
    on_main_thread(context, [self = shared_from_this(), result] {
        if (!self->gone) {
            self->shown(*result);
        }
    });
}

void LiveCheck::State::forget() {
    Reference<css::util::XModifyBroadcaster> const broadcaster(document, UNO_QUERY);
    if (broadcaster.is() && listener.is()) {
        broadcaster->removeModifyListener(listener);
    }
    document.clear();
    listener.clear();
}

LiveCheck::LiveCheck(Context const& context, Shown shown) : m_state(std::make_shared<State>()) {
    m_state->context = context;
    m_state->shown = std::move(shown);
    m_state->sets = template_root(context);
    std::thread([state = m_state] { state->run(); }).detach();
}

LiveCheck::~LiveCheck() {
    m_state->forget();
    std::unique_lock<std::mutex> lock(m_state->mutex);
    m_state->gone = true;
    m_state->stop = true;
    m_state->wake.notify_one();
    // The core must not be at work while the office unloads; the thread is not joined, since it may
    // wait for the main thread, which is ours.
    m_state->rested.wait(lock, [&] { return !m_state->checking; });
    m_state->shown = nullptr;
}

void LiveCheck::watch(Document const& document) {
    if (document == m_state->document) {
        return;
    }
    m_state->forget();
    m_state->document = document;
    std::weak_ptr<State> const weak = m_state;
    if (Reference<css::util::XModifyBroadcaster> const broadcaster(document, UNO_QUERY);
        broadcaster.is()) {
        m_state->listener = new Changes(
            [weak] {
                if (auto const state = weak.lock(); state && !state->copying) {
                    std::chrono::milliseconds pause;
                    {
                        std::lock_guard<std::mutex> const lock(state->mutex);
                        pause = state->pause;
                    }
                    state->changed(pause);
                }
            },
            [weak] {
                if (auto const state = weak.lock()) {
                    state->document.clear();
                    state->listener.clear();
                }
            });
        broadcaster->addModifyListener(m_state->listener);
    }
    check_now();
}

void LiveCheck::check_now() {
    m_state->changed(std::chrono::milliseconds(0));
}

} // namespace presskit::uno
