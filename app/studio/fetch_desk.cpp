// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/fetch_desk.h"

#include "engine/fetch/curl_transport.h"
#include "engine/fetch/fetch_job.h"
#include "engine/platform/thread_priority.h"

namespace studio::app {

FetchDesk::~FetchDesk() {
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

Status FetchDesk::quote(const FetchOrder& order, const ui::FetchSource& source) {
    return begin(Task::Quote, order, source);
}

Status FetchDesk::start(const FetchOrder& order, const ui::FetchSource& source) {
    return begin(Task::Fetch, order, source);
}

Status FetchDesk::begin(Task task, const FetchOrder& order, const ui::FetchSource& source) {
    if (m_running.load())
        return Error{"Something is being fetched already. Wait for its end or cancel it."};
    if (Status status = checkOrder(order); !status)
        return status;
    if (m_thread.joinable())
        m_thread.join();  // it has ended
    m_control = std::make_unique<FetchControl>();
    m_running.store(true);
    FetchState first;
    first.phase = FetchPhase::Asking;
    publish(std::move(first));
    m_thread = std::thread([=, this] { work(task, order, source); });
    return {};
}

void FetchDesk::publish(FetchState state) {
    if (m_control->paused() && state.phase == FetchPhase::Transferring)
        state.phase = FetchPhase::Paused;
    m_state.publish(std::make_shared<const FetchState>(std::move(state)));
}

void FetchDesk::pause(bool paused) {
    if (!m_running.load())
        return;
    if (paused)
        m_control->pause();
    else
        m_control->resume();
    // Nothing moves while it is paused, so the thread has nothing to tell.
    FetchState state = *m_state.latest();
    if (paused && (state.phase == FetchPhase::Transferring || state.phase == FetchPhase::Waiting))
        state.phase = FetchPhase::Paused;
    else if (!paused && state.phase == FetchPhase::Paused)
        state.phase = FetchPhase::Transferring;
    m_state.publish(std::make_shared<const FetchState>(std::move(state)));
}

void FetchDesk::cancel() {
    if (m_control)
        m_control->cancel();
}

void FetchDesk::work(Task task, const FetchOrder& order, const ui::FetchSource& source) {
    FetchState last;
    try {
        lowerThreadPriority();  // the window stays fluid
        const auto transport = makeCurlTransport();
        FetchEnvironment environment{*transport, *m_control, source.token};
        environment.report = [&](const FetchState& state) {
            last = state;
            if (state.phase != FetchPhase::Finished)  // published below, as the last word
                publish(state);
        };
        Status status;
        if (task == Task::Quote) {
            auto quote = quoteFetch(order, source.addresses, m_downloads, environment);
            last.phase = FetchPhase::Idle;
            last.note.clear();
            if (quote)
                last.quote = std::move(quote).value();
            else
                status = quote.error();
        } else if (const auto files = runFetch(order, source.addresses, m_downloads, environment);
                   !files) {
            status = files.error();
        }
        if (!status) {
            last.phase = m_control->cancelled() ? FetchPhase::Cancelled : FetchPhase::Failed;
            last.note = status.error().message;
        }
    } catch (const std::bad_alloc&) {
        last.phase = FetchPhase::Failed;
        last.note = "There is not enough memory for this. Close other programs and try again.";
    }
    m_running.store(false);
    publish(std::move(last));
}

}  // namespace studio::app
