// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through a corpus in bounded memory, a wave of some megabytes at a time: reads its documents
// in parallel, cuts long ones where a tokenizer allows it, and gathers short ones into tasks of
// useful size. Waves and tasks depend on sizes alone, not on the number of threads.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "engine/data/text_source.h"
#include "engine/platform/workers.h"

namespace studio {

/// Thread-compatible. The source and the workers must outlive it.
class TextWaves {
public:
    /// safeCut: as Tokenizer::safeCut.
    using SafeCut = std::function<std::size_t(std::string_view text, std::size_t from)>;

    struct Chunk {
        std::size_t document;  ///< In documents().
        std::string_view text;
    };
    struct Task {
        std::size_t begin, end;  ///< In chunks().
    };

    TextWaves(const TextSource& source, const Workers& workers, SafeCut safeCut);

    /// Reads the next wave; false when there are no more documents. What the last wave gave is
    /// gone.
    bool next();

    const std::vector<CorpusDocument>& documents() const { return m_documents; }
    /// In the order of the text.
    const std::vector<Chunk>& chunks() const { return m_chunks; }
    const std::vector<Task>& tasks() const { return m_tasks; }
    /// Share of the source's documents in the waves so far, this one included.
    double fraction() const;

private:
    const TextSource& m_source;
    const Workers& m_workers;
    SafeCut m_safeCut;
    std::uint64_t m_nextDocument = 0;
    std::vector<CorpusDocument> m_documents;
    std::vector<Chunk> m_chunks;
    std::vector<Task> m_tasks;
};

}  // namespace studio
