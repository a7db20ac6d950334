// SPDX-License-Identifier: GPL-3.0-or-later
// One pass of a chunk of rows over the vocabulary, and what it leaves for the gradients. The words
// are cut into a fixed number of groups, one task each, and a group into tiles that stay in the L2
// cache with the panel of rows that is worked on; see full_softmax.h.
#pragma once

#include <span>
#include <vector>

#include "engine/base/aligned_buffer.h"
#include "engine/kernels/panel_product.h"
#include "engine/platform/workers.h"

namespace studio {

class VocabularyPass {
public:
    static constexpr std::size_t kGroups = 8;

    /// What is wanted besides each row's logsumexp and target logit.
    enum class Purpose {
        Score,        ///< Nothing.
        Train,        ///< The gradient of h, and the exponentials kept for that of E.
        Keep,         ///< The exponentials kept, for visitKept().
        TrainHidden,  ///< The gradient of h.
        Logits,       ///< All logits, row by row.
    };
    struct Request {
        Precision precision = Precision::Fp32;
        Purpose purpose = Purpose::Score;
        Matrix<const float> weights;                 ///< E [words, width], without gaps.
        Matrix<const float> hidden;                  ///< [rows, width]
        std::span<const std::int32_t> targets = {};  ///< [rows], or empty.
        bool columnSums = false;                     ///< Sum of the rows of E, and of b, as well.
        Matrix<float> logits = {};                   ///< For Purpose::Logits: [rows, words].
        const float* biases = nullptr;               ///< b [words], or null: none.
    };

    /// Rows of a chunk: their exponentials take about 51 MB for GPT-2's vocabulary.
    static std::size_t chunkRows(Precision precision) {
        return precision == Precision::Bf16 ? 512 : 256;
    }

    /// At most chunkRows() rows, unless the purpose is Logits or Score. When the workers are
    /// interrupted the results are good for nothing.
    void run(const Workers& workers, const Request& request);

    /// [rows], after run().
    std::span<const double> lse() const { return m_lse; }
    std::span<const float> targetLogits() const { return m_targetLogits; }
    /// [width], sum over the words of E, where asked for.
    std::span<const double> columnSums() const { return m_columnSums; }
    double biasSum() const { return m_biasSum; }

    /// out [rows, width] = factor[row] sum_v p_v E_v, after Train or TrainHidden.
    void probabilityGradient(const Workers& workers, std::span<const float> factors,
                             Matrix<float> out) const;
    /// What addWeightGradient() adds to; null: nothing.
    struct WordGradients {
        float* weights = nullptr;  ///< [words, width], without gaps
        float* biases = nullptr;   ///< [words]
    };
    /// weights += sum_rows factor[row] p_v h_row and biases += sum_rows factor[row] p_v, after
    /// Train. `finish` is called for each tile of words [first, first + count) when it has been
    /// added to.
    void addWeightGradient(const Workers& workers, std::span<const float> factors,
                           const WordGradients& gradients,
                           FunctionRef<void(std::size_t first, std::size_t count)> finish);

    /// Exponentials of a tile of words, relative to each row's reference at that tile.
    struct KeptTile {
        std::size_t first;        ///< Word.
        LeftPanels exponentials;  ///< [words, rows]
        const float* references;  ///< [paddedRows()]
    };
    /// The tiles of one group in order, after Train or Keep.
    void visitKept(std::size_t group, FunctionRef<void(const KeptTile&)> visit) const;
    /// Rows up to whole panels.
    std::size_t paddedRows() const { return m_panels * m_width; }

private:
    struct Tile {
        std::size_t index, first, words;
    };
    struct Scratch;
    struct GroupGradient;

    void prepare(const Workers& workers);
    void runGroup(const Workers& workers, std::size_t group);
    void runPanel(std::size_t group, const Tile& tile, std::size_t panel, Scratch& scratch);
    void takeTargets(const Tile& tile, std::size_t panel, const float* logits);
    void writeLogits(const Tile& tile, std::size_t panel, const float* logits) const;
    void combineGroups();
    template <class Visit>
    void forEachTile(std::size_t group, const Visit& visit) const;
    std::size_t firstWord(std::size_t group) const;
    std::size_t tilesBefore(std::size_t group) const;
    std::size_t words() const { return m_request.weights.rows; }
    float* keptOf(const Tile& tile) { return m_kept.data() + tile.first * m_keptRow; }
    bool keeps() const {
        return m_request.purpose == Purpose::Train || m_request.purpose == Purpose::Keep;
    }
    bool training() const {
        return m_request.purpose == Purpose::Train || m_request.purpose == Purpose::TrainHidden;
    }

    Request m_request;
    std::size_t m_width = 0;    // of a panel
    std::size_t m_panels = 0;   // of rows
    std::size_t m_keptRow = 0;  // floats kept for a word
    RightPanels m_inputs;       // h^T [width, rows]

    AlignedBuffer<float> m_inputMemory;
    AlignedBuffer<float> m_kept;            // [tile][panel][words, panel width], as left panels
    AlignedBuffer<float> m_references;      // [tile][padded rows]
    AlignedBuffer<float> m_states;          // [group][reference, sum][padded rows]
    AlignedBuffer<float> m_gradients;       // [group][panel][width, panel width]
    std::vector<double> m_groupColumnSums;  // [group][width]
    std::vector<double> m_columnSums;       // [width]
    double m_biasSum = 0;
    std::vector<double> m_lse;          // [rows]
    std::vector<float> m_targetLogits;  // [rows]
};

}  // namespace studio
