// SPDX-License-Identifier: GPL-3.0-or-later
// BasePlot: a QCustomPlot in the dress of the program: colours from the Palette, fonts from the
// widget, crisp on any screen scale, a sentence instead of an empty frame while there is nothing to
// draw, and a picture of it in light colours for files and clipboard. Knows nothing of what it
// draws; LossPlot and the others derive from it.
#pragma once

#include <qcustomplot.h>

#include <QString>

#include "ui/theme/palette.h"
#include "ui/widgets/chart_source.h"

namespace studio::ui {

class BasePlot : public QCustomPlot, public ChartSource {
    Q_OBJECT

public:
    explicit BasePlot(QWidget* parent = nullptr);

    /// Restyles background, axes and legend, then calls restyle() and asks for a replot.
    void applyPalette(const Palette& colors);
    const Palette& colors() const { return m_colors; }

    /// While not empty, this text stands in the plot's place; axes and curves are hidden.
    void setEmptyText(const QString& text);
    const QString& emptyText() const { return m_emptyText; }

    /// The look of one axis; for axes made beside the four usual ones.
    void styleAxis(QCPAxis* axis) const;
    /// Replots once when the event loop is next reached, however often it is called. Free while
    /// the plot is hidden.
    void replotSoon();

    QString chartTitle() const override { return accessibleName(); }
    QSize chartSize() const override;
    void drawChart(QPaintDevice& device) override;
    /// The empty text, while there is one; else what summary() says.
    QString chartSummary() const override;

    QSize minimumSizeHint() const override { return {160, 110}; }
    QSize sizeHint() const override { return {480, 300}; }

protected:
    /// Colours what a derived plot has added. Called after the palette has changed.
    virtual void restyle() {}
    /// Called before each drawing, when ranges and places are known, for what depends on them.
    virtual void prepare() {}
    /// What the plot shows, in words.
    virtual QString summary() const = 0;

    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void styleAll();
    void paintEmpty(QPainter& painter, const QRect& area) const;

    Palette m_colors = Palette::light();
    QString m_emptyText;
    bool m_replotWhenShown = false;
};

}  // namespace studio::ui
