// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: the dialogs that it opens. One that goes on beside the window is there once.
#include "ui/dialogs/bottleneck_dialog.h"
#include "ui/dialogs/fetch_dialog.h"
#include "ui/dialogs/lab_dialog.h"
#include "ui/dialogs/roofline_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/what_if_dialog.h"
#include "ui/main_window.h"
#include "ui/run_actions.h"

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

}  // namespace studio::ui
