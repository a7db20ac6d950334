// SPDX-License-Identifier: GPL-3.0-or-later
// Loops that do nothing but keep one unit of the processor busy: the roofs that kernels are set
// beside. Each runs on the calling thread, on the instruction set in use (instruction_set.h).
#pragma once

#include <cstddef>

namespace studio {

/// Fused multiply-adds of fp32 vectors in independent chains. Returns the operations done (two for
/// each multiply-add).
double fmaPeakLoop(std::size_t rounds);

/// Whether the instruction set in use multiplies bf16 by itself (AMX or vdpbf16ps), and has a dot
/// product of int8 quadruples (vpdpbusd).
bool nativeBf16Product();
bool nativeInt8DotProduct();
/// The same as fmaPeakLoop() for them. Only where native.
double bf16PeakLoop(std::size_t rounds);
double int8PeakLoop(std::size_t rounds);

/// Reads n floats, which it sums so that they are not left out.
float readPeakLoop(const float* x, std::size_t n);
/// a = b + factor c: reads two arrays, writes a third (the triad of McCalpin's STREAM).
void triadPeakLoop(std::size_t n, const float* b, const float* c, float factor, float* a);

}  // namespace studio
