// SPDX-License-Identifier: GPL-3.0-or-later
// Sparkline: a small curve without axes, for a row of a list: how something went, not how much.
#pragma once

#include <QColor>
#include <QWidget>
#include <vector>

namespace studio::ui {

class Sparkline : public QWidget {
    Q_OBJECT

public:
    explicit Sparkline(QWidget* parent = nullptr);

    /// Values at even distances; those that are not finite are left out.
    void setValues(std::vector<float> values);
    const std::vector<float>& values() const { return m_values; }
    void setColor(const QColor& color);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<float> m_values;
    QColor m_color = Qt::black;
};

}  // namespace studio::ui
