// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"

#include "engine/base/check.h"

namespace studio::ui {

const QColor& Palette::group(ZoneGroup group) const {
    switch (group) {
        case ZoneGroup::Core:
            return core;
        case ZoneGroup::OutputLayer:
            return outputLayer;
        case ZoneGroup::Embedding:
            return embedding;
        case ZoneGroup::Optimizer:
            return optimizer;
        case ZoneGroup::Average:
            return average;
        case ZoneGroup::Data:
            return data;
        case ZoneGroup::Other:
            break;
    }
    return other;
}

// Vermilion and bluish green, the pair that carries the story, are Okabe's and Ito's own; the
// others are theirs too, darkened or lightened where a thin line would vanish on the background.
Palette Palette::light() {
    Palette p;
    p.dark = false;
    p.window = QColor(0xf4f5f7);
    p.surface = QColor(0xffffff);
    p.text = QColor(0x1c2024);
    p.mutedText = QColor(0x5b636b);
    p.border = QColor(0xd5d9de);
    p.grid = QColor(0xe8eaed);
    p.accent = QColor(0x0b63a5);
    p.error = QColor(0xb3261e);

    p.outputLayer = QColor(0xd55e00);
    p.core = QColor(0x009e73);
    p.embedding = QColor(0x56b4e9);
    p.optimizer = QColor(0xe69f00);
    p.average = QColor(0xc2b100);
    p.data = QColor(0x8b6bb1);
    p.other = QColor(0x9aa0a6);

    p.trainLoss = QColor(0xb4d2e7);
    p.smoothedLoss = QColor(0x0072b2);
    p.validationLoss = QColor(0xb0308a);
    p.learningRate = QColor(0x8a8f96);

    p.negative = QColor(0x2f6db5);
    p.zero = QColor(0xe3e5e8);
    p.positive = QColor(0xe8a317);
    return p;
}

Palette Palette::darkTheme() {
    Palette p;
    p.dark = true;
    p.window = QColor(0x1a1c1f);
    p.surface = QColor(0x222529);
    p.text = QColor(0xe8eaed);
    p.mutedText = QColor(0xa7aeb6);
    p.border = QColor(0x3b4047);
    p.grid = QColor(0x30343a);
    p.accent = QColor(0x6cb4ee);
    p.error = QColor(0xff8f80);

    p.outputLayer = QColor(0xee7733);
    p.core = QColor(0x1fb98d);
    p.embedding = QColor(0x7cc8f2);
    p.optimizer = QColor(0xf0b030);
    p.average = QColor(0xe0d450);
    p.data = QColor(0xb094d6);
    p.other = QColor(0x8b929a);

    p.trainLoss = QColor(0x2f5672);
    p.smoothedLoss = QColor(0x4fb0f0);
    p.validationLoss = QColor(0xe58bc8);
    p.learningRate = QColor(0x9197a0);

    p.negative = QColor(0x5b9ae0);
    p.zero = QColor(0x3a3f46);
    p.positive = QColor(0xf0b43c);
    return p;
}

}  // namespace studio::ui
