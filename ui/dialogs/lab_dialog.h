// SPDX-License-Identifier: GPL-3.0-or-later
// LabDialog: the output-layer laboratory as a window of its own beside the main window: a page on
// which one is planned, and a page on which it is followed and read. Closing the window stops
// nothing; opened again, it shows how the laboratory stands.
#pragma once

#include <QDialog>

#include "ui/studio_backend.h"
#include "ui/theme/palette.h"

class QStackedLayout;
class QTimer;

namespace studio::ui {

class LabPlanPage;
class LabResultPage;

class LabDialog : public QDialog {
    Q_OBJECT

public:
    /// The backend outlives the dialog.
    LabDialog(StudioBackend& backend, const Palette& palette, QWidget* parent = nullptr);

    /// Shows how the laboratory stands; called by a timer of its own while it is visible.
    void refresh();
    void applyPalette(const Palette& palette);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void begin(const Status& status);

    StudioBackend& m_backend;
    LabPlanPage* m_plan;
    LabResultPage* m_result;
    QStackedLayout* m_pages;
    QTimer* m_timer;
};

}  // namespace studio::ui
