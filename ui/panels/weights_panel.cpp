// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/weights_panel.h"

#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/help/explain.h"
#include "ui/models/figure_text.h"
#include "ui/models/run_text.h"
#include "ui/models/ternary_matrix_model.h"
#include "ui/panels/figure_tile.h"
#include "ui/panels/matrix_grid.h"
#include "ui/panels/matrix_tile.h"
#include "ui/panels/share_bar.h"
#include "ui/panels/ternary_picture.h"
#include "ui/plots/flips_plot.h"
#include "ui/plots/latent_histogram_plot.h"
#include "ui/run_actions.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/chart_menu.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/moment_slider.h"

namespace studio::ui {
namespace {
constexpr int kSideBySideWidth = 500;  // px from which the picture stands beside the curves
}

WeightsPanel::WeightsPanel(StudioBackend&, QWidget* parent)
    : Panel(parent),
      m_empty(new EmptyState(QStringLiteral("weights"))),
      m_stack(new QStackedLayout(this)),
      m_model(new TernaryMatrixModel(this)),
      m_delegate(new MatrixTileDelegate(this)),
      m_chartMenu(new ChartMenu(this)) {
    m_empty->setObjectName(QStringLiteral("weightsEmpty"));
    m_content = makeContent();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    setTerm(*this, QStringLiteral("ternary-weight"));
    setAutoFillBackground(true);
    applyPalette(Palette::light());
    refresh({std::make_shared<const Snapshot>(), nullptr});
}

QWidget* WeightsPanel::makeContent() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(10);
    m_moment = new MomentSlider(*this);
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_moment, 1);
    top->addWidget(m_chartMenu->button());
    column->addLayout(top);
    makeMatrices(column);
    makeFigures(column);
    makeCharts(column);
    connect(m_moment, &MomentSlider::chosenChanged, this, &WeightsPanel::showMoment);

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    page->setAutoFillBackground(false);  // the panel's own surface shows through
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void WeightsPanel::makeMatrices(QBoxLayout* column) {
    m_grid = new MatrixGrid;
    m_grid->setObjectName(QStringLiteral("matrices"));
    m_grid->setModel(m_model);
    m_grid->setItemDelegate(m_delegate);
    m_grid->setAccessibleName(tr("Ternary matrices"));
    m_grid->setToolTip(tr("The matrices whose weights are only -1, 0 or +1. Choose one."));
    setTerm(*m_grid, QStringLiteral("ternary-weight"));
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { showChosen(); });
    column->addWidget(m_grid);
}

void WeightsPanel::makeFigures(QBoxLayout* column) {
    auto* figures = new QHBoxLayout;
    figures->setSpacing(16);
    const auto tile = [&](const char* name, const QString& caption, const QString& help,
                          const char* term) {
        auto* made = new FigureTile(1.6);
        made->setObjectName(QLatin1String(name));
        made->setCaption(caption);
        made->setToolTip(help);
        explain(*made, QLatin1String(term));
        figures->addWidget(made, 1);
        return made;
    };
    const QString subtract = tr("Weights that are -1: their input is subtracted.");
    const QString skip = tr("Weights that are 0: their input is skipped.");
    const QString add = tr("Weights that are +1: their input is added.");
    m_negative = tile("negativeShare", tr("are −1"), subtract, "ternary-weight");
    m_zero = tile("zeroShare", tr("are 0"), skip, "ternary-weight");
    m_positive = tile("positiveShare", tr("are +1"), add, "ternary-weight");
    m_flips = tile("flips", tr("flip in a step"), {}, "flip");
    column->addLayout(figures);
    m_bar = new ShareBar;
    column->addWidget(m_bar);
}

void WeightsPanel::makeCharts(QBoxLayout* column) {
    m_histogram = new LatentHistogramPlot;
    m_flipsPlot = new FlipsPlot;
    m_picture = new TernaryPicture;
    explain(*m_histogram, QStringLiteral("latent-weight"));
    setTerm(*m_flipsPlot, QStringLiteral("flip"));
    setTerm(*m_picture, QStringLiteral("ternary-weight"));
    auto* curves = new QVBoxLayout;
    curves->setSpacing(6);
    curves->addWidget(m_histogram, 1);
    curves->addWidget(m_flipsPlot, 1);
    m_charts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_charts->setSpacing(12);
    m_charts->addLayout(curves, 1);
    m_charts->addWidget(m_picture, 1);
    column->addLayout(m_charts, 1);
    m_chartMenu->add(m_histogram, *m_histogram);
    m_chartMenu->add(m_flipsPlot, *m_flipsPlot);
    m_chartMenu->add(m_picture, *m_picture);
}

void WeightsPanel::refresh(const PanelInput& input) {
    m_live = input.snapshot->weights;
    followLog(input.metrics);
    m_moment->setNow(m_live ? m_live->step : input.snapshot->progress.step);
    showEmpty(*input.snapshot);
    showMoment();
    m_chartMenu->describe();
}

void WeightsPanel::followLog(const std::shared_ptr<const MetricLog>& log) {
    if (log != m_log) {
        m_log = log;
        m_samplesSeen = 0;
        m_momentsSeen = 0;
        m_moments.clear();
        m_moment->setMoments({});
        m_flipsPlot->clear();
        m_flipCurves.clear();
        m_model->setFlips(m_flipCurves);
    }
    if (!m_log)
        return;
    if (const std::size_t moments = m_log->weightMomentsAppended(); moments != m_momentsSeen) {
        m_momentsSeen = moments;
        m_moments = m_log->weightMoments();
        std::vector<MomentSlider::Moment> places;
        for (const auto& moment : m_moments)
            places.push_back({moment->step, moment->elapsedSeconds});
        m_moment->setMoments(std::move(places));
    }
    const std::vector<WeightSample> fresh = m_log->weightsFrom(m_samplesSeen);
    if (fresh.empty())
        return;
    m_samplesSeen += fresh.size();
    m_flipsPlot->append(fresh);
    m_flipCurves.append(fresh);
    m_model->setFlips(m_flipCurves);
}

void WeightsPanel::showMoment() {
    const bool now = m_moment->chosen() >= m_moments.size();
    const bool last = now && !m_live && !m_moments.empty();
    const WeightHistory::Moment shown = last  ? m_moments.back()
                                        : now ? m_live
                                              : m_moments[m_moment->chosen()];
    m_flipsPlot->setMoment(now || !shown ? std::nullopt : std::optional(shown->step));
    const bool any = shown && !shown->matrices.empty();
    m_stack->setCurrentWidget(any ? m_content : static_cast<QWidget*>(m_empty));
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_model->setStatistics(shown);
    m_grid->fit();
    chooseFirstIfNone();
    showChosen();
}

void WeightsPanel::showEmpty(const Snapshot& snapshot) {
    const bool coming = snapshot.run || isActive(snapshot.state);
    m_empty->setSentence(
        coming ? tr("The first look into the weights is taken after the first step of training.")
               : tr("No run yet: Quick start shows here how the weights of each ternary matrix "
                    "settle on -1, 0 and +1."));
    m_empty->setAction(coming ? nullptr : m_quickStart);
}

void WeightsPanel::useActions(const RunActions& actions) {
    m_quickStart = actions.quickStart();
    showEmpty(Snapshot());
}

void WeightsPanel::chooseFirstIfNone() {
    if (!m_grid->currentIndex().isValid() && m_model->rowCount() > 0)
        m_grid->setCurrentIndex(m_model->index(0));
}

void WeightsPanel::showChosen() {
    const TernaryMatrixInfo* matrix = m_model->matrix(m_grid->currentIndex().row());
    const TernaryShares shares = matrix != nullptr ? sharesOf(*matrix) : TernaryShares{};
    m_negative->setFigure(percentText(shares.negative, 1));
    m_zero->setFigure(percentText(shares.zero, 1));
    m_positive->setFigure(percentText(shares.positive, 1));
    m_flips->setFigure(smallPercentText(matrix != nullptr ? matrix->flipShare : 0.0));
    m_bar->setShares(shares);
    m_histogram->setMatrix(matrix);
    m_picture->setMatrix(matrix);
    m_flipsPlot->setChosen(m_grid->currentIndex().row());
}

void WeightsPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    m_charts->setDirection(event->size().width() < kSideBySideWidth ? QBoxLayout::TopToBottom
                                                                    : QBoxLayout::LeftToRight);
}

void WeightsPanel::applyPalette(const Palette& palette) {
    setPalette(widgetPalette(palette));
    m_empty->applyPalette(palette);
    m_moment->applyPalette(palette);
    m_delegate->applyPalette(palette);
    m_grid->viewport()->update();
    for (FigureTile* tile : {m_negative, m_zero, m_positive, m_flips})
        tile->setColors(palette.text, palette.mutedText);
    m_bar->applyPalette(palette);
    m_histogram->applyPalette(palette);
    m_flipsPlot->applyPalette(palette);
    m_picture->applyPalette(palette);
    m_chartMenu->applyPalette(palette);
}

}  // namespace studio::ui
