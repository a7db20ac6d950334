// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <algorithm>

#include "ui/models/figure_text.h"

namespace studio::ui {

ReadingBar::ReadingBar(QWidget* parent)
    : QFrame(parent), m_text(new QLabel), m_trainOn(new QPushButton(tr("Train on from here"))) {
    setObjectName(QStringLiteral("readingBar"));
    setProperty("role", "card");
    m_text->setObjectName(QStringLiteral("readingText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_trainOn->setObjectName(QStringLiteral("trainOn"));
    m_trainOn->setProperty("role", "primary");
    m_trainOn->setToolTip(
        tr("Go on training from the newest checkpoint. What was recorded after "
           "it is trained again."));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_trainOn);
    connect(m_trainOn, &QPushButton::clicked, this, [this] { emit trainOnWanted(m_folder); });
}

QSize ReadingBar::sizeHint() const {
    return {window()->width(), layout()->totalHeightForWidth(std::max(200, width()))};
}

void ReadingBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

bool ReadingBar::refresh(const Snapshot& snapshot) {
    if (snapshot.state != RunState::Reading || !snapshot.run)
        return false;
    m_folder = toText(snapshot.run->folder);
    const QString name = toText(snapshot.run->name), step = countText(snapshot.progress.step);
    const QString sentence =
        snapshot.followed
            //: %1 is a run's name, %2 a number of steps.
            ? tr("%1 is being trained by another program; it is followed here as it goes, now at "
                 "step %2. Its weights can be looked at once it has ended.")
                  .arg(name, step)
            : snapshot.complete
                  ? tr("%1 is opened for reading. All its %2 steps are trained. To train longer, "
                       "start a "
                       "new run with a larger limit of steps (limit.steps): the settings of a kept "
                       "run "
                       "stay as they were.")
                        .arg(name, step)
                  : tr("%1 is opened for reading, with the weights of step %2.").arg(name, step);
    if (m_text->text() != sentence) {
        m_text->setText(sentence);
        updateGeometry();
    }
    m_trainOn->setVisible(!snapshot.complete && !snapshot.followed);
    return true;
}

}  // namespace studio::ui
