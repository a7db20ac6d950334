// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: the dialogs that it opens. One that goes on beside the window is there once.
#include <QAction>
#include <QMenu>

#include "ui/dialogs/bottleneck_dialog.h"
#include "ui/dialogs/data_dialog.h"
#include "ui/dialogs/fetch_dialog.h"
#include "ui/dialogs/lab_dialog.h"
#include "ui/dialogs/manners_dialog.h"
#include "ui/dialogs/roofline_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/what_if_dialog.h"
#include "ui/main_window.h"
#include "ui/run_actions.h"
#include "ui/theme/icons.h"

namespace studio::ui {

void MainWindow::showBottleneck() {
    auto* dialog = new BottleneckDialog(m_backend, m_theme.palette(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_theme, &Theme::changed, dialog, &BottleneckDialog::applyPalette);
    dialog->open();
}

void MainWindow::showBenchmark() {
    auto* dialog = new RooflineDialog(m_backend, m_theme.palette(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_theme, &Theme::changed, dialog, &RooflineDialog::applyPalette);
    dialog->open();
}

void MainWindow::showFetch() {
    auto* dialog = findChild<FetchDialog*>();
    if (!dialog) {
        dialog = new FetchDialog(m_backend, m_settings, m_theme.palette(), this);
        connect(&m_theme, &Theme::changed, dialog, &FetchDialog::applyPalette);
        connect(dialog, &FetchDialog::trainWanted, this, &MainWindow::showSettings);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::showLaboratory() {
    auto* dialog = findChild<LabDialog*>();
    if (!dialog) {
        dialog = new LabDialog(m_backend, m_theme.palette(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(&m_theme, &Theme::changed, dialog, &LabDialog::applyPalette);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::showWhatIf() {
    auto* dialog = new WhatIfDialog(m_backend, m_theme.palette(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_theme, &Theme::changed, dialog, &WhatIfDialog::applyPalette);
    dialog->open();
}

void MainWindow::showManners() {
    auto* dialog = new MannersDialog(readManners(m_settings), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MannersDialog::changed, this, [this](const RunManners& manners) {
        writeManners(m_settings, manners);
        m_backend.setManners(manners);
    });
    dialog->open();
}

void MainWindow::showSettings(const QStringList& corpora) {
    auto* dialog = findChild<SettingsDialog*>();
    if (!dialog) {
        dialog = new SettingsDialog(m_backend, *m_actions, m_theme.palette(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(&m_theme, &Theme::changed, dialog, &SettingsDialog::applyPalette);
        connect(dialog, &SettingsDialog::presetsChanged, m_actions, &RunActions::reloadPresets);
    }
    if (!corpora.isEmpty())
        dialog->chooseCorpora(corpora);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::useData(DataBackend& texts) {
    m_data = &texts;
    auto* look = new QAction(tr("Look at text of your own…"), this);
    look->setObjectName(QStringLiteral("lookAtText"));
    look->setToolTip(
        tr("Reads files and folders, shows what is in them and how it becomes tokens, and trains "
           "on it."));
    look->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    look->setIcon(tintedIcon(QStringLiteral("import"), m_theme.palette().text));
    connect(look, &QAction::triggered, this, [this] { showData({}); });
    m_fileMenu->insertAction(m_actions->textFile(), look);
}

void MainWindow::showData(const QStringList& inputs) {
    auto* dialog = findChild<DataDialog*>();
    if (!dialog) {
        dialog = new DataDialog(m_backend, *m_data, m_theme.palette(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(&m_theme, &Theme::changed, dialog, &DataDialog::applyPalette);
        connect(dialog, &DataDialog::trainWanted, m_actions, &RunActions::start);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    if (!inputs.isEmpty())
        dialog->chooseInputs(inputs);
}

}  // namespace studio::ui
