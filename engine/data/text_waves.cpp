// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/text_waves.h"

#include <algorithm>

namespace studio {
namespace {

constexpr std::uint64_t kWaveBytes = 8u << 20;
constexpr std::size_t kWaveDocuments = 8192;
constexpr std::size_t kTaskBytes = 128u << 10;
constexpr std::size_t kDocumentsPerRead = 16;

}  // namespace

TextWaves::TextWaves(const TextSource& source, const Workers& workers, SafeCut safeCut)
    : m_source(source), m_workers(workers), m_safeCut(std::move(safeCut)) {}

bool TextWaves::next() {
    const std::uint64_t first = m_nextDocument;
    std::uint64_t bytes = 0;
    while (m_nextDocument < m_source.documents() && bytes < kWaveBytes &&
           m_nextDocument - first < kWaveDocuments)
        bytes += m_source.sizeHint(m_nextDocument++);
    const auto count = static_cast<std::size_t>(m_nextDocument - first);
    m_documents.assign(count, {});
    m_workers.forEach((count + kDocumentsPerRead - 1) / kDocumentsPerRead, [&](std::size_t read) {
        const std::size_t end = std::min(count, (read + 1) * kDocumentsPerRead);
        for (std::size_t d = read * kDocumentsPerRead; d < end; ++d)
            m_documents[d] = m_source.document(first + d);
    });

    m_chunks.clear();
    m_tasks.clear();
    std::size_t taskBytes = kTaskBytes;  // so that the first chunk opens a task
    for (std::size_t d = 0; d < count; ++d) {
        std::string_view text = m_documents[d].text;
        while (!text.empty()) {
            const std::size_t cut =
                text.size() > 2 * kTaskBytes ? m_safeCut(text, kTaskBytes) : text.size();
            if (taskBytes >= kTaskBytes) {
                m_tasks.push_back({m_chunks.size(), m_chunks.size()});
                taskBytes = 0;
            }
            m_chunks.push_back({d, text.substr(0, cut)});
            m_tasks.back().end = m_chunks.size();
            taskBytes += cut;
            text.remove_prefix(cut);
        }
    }
    return count > 0;
}

double TextWaves::fraction() const {
    return static_cast<double>(m_nextDocument) / static_cast<double>(m_source.documents());
}

}  // namespace studio
