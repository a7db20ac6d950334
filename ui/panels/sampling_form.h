// SPDX-License-Identifier: GPL-3.0-or-later
// SamplingForm: the settings of text generation in one compact line, or two where the panel is
// narrow, each with a tool tip that explains the term. Knows nothing of the prompt or of who
// generates.
#pragma once

#include <QWidget>

#include "engine/telemetry/generation.h"
#include "ui/theme/palette.h"

class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace studio::ui {

class SamplingForm : public QWidget {
    Q_OBJECT

public:
    explicit SamplingForm(QWidget* parent = nullptr);

    SamplingSettings settings() const;
    void applyPalette(const Palette& palette);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QDoubleSpinBox* addDecimal(const char* name, const QString& label, const QString& help,
                               double low, double high, double step, double value);
    QSpinBox* addCount(const char* name, const QString& label, const QString& help, int low,
                       int high, int value);
    void addField(QWidget* field, const char* name, const QString& label, const QString& help,
                  QWidget* beside = nullptr);
    /// Lays the fields out in so many columns.
    void arrange(int columns);

    QGridLayout* m_grid;
    QList<QLabel*> m_labels;
    QList<QWidget*> m_cells;  ///< The fields, with what stands beside them.
    int m_columns = 0;
    QDoubleSpinBox* m_temperature;
    QSpinBox* m_topK;
    QDoubleSpinBox* m_topP;
    QDoubleSpinBox* m_minP;
    QDoubleSpinBox* m_repetition;
    QSpinBox* m_length;
    QSpinBox* m_seed = nullptr;
    QLineEdit* m_stop = nullptr;
};

}  // namespace studio::ui
