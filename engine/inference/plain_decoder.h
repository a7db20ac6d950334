// SPDX-License-Identifier: GPL-3.0-or-later
// PlainDecoder: the decoder's arithmetic (decoder.h) on any type of number, without SIMD, over the
// same packed weights and by the same source for each: float shows that it computes what the
// decoder computes, and a type that counts (operation_counter.h) what that costs.
//
// Number has +=, +, -, *, / and unary -, comparison with <, and sqrt and exp by its namespace.
#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "engine/data/tokenizer.h"
#include "engine/inference/packed_model.h"

namespace studio {

/// Make: float -> Number. Enter: called with a layer's name and whether it is ternary, before its
/// arithmetic. The model outlives the decoder.
template <class Number, class Make, class Enter>
class PlainDecoder {
public:
    PlainDecoder(const PackedModel& model, Make make, Enter enter)
        : m_model(model), m_make(std::move(make)), m_enter(std::move(enter)) {
        const auto& config = model.config();
        for (int pass = 0; pass < config.recursions; ++pass)
            for (const auto& layer : model.block().convolutions) {
                const auto span = static_cast<std::size_t>(config.kernel - 1) * layer.dilation + 1;
                m_rings.emplace_back(span, Row(model.width(), m_make(0)));
            }
    }

    /// The hidden row [width] after the next token.
    std::vector<Number> feed(TokenId token) {
        const float* row =
            m_model.embedding()->data() + static_cast<std::size_t>(token) * m_model.width();
        Row stream;
        for (std::size_t i = 0; i < m_model.width(); ++i)
            stream.push_back(m_make(row[i]));
        for (int pass = 0; pass < m_model.config().recursions; ++pass)
            passBlock(static_cast<std::size_t>(pass), stream);
        ++m_position;
        return normalize("final_norm", stream, m_model.finalNorm());
    }

    /// Logits of a head that is tied to the embedding.
    std::vector<Number> tiedLogits(const std::vector<Number>& hidden) {
        m_enter("output_layer", false);
        Row logits(m_model.vocabulary(), m_make(0));
        const float* weight = m_model.embedding()->data();
        for (Number& logit : logits)
            for (const Number& h : hidden)
                logit += m_make(*weight++) * h;
        return logits;
    }

private:
    using Row = std::vector<Number>;

    void passBlock(std::size_t pass, Row& stream) {
        const PackedModel::Block& block = m_model.block();
        Row mixed = normalize("block.norm_mix", stream, block.normMix.span());
        for (std::size_t i = 0; i < block.convolutions.size(); ++i)
            convolve("block.mixer.layers." + std::to_string(i), block.convolutions[i],
                     m_rings[pass * block.convolutions.size() + i], mixed);
        addTo(stream, ternary("block.mixer.out_proj", block.mixerProjection, mixed));
        const Row normed = normalize("block.norm_glu", stream, block.normGlu.span());
        Row gate = ternary("block.glu.gate_proj", block.gate, normed);
        const Row up = ternary("block.glu.up_proj", block.up, normed);
        m_enter("block.glu", false);
        for (std::size_t i = 0; i < gate.size(); ++i) {
            const Number r = gate[i] < m_make(0) ? m_make(0) : gate[i];
            gate[i] = r * r * up[i];
        }
        addTo(stream, ternary("block.glu.down_proj", block.down, gate));
    }

    Row normalize(const std::string& layer, const Row& x, std::span<const float> scale) {
        using std::sqrt;
        m_enter(layer, false);
        Number sum = m_make(0);
        for (const Number& v : x)
            sum += v * v;
        const Number inverse =
            m_make(1) / sqrt(sum / m_make(static_cast<float>(x.size())) +
                             m_make(static_cast<float>(m_model.config().normEpsilon)));
        Row y;
        for (std::size_t i = 0; i < x.size(); ++i)
            y.push_back(x[i] * inverse * m_make(scale[i]));
        return y;
    }

    Row ternary(const std::string& layer, const PackedTernary& matrix, const Row& x) {
        m_enter(layer, true);
        Row y(matrix.outputs(), m_make(0));
        matrix.applyPlainly(x.data(), y.data());
        return y;
    }

    void addTo(Row& stream, const Row& x) {
        m_enter("block.residual", false);
        for (std::size_t i = 0; i < x.size(); ++i)
            stream[i] += x[i];
    }

    void convolve(const std::string& layer, const PackedModel::Convolution& weights,
                  std::vector<Row>& ring, Row& mixed) {
        using std::exp;
        const std::size_t now = m_position % ring.size(), kernel = weights.gate.kernel();
        ring[now] = normalize(layer + ".norm", mixed, weights.normScale.span());
        m_enter(layer, false);
        std::vector<const Number*> taps;
        for (std::size_t j = 0; j < kernel; ++j)
            taps.push_back(
                ring[(now + ring.size() - (kernel - 1 - j) * weights.dilation) % ring.size()]
                    .data());
        Row gate(mixed.size(), m_make(0)), value = gate;
        weights.gate.applyPlainly(taps.data(), m_make, gate.data());
        weights.value.applyPlainly(taps.data(), m_make, value.data());
        for (std::size_t i = 0; i < mixed.size(); ++i)
            mixed[i] += m_make(1) / (m_make(1) + exp(-gate[i])) * value[i];
    }

    const PackedModel& m_model;
    Make m_make;
    Enter m_enter;
    std::vector<std::vector<Row>> m_rings;  // [pass][convolution] -> [span]
    std::size_t m_position = 0;
};

}  // namespace studio
