// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/data_desk.h"

#include <new>
#include <random>

#include "engine/platform/thread_priority.h"
#include "engine/storage/prepare_text.h"
#include "engine/storage/text_statistics.h"

namespace studio::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostTokensRead = 4'000;

/// A folder that goes away again; on file systems with hard links the kept entry shares its files.
class DeskFolder {
public:
    explicit DeskFolder(const fs::path& parent) {
        std::random_device random;
        m_path = (parent.empty() ? fs::temp_directory_path() : parent) /
                 ("desk-" + std::to_string(random()) + std::to_string(random()));
    }
    ~DeskFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    DeskFolder(const DeskFolder&) = delete;
    DeskFolder& operator=(const DeskFolder&) = delete;
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

/// What is shown stays on disk as long as it is shown.
struct HeldCorpus {
    std::shared_ptr<DeskFolder> folder;
    PreparedCorpus corpus;
};

}  // namespace

DataDesk::~DataDesk() {
    cancelData();
    if (m_thread.joinable())
        m_thread.join();
}

Status DataDesk::prepareData(const ui::DataRequest& request) {
    if (m_running.load())
        return Error{"A text is being prepared already. Wait for the end or cancel it."};
    if (m_thread.joinable())
        m_thread.join();  // it has ended
    m_cancel.store(false);
    m_running.store(true);
    DataReport begun;
    begun.state = DataReport::State::Working;
    begun.activity = "Looking for changes";
    publish(begun);
    m_thread = std::thread([this, request] { work(request); });
    return {};
}

std::shared_ptr<const DataReport> DataDesk::dataReport() const {
    const std::scoped_lock lock(m_mutex);
    return m_report;
}

void DataDesk::publish(const DataReport& report) {
    auto shared = std::make_shared<const DataReport>(report);
    const std::scoped_lock lock(m_mutex);
    m_report = std::move(shared);
}

void DataDesk::work(const ui::DataRequest& request) {
    DataReport report;
    report.state = DataReport::State::Working;
    try {
        lowerThreadPriority();  // the window stays fluid
        const Status status = make(request, report);
        if (m_cancel.load()) {
            report = {};
            report.state = DataReport::State::Cancelled;
        } else if (!status) {
            report = {};
            report.state = DataReport::State::Failed;
            report.problem = status.error().message;
        } else {
            report.state = DataReport::State::Done;
        }
    } catch (const std::bad_alloc&) {
        report = {};
        report.state = DataReport::State::Failed;
        report.problem =
            "There is not enough memory to prepare this text. Close other programs, or choose a "
            "smaller vocabulary.";
    }
    m_running.store(false);
    publish(report);
}

Status DataDesk::make(const ui::DataRequest& request, DataReport& report) {
    const Workers workers(m_threads);
    const Progress progress(
        [&](double fraction, std::string_view activity) {
            report.fraction = fraction;
            report.activity = activity;
            publish(report);
        },
        &m_cancel);
    auto folder = std::make_shared<DeskFolder>(m_launcher.prepared().folder());
    const TextOrder order{
        {request.inputs.begin(), request.inputs.end()},
        {importSettings().read(request.config), tokenizerSettings().read(request.config),
         corpusSettings().read(request.config).validationFraction}};
    Result<TextOutcome> outcome =
        prepareText(order, folder->path(), m_launcher.prepared(), m_launcher.resources(), workers,
                    progress.part(0, 0.85));
    if (!outcome)
        return outcome.error();
    report.remarks = outcome.value().manifest.remarks;
    report.fromCache = outcome.value().fromCache;
    const int vocabulary = tokenizerSettings().read(request.config).vocabulary;
    if (Status status = countText(outcome.value().corpus, vocabulary, m_launcher.resources(),
                                  workers, progress.part(0.85, 1), report);
        !status)
        return status;
    auto held = std::make_shared<HeldCorpus>(
        HeldCorpus{std::move(folder), std::move(outcome.value().corpus)});
    const std::scoped_lock lock(m_mutex);
    m_corpus = std::shared_ptr<const PreparedCorpus>(held, &held->corpus);
    return {};
}

Result<DataDocument> DataDesk::dataDocument(std::uint64_t index) const {
    std::shared_ptr<const PreparedCorpus> corpus;
    {
        const std::scoped_lock lock(m_mutex);
        corpus = m_corpus;
    }
    if (!corpus)
        return Error{"No text has been prepared yet: choose files and prepare them."};
    if (index >= corpus->training.documents() + corpus->validation.documents())
        return Error{"There is no document " + std::to_string(index + 1) + " in this text."};
    return documentOf(*corpus, index, kMostTokensRead);
}

std::vector<KeptText> DataDesk::keptTexts() const {
    std::vector<KeptText> all;
    for (const PreparedEntry& entry : m_launcher.prepared().list()) {
        KeptText& text = all.emplace_back();
        text.name = entry.name;
        for (const std::string& input : entry.manifest.inputs)
            text.inputs += (text.inputs.empty() ? "" : ", ") + fs::path(input).filename().string();
        const PreparedSizes& sizes = entry.manifest.sizes;
        text.tokenizer = sizes.tokenizer;
        text.vocabulary = sizes.vocabulary;
        text.documents = sizes.documents;
        text.tokens = sizes.trainingTokens + sizes.validationTokens;
        text.bytesOnDisk = entry.bytes;
        text.changed = entry.state == SourceState::Changed;
        text.missing = entry.state == SourceState::Missing;
    }
    return all;
}

Status DataDesk::removeKeptText(const std::string& name) {
    return m_launcher.prepared().remove(name);
}

}  // namespace studio::app
