// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/lab_dialog.h"

#include <QShowEvent>
#include <QStackedLayout>
#include <QTimer>

#include "ui/dialogs/lab_plan_page.h"
#include "ui/dialogs/lab_result_page.h"
#include "ui/help/explain.h"
#include "ui/models/figure_text.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {
namespace {

constexpr int kRefreshMs = 250;

}  // namespace

LabDialog::LabDialog(StudioBackend& backend, const Palette& palette, QWidget* parent)
    : QDialog(parent),
      m_backend(backend),
      m_plan(new LabPlanPage(backend)),
      m_result(new LabResultPage(backend.lab())),
      m_pages(new QStackedLayout),
      m_timer(new QTimer(this)) {
    setObjectName(QStringLiteral("labDialog"));
    setWindowTitle(tr("Output-layer laboratory"));
    setTerm(*this, QStringLiteral("laboratory"));
    setLayout(m_pages);
    m_pages->addWidget(m_plan);
    m_pages->addWidget(m_result);
    connect(m_plan, &LabPlanPage::startWanted, this,
            [this](const LabPlan& plan) { begin(m_backend.lab().start(plan)); });
    connect(m_plan, &LabPlanPage::openWanted, this,
            [this](const QString& folder) { begin(m_backend.lab().resume(folder.toStdString())); });
    connect(m_result, &LabResultPage::newWanted, this,
            [this] { m_pages->setCurrentWidget(m_plan); });
    m_timer->setInterval(kRefreshMs);
    connect(m_timer, &QTimer::timeout, this, &LabDialog::refresh);
    if (backend.lab().report())
        m_pages->setCurrentWidget(m_result);
    resize(980, 760);
    applyPalette(palette);
    refresh();
}

void LabDialog::begin(const Status& status) {
    if (!status)
        return m_plan->setProblem(toText(status.error().message));
    m_pages->setCurrentWidget(m_result);
    refresh();
}

void LabDialog::refresh() { m_result->showReport(m_backend.lab().report()); }

void LabDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    refresh();
    m_timer->start();
}

void LabDialog::hideEvent(QHideEvent* event) {
    m_timer->stop();
    QDialog::hideEvent(event);
}

void LabDialog::applyPalette(const Palette& palette) {
    setPalette(widgetPalette(palette));
    m_plan->applyPalette(palette);
    m_result->applyPalette(palette);
}

}  // namespace studio::ui
