// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/token_popup.h"

#include <QAbstractButton>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>
#include <cmath>

#include "ui/models/figure_text.h"
#include "ui/models/token_text.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {

/// One alternative: a bar as long as it is probable, its text and its probability.
class AlternativeRow : public QAbstractButton {
public:
    explicit AlternativeRow(QWidget* parent) : QAbstractButton(parent) {
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
    }
    void show(const TokenAlternative& alternative, bool isWritten, const Palette& palette) {
        m_share = std::isfinite(alternative.probability) ? double(alternative.probability) : 0;
        m_label = tokenLabel(alternative);
        m_percent = percentText(alternative.probability, 1);
        m_palette = palette;
        m_isWritten = isWritten;
        setAccessibleName(QStringLiteral("%1 %2").arg(m_label, m_percent));
        setVisible(true);
        update();
    }
    void setSelected(bool selected) {
        m_selected = selected;
        update();
    }
    QSize sizeHint() const override {
        const int em = fontMetrics().horizontalAdvance('m');
        return {em * 20, fontMetrics().height() + 6};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const bool lit = m_selected || (underMouse() && isEnabled());
        painter.fillRect(
            rect(), lit ? mixed(m_palette.accent, m_palette.surface, 0.18) : m_palette.surface);
        const int bar = static_cast<int>(std::lround(m_share * width()));
        painter.fillRect(QRect(0, 0, bar, height()),
                         mixed(m_palette.accent, m_palette.surface, lit ? 0.34 : 0.22));
        if (m_selected)
            painter.fillRect(QRect(0, 0, 3, height()), m_palette.accent);
        painter.setPen(m_palette.text);
        QFont font = this->font();
        font.setBold(m_isWritten);
        painter.setFont(font);
        const QRect inner = rect().adjusted(8, 0, -8, 0);
        const int room = inner.width() - fontMetrics().horizontalAdvance(m_percent) - 12;
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(m_label, Qt::ElideRight, room));
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, m_percent);
    }

private:
    QString m_label, m_percent;
    double m_share = 0;
    bool m_isWritten = false, m_selected = false;
    Palette m_palette = Palette::light();
};

TokenPopup::TokenPopup(bool canChoose, QWidget* parent)
    : QFrame(parent, Qt::ToolTip | Qt::FramelessWindowHint),
      m_canChoose(canChoose),
      m_title(new QLabel),
      m_help(new QLabel),
      m_rows(new QVBoxLayout) {
    setObjectName(QStringLiteral("tokenPopup"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    setAccessibleName(tr("Probability of the token"));
    m_title->setObjectName(QStringLiteral("tokenTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_help->setText(canChoose ? tr("Take another: click, or ↑ ↓ and Enter")
                              : tr("The most probable tokens here"));
    m_rows->setSpacing(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addLayout(m_rows);
    layout->addWidget(m_help);
    hide();
}

void TokenPopup::showToken(const GeneratedToken& token, const QRect& place) {
    m_title->setText(tr("%1   %2", "a token; its probability")
                         .arg(tokenLabel(token), percentText(token.probability, 1)));
    m_count = static_cast<int>(token.alternatives.size());
    m_help->setVisible(m_count > 0);
    while (static_cast<int>(m_alternatives.size()) < m_count) {
        auto* row = new AlternativeRow(this);
        const auto index = static_cast<int>(m_alternatives.size());
        row->setObjectName(QStringLiteral("alternative%1").arg(index));
        row->setEnabled(m_canChoose);
        connect(row, &QAbstractButton::clicked, this, [this, index] { emit chosen(index); });
        m_rows->addWidget(row);
        m_alternatives.push_back(row);
    }
    for (int i = 0; i < static_cast<int>(m_alternatives.size()); ++i) {
        AlternativeRow& row = *m_alternatives[static_cast<std::size_t>(i)];
        if (i >= m_count) {
            row.hide();
            continue;
        }
        const TokenAlternative& other = token.alternatives[static_cast<std::size_t>(i)];
        row.show(other, other.id == token.id && other.text == token.text, m_palette);
    }
    select(-1);
    adjustSize();
    const QScreen* screen = QGuiApplication::screenAt(place.center());
    const QRect room = (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
    int top = place.bottom() + 4;
    if (top + height() > room.bottom())
        top = place.top() - 4 - height();
    move(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - width())), top);
    show();
    raise();
}

void TokenPopup::select(int index) {
    m_selected = !m_canChoose || m_count == 0 ? -1 : std::clamp(index, -1, m_count - 1);
    for (std::size_t i = 0; i < m_alternatives.size(); ++i)
        m_alternatives[i]->setSelected(static_cast<int>(i) == m_selected);
}

void TokenPopup::choose() {
    if (m_selected >= 0)
        emit chosen(m_selected);
}

QString TokenPopup::summary() const {
    QStringList parts{m_title->text()};
    for (int i = 0; i < m_count; ++i) {
        const QString name = m_alternatives[static_cast<std::size_t>(i)]->accessibleName();
        parts << (i == m_selected ? tr("chosen: %1", "an alternative token").arg(name) : name);
    }
    return parts.join(QStringLiteral(", "));
}

void TokenPopup::applyPalette(const Palette& palette) {
    m_palette = palette;
    QPalette colors = widgetPalette(palette);
    colors.setColor(QPalette::WindowText, palette.text);
    setPalette(colors);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    setTextColor(m_help, palette.mutedText);
    for (AlternativeRow* row : m_alternatives)
        row->update();
}

}  // namespace studio::ui
