// SPDX-License-Identifier: GPL-3.0-or-later
// Layer: rows in, rows out, forward and backward. A layer is one file with both passes side by
// side and one line in registry.cpp. It is a template over the number type: float is what trains,
// double is the reference for gradient checks.
//
// Conventions: activations are [rows, width] with rows = sequences * length, time fastest. The
// input of forward() stays valid until backward() has read it again, so a layer stores only what
// it made itself. Gradients of parameters are added to. Zones are registered in the constructor.
#pragma once

#include <memory>
#include <string>

#include "engine/kernels/precision.h"
#include "engine/model/model_config.h"
#include "engine/model/parameter.h"
#include "engine/platform/workers.h"
#include "engine/telemetry/profiler.h"

namespace studio {

/// What the engine thread computes with.
struct Execution {
    const Workers& workers;
    Profiler& profiler;
    Precision precision = Precision::Fp32;  ///< Of the large products.
};

struct BatchShape {
    std::size_t sequences = 0;
    std::size_t length = 0;

    std::size_t rows() const { return sequences * length; }
    bool operator==(const BatchShape&) const = default;
};

/// What one application of a layer keeps from forward to backward.
class LayerCache {
public:
    virtual ~LayerCache() = default;
};

template <class Real>
class Layer {
public:
    virtual ~Layer() = default;

    virtual std::size_t inputWidth() const = 0;
    virtual std::size_t outputWidth() const = 0;
    /// Appends pointers to the parameters, in the order of the module tree.
    virtual void collect(ParameterList<Real>& parameters) = 0;
    /// Memory for one application to a batch of this shape.
    virtual std::unique_ptr<LayerCache> makeCache(const BatchShape& shape) const = 0;

    /// x: [rows, inputWidth] -> y: [rows, outputWidth], written. x and y do not overlap.
    virtual void forward(const Execution& run, const BatchShape& shape, const Real* x, Real* y,
                         LayerCache& cache) = 0;
    /// dy: [rows, outputWidth] -> dx: [rows, inputWidth], written. x is the one given to forward().
    virtual void backward(const Execution& run, const BatchShape& shape, const Real* x,
                          const Real* dy, Real* dx, LayerCache& cache) = 0;
    /// Multiply-adds of one forward pass, a row.
    virtual std::int64_t multiplyAddsPerRow() const = 0;
};

/// What a layer is made with. `name` is its path in the module tree, without the parameter's name.
struct LayerContext {
    const ModelConfig& config;
    Profiler& profiler;
    std::string name;

    LayerContext child(const std::string& part) const {
        return {config, profiler, name.empty() ? part : name + "." + part};
    }
};

/// The forward and backward zones of one layer.
struct LayerZones {
    ZoneId forward, backward;

    LayerZones(const LayerContext& context, ZoneGroup group = ZoneGroup::Core)
        : forward(context.profiler.zone(context.name, ZonePass::Forward, group)),
          backward(context.profiler.zone(context.name, ZonePass::Backward, group)) {}
};

}  // namespace studio
