// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/measurement_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QTimer>

#include "ui/models/figure_text.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {
namespace {

constexpr int kRefreshMs = 100;

}  // namespace

MeasurementDialog::MeasurementDialog(const Palette& palette, const char* messageName,
                                     QWidget* parent)
    : QDialog(parent),
      m_palette(palette),
      m_message(textLabel(messageName)),
      m_timer(new QTimer(this)) {
    m_message->hide();
    m_timer->setInterval(kRefreshMs);
    connect(m_timer, &QTimer::timeout, this, &MeasurementDialog::refresh);
}

QLabel* MeasurementDialog::textLabel(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QPushButton* MeasurementDialog::addButton(QHBoxLayout* line, const QString& text, const char* name,
                                          const QString& help) {
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(help);
    button->setAutoDefault(false);
    line->addWidget(button);
    return button;
}

void MeasurementDialog::addButtons(QHBoxLayout* line, const ButtonNames& names,
                                   const QString& againHelp) {
    m_again = addButton(line, tr("Measure again"), names.again, againHelp);
    m_cancel = addButton(line, tr("Cancel"), names.cancel,
                         tr("End the measurement. What was measured until then stays to be read."));
    QPushButton* close = addButton(line, tr("Close"), names.close, tr("Close this window."));
    close->setDefault(true);
    m_cancel->hide();
    connect(m_again, &QPushButton::clicked, this, &MeasurementDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        cancelMeasurement();
        m_cancel->setEnabled(false);
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void MeasurementDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (!event->spontaneous() && !m_measuring)
        start();
}

void MeasurementDialog::start() {
    m_stale = report();
    m_shown = nullptr;
    clear();
    const Status started = startMeasurement();
    setMeasuring(started.ok());
    setMessage(started.ok() ? QString() : toText(started.error().message), !started.ok());
    settle();
}

void MeasurementDialog::done(int result) {
    if (m_measuring)
        cancelMeasurement();
    setMeasuring(false);
    QDialog::done(result);
}

void MeasurementDialog::refresh() {
    const std::shared_ptr<const void> latest = report();
    if (!m_measuring || !latest || latest == m_stale || latest == m_shown)
        return;
    m_shown = latest;
    const Standing standing = showReport();
    if (!standing.ended)
        return;
    setMeasuring(false);
    setMessage(standing.message, standing.isError);
    settle();
}

void MeasurementDialog::setMessage(const QString& text, bool isError) {
    m_messageIsError = isError;
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    setTextColor(m_message, isError ? m_palette.error : m_palette.mutedText);
}

void MeasurementDialog::setMeasuring(bool measuring) {
    m_measuring = measuring;
    m_cancel->setVisible(measuring);
    m_cancel->setEnabled(measuring);
    m_again->setVisible(!measuring);
    followMeasuring(measuring);
    if (measuring)
        m_timer->start();
    else
        m_timer->stop();
}

void MeasurementDialog::applyPalette(const Palette& palette) {
    m_palette = palette;
    setPalette(widgetPalette(palette));
    setTextColor(m_message, m_messageIsError ? palette.error : palette.mutedText);
    restyle(palette);
}

}  // namespace studio::ui
