// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/library_desk.h"

#include <algorithm>

#include "engine/platform/thread_priority.h"
#include "engine/storage/run_label.h"
#include "engine/storage/run_standing.h"

namespace studio::app {
namespace {

constexpr auto kLookEvery = std::chrono::milliseconds(700);
constexpr auto kInterestLasts = std::chrono::seconds(3);
constexpr auto kReportEvery = std::chrono::milliseconds(60);
constexpr std::int64_t kStepsATurn = 100'000;

}  // namespace

LibraryDesk::LibraryDesk(std::filesystem::path runsFolder) : m_runsFolder(std::move(runsFolder)) {
    m_thread = std::thread([this] { work(); });
}

LibraryDesk::~LibraryDesk() {
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_cancel = m_cancelRebuild = true;
    m_wake.notify_all();
    m_thread.join();
}

std::shared_ptr<const ui::LibraryState> LibraryDesk::state() {
    bool slept = false;
    {
        const std::scoped_lock lock(m_mutex);
        const auto now = Clock::now();
        slept = now - m_askedLast > kInterestLasts;
        m_askedLast = now;
    }
    if (slept)
        m_wake.notify_all();
    return m_state.latest();
}

void LibraryDesk::ask(std::function<void()> task) {
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_all();
}

void LibraryDesk::watch(const std::vector<std::string>& folders) {
    {
        const std::scoped_lock lock(m_mutex);
        m_wanted = folders;
        m_lookSoon = true;
    }
    m_wake.notify_all();
}

std::vector<ui::WatchedRun> LibraryDesk::watched() const {
    const std::scoped_lock lock(m_mutex);
    return m_watchedNow;
}

void LibraryDesk::lookSoon() {
    {
        const std::scoped_lock lock(m_mutex);
        m_lookSoon = true;
    }
    m_wake.notify_all();
}

void LibraryDesk::rename(const std::string& folder, const std::string& name) {
    ask([this, folder, name] { renameNow(folder, name, nullptr); });
}

void LibraryDesk::setTags(const std::string& folder, const std::vector<std::string>& tags) {
    ask([this, folder, tags] { renameNow(folder, {}, &tags); });
}

void LibraryDesk::moveToTrash(const std::vector<std::string>& folders) {
    ask([this, folders] { trashNow(folders); });
}

void LibraryDesk::undoTrash() {
    ask([this] { undoTrashNow(); });
}

void LibraryDesk::rebuild() {
    m_cancelRebuild = false;
    ask([this] { rebuildNow(); });
}

void LibraryDesk::dismissProblem() {
    ask([this] { change([](ui::LibraryState& state) { state.problem.clear(); }); });
}

void LibraryDesk::know(const std::string& folder) {
    ask([this, folder] {
        if (m_indexer)
            static_cast<void>(m_indexer->updateRun(folder, progress(&m_cancel, false)));
    });
}

template <class Change>
void LibraryDesk::change(const Change& change) {
    auto next = std::make_shared<ui::LibraryState>(*m_state.latest());
    change(*next);
    m_state.publish(std::move(next));
}

void LibraryDesk::tell(const Status& status) {
    if (!status && !m_cancel)
        change([&](ui::LibraryState& state) { state.problem = status.error().message; });
}

Progress LibraryDesk::progress(const std::atomic<bool>* cancel, bool rebuilding) {
    // What takes long is shown; most looks end before the first report would.
    m_reported = Clock::now();
    return {[this, rebuilding](double fraction, std::string_view activity) {
                const auto now = Clock::now();
                if (!rebuilding && now - m_reported < 5 * kReportEvery)
                    return;
                if (now - m_reported < kReportEvery)
                    return;
                m_reported = now;
                change([&](ui::LibraryState& state) {
                    state.fraction = fraction;
                    state.activity = activity;
                    state.rebuilding = rebuilding;
                });
            },
            cancel};
}

void LibraryDesk::work() {
    lowerThreadPriority(ThreadPriority::Background);
    open(false);
    for (bool more = true;;) {
        std::vector<std::function<void()>> tasks;
        {
            std::unique_lock lock(m_mutex);
            const auto due = [&] { return m_ending || m_lookSoon || !m_tasks.empty(); };
            if (!more) {
                m_wake.wait_for(lock, kLookEvery, due);
                // Nobody looks: nothing is read until somebody does.
                m_wake.wait(lock,
                            [&] { return due() || Clock::now() - m_askedLast <= kInterestLasts; });
            }
            if (m_ending)
                return;
            m_lookSoon = false;
            tasks.swap(m_tasks);
        }
        for (const auto& task : tasks)
            task();
        more = lookAtRuns();
    }
}

void LibraryDesk::open(bool anew) {
    m_indexer.reset();
    m_library.reset();
    for (auto& [folder, watched] : m_watched)
        watched = {};
    const auto path = libraryPath(m_runsFolder);
    Result<RunLibrary> library = anew ? RunLibrary::openAnew(path) : RunLibrary::open(path);
    if (!library) {
        change([&](ui::LibraryState& state) {
            state.read = true;
            state.problem = library.error().message;
        });
        return;
    }
    m_library.emplace(std::move(library).value());
    m_indexer.emplace(*m_library, m_runsFolder);
    if (!m_library->notice().empty())
        tell(Error{m_library->notice()});
}

bool LibraryDesk::lookAtRuns() {
    if (!m_library)
        return false;
    const Result<bool> updated = m_indexer->update(progress(&m_cancel, false));
    if (m_library->damaged())
        open(true);
    else if (!updated)
        tell(updated.error());
    if (!m_library || m_cancel)
        return false;
    publishRuns();
    return readWatched();
}

void LibraryDesk::publishRuns() {
    const auto rows = m_library->rows();
    if (!rows)
        return tell(rows.error());
    std::vector<LibraryRun> runs;
    for (const LibraryRow& row : rows.value()) {
        runs.push_back(row.run);
        const bool open = !row.finished && !row.ended;
        runs.back().standing = standingOf(row, open && isBeingTrained(row.run.folder));
    }
    const auto now = m_state.latest();
    if (now->read && now->runs == runs && now->fraction < 0)
        return;
    change([&](ui::LibraryState& state) {
        state.read = true;
        state.runs = std::move(runs);
        state.fraction = -1;
        state.activity.clear();
        state.rebuilding = false;
    });
}

bool LibraryDesk::readWatched() {
    std::vector<std::string> wanted;
    {
        const std::scoped_lock lock(m_mutex);
        wanted = m_wanted;
    }
    std::erase_if(m_watched, [&](const auto& run) {
        return std::ranges::find(wanted, run.first) == wanted.end();
    });
    bool more = false;
    std::vector<ui::WatchedRun> there;
    for (const std::string& folder : wanted) {
        const auto row = m_library->row(folder);
        if (!row || !row.value())
            continue;
        Watched& watched = m_watched[folder];
        if (const Status status = readWatchedRun(*row.value(), watched, more); !status) {
            tell(status);
            continue;
        }
        there.push_back({folder, watched.log, watched.settings});
    }
    if (m_library->damaged()) {
        open(true);
        return true;
    }
    const std::scoped_lock lock(m_mutex);
    m_watchedNow = std::move(there);
    return more;
}

Status LibraryDesk::readWatchedRun(const LibraryRow& row, Watched& watched, bool& more) {
    if (row.generation != watched.generation) {
        watched = {};
        watched.generation = row.generation;
    }
    if (!watched.settings) {
        Result<SettingTexts> settings = m_library->settings(row.id);
        if (!settings)
            return settings.error();
        watched.settings = std::make_shared<const ui::SettingTexts>(std::move(settings).value());
    }
    const Result<bool> read = m_library->read(row.id, RunLibrary::Detail::Curves, kStepsATurn,
                                              watched.place, *watched.log);
    if (!read)
        return read.error();
    more = more || read.value();
    return {};
}

void LibraryDesk::renameNow(const std::string& folder, const std::string& name,
                            const std::vector<std::string>* tags) {
    const FileSystem files;
    Result<RunLabel> label = readRunLabel(files, folder);
    RunLabel next = label ? label.value() : RunLabel();  // a damaged label is written anew
    if (tags)
        next.tags = *tags;
    else
        next.name = name;
    tell(writeRunLabel(files, folder, std::move(next)));
}

void LibraryDesk::trashNow(const std::vector<std::string>& folders) {
    std::vector<TrashedFolder> trashed;
    for (const std::string& folder : folders) {
        const auto row =
            m_library ? m_library->row(folder) : Result<std::optional<LibraryRow>>(Error{});
        const std::string name = row && row.value() ? row.value()->run.name : folder;
        const bool open = row && row.value() && !row.value()->finished && !row.value()->ended;
        if (open && isBeingTrained(folder)) {
            tell(Error{"The run '" + name + "' is being trained. Stop it first."});
            continue;
        }
        Result<TrashedFolder> moved = app::moveToTrash(folder, name);
        if (moved)
            trashed.push_back(std::move(moved).value());
        else
            tell(moved.error());
    }
    if (trashed.empty())
        return;
    m_trashed = std::move(trashed);
    change([&](ui::LibraryState& state) {
        state.trashed.clear();
        for (const TrashedFolder& folder : m_trashed)
            state.trashed.push_back(folder.name);
    });
}

void LibraryDesk::undoTrashNow() {
    for (const TrashedFolder& folder : m_trashed) {
        const Status status = bringBack(folder);
        tell(status);
        if (status && m_indexer)
            tell(m_indexer->updateRun(folder.from, progress(&m_cancel, false)).ok()
                     ? Status()
                     : Status(Error{"The run '" + folder.name + "' is back, but unreadable."}));
    }
    m_trashed.clear();
    change([](ui::LibraryState& state) { state.trashed.clear(); });
}

void LibraryDesk::rebuildNow() {
    if (!m_library)
        open(false);
    if (!m_library)
        return;
    change([](ui::LibraryState& state) {
        state.rebuilding = true;
        state.fraction = 0;
        state.problem.clear();
    });
    const Status status = m_indexer->rebuild(progress(&m_cancelRebuild, true));
    change([](ui::LibraryState& state) {
        state.rebuilding = false;
        state.fraction = -1;
        state.activity.clear();
    });
    for (auto& [folder, watched] : m_watched)
        watched = {};
    if (m_library->damaged())
        open(true);  // the next look reads all runs into the new file
    else if (!m_cancelRebuild)
        tell(status);
}

}  // namespace studio::app
