// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/pin_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextLayout>

#include "ui/models/run_text.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/empty_state.h"

namespace studio::ui {
namespace {

constexpr int kMargin = 6;

/// Text from the top of its cell, in as many lines as it has room for.
class AnswerDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const QPalette& colors = option.palette;
        if (chosen)
            painter->fillRect(option.rect, mixed(colors.color(QPalette::Highlight),
                                                 colors.color(QPalette::Base), 0.16));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(colors.color(QPalette::Highlight));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->save();
        painter->setPen(colors.color(QPalette::Text));
        painter->setFont(option.font);
        painter->setClipRect(option.rect);
        drawLines(*painter, option.rect.adjusted(kMargin, kMargin, -kMargin, -kMargin),
                  index.data().toString(), option.fontMetrics);
        painter->restore();
    }

private:
    static void drawLines(QPainter& painter, const QRect& room, const QString& text,
                          const QFontMetrics& metrics) {
        int top = room.top();
        const int height = metrics.lineSpacing();
        for (const QString& paragraph : text.split('\n')) {
            QTextLayout layout(paragraph, painter.font());
            layout.beginLayout();
            for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
                line.setLineWidth(room.width());
                if (top + 2 * height > room.bottom() + 1) {  // the last line that fits
                    const QString rest = paragraph.mid(line.textStart());
                    layout.endLayout();
                    painter.drawText(room.left(), top + metrics.ascent(),
                                     metrics.elidedText(rest, Qt::ElideRight, room.width()));
                    return;
                }
                line.draw(&painter, QPointF(room.left(), top - line.y()));
                top += height;
            }
            layout.endLayout();
        }
    }
};

}  // namespace

PinPage::PinPage(QWidget* parent)
    : QWidget(parent),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("pin"))),
      m_table(new QTableView),
      m_unpin(new QPushButton(tr("Unpin"))) {
    m_table->setObjectName(QStringLiteral("pinTable"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new AnswerDelegate(m_table));
    m_table->setAccessibleName(tr("Answers to the pinned prompts, evaluation by evaluation"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->viewport()->installEventFilter(this);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    if (auto* corner = m_table->findChild<QAbstractButton*>())
        corner->setAccessibleName(tr("Select all answers"));
    m_empty->setObjectName(QStringLiteral("pinEmpty"));
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop |
                                                   Qt::Alignment(int(Qt::TextWordWrap)));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_stack, 1);
    m_unpin->setObjectName(QStringLiteral("unpin"));
    m_unpin->setToolTip(tr("No longer ask the prompt of the chosen row. Its answers stay."));
    auto* tools = new QHBoxLayout;
    tools->addStretch();
    tools->addWidget(m_unpin);
    layout->addLayout(tools);
    // The newest answers stay in sight until one scrolls back.
    QScrollBar* bar = m_table->horizontalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this,
            [this, bar](int value) { m_followsEnd = value >= bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int end) {
        if (m_followsEnd)
            bar->setValue(end);
    });
    connect(m_unpin, &QPushButton::clicked, this, [this] {
        const int row = std::max(0, m_table->currentIndex().row());
        if (row < m_model.rowCount())
            emit unpinWanted(m_model.pin(row));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PinPage::showUnpin);
}

void PinPage::setRemedies(QAction* quickStart, QAction* evaluate) {
    m_quickStart = quickStart;
    m_evaluate = evaluate;
}

void PinPage::showUnpin() {
    const int row = std::max(0, m_table->currentIndex().row());
    m_unpin->setVisible(m_stack->currentWidget() == m_table);
    m_unpin->setEnabled(row < m_model.rowCount() && m_model.isPinned(row));
}

void PinPage::setPins(const std::vector<PinnedPrompt>& pins) {
    m_model.setPins(pins);
    layOut();
    showUnpin();
}

void PinPage::refresh(const Snapshot& snapshot, const std::shared_ptr<const MetricLog>& log) {
    const int columns = m_model.columnCount(), rows = m_model.rowCount();
    m_model.follow(log);
    if (m_model.columnCount() != columns || m_model.rowCount() != rows)
        layOut();
    const bool answered = m_model.columnCount() > 0;
    m_stack->setCurrentWidget(answered ? static_cast<QWidget*>(m_table) : m_empty);
    if (!answered)
        showEmptyText(snapshot);
    showUnpin();
}

void PinPage::showEmptyText(const Snapshot& snapshot) {
    const bool steps = snapshot.state == RunState::Training || snapshot.state == RunState::Paused;
    QString sentence;
    QAction* remedy = nullptr;
    if (m_model.rowCount() == 0) {
        sentence =
            tr("No prompt is pinned. Type one above and press Pin: the model answers it at "
               "every evaluation, and you read its answers growing better.");
    } else if (isActive(snapshot.state)) {
        sentence = tr("The pinned prompts are answered at the next evaluation.");
        if (steps)
            remedy = m_evaluate;
    } else if (snapshot.run) {
        sentence =
            tr("No pinned prompt was answered in this run. Those that are pinned are asked "
               "at every evaluation of the next one.");
    } else {
        sentence =
            tr("No run yet: start one, and the pinned prompts are answered at every "
               "evaluation.");
        remedy = m_quickStart;
    }
    m_empty->setSentence(sentence);
    m_empty->setAction(remedy);
}

void PinPage::layOut() {
    if (m_layingOut)  // new sections change the viewport, which calls this
        return;
    const QScopedValueRollback guard(m_layingOut, true);
    const int em = fontMetrics().horizontalAdvance('m');
    m_table->verticalHeader()->setFixedWidth(std::clamp(width() / 5, em * 9, em * 18));
    // Section by section: the table does not lay itself out anew for another default size.
    const int room = m_table->viewport()->height() / std::max(1, m_model.rowCount());
    const int least = fontMetrics().lineSpacing() * 5 + 2 * kMargin;
    m_table->verticalHeader()->setDefaultSectionSize(std::max(least, room));
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_table->setRowHeight(row, std::max(least, room));
    const int wide = m_table->viewport()->width();
    const int column = wide / std::max(1, wide / (em * 22));
    m_table->horizontalHeader()->setDefaultSectionSize(column);
    for (int i = 0; i < m_model.columnCount(); ++i)
        m_table->setColumnWidth(i, column);
}

bool PinPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        layOut();
    return QWidget::eventFilter(watched, event);
}

void PinPage::applyPalette(const Palette& palette) {
    m_empty->applyPalette(palette);
    m_table->setPalette(widgetPalette(palette));
}

}  // namespace studio::ui
