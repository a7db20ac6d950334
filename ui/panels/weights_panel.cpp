// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/weights_panel.h"

#include <QLabel>
#include <QListView>
#include <QResizeEvent>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/figure_text.h"
#include "ui/models/ternary_matrix_model.h"
#include "ui/panels/figure_tile.h"
#include "ui/panels/share_bar.h"
#include "ui/panels/ternary_picture.h"
#include "ui/plots/flips_plot.h"
#include "ui/plots/latent_histogram_plot.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/chart_menu.h"

namespace studio::ui {
namespace {
constexpr int kSideBySideWidth = 500;  // px from which the picture stands beside the curves
constexpr int kMostLines = 6;          // of the list, before it scrolls
}  // namespace

WeightsPanel::WeightsPanel(StudioBackend&, QWidget* parent)
    : Panel(parent),
      m_empty(new QLabel(this)),
      m_model(new TernaryMatrixModel(this)),
      m_delegate(new TernaryMatrixDelegate(this)) {
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_content = makeContent();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty, 1);
    column->addWidget(m_content, 1);
    setAutoFillBackground(true);
    applyPalette(Palette::light());
    refresh({std::make_shared<const Snapshot>(), nullptr});
}

QWidget* WeightsPanel::makeContent() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(10);
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("matrices"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Ternary matrices"));
    m_list->setToolTip(tr("The matrices whose weights are only -1, 0 or +1. Choose one."));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { showChosen(); });
    column->addWidget(m_list);
    makeFigures(column);

    m_histogram = new LatentHistogramPlot;
    m_flipsPlot = new FlipsPlot;
    m_picture = new TernaryPicture;
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

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    page->setAutoFillBackground(false);  // the panel's own surface shows through
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void WeightsPanel::makeFigures(QBoxLayout* column) {
    auto* figures = new QHBoxLayout;
    figures->setSpacing(16);
    const auto tile = [&](const char* name, const QString& caption, const QString& help) {
        auto* made = new FigureTile(1.6);
        made->setObjectName(QLatin1String(name));
        made->setCaption(caption);
        made->setToolTip(help);
        figures->addWidget(made, 1);
        return made;
    };
    const QString subtract = tr("Weights that are -1: their input is subtracted.");
    const QString skip = tr("Weights that are 0: their input is skipped.");
    const QString add = tr("Weights that are +1: their input is added.");
    m_negative = tile("negativeShare", tr("are −1"), subtract);
    m_zero = tile("zeroShare", tr("are 0"), skip);
    m_positive = tile("positiveShare", tr("are +1"), add);
    m_flips = tile("flips", tr("flip in a step"),
                   tr("A flip: a weight becomes another of -1, 0 and +1, because its latent weight "
                      "crossed a threshold."));
    m_chartMenu = new ChartMenu(this);
    figures->addWidget(m_chartMenu->button(), 0, Qt::AlignTop);
    column->addLayout(figures);
    m_bar = new ShareBar;
    column->addWidget(m_bar);
}

void WeightsPanel::refresh(const PanelInput& input) {
    const auto& weights = input.snapshot->weights;
    const bool any = weights && !weights->matrices.empty();
    m_content->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(
        input.snapshot->run
            ? tr("The first look into the weights is taken while training goes on and this panel "
                 "is open.")
            : tr("No run yet: press Quick start, and watch here how the weights of each ternary "
                 "matrix settle on -1, 0 and +1."));
    if (weights != m_shown) {
        m_shown = weights;
        m_model->setStatistics(weights);
        fitList();
        chooseFirstIfNone();
        showChosen();
    }
    showFlips(input.metrics);
    m_chartMenu->describe();
}

void WeightsPanel::chooseFirstIfNone() {
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

void WeightsPanel::fitList() {
    const int lines = std::clamp(m_model->rowCount(), 1, kMostLines);
    const int line = m_list->fontMetrics().height() + 8;
    m_list->setFixedHeight(lines * line + 2 * m_list->frameWidth());
}

void WeightsPanel::showChosen() {
    const TernaryMatrixInfo* matrix = m_model->matrix(m_list->currentIndex().row());
    const TernaryShares shares = matrix != nullptr ? sharesOf(*matrix) : TernaryShares{};
    m_negative->setFigure(percentText(shares.negative, 1));
    m_zero->setFigure(percentText(shares.zero, 1));
    m_positive->setFigure(percentText(shares.positive, 1));
    m_flips->setFigure(smallPercentText(matrix != nullptr ? matrix->flipShare : 0.0));
    m_bar->setShares(shares);
    m_histogram->setMatrix(matrix);
    m_picture->setMatrix(matrix);
    m_flipsPlot->setChosen(m_list->currentIndex().row());
}

void WeightsPanel::showFlips(const std::shared_ptr<const MetricLog>& log) {
    if (log != m_log) {
        m_log = log;
        m_samplesSeen = 0;
        m_flipsPlot->clear();
    }
    if (!m_log)
        return;
    const std::vector<WeightSample> fresh = m_log->weightsFrom(m_samplesSeen);
    m_samplesSeen += fresh.size();
    m_flipsPlot->append(fresh);
}

void WeightsPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    m_charts->setDirection(event->size().width() < kSideBySideWidth ? QBoxLayout::TopToBottom
                                                                    : QBoxLayout::LeftToRight);
}

void WeightsPanel::applyPalette(const Palette& palette) {
    setPalette(widgetPalette(palette));
    setTextColor(m_empty, palette.mutedText);
    m_delegate->applyPalette(palette);
    m_list->viewport()->update();
    for (FigureTile* tile : {m_negative, m_zero, m_positive, m_flips})
        tile->setColors(palette.text, palette.mutedText);
    m_bar->applyPalette(palette);
    m_histogram->applyPalette(palette);
    m_flipsPlot->applyPalette(palette);
    m_picture->applyPalette(palette);
    m_chartMenu->applyPalette(palette);
}

}  // namespace studio::ui
