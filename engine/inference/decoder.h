// SPDX-License-Identifier: GPL-3.0-or-later
// Decoder: runs a PackedModel one token at a time. Each convolution of each recursion pass keeps a
// ring of the (kernel - 1) dilation + 1 normed rows it can look back on, so a token costs the same
// at position 1 and 10,000 and memory never grows. Gives hidden rows; the model's TokenScorer
// turns them into probabilities.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/data/tokenizer.h"
#include "engine/inference/packed_model.h"

namespace studio {

/// On one thread at a time.
class Decoder {
public:
    /// The error says that the settings' kernel and dilations ask for too much memory.
    static Result<Decoder> make(std::shared_ptr<const PackedModel> model);

    const PackedModel& model() const { return *m_model; }
    /// Forgets all tokens.
    void restart();
    /// Takes the next token, in [0, vocabulary), and returns the hidden row [width] after the
    /// final norm, from which the one after it is predicted. Valid until the next call.
    std::span<const float> feed(TokenId token);
    /// Tokens taken since the start.
    std::int64_t position() const { return m_position; }
    /// Memory of the rings and of all that a token passes through.
    std::size_t bytes() const;

private:
    /// The last rows that one convolution has seen.
    struct Ring {
        AlignedBuffer<float> rows;  // [span, width]
        std::size_t span = 1;
    };

    explicit Decoder(std::shared_ptr<const PackedModel> model);
    void passBlock(std::size_t pass);
    void convolve(const PackedModel::Convolution& layer, Ring& ring);
    void normalize(const float* x, std::span<const float> scale, float* y) const;

    std::shared_ptr<const PackedModel> m_model;
    std::unique_ptr<const Workers> m_caller;  // runs on the calling thread
    std::vector<Ring> m_rings;                // [recursion pass][convolution]
    std::vector<const float*> m_taps;         // [kernel]
    AlignedBuffer<float> m_stream, m_mixed, m_normed, m_gate, m_value, m_hidden;  // [width]
    AlignedBuffer<float> m_innerGate, m_innerUp;                                  // [inner]
    std::int64_t m_position = 0;
};

}  // namespace studio
