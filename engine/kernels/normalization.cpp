// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/normalization.h"

#include <algorithm>
#include <cmath>

#include "engine/base/aligned_buffer.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/normalization.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using D = hn::ScalableTag<float>;

// Whole vectors first, then single elements: a row of any width.
void inverseRows(std::size_t rows, std::size_t width, float epsilon, const float* x,
                 float* inverseRms) {
    const D d;
    const std::size_t lanes = hn::Lanes(d), whole = width - width % lanes;
    for (std::size_t r = 0; r < rows; ++r, x += width) {
        auto sums = hn::Zero(d);
        for (std::size_t i = 0; i < whole; i += lanes) {
            const auto v = hn::LoadU(d, x + i);
            sums = hn::MulAdd(v, v, sums);
        }
        float sum = hn::GetLane(hn::SumOfLanes(d, sums));
        for (std::size_t i = whole; i < width; ++i)
            sum += x[i] * x[i];
        inverseRms[r] = 1.0f / std::sqrt(sum / static_cast<float>(width) + epsilon);
    }
}

void scaleRows(std::size_t rows, std::size_t width, const float* x, const float* scale,
               const float* inverseRms, float* y) {
    const D d;
    const std::size_t lanes = hn::Lanes(d), whole = width - width % lanes;
    for (std::size_t r = 0; r < rows; ++r, x += width, y += width) {
        const auto factor = hn::Set(d, inverseRms[r]);
        for (std::size_t i = 0; i < whole; i += lanes)
            hn::StoreU(hn::Mul(hn::Mul(hn::LoadU(d, x + i), factor), hn::LoadU(d, scale + i)), d,
                       y + i);
        for (std::size_t i = whole; i < width; ++i)
            y[i] = x[i] * inverseRms[r] * scale[i];
    }
}

void forwardRows(std::size_t rows, std::size_t width, float epsilon, const float* x,
                 const float* scale, float* y, float* inverseRms) {
    for (std::size_t r = 0; r < rows; ++r) {
        inverseRows(1, width, epsilon, x + r * width, inverseRms + r);
        scaleRows(1, width, x + r * width, scale, inverseRms + r, y + r * width);
    }
}

void backwardRows(std::size_t rows, std::size_t width, const float* x, const float* scale,
                  const float* inverseRms, const float* dy, const float* residual, float* dx,
                  float* scaleGradient) {
    const D d;
    const std::size_t lanes = hn::Lanes(d), whole = width - width % lanes;
    for (std::size_t r = 0; r < rows; ++r, x += width, dy += width, dx += width) {
        auto dots = hn::Zero(d);
        for (std::size_t i = 0; i < whole; i += lanes) {
            const auto g = hn::Mul(hn::LoadU(d, dy + i), hn::LoadU(d, scale + i));
            dots = hn::MulAdd(g, hn::LoadU(d, x + i), dots);
        }
        float dot = hn::GetLane(hn::SumOfLanes(d, dots));
        for (std::size_t i = whole; i < width; ++i)
            dot += dy[i] * scale[i] * x[i];
        const float inverse = inverseRms[r];
        const float back = -inverse * inverse * inverse * dot / static_cast<float>(width);
        const auto inverses = hn::Set(d, inverse), backs = hn::Set(d, back);
        for (std::size_t i = 0; i < whole; i += lanes) {
            const auto xi = hn::LoadU(d, x + i), dyi = hn::LoadU(d, dy + i);
            auto out =
                hn::MulAdd(xi, backs, hn::Mul(hn::Mul(dyi, hn::LoadU(d, scale + i)), inverses));
            if (residual)
                out = hn::Add(out, hn::LoadU(d, residual + i));
            hn::StoreU(out, d, dx + i);
            const auto sum = hn::LoadU(d, scaleGradient + i);
            hn::StoreU(hn::MulAdd(hn::Mul(dyi, xi), inverses, sum), d, scaleGradient + i);
        }
        for (std::size_t i = whole; i < width; ++i) {
            const float dyi = dy[i], out = dyi * scale[i] * inverse + x[i] * back;
            dx[i] = residual ? residual[i] + out : out;
            scaleGradient[i] += dyi * x[i] * inverse;
        }
        if (residual)
            residual += width;
    }
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

HWY_EXPORT(forwardRows);
HWY_EXPORT(inverseRows);
HWY_EXPORT(scaleRows);
HWY_EXPORT(backwardRows);

constexpr std::size_t kRowsPerTask = 64;

void forwardTask(std::size_t rows, std::size_t width, double epsilon, const float* x,
                 const float* scale, float* y, float* inverseRms) {
    HWY_DYNAMIC_DISPATCH(forwardRows)
    (rows, width, static_cast<float>(epsilon), x, scale, y, inverseRms);
}

void inverseTask(std::size_t rows, std::size_t width, double epsilon, const float* x,
                 float* inverseRms) {
    HWY_DYNAMIC_DISPATCH(inverseRows)(rows, width, static_cast<float>(epsilon), x, inverseRms);
}

void scaleTask(std::size_t rows, std::size_t width, const float* x, const float* scale,
               const float* inverseRms, float* y) {
    HWY_DYNAMIC_DISPATCH(scaleRows)(rows, width, x, scale, inverseRms, y);
}

void inverseTask(std::size_t rows, std::size_t width, double epsilon, const double* x,
                 double* inverseRms) {
    for (std::size_t r = 0; r < rows; ++r) {
        double sum = 0;
        for (std::size_t i = 0; i < width; ++i)
            sum += x[r * width + i] * x[r * width + i];
        inverseRms[r] = 1.0 / std::sqrt(sum / static_cast<double>(width) + epsilon);
    }
}

void scaleTask(std::size_t rows, std::size_t width, const double* x, const double* scale,
               const double* inverseRms, double* y) {
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t i = 0; i < width; ++i)
            y[r * width + i] = x[r * width + i] * inverseRms[r] * scale[i];
}

void forwardTask(std::size_t rows, std::size_t width, double epsilon, const double* x,
                 const double* scale, double* y, double* inverseRms) {
    inverseTask(rows, width, epsilon, x, inverseRms);
    scaleTask(rows, width, x, scale, inverseRms, y);
}

void backwardTask(std::size_t rows, std::size_t width, const float* x, const float* scale,
                  const float* inverseRms, const float* dy, const float* residual, float* dx,
                  float* scaleGradient) {
    HWY_DYNAMIC_DISPATCH(backwardRows)
    (rows, width, x, scale, inverseRms, dy, residual, dx, scaleGradient);
}

void backwardTask(std::size_t rows, std::size_t width, const double* x, const double* scale,
                  const double* inverseRms, const double* dy, const double* residual, double* dx,
                  double* scaleGradient) {
    for (std::size_t r = 0; r < rows; ++r) {
        const double inverse = inverseRms[r];
        double dot = 0;
        for (std::size_t i = 0; i < width; ++i)
            dot += dy[r * width + i] * scale[i] * x[r * width + i];
        for (std::size_t i = 0; i < width; ++i) {
            const std::size_t at = r * width + i;
            const double dyi = dy[at],
                         out = inverse * dyi * scale[i] - x[at] * inverse * inverse * inverse *
                                                              dot / static_cast<double>(width);
            dx[at] = residual ? residual[at] + out : out;
            scaleGradient[i] += dyi * x[at] * inverse;
        }
    }
}

}  // namespace

template <class Real>
void rmsNormForward(const Workers& workers, std::size_t rows, std::size_t width, double epsilon,
                    const Real* x, const Real* scale, Real* y, Real* inverseRms) {
    forEachRange(workers, rows, kRowsPerTask, [&](std::size_t begin, std::size_t end) {
        forwardTask(end - begin, width, epsilon, x + begin * width, scale, y + begin * width,
                    inverseRms + begin);
    });
}

template <class Real>
void inverseRmsOfRows(const Workers& workers, std::size_t rows, std::size_t width, double epsilon,
                      const Real* x, Real* inverseRms) {
    forEachRange(workers, rows, kRowsPerTask, [&](std::size_t begin, std::size_t end) {
        inverseTask(end - begin, width, epsilon, x + begin * width, inverseRms + begin);
    });
}

template <class Real>
void rmsNormAgain(const Workers& workers, std::size_t rows, std::size_t width, const Real* x,
                  const Real* scale, const Real* inverseRms, Real* y) {
    forEachRange(workers, rows, kRowsPerTask, [&](std::size_t begin, std::size_t end) {
        scaleTask(end - begin, width, x + begin * width, scale, inverseRms + begin,
                  y + begin * width);
    });
}

template <class Real>
void rmsNormBackward(const Workers& workers, std::size_t rows, std::size_t width, const Real* x,
                     const Real* scale, const Real* inverseRms, const Real* dy,
                     const Real* residual, Real* dx, Real* scaleGradient) {
    // Each task sums into its own row of `partial`; the rows are added in order afterwards.
    thread_local AlignedBuffer<Real> partial;
    const std::size_t tasks = (rows + kRowsPerTask - 1) / kRowsPerTask;
    partial.grow(tasks * width);
    Real* sums = partial.data();
    std::fill_n(sums, tasks * width, Real{0});
    forEachRange(workers, rows, kRowsPerTask, [&](std::size_t begin, std::size_t end) {
        backwardTask(end - begin, width, x + begin * width, scale, inverseRms + begin,
                     dy + begin * width, residual ? residual + begin * width : nullptr,
                     dx + begin * width, sums + begin / kRowsPerTask * width);
    });
    for (std::size_t t = 0; t < tasks; ++t)
        for (std::size_t i = 0; i < width; ++i)
            scaleGradient[i] += sums[t * width + i];
}

#define STUDIO_INSTANTIATE(Real)                                                                   \
    template void rmsNormForward(const Workers&, std::size_t, std::size_t, double, const Real*,    \
                                 const Real*, Real*, Real*);                                       \
    template void inverseRmsOfRows(const Workers&, std::size_t, std::size_t, double, const Real*,  \
                                   Real*);                                                         \
    template void rmsNormAgain(const Workers&, std::size_t, std::size_t, const Real*, const Real*, \
                               const Real*, Real*);                                                \
    template void rmsNormBackward(const Workers&, std::size_t, std::size_t, const Real*,           \
                                  const Real*, const Real*, const Real*, const Real*, Real*,       \
                                  Real*);
STUDIO_INSTANTIATE(float)
STUDIO_INSTANTIATE(double)
#undef STUDIO_INSTANTIATE

}  // namespace studio
#endif
