// SPDX-License-Identifier: GPL-3.0-or-later
// WhatIfDials: the dials of What-if: preset, vocabulary, width, recursions, output layer, positions
// with loss, threads; what they say as settings. Knows nothing of what comes of them.
#pragma once

#include <QWidget>

#include "ui/studio_backend.h"

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace studio::ui {

class WhatIfDials : public QWidget {
    Q_OBJECT

public:
    explicit WhatIfDials(StudioBackend& backend);

    /// The preset's settings with what the dials say.
    Result<RunConfig> config() const;
    int threads() const;

signals:
    void turned();

private:
    void takePreset();

    StudioBackend& m_backend;
    QComboBox *m_preset, *m_tokenizer, *m_head;
    QSpinBox *m_vocabulary, *m_width, *m_recursions, *m_threads;
    QDoubleSpinBox* m_positions;
    bool m_taking = false;
};

}  // namespace studio::ui
