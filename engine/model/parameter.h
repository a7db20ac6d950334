// SPDX-License-Identifier: GPL-3.0-or-later
// Parameter: a named weight tensor with its gradient. Ternary ones also hold the ternary matrix
// that the products use, made from the latent weight once a step.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/aligned_buffer.h"
#include "engine/kernels/ternarize.h"

namespace studio {

/// What a tensor is; with its shape it decides the optimizer: two-dimensional ones of the block go
/// to NorMuon, the rest to AdamW, with decay unless they are one-dimensional.
enum class ParameterRole : std::uint8_t {
    Embedding,
    Norm,
    Convolution,
    Ternary,
    Router,
    OutputLayer  ///< An output head's own: rows, projections, biases, factors.
};

template <class Real>
struct Parameter {
    std::string name;  ///< As in FlashLM's module tree: "block.glu.up_proj.weight".
    ParameterRole role = ParameterRole::Norm;
    std::vector<std::size_t> shape;  ///< Row-major.
    double startMean = 0;            ///< Start values are normal(startMean, startDeviation).
    double startDeviation = 0;
    bool trained = true;  ///< False: never receives a gradient (router).

    AlignedBuffer<Real> value;     ///< Latent weight.
    AlignedBuffer<Real> gradient;  ///< Empty when not trained.
    AlignedBuffer<Real> ternary;   ///< [value.size()] for Ternary, else empty.
    double threshold = 0;          ///< mean |value| at the last ternarization.
    std::uint64_t revision = 0;    ///< Of the ternary matrix: counts ternarizations.
    std::int64_t flips = 0;        ///< Changes of ternary values since the start of the run.
    /// [shape[0]], 1 for each row that the coming step reads or gives a gradient. Empty unless the
    /// optimizer puts off the updates of all other rows.
    std::vector<std::uint8_t> touchedRows;

    Parameter(std::string fullName, ParameterRole what, std::vector<std::size_t> dimensions,
              double deviation, double mean = 0)
        : name(std::move(fullName)),
          role(what),
          shape(std::move(dimensions)),
          startMean(mean),
          startDeviation(deviation),
          trained(what != ParameterRole::Router) {
        std::size_t count = 1;
        for (const std::size_t extent : shape)
            count *= extent;
        value.resize(count);
        if (trained)
            gradient.resize(count);
        if (role == ParameterRole::Ternary)
            ternary.resize(count);
    }

    std::size_t size() const { return value.size(); }
    void touchRow(std::size_t row) {
        if (!touchedRows.empty())
            touchedRows[row] = 1;
    }
    void touchAllRows() { std::fill(touchedRows.begin(), touchedRows.end(), std::uint8_t{1}); }
    /// The weights as the products see them.
    Real* effective() { return role == ParameterRole::Ternary ? ternary.data() : value.data(); }
    const Real* effective() const {
        return role == ParameterRole::Ternary ? ternary.data() : value.data();
    }
    /// Makes the ternary matrix from the latent weight; counts flips unless told not to.
    void ternarizeLatent(bool countFlips) {
        if (role != ParameterRole::Ternary)
            return;
        const Ternarization result = studio::ternarize(size(), value.data(), ternary.data());
        threshold = result.threshold;
        ++revision;
        if (countFlips)
            flips += result.flips;
    }
};

/// All parameters of a model, in the order of FlashLM's module tree. Owned by their layers.
template <class Real>
using ParameterList = std::vector<Parameter<Real>*>;

/// Draws all start values; each tensor from a stream of its own name, so the order is free.
template <class Real>
void initializeParameters(const ParameterList<Real>& parameters, std::uint64_t seed);

template <class Real>
Parameter<Real>* findParameter(const ParameterList<Real>& parameters, std::string_view name) {
    for (Parameter<Real>* p : parameters)
        if (p->name == name)
            return p;
    return nullptr;
}

}  // namespace studio
