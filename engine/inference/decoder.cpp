// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/decoder.h"

#include <algorithm>

#include "engine/base/check.h"
#include "engine/kernels/activation.h"
#include "engine/kernels/normalization.h"

namespace studio {
namespace {

constexpr double kMostRingBytes = 2e9;

std::size_t spanOf(const ModelConfig& config, std::size_t dilation) {
    return static_cast<std::size_t>(config.kernel - 1) * dilation + 1;
}

}  // namespace

Result<Decoder> Decoder::make(std::shared_ptr<const PackedModel> model) {
    STUDIO_CHECK(model != nullptr);
    const ModelConfig& config = model->config();
    double bytes = 0;
    for (const auto& layer : model->block().convolutions)
        bytes +=
            static_cast<double>(spanOf(config, layer.dilation) * model->width() * sizeof(float)) *
            config.recursions;
    if (bytes > kMostRingBytes)
        return Error{"The convolutions look so far back that generation would need " +
                     std::to_string(static_cast<std::int64_t>(bytes / 1e6)) +
                     " MB for their past: choose smaller 'model.dilations' or 'model.kernel' (at "
                     "most " +
                     std::to_string(static_cast<std::int64_t>(kMostRingBytes / 1e6)) + " MB)."};
    return Decoder(std::move(model));
}

Decoder::Decoder(std::shared_ptr<const PackedModel> model)
    : m_model(std::move(model)), m_caller(std::make_unique<const Workers>(1)) {
    const ModelConfig& config = m_model->config();
    const std::size_t width = m_model->width();
    for (int pass = 0; pass < config.recursions; ++pass)
        for (const auto& layer : m_model->block().convolutions) {
            Ring& ring = m_rings.emplace_back();
            ring.span = spanOf(config, layer.dilation);
            ring.rows.resize(ring.span * width);
        }
    m_taps.resize(static_cast<std::size_t>(config.kernel));
    for (auto* buffer : {&m_stream, &m_mixed, &m_normed, &m_gate, &m_value, &m_hidden})
        buffer->resize(width);
    for (auto* buffer : {&m_innerGate, &m_innerUp})
        buffer->resize(static_cast<std::size_t>(config.inner));
}

void Decoder::restart() {
    for (Ring& ring : m_rings)
        ring.rows.clear();
    m_position = 0;
}

std::size_t Decoder::bytes() const {
    std::size_t floats = 6 * m_stream.size() + 2 * m_innerGate.size();
    for (const Ring& ring : m_rings)
        floats += ring.rows.size();
    return floats * sizeof(float) + m_taps.capacity() * sizeof(float*);
}

void Decoder::normalize(const float* x, std::span<const float> scale, float* y) const {
    float inverseRms = 0;
    rmsNormForward(*m_caller, 1, scale.size(), m_model->config().normEpsilon, x, scale.data(), y,
                   &inverseRms);
}

std::span<const float> Decoder::feed(TokenId token) {
    STUDIO_CHECK(token >= 0 && static_cast<std::size_t>(token) < m_model->vocabulary());
    const std::size_t width = m_model->width();
    std::copy_n(m_model->embedding()->data() + static_cast<std::size_t>(token) * width, width,
                m_stream.data());
    for (int pass = 0; pass < m_model->config().recursions; ++pass)
        passBlock(static_cast<std::size_t>(pass));
    normalize(m_stream.data(), m_model->finalNorm(), m_hidden.data());
    ++m_position;
    return m_hidden.span();
}

// x <- x + mixer(norm_mix(x)); x <- x + glu(norm_glu(x)), as block.h has it.
void Decoder::passBlock(std::size_t pass) {
    const PackedModel::Block& block = m_model->block();
    const std::size_t width = m_model->width();
    normalize(m_stream.data(), block.normMix.span(), m_mixed.data());
    for (std::size_t i = 0; i < block.convolutions.size(); ++i)
        convolve(block.convolutions[i], m_rings[pass * block.convolutions.size() + i]);
    block.mixerProjection.apply(m_mixed.data(), m_normed.data());
    addTo(*m_caller, width, m_normed.data(), m_stream.data());

    normalize(m_stream.data(), block.normGlu.span(), m_normed.data());
    block.gate.apply(m_normed.data(), m_innerGate.data());
    block.up.apply(m_normed.data(), m_innerUp.data());
    squaredReluGateForward(*m_caller, m_innerGate.size(), m_innerGate.data(), m_innerUp.data(),
                           m_innerGate.data());
    block.down.apply(m_innerGate.data(), m_normed.data());
    addTo(*m_caller, width, m_normed.data(), m_stream.data());
}

// m_mixed <- m_mixed + sigmoid(gate(n)) * value(n) with n = RMSNorm(m_mixed) put into the ring.
void Decoder::convolve(const PackedModel::Convolution& layer, Ring& ring) {
    const std::size_t width = m_model->width(), kernel = m_taps.size();
    // Rows not yet written are zeros, as are the inputs before the start.
    const std::size_t now = static_cast<std::size_t>(m_position) % ring.span;
    normalize(m_mixed.data(), layer.normScale.span(), ring.rows.data() + now * width);
    for (std::size_t j = 0; j < kernel; ++j) {
        const std::size_t back = (kernel - 1 - j) * layer.dilation;
        m_taps[j] = ring.rows.data() + (now + ring.span - back) % ring.span * width;
    }
    layer.gate.apply(m_taps, m_gate.data());
    layer.value.apply(m_taps, m_value.data());
    sigmoidGateForward(*m_caller, width, m_mixed.data(), m_gate.data(), m_value.data(),
                       m_mixed.data());
}

}  // namespace studio
