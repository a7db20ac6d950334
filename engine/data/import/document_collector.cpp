// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/document_collector.h"

#include <algorithm>

#include "engine/data/import/text_importer.h"

namespace studio {
namespace {

constexpr std::uint64_t kBytesPerReport = 256u << 10;

/// Where text that is longer than `most` is cut: behind a line end, else a blank, else between
/// characters.
std::size_t pieceEnd(std::string_view text, std::size_t most) {
    for (const char c : {'\n', ' '})
        if (const std::size_t at = text.rfind(c, most - 1); at != text.npos && at > most / 2)
            return at + 1;
    while (most > 1 && (text[most] & 0xC0) == 0x80)
        --most;
    return most;
}

void addWord(std::string& list, std::string_view word) {
    if (word.empty() || list.find(word) != std::string::npos)
        return;
    constexpr std::size_t kLongestList = 200;
    if (list.size() < kLongestList)
        list += (list.empty() ? "" : ", ") + std::string(word);
}

}  // namespace

DocumentCollector::DocumentCollector(const ImportSettings& settings, TextStoreWriter& store,
                                     ImportReport& report, const Progress& progress,
                                     std::function<double()> fraction)
    : m_removeDuplicates(settings.removeDuplicates),
      m_store(store),
      m_report(report),
      m_progress(progress),
      m_fraction(std::move(fraction)),
      m_cleaner(settings) {}

void DocumentCollector::finish() {
    m_report.cleaning = m_cleaner.counts();
    m_report.documents = m_store.documents();
    m_report.bytes = m_store.textBytes();
}

Status DocumentCollector::text(std::string_view part) {
    m_current.append(part);
    m_sinceReport += part.size() + 1;
    if (m_sinceReport >= kBytesPerReport) {
        m_sinceReport = 0;
        if (Status status = m_progress.advance(m_fraction(), "Reading the files"); !status)
            return status;
    }
    if (m_current.size() > kLongestDocument || (m_long && m_current.size() > 1u << 20))
        return cutPieces();
    return {};
}

/// Gives all of a document that goes on but its last piece.
Status DocumentCollector::cutPieces() {
    m_report.longDocuments += !m_long;
    m_long = true;
    std::size_t begin = 0;
    while (m_current.size() - begin > kPieceOfLongDocument) {
        const std::string_view left = std::string_view(m_current).substr(begin);
        const std::size_t end = pieceEnd(left, kPieceOfLongDocument);
        if (Status status = keep(left.substr(0, end)); !status)
            return status;
        begin += end;
    }
    m_current.erase(0, begin);
    return {};
}

Status DocumentCollector::end() {
    Status status;
    if (m_long)
        status = cutPieces();
    if (status && !m_current.empty())
        status = keep(m_current);
    abandon();
    return status;
}

void DocumentCollector::abandon() {
    m_current.clear();
    m_long = false;
    m_replaced = 0;
}

Status DocumentCollector::keep(std::string_view text) {
    m_cleaned.assign(text);
    if (!m_cleaner.clean(m_cleaned))
        return {};
    if (m_removeDuplicates && m_seen.addIsKnown(m_cleaned)) {
        ++m_cleaner.counts().duplicates;
        return {};
    }
    ++file().documents;
    file().bytes += m_cleaned.size();
    return m_store.add(m_cleaned, std::exchange(m_replaced, 0));
}

void DocumentCollector::addReplaced(std::uint64_t count) {
    m_replaced += count;
    file().replaced += count;
}

void DocumentCollector::leaveOut(LeftOut why, std::uint64_t count) {
    file().leftOut[static_cast<std::size_t>(why)] += count;
}

void DocumentCollector::describe(std::string_view encoding, std::string_view field) {
    addWord(file().encoding, encoding);
    addWord(file().field, field);
}

}  // namespace studio
