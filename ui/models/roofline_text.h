// SPDX-License-Identifier: GPL-3.0-or-later
// What a measurement of this computer says, in sentences, for people who do not see or want the
// picture. Values only.
#pragma once

#include <QStringList>

#include "engine/telemetry/roofline.h"

namespace studio::ui {

/// One item a paragraph; empty while no peak is measured.
QStringList rooflineSentences(const RooflineReport& report);

/// The peaks and all kernels as lines of tab-separated columns, for the clipboard.
QString rooflineLines(const RooflineReport& report);

}  // namespace studio::ui
