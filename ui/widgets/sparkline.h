// SPDX-License-Identifier: GPL-3.0-or-later
// Sparkline: a small curve without axes, for a row of a list: how something went, not how much.
#pragma once

#include <QColor>
#include <QWidget>
#include <span>
#include <vector>

class QPainter;

namespace studio::ui {

/// The same in any area; nothing for fewer than two values. All of them finite.
void paintSparkline(QPainter& painter, const QRectF& area, std::span<const float> values,
                    const QColor& color);

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
