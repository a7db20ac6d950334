// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace studio::ui {

Figure::Figure(const QString& caption, const QString& explanation, const QString& widest,
               QWidget* parent)
    : QWidget(parent),
      m_widest(widest),
      m_value(new QLabel(QStringLiteral("–"))),
      m_beside(new QLabel),
      m_marker(new QLabel),
      m_caption(new QLabel(caption)) {
    m_value->setProperty("role", "figure");
    m_beside->setProperty("role", "muted");
    m_beside->setVisible(false);
    m_caption->setProperty("role", "caption");
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(6);
    numbers->addWidget(m_value, 0, Qt::AlignBottom);
    numbers->addWidget(m_beside, 0, Qt::AlignBottom);
    numbers->addStretch();
    m_marker->hide();
    auto* captions = new QHBoxLayout;
    captions->setSpacing(5);
    captions->addWidget(m_marker);
    captions->addWidget(m_caption);
    captions->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(numbers);
    layout->addLayout(captions);
    setToolTip(explanation);
    setAccessibleName(caption);
    reserveWidth();
    describe();
}

void Figure::setValue(const QString& value) { setValue(value, {}); }

void Figure::setValue(const QString& value, const QString& beside) {
    if (value == m_value->text() && beside == m_beside->text())
        return;
    m_value->setText(value);
    m_beside->setText(beside);
    m_beside->setVisible(!beside.isEmpty());
    describe();
}

QString Figure::value() const { return m_value->text(); }
QString Figure::beside() const { return m_beside->text(); }

void Figure::setMarker(const QColor& color) {
    const int side = fontMetrics().xHeight() + 1;
    QPixmap square(QSize(side, side) * devicePixelRatioF());
    square.setDevicePixelRatio(devicePixelRatioF());
    square.fill(color);
    m_marker->setPixmap(square);
    m_marker->show();
}

void Figure::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        reserveWidth();
}

void Figure::reserveWidth() {
    m_value->ensurePolished();
    m_value->setMinimumWidth(m_value->fontMetrics().horizontalAdvance(m_widest));
}

void Figure::describe() {
    const QString both =
        m_beside->text().isEmpty() ? m_value->text() : m_value->text() + ' ' + m_beside->text();
    setAccessibleDescription(both);
}

}  // namespace studio::ui
