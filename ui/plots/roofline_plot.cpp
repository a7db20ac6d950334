// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/roofline_plot.h"

#include <algorithm>
#include <cmath>

#include "ui/models/figure_text.h"
#include "ui/models/roofline_text.h"
#include "ui/plots/tickers.h"
#include "ui/widgets/csv_writer.h"

namespace studio::ui {
namespace {

constexpr double kLeastX = 0.05, kMostX = 1000;  // operations a byte
constexpr double kLeastY = 0.5;                  // GFLOP/s

double clampedY(double y) { return std::max(y, kLeastY); }

}  // namespace

RooflinePlot::RooflinePlot(QWidget* parent) : BasePlot(parent) {
    setAccessibleName(tr("Roofline of this computer"));
    setToolTip(
        tr("A kernel that does few operations for each byte cannot be faster than memory brings "
           "the bytes: the sloped roofs. One that does many is limited by arithmetic: the level "
           "roofs. The nearer a point is to its roof, the less is left to gain."));
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setScaleType(QCPAxis::stLogarithmic);
        axis->setTicker(QSharedPointer<LogTicker>::create());
    }
    xAxis->setLabel(tr("operations for each byte moved"));
    //: Axis title: thousand million floating-point operations a second
    yAxis->setLabel(tr("GFLOP/s"));
    legend->setVisible(false);
    applyPalette(colors());
    setReport({});
}

void RooflinePlot::clearAll() {
    clearItems();
    clearGraphs();
    m_roofs.clear();
    m_points.clear();
}

void RooflinePlot::setReport(const RooflineReport& report) {
    clearAll();
    m_report = report;
    if (!report.peaks || !(report.peaks->all.fp32Gflops > 0)) {
        setEmptyText(tr("The roofs are measured first."));
        return;
    }
    setEmptyText({});
    addRoofs(report.peaks->all);
    addPoints(report.kernels);
    fitAxes(report.peaks->all);
    placeLabels();
    restyle();
    setAccessibleDescription(chartSummary());
    replotSoon();
}

QString RooflinePlot::summary() const { return rooflineSentences(m_report).join(QLatin1Char(' ')); }

void RooflinePlot::writeRows(CsvWriter& csv) const {
    csv.row({QStringLiteral("kernel"), QStringLiteral("sizes"), QStringLiteral("precision"),
             QStringLiteral("threads"), QStringLiteral("operations_per_byte"),
             QStringLiteral("gflops"), QStringLiteral("gb_per_s"), QStringLiteral("seconds"),
             QStringLiteral("share_of_peak")});
    for (const KernelPoint& kernel : m_report.kernels) {
        csv.text(toText(kernel.name)).text(toText(kernel.sizes)).text(toText(kernel.precision));
        csv.count(kernel.threads).number(kernel.intensity()).number(kernel.gflops());
        csv.number(kernel.gbPerS()).number(kernel.seconds).number(kernel.shareOfPeak).endRow();
    }
}

void RooflinePlot::addRoof(double x0, double y0, double x1, double y1, const QString& name,
                           bool computing) {
    Roof roof{addGraph(), new QCPItemText(this), computing};
    roof.line->setData({x0, x1}, {y0, y1}, true);
    roof.label->setText(name);
    // Above a level roof's end; to the right of a sloped one's beginning, and so below it.
    const double upTheSlope = y0 > 1.5 * kLeastY ? 1.15 : 2.2;  // room above the axis
    roof.label->setPositionAlignment(computing ? Qt::AlignRight | Qt::AlignBottom
                                               : Qt::AlignLeft | Qt::AlignTop);
    roof.label->position->setCoords(computing ? x1 : upTheSlope * x0,
                                    computing ? y1 : upTheSlope * clampedY(y0));
    roof.label->setPadding(QMargins(4, 0, 4, 1));
    m_roofs.push_back(roof);
}

void RooflinePlot::addRoofs(const ThreadPeaks& peaks) {
    double highest = peaks.fp32Gflops;
    const auto level = [&](const std::optional<double>& rate, const QString& name) {
        if (!rate || !(*rate > 0))
            return;
        highest = std::max(highest, *rate);
        const double from = peaks.memory.empty() ? kLeastX : *rate / peaks.memory.front().best();
        addRoof(std::clamp(from, kLeastX, kMostX), *rate, kMostX, *rate, name, true);
    };
    //: Roof of the picture: arithmetic in 32-bit floats; %1 is a rate
    level(peaks.fp32Gflops, tr("fp32: %1 GFLOP/s").arg(numberText(peaks.fp32Gflops, 0)));
    level(peaks.bf16Gflops,
          tr("bf16: %1 GFLOP/s").arg(numberText(peaks.bf16Gflops.value_or(0), 0)));
    level(peaks.int8Gops, tr("int8: %1 GOP/s").arg(numberText(peaks.int8Gops.value_or(0), 0)));
    for (const MemoryPeak& memory : peaks.memory) {
        if (!(memory.best() > 0))
            continue;
        // A roof's slope: so many bytes a second, each with x operations.
        const double from = std::max(kLeastX, kLeastY / memory.best());
        const double to = std::min(kMostX, highest / memory.best());
        //: Roof of the picture: memory within a size in MiB; %2 is a rate
        addRoof(from, from * memory.best(), to, to * memory.best(),
                tr("%1 MiB: %2 GB/s")
                    .arg(numberText(memory.workingSetBytes / (1 << 20), 0),
                         numberText(memory.best(), 0)),
                false);
    }
}

void RooflinePlot::addPoints(const std::vector<KernelPoint>& kernels) {
    for (const KernelPoint& kernel : kernels) {
        const double x = kernel.intensity(), y = kernel.gflops();
        const bool usable = std::isfinite(x) && std::isfinite(y) && x > 0 && y > 0;
        Point point{usable ? std::clamp(x, kLeastX, kMostX) : kLeastX,
                    usable ? clampedY(y) : kLeastY, kernel.boundByComputing, addGraph(),
                    new QCPItemText(this)};
        if (usable)
            point.dot->addData(point.x, point.y);
        point.dot->setLineStyle(QCPGraph::lsNone);
        point.label->setText(countText(static_cast<std::int64_t>(m_points.size()) + 1));
        point.label->setVisible(usable);
        m_points.push_back(point);
    }
}

// Each number stands beside its point where no other point or number is, as far as there is room.
void RooflinePlot::placeLabels() {
    const double across = std::log10(kMostX / kLeastX);
    struct Spot {
        double x, y;
    };
    std::vector<Spot> taken;
    for (const Point& p : m_points)
        taken.push_back({std::log10(p.x), std::log10(p.y)});
    const double step = 0.035 * across;  // about the size of a number, in decades
    const Spot directions[] = {{0, 1}, {1, 0},  {0, -1}, {-1, 0},
                               {1, 1}, {-1, 1}, {1, -1}, {-1, -1}};
    for (Point& p : m_points) {
        const Spot own{std::log10(p.x), std::log10(p.y)};
        Spot best{own.x, own.y + step};
        double widest = -1;
        for (const Spot& d : directions) {
            const Spot candidate{own.x + 0.7 * step * d.x, own.y + 0.85 * step * d.y};
            double room = 1e9;
            for (const Spot& t : taken)
                if (t.x != own.x || t.y != own.y)
                    room = std::min(room, std::hypot(t.x - candidate.x, t.y - candidate.y));
            if (room > widest + 0.2 * step) {
                widest = room;
                best = candidate;
            }
        }
        taken.push_back(best);
        p.label->position->setCoords(std::pow(10, best.x), std::pow(10, best.y));
        p.label->setPositionAlignment(Qt::AlignCenter);
    }
}

void RooflinePlot::fitAxes(const ThreadPeaks& peaks) {
    double highest =
        std::max({peaks.fp32Gflops, peaks.bf16Gflops.value_or(0), peaks.int8Gops.value_or(0)});
    for (const Point& p : m_points)
        highest = std::max(highest, p.y);
    xAxis->setRange(kLeastX, kMostX);
    yAxis->setRange(kLeastY, 2.2 * highest);
}

void RooflinePlot::setChosen(int kernel) {
    if (kernel == m_chosen)
        return;
    m_chosen = kernel;
    restyle();
    replotSoon();
}

void RooflinePlot::restyle() {
    QFont small = font();
    small.setPointSizeF(std::max(7.0, small.pointSizeF() * 0.88));
    for (const Roof& roof : m_roofs) {
        roof.line->setPen(QPen(roof.computing ? colors().text : colors().mutedText, 1.4,
                               roof.computing ? Qt::SolidLine : Qt::DashLine));
        roof.label->setColor(roof.computing ? colors().text : colors().mutedText);
        roof.label->setFont(small);
    }
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const bool chosen = static_cast<int>(i) == m_chosen;
        const QColor color = m_points[i].computing ? colors().core : colors().optimizer;
        m_points[i].dot->setScatterStyle(QCPScatterStyle(
            QCPScatterStyle::ssCircle, QPen(colors().surface, 1), color, chosen ? 13 : 8));
        m_points[i].label->setColor(colors().text);
        QFont weighted = small;
        weighted.setBold(chosen);
        m_points[i].label->setFont(weighted);
    }
}

}  // namespace studio::ui
