// SPDX-License-Identifier: GPL-3.0-or-later
// WordClasses: a shortlist of words and a partition of all others into classes, for output layers
// that first choose among the shortlist and the classes, then among the words of one class. Words
// are numbered anew so that those of a class have consecutive places. Immutable once made; it is a
// part of the model and stands in the checkpoint as one list of words and one of lengths.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/base/result.h"
#include "engine/data/progress.h"
#include "engine/data/training_text.h"
#include "engine/kernels/matrix.h"

namespace studio {

class WordClasses {
public:
    WordClasses() = default;
    /// order: every word once, the shortlist first, then class after class; begins: the place where
    /// each class begins, then the number of words. Error: they are not that.
    static Result<WordClasses> make(std::vector<std::int32_t> order,
                                    std::vector<std::int32_t> begins);

    std::size_t vocabulary() const { return m_order.size(); }
    std::size_t shortlist() const { return static_cast<std::size_t>(m_begins.front()); }
    std::size_t classes() const { return m_begins.size() - 1; }
    /// Words of the largest class; 0 when there is no class.
    std::size_t largestClass() const { return m_largest; }
    /// The words in the order of their places.
    std::span<const std::int32_t> order() const { return m_order; }
    std::span<const std::int32_t> begins() const { return m_begins; }
    std::span<const std::int32_t> shortlistWords() const { return order().first(shortlist()); }
    std::span<const std::int32_t> wordsOf(std::size_t c) const {
        const auto begin = static_cast<std::size_t>(m_begins[c]);
        return order().subspan(begin, static_cast<std::size_t>(m_begins[c + 1]) - begin);
    }
    /// Place of a word in order().
    std::size_t placeOf(std::int32_t word) const {
        return static_cast<std::size_t>(m_places[static_cast<std::size_t>(word)]);
    }
    /// Class of a word, -1 for one of the shortlist.
    std::int32_t classOf(std::int32_t word) const {
        return m_classes[static_cast<std::size_t>(word)];
    }

private:
    std::vector<std::int32_t> m_order, m_begins, m_places, m_classes;
    std::size_t m_largest = 0;
};

/// What the classes are made from. The shortlist is the most frequent words.
struct WordClassRequest {
    const TrainingText& text;   ///< Of as many ids as there are words.
    std::size_t shortlist = 0;  ///< Less than the words.
    std::size_t classes = 1;    ///< For the other words, at most as many as those.
    std::uint64_t seed = 1;     ///< Of random classes.
};

/// Words with similar vectors in one class, classes of nearly equal size. vectors: [words, any
/// width], column stride 1. Words that the text has not stand apart from the others, in the last
/// classes: nothing is known of them, and they are never computed. Error: cancelled.
Result<WordClasses> clusteredClasses(const Workers& workers, const WordClassRequest& request,
                                     Matrix<const float> vectors, const Progress& progress);
/// Neighbours by frequency in one class, so that the sums of the square roots of their counts are
/// about equal: frequent words in small classes, rare ones in large ones (Mikolov et al.,
/// "Extensions of recurrent neural network language model", ICASSP 2011, with the square root).
WordClasses frequencyClasses(const WordClassRequest& request);
/// Of nearly equal size, drawn by lot: shows what the others are worth.
WordClasses randomClasses(const WordClassRequest& request);

}  // namespace studio
