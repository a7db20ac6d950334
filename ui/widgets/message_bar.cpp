// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QToolButton>

#include "ui/theme/icons.h"

namespace studio::ui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel), m_text(new QLabel), m_close(new QToolButton) {
    setProperty("role", "message");
    setAccessibleName(tr("Message", "what went wrong"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setObjectName(QStringLiteral("dismissMessage"));
    m_close->setAccessibleName(tr("Dismiss the message"));
    m_close->setToolTip(tr("Dismiss the message"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 4, 4);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, [this] { setMessage({}); });
}

void MessageBar::setMessage(const QString& sentence) {
    if (sentence == m_text->text())
        return;
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    emit messageChanged(sentence);
    if (!sentence.isEmpty()) {
        QAccessibleEvent alert(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString MessageBar::message() const { return m_text->text(); }

QSize MessageBar::sizeHint() const {
    const int wide = window()->width();
    return {wide, layout()->totalHeightForWidth(std::max(200, width()))};
}

void MessageBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void MessageBar::applyPalette(const Palette& palette) {
    const int side = fontMetrics().height() * 4 / 3;
    m_icon->setPixmap(tintedIcon(QStringLiteral("warning"), palette.error)
                          .pixmap(QSize(side, side), devicePixelRatioF()));
    m_close->setIcon(tintedIcon(QStringLiteral("close"), palette.text));
}

}  // namespace studio::ui
