// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/manners_dialog.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QSpinBox>

namespace studio::ui {
namespace {

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    label->setProperty("role", "heading");
    return label;
}

QLabel* note(const QString& text) {
    auto* label = new QLabel(text);
    label->setProperty("role", "muted");
    label->setWordWrap(true);
    return label;
}

}  // namespace

MannersDialog::MannersDialog(const RunManners& manners, QWidget* parent)
    : QDialog(parent), m_celsius(new QSpinBox) {
    setObjectName(QStringLiteral("mannersDialog"));
    setWindowTitle(tr("Power and processor"));
    m_lowPriority = addFlag("lowPriority", tr("Let other programs come first"),
                            tr("Training runs at low priority: it takes what others leave."),
                            manners.lowPriority);
    m_leaveOneCore = addFlag("leaveOneCore", tr("Leave one processor core free"),
                             tr("Training is slower, and the computer stays quick for the rest."),
                             manners.leaveOneCore);
    m_pauseOnBattery =
        addFlag("pauseOnBattery", tr("Pause while the computer runs on its battery"),
                tr("Training pauses in place and goes on by itself when the computer "
                   "is plugged in."),
                manners.pauseOnBattery);
    m_pauseWhenHot = addFlag("pauseWhenHot", tr("Pause when the processor reaches"),
                             tr("Training pauses in place and goes on by itself once the processor "
                                "has been 15 degrees cooler for half a minute."),
                             manners.pauseWhenHot);
    m_keepAwake = addFlag("keepAwake", tr("Keep the computer awake while a run trains"),
                          tr("The computer does not go to sleep for want of somebody at it. "
                             "Closing the lid still does what you have set."),
                          manners.keepAwake);
    m_celsius->setObjectName(QStringLiteral("hotCelsius"));
    m_celsius->setAccessibleName(tr("Temperature at which training pauses"));
    m_celsius->setToolTip(m_pauseWhenHot->toolTip());
    //: Degrees Celsius, after a number.
    m_celsius->setSuffix(tr(" °C"));
    m_celsius->setRange(kCoolestLimit, kHottestLimit);
    m_celsius->setValue(manners.hotCelsius);
    m_celsius->setEnabled(manners.pauseWhenHot);
    connect(m_celsius, &QSpinBox::valueChanged, this, &MannersDialog::tell);
    connect(m_pauseWhenHot, &QCheckBox::toggled, m_celsius, &QWidget::setEnabled);

    auto* heat = new QHBoxLayout;
    heat->addWidget(m_pauseWhenHot);
    heat->addWidget(m_celsius);
    heat->addStretch();
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(heading(tr("Processor")));
    column->addWidget(m_lowPriority);
    column->addWidget(m_leaveOneCore);
    column->addWidget(
        note(tr("These two count for runs that are started or resumed from now on.")));
    column->addSpacing(10);
    column->addWidget(heading(tr("Power")));
    column->addWidget(m_pauseOnBattery);
    column->addLayout(heat);
    column->addWidget(m_keepAwake);
    column->addWidget(note(
        tr("What this computer does not tell or does not allow is written into the event log.")));
    column->addSpacing(10);
    column->addWidget(close);
}

QCheckBox* MannersDialog::addFlag(const char* name, const QString& text, const QString& tip,
                                  bool on) {
    auto* box = new QCheckBox(text);
    box->setObjectName(QString::fromLatin1(name));
    box->setToolTip(tip);
    box->setAccessibleDescription(tip);
    box->setChecked(on);
    connect(box, &QCheckBox::toggled, this, &MannersDialog::tell);
    return box;
}

RunManners MannersDialog::manners() const {
    RunManners manners;
    manners.lowPriority = m_lowPriority->isChecked();
    manners.leaveOneCore = m_leaveOneCore->isChecked();
    manners.pauseOnBattery = m_pauseOnBattery->isChecked();
    manners.pauseWhenHot = m_pauseWhenHot->isChecked();
    manners.hotCelsius = m_celsius->value();
    manners.keepAwake = m_keepAwake->isChecked();
    return manners;
}

void MannersDialog::tell() { emit changed(manners()); }

}  // namespace studio::ui
