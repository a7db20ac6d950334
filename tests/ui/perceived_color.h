// SPDX-License-Identifier: GPL-3.0-or-later
// How eyes see colours, for the tests of the Palette: contrast as WCAG 2.1 defines it, what eyes
// without one kind of cones see (G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
// Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1), and
// the distance of two colours in the perceptual space OKLab (B. Ottosson, 2020), where black and
// white are 1 apart.
#pragma once

#include <QColor>
#include <array>

namespace studio::testing {

enum class Eyes { Usual, Protanopia, Deuteranopia };

/// 1 to 21.
double contrast(const QColor& a, const QColor& b);
/// How far apart these eyes see the two.
double perceivedDistance(const QColor& a, const QColor& b, Eyes eyes);

}  // namespace studio::testing
