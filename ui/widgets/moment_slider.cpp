// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/moment_slider.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <algorithm>
#include <cstdlib>

#include "ui/models/figure_text.h"
#include "ui/models/run_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {

MomentSlider::MomentSlider(QWidget& home, QWidget* parent)
    : QWidget(parent),
      m_slider(new QSlider(Qt::Horizontal)),
      m_back(stepButton(home, -1, tr("Step back in time"), Qt::Key_Left)),
      m_forth(stepButton(home, 1, tr("Step forward in time"), Qt::Key_Right)),
      m_label(new QLabel) {
    m_back->setObjectName(QStringLiteral("momentBack"));
    m_forth->setObjectName(QStringLiteral("momentForth"));
    m_slider->setObjectName(QStringLiteral("moment"));
    m_slider->setAccessibleName(tr("Moment of the run"));
    m_slider->setToolTip(
        tr("Which moment of the run is shown: drag it through the training. At the right end the "
           "picture follows the run."));
    m_slider->setPageStep(8);
    m_label->setObjectName(QStringLiteral("momentText"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(m_back);
    line->addWidget(m_slider, 1);
    line->addWidget(m_forth);
    line->addSpacing(4);
    line->addWidget(m_label);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        nameChosen();
        emit chosenChanged();
    });
    setMoments({});
}

QToolButton* MomentSlider::stepButton(QWidget& home, int by, const QString& name, Qt::Key key) {
    auto* action = new QAction(name, this);
    action->setShortcut(QKeySequence(Qt::ALT | key));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, by] { step(by); });
    home.addAction(action);
    auto* button = new QToolButton;
    button->setAutoRepeat(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    //: %1 says what a button does, %2 is a key.
    button->setToolTip(
        tr("%1 (%2)").arg(name, action->shortcut().toString(QKeySequence::NativeText)));
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    return button;
}

void MomentSlider::setMoments(std::vector<Moment> moments) {
    const bool now = isNow();
    const std::int64_t step = now ? 0 : m_moments[chosen()].step;
    m_moments = std::move(moments);
    auto place = static_cast<int>(m_moments.size());
    if (!now && !m_moments.empty()) {
        const auto nearest = std::ranges::min_element(
            m_moments, {}, [step](const Moment& moment) { return std::abs(moment.step - step); });
        place = static_cast<int>(nearest - m_moments.begin());
    }
    const bool other =
        !now && (m_moments.empty() || m_moments[static_cast<std::size_t>(place)].step != step);
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, static_cast<int>(m_moments.size()));
        m_slider->setValue(place);
    }
    nameChosen();
    if (other)
        emit chosenChanged();
}

void MomentSlider::setNow(std::int64_t step) {
    if (step == m_now)
        return;
    m_now = step;
    nameChosen();
}

std::size_t MomentSlider::chosen() const { return static_cast<std::size_t>(m_slider->value()); }

bool MomentSlider::isNow() const { return chosen() >= m_moments.size(); }

void MomentSlider::step(int by) { m_slider->setValue(m_slider->value() + by); }

void MomentSlider::nameChosen() {
    m_back->setEnabled(m_slider->value() > 0);
    m_forth->setEnabled(!isNow());
    const QString text = isNow() ? tr("now: step %1").arg(countText(m_now))
                                 //: A moment of the training: number of a step, time.
                                 : tr("step %1, after %2")
                                       .arg(countText(m_moments[chosen()].step),
                                            durationText(m_moments[chosen()].elapsedSeconds));
    m_label->setText(text);
    m_slider->setAccessibleDescription(text);
}

void MomentSlider::applyPalette(const Palette& palette) {
    const bool reversed = layoutDirection() == Qt::RightToLeft;
    const QString previous = QStringLiteral("previous"), next = QStringLiteral("next");
    m_back->setIcon(tintedIcon(reversed ? next : previous, palette.text));
    m_forth->setIcon(tintedIcon(reversed ? previous : next, palette.text));
    setTextColor(m_label, palette.mutedText);
}

}  // namespace studio::ui
