// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome_run_row.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>
#include <QLocale>

#include "ui/models/figure_text.h"
#include "ui/widgets/sparkline.h"

namespace studio::ui {
namespace {

QLabel* label(const QString& text, const char* role = nullptr) {
    auto* made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setAttribute(Qt::WA_TransparentForMouseEvents);
    if (role != nullptr)
        made->setProperty("role", role);
    return made;
}

QBoxLayout* stacked(QLabel* upper, QLabel* lower) {
    auto* column = new QVBoxLayout;
    column->setSpacing(1);
    column->addWidget(upper);
    column->addWidget(lower);
    return column;
}

}  // namespace

QString whenText(const QDateTime& moment, const QDateTime& now) {
    const QLocale locale;
    const QString time = locale.toString(moment.time(), QLocale::ShortFormat);
    const qint64 days = moment.date().daysTo(now.date());
    if (days == 0)
        return time;
    if (days == 1)
        //: When a run began; %1 is a time of day.
        return QCoreApplication::translate("WelcomeRunRow", "yesterday %1").arg(time);
    return locale.toString(moment.date(), QLocale::ShortFormat);
}

WelcomeRunRow::WelcomeRunRow(const RunSummary& run, const Palette& palette, QWidget* parent)
    : QPushButton(parent), m_run(run), m_curve(new Sparkline) {
    const QString name = toText(run.name);
    setProperty("role", "card");
    setObjectName(QStringLiteral("run.") + name);
    setCursor(Qt::PointingHandCursor);
    const QString when = run.createdUnixMilliseconds > 0
                             ? whenText(QDateTime::fromMSecsSinceEpoch(run.createdUnixMilliseconds),
                                        QDateTime::currentDateTime())
                             : QString();
    const QString step = tr("step %1", "how far a run is").arg(countText(run.step));
    const QString score =
        run.bitsPerByte > 0 ? tr("%1 bits/byte").arg(numberText(run.bitsPerByte, 2)) : QString();
    const QString state = run.finished                               ? tr("finished", "a run")
                          : run.standing == RunStanding::Training    ? tr("training", "a run")
                          : run.standing == RunStanding::Interrupted ? tr("interrupted", "a run")
                                                                     : tr("can go on", "a run");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 7, 16, 7);
    row->setSpacing(16);
    row->addLayout(stacked(label(name), label(when, "muted")), 1);
    row->addWidget(m_curve);
    QLabel* figures[] = {label(score.isEmpty() ? QStringLiteral("–") : score),
                         label(step, "muted")};
    for (QLabel* figure : figures)
        figure->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto* scores = stacked(figures[0], figures[1]);
    row->addLayout(scores);
    QLabel* going = label(state, "muted");
    going->setMinimumWidth(fontMetrics().horizontalAdvance(tr("can go on", "a run")) + 8);
    row->addWidget(going);
    figures[0]->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("88.88 bits/byte")));
    setMinimumHeight(row->sizeHint().height());
    setAccessibleName(tr("Open the run %1").arg(name));
    setAccessibleDescription(QStringList{when, step, score, state}.join(QLatin1Char(' ')));
    setToolTip(toText(run.folder));
    m_curve->setValues(run.curve);
    applyPalette(palette);
}

void WelcomeRunRow::applyPalette(const Palette& palette) {
    m_curve->setColor(palette.smoothedLoss);
}

}  // namespace studio::ui
