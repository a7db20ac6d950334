// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/operation_page.h"

#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/help/explain.h"
#include "ui/models/operation_table_model.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/chart_menu.h"

namespace studio::ui {

OperationPage::OperationPage(ChartMenu& charts, QWidget* parent)
    : QWidget(parent),
      m_model(new OperationTableModel(this)),
      m_sentence(new QLabel),
      m_table(new QTreeView),
      m_chart(*m_table) {
    m_sentence->setObjectName(QStringLiteral("operationSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTerm(*this, QStringLiteral("ternary-weight"));
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(OperationTableModel::kSortRole);
    m_table->setModel(sorted);
    m_table->setObjectName(QStringLiteral("operationTable"));
    m_table->setAccessibleName(tr("Operations of a generated token"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);  // as a token passes through them
    QHeaderView* header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(OperationTableModel::Layer, QHeaderView::Stretch);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_sentence);
    column->addWidget(m_table, 1);
    charts.add(m_table, m_chart);
    setCounts(nullptr);
}

void OperationPage::setCounts(std::shared_ptr<const OperationCounts> counts) {
    m_model->setCounts(std::move(counts));
    const QString summary = m_model->summary();
    m_sentence->setText(
        summary.isEmpty() ? tr("The operations of a generated token are being counted.") : summary);
}

QString OperationPage::sentence() const { return m_sentence->text(); }

void OperationPage::applyPalette(const Palette& palette) { setTextColor(m_sentence, palette.text); }

}  // namespace studio::ui
