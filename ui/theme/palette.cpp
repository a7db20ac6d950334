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

const QColor& Palette::series(int index) const {
    STUDIO_CHECK(index >= 0);
    return seriesColors[static_cast<std::size_t>(index % kSeries)];
}

Palette Palette::light() {
    Palette p;
    p.dark = false;
    p.window = QColor(0xf4f5f7);
    p.surface = QColor(0xffffff);
    p.border = QColor(0xd5d9de);
    p.grid = QColor(0xe8eaed);
    p.selection = QColor(0xdcebf8);
    p.focus = QColor(0x0b63a5);

    p.text = QColor(0x1c2024);
    p.mutedText = QColor(0x565e66);
    p.accent = QColor(0x0b63a5);
    p.error = QColor(0xb3261e);
    p.warning = QColor(0x855400);
    p.success = QColor(0x0a6e49);
    p.disabledText = QColor(0x9aa1a8);
    p.accentStrong = QColor(0x085189);
    p.onAccent = QColor(0xffffff);

    p.outputLayer = QColor(0xc93a05);
    p.core = QColor(0x2ba583);
    p.embedding = QColor(0x1c58ad);
    p.optimizer = QColor(0xe2930f);
    p.average = QColor(0xe6cf45);
    p.data = QColor(0xab78e2);
    p.other = QColor(0x6d747d);

    p.trainLoss = QColor(0xa9d3f2);
    p.smoothedLoss = QColor(0x1d69c4);
    p.validationLoss = QColor(0x8a1e5e);
    p.learningRate = QColor(0x93969b);

    p.negative = QColor(0x2f6db5);
    p.zero = QColor(0xe3e5e8);
    p.positive = QColor(0xe8a317);

    p.seriesColors = {QColor(0x2052b6), QColor(0xcf8210), QColor(0xbd75e0), QColor(0x467c96),
                      QColor(0x374001), QColor(0x6d3969), QColor(0x3a0a71), QColor(0x191e24)};
    return p;
}

Palette Palette::darkTheme() {
    Palette p;
    p.dark = true;
    p.window = QColor(0x1a1c1f);
    p.surface = QColor(0x222529);
    p.border = QColor(0x3b4047);
    p.grid = QColor(0x30343a);
    p.selection = QColor(0x203a50);
    p.focus = QColor(0x6cb4ee);

    p.text = QColor(0xe8eaed);
    p.mutedText = QColor(0xa7aeb6);
    p.accent = QColor(0x6cb4ee);
    p.error = QColor(0xff9a8c);
    p.warning = QColor(0xf2b544);
    p.success = QColor(0x5cc99a);
    p.disabledText = QColor(0x6c737b);
    p.accentStrong = QColor(0x8cc6f5);
    p.onAccent = QColor(0x14171a);

    p.outputLayer = QColor(0xea6b35);
    p.core = QColor(0x3fcba0);
    p.embedding = QColor(0x3d74d6);
    p.optimizer = QColor(0xf2b01e);
    p.average = QColor(0xf2ef6a);
    p.data = QColor(0xb79ae6);
    p.other = QColor(0x5d6770);

    p.trainLoss = QColor(0x2b4f6d);
    p.smoothedLoss = QColor(0x5eb5fc);
    p.validationLoss = QColor(0xc255ca);
    p.learningRate = QColor(0x989a9d);

    p.negative = QColor(0x5b9ae0);
    p.zero = QColor(0x3a3f46);
    p.positive = QColor(0xf0b43c);

    p.seriesColors = {QColor(0x6fb3f7), QColor(0xf7e787), QColor(0xa673bc), QColor(0x7fdcfc),
                      QColor(0xbfc82e), QColor(0xc4477a), QColor(0x8a4fd7), QColor(0xf8f8f8)};
    return p;
}

}  // namespace studio::ui
