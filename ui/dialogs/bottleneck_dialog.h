// SPDX-License-Identifier: GPL-3.0-or-later
// BottleneckDialog: "See the bottleneck". Asks the backend for the two measurements when it is
// shown, tells how far they are, and then explains in a few sentences and one picture what was
// measured. Closing it ends a measurement that still runs.
#pragma once

#include <QDialog>
#include <memory>

#include "ui/studio_backend.h"
#include "ui/theme/palette.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace studio::ui {

class BottleneckPicture;
class ChartMenu;

class BottleneckDialog : public QDialog {
    Q_OBJECT

public:
    /// The backend outlives the dialog.
    BottleneckDialog(StudioBackend& backend, const Palette& palette, QWidget* parent = nullptr);

    /// Shows where the measurement stands; called by a timer of its own while it is visible.
    void refresh();
    void applyPalette(const Palette& palette);
    void done(int result) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeProgress(QVBoxLayout* column);
    void makeButtons(QVBoxLayout* column);
    void start();
    void copyText();
    void showProgress(const BottleneckReport& report);
    void showOutcome(const BottleneckReport& report);
    /// Grows the window where the text wants more room; never shrinks it.
    void fitHeight();
    void setMessage(const QString& text, bool isError);
    void setMeasuring(bool measuring);

    StudioBackend& m_backend;
    Palette m_palette;
    QLabel* m_intro;
    QWidget* m_progress = nullptr;
    QLabel* m_stageNames[2] = {};
    QProgressBar* m_bars[2] = {};
    QLabel* m_seconds[2] = {};
    BottleneckPicture* m_picture;
    ChartMenu* m_charts;
    QLabel* m_message;  ///< Refusal, failure, cancellation.
    QLabel* m_text;     ///< The explanation.
    QPushButton* m_cancel = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_close = nullptr;
    QTimer* m_timer;

    bool m_measuring = false;
    bool m_messageIsError = false;
    /// The report of the measurement before, which the backend serves until ours begins.
    std::shared_ptr<const BottleneckReport> m_stale;
    std::shared_ptr<const BottleneckReport> m_shown;
};

}  // namespace studio::ui
