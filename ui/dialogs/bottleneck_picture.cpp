// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bottleneck_picture.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/models/bottleneck_text.h"
#include "ui/models/figure_text.h"
#include "ui/models/part_names.h"
#include "ui/widgets/csv_writer.h"

namespace studio::ui {
namespace {

constexpr int kBarHeight = 34;
constexpr int kMark = 6;  // px, height of a triangle

/// A colour channel as light: the sRGB curve undone.
double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Black or white, whichever has the higher contrast (WCAG 2) on the colour.
QColor inkOn(const QColor& color) {
    const double luminance = 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
                             0.0722 * linear(color.blueF());
    return (luminance + 0.05) * (luminance + 0.05) > 1.05 * 0.05 ? QColor(Qt::black)
                                                                 : QColor(Qt::white);
}

int placeOf(const QRect& bar, double share) {
    return bar.left() + static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * bar.width()));
}

void paintTriangle(QPainter& painter, int x, int tip, int base) {
    QPainterPath path;
    path.moveTo(x, tip);
    path.lineTo(x - 5, base);
    path.lineTo(x + 5, base);
    path.closeSubpath();
    painter.fillPath(path, painter.pen().color());
}

/// The text centred at x, but within the bar's width.
void paintAt(QPainter& painter, const QRect& bar, int x, int top, const QString& text) {
    const QFontMetrics metrics = painter.fontMetrics();
    const int width = metrics.horizontalAdvance(text) + 2;
    const int left =
        std::clamp(x - width / 2, bar.left(), std::max(bar.left(), bar.right() + 1 - width));
    painter.drawText(QRect(left, top, width, metrics.height()), Qt::AlignCenter, text);
}

}  // namespace

BottleneckPicture::BottleneckPicture(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("A step's time, with all positions and with a quarter"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // The picture is a number line from 0 to 100 %, which runs the same way in all languages.
    setLayoutDirection(Qt::LeftToRight);
}

void BottleneckPicture::setReport(const BottleneckReport& report) {
    m_report = report;
    setAccessibleDescription(chartSummary());
    update();
}

void BottleneckPicture::applyPalette(const Palette& colors) {
    m_colors = colors;
    update();
}

// One block: title, reference above the bar, bar, counted share below it.
int BottleneckPicture::blockHeight() const {
    return 3 * lineHeight() + kBarHeight + 2 * kMark + 14;
}

QSize BottleneckPicture::sizeHint() const { return {560, 2 * blockHeight() + lineHeight() + 20}; }

QRect BottleneckPicture::barRect(int bar) const {
    return {0, bar * (blockHeight() + 8) + 2 * lineHeight() + kMark + 6, width(), kBarHeight};
}

std::array<BottleneckPicture::Part, 4> BottleneckPicture::partsOf(
    const BottleneckStage& stage) const {
    const double total = stepMs(stage);
    const auto share = [total](double ms) { return std::max(ms, 0.0) / total; };
    return {{{groupTitle(ZoneGroup::OutputLayer), m_colors.outputLayer, share(stage.outputLayerMs)},
             {groupTitle(ZoneGroup::Core), m_colors.core, share(stage.coreMs)},
             {groupTitle(ZoneGroup::Optimizer), m_colors.optimizer, share(stage.optimizerMs)},
             {groupTitle(ZoneGroup::Other), m_colors.other, share(stage.otherMs)}}};
}

void BottleneckPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter);
}

void BottleneckPicture::drawChart(QPaintDevice& device) {
    const Palette shown = std::exchange(m_colors, Palette::light());
    QPainter painter(&device);
    painter.fillRect(rect(), m_colors.surface);
    paint(painter);
    m_colors = shown;
}

QString BottleneckPicture::chartSummary() const { return bottleneckSentences(m_report).join(' '); }

void BottleneckPicture::writeRows(CsvWriter& csv) const {
    csv.row({QStringLiteral("positions"), QStringLiteral("seconds"), QStringLiteral("steps"),
             QStringLiteral("tokens_per_s"), QStringLiteral("output_layer_share"),
             QStringLiteral("counted_share"), QStringLiteral("output_layer_ms"),
             QStringLiteral("core_ms"), QStringLiteral("optimizer_ms"),
             QStringLiteral("other_ms")});
    for (const auto& stage : {m_report.allPositions, m_report.quarter}) {
        if (!isMeasured(stage))
            continue;
        csv.number(stage->positionFraction).number(stage->seconds).count(stage->steps);
        csv.number(stage->tokensPerSecond).number(stage->outputLayerShare);
        csv.number(stage->operationShare).number(stage->outputLayerMs).number(stage->coreMs);
        csv.number(stage->optimizerMs).number(stage->otherMs).endRow();
    }
}

void BottleneckPicture::paint(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    const std::optional<BottleneckStage>* stages[] = {&m_report.allPositions, &m_report.quarter};
    for (int bar = 0; bar < 2; ++bar) {
        const bool measured = isMeasured(*stages[bar]);
        const QRect area = barRect(bar);
        const QRect title(0, area.top() - 2 * lineHeight() - kMark - 6, width(), lineHeight());
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(m_colors.text);
        painter.drawText(
            title, Qt::AlignLeft,
            bar == 0 ? tr("Loss on all positions") : tr("Loss on a quarter of the positions"));
        painter.setFont(font());
        painter.setPen(m_colors.mutedText);
        if (measured)
            painter.drawText(title, Qt::AlignRight,
                             tr("%1 a step · %2 tokens/s")
                                 .arg(millisecondsText(stepMs(**stages[bar])),
                                      numberText((*stages[bar])->tokensPerSecond, 0)));
        if (measured)
            paintBar(painter, bar, **stages[bar]);
        else
            painter.fillRect(area, m_colors.grid);
        paintReference(painter, bar);
    }
    paintLegend(painter);
}

void BottleneckPicture::paintBar(QPainter& painter, int bar, const BottleneckStage& stage) const {
    const QRect area = barRect(bar);
    double begin = 0;
    for (const Part& part : partsOf(stage)) {
        const int from = placeOf(area, begin);
        begin += part.share;
        const int to = placeOf(area, begin);
        paintPart(painter, QRect(from, area.top(), to - from, area.height()), part);
    }
    if (std::isfinite(stage.operationShare))
        paintCounted(painter, area, stage.operationShare);
}

void BottleneckPicture::paintPart(QPainter& painter, const QRect& area, const Part& part) const {
    painter.fillRect(area, part.color);
    const QString share = percentText(part.share);
    const QString full = tr("%1 %2", "part of a step, its share").arg(part.name, share);
    const QFontMetrics metrics = painter.fontMetrics();
    const int room = area.width() - 8;
    painter.setPen(inkOn(part.color));
    if (metrics.horizontalAdvance(full) <= room)
        painter.drawText(area, Qt::AlignCenter, full);
    else if (metrics.horizontalAdvance(share) <= room)
        painter.drawText(area, Qt::AlignCenter, share);
}

void BottleneckPicture::paintReference(QPainter& painter, int bar) const {
    const QRect area = barRect(bar);
    const int top = area.top() - kMark - lineHeight() - 2;
    painter.setPen(QPen(m_colors.text, 1.5));
    if (bar == 0) {
        const int x = placeOf(area, kArticleShare);
        paintTriangle(painter, x, area.top() - 1, area.top() - 1 - kMark);
        paintAt(painter, area, x, top, tr("article: %1").arg(percentText(kArticleShare)));
        return;
    }
    const int low = placeOf(area, kQuarterShareLow);
    const int high = placeOf(area, kQuarterShareHigh);
    const int y = area.top() - 4;
    painter.drawLine(low, y, high, y);
    painter.drawLine(low, y - 4, low, y + 3);
    painter.drawLine(high, y - 4, high, y + 3);
    paintAt(painter, area, (low + high) / 2, top,
            tr("expected: about %1–%2")
                .arg(numberText(kQuarterShareLow * 100, 0), percentText(kQuarterShareHigh)));
}

void BottleneckPicture::paintCounted(QPainter& painter, const QRect& bar, double share) const {
    const int x = placeOf(bar, share);
    painter.setPen(m_colors.mutedText);
    paintTriangle(painter, x, bar.bottom() + 2, bar.bottom() + 2 + kMark);
    paintAt(painter, bar, x, bar.bottom() + kMark + 3,
            tr("counted multiply-adds: %1").arg(percentText(share)));
}

void BottleneckPicture::paintLegend(QPainter& painter) const {
    const int box = fontMetrics().ascent() - 1;
    const int y = height() - lineHeight() - 2;
    int x = 0;
    const BottleneckStage names;  // only for the names and colours
    for (const Part& part : partsOf(names)) {
        painter.fillRect(QRect(x, y + (lineHeight() - box) / 2, box, box), part.color);
        x += box + 5;
        const int width = fontMetrics().horizontalAdvance(part.name);
        painter.setPen(m_colors.mutedText);
        painter.drawText(QRect(x, y, width + 2, lineHeight()), Qt::AlignVCenter, part.name);
        x += width + 18;
    }
}

}  // namespace studio::ui
