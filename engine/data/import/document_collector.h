// SPDX-License-Identifier: GPL-3.0-or-later
// DocumentCollector: takes documents from the readers, cleans them, leaves out duplicates, cuts
// what is too long, and puts them into a store. Knows nothing of files.
#pragma once

#include <functional>
#include <string>

#include "engine/data/import/import_report.h"
#include "engine/data/import/seen_documents.h"
#include "engine/data/import/text_cleaner.h"
#include "engine/data/import/text_store.h"
#include "engine/data/progress.h"

namespace studio {

/// One thread at a time; store, report and what fraction() reads must outlive it.
class DocumentCollector : public DocumentSink {
public:
    DocumentCollector(const ImportSettings& settings, TextStoreWriter& store, ImportReport& report,
                      const Progress& progress, std::function<double()> fraction);

    /// What comes now is of the report's last file.
    void beginFile() { m_current.clear(); }
    void finish();
    /// Documents left out so far, as they have stood before.
    std::uint64_t duplicates() { return m_cleaner.counts().duplicates; }

    Status text(std::string_view part) override;
    Status end() override;
    void abandon() override;
    void addReplaced(std::uint64_t count) override;
    void leaveOut(LeftOut why, std::uint64_t count) override;
    void describe(std::string_view encoding, std::string_view field) override;

private:
    ImportedFile& file() { return m_report.files.back(); }
    Status cutPieces();
    Status keep(std::string_view text);

    const bool m_removeDuplicates;
    TextStoreWriter& m_store;
    ImportReport& m_report;
    const Progress& m_progress;
    std::function<double()> m_fraction;
    TextCleaner m_cleaner;
    SeenDocuments m_seen;
    std::string m_current, m_cleaned;
    std::uint64_t m_replaced = 0;
    std::uint64_t m_sinceReport = 0;
    bool m_long = false;
};

}  // namespace studio
