// SPDX-License-Identifier: GPL-3.0-or-later
// MeasurementDialog: the life of a dialog that measures something: it starts when the dialog is
// shown, follows the backend's reports by a timer of its own, can be cancelled and begun again, and
// ends when the dialog is closed. Says refusals, failures and cancellations in one line. What is
// measured and how it looks is the derived dialog's.
#pragma once

#include <QDialog>
#include <memory>

#include "engine/base/result.h"
#include "ui/theme/palette.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace studio::ui {

class MeasurementDialog : public QDialog {
    Q_OBJECT

public:
    /// Shows where the measurement stands; called by the timer while one runs.
    void refresh();
    void applyPalette(const Palette& palette);
    void done(int result) override;

protected:
    /// The names of the buttons, for tests and style: "cancelRoofline", "rooflineAgain", ...
    struct ButtonNames {
        const char *again, *cancel, *close;
    };
    MeasurementDialog(const Palette& palette, const char* messageName, QWidget* parent);

    virtual Status startMeasurement() = 0;
    virtual void cancelMeasurement() = 0;
    /// The backend's report, to tell one from another; null before the first.
    virtual std::shared_ptr<const void> report() const = 0;
    /// How a report that was shown stands.
    struct Standing {
        bool ended = false;
        QString message{};  ///< To be said at the end.
        bool isError = false;
    };
    /// Shows the backend's report as it is now.
    virtual Standing showReport() = 0;
    /// Shows that nothing is measured yet.
    virtual void clear() = 0;
    /// A measurement has begun or ended: shows and hides what belongs to that.
    virtual void followMeasuring(bool measuring) = 0;
    virtual void restyle(const Palette& palette) = 0;
    /// All that is said is there: room can be made for it.
    virtual void settle() {}

    void showEvent(QShowEvent* event) override;

    /// A label of words that wrap and can be selected.
    static QLabel* textLabel(const char* name);
    static QPushButton* addButton(QHBoxLayout* line, const QString& text, const char* name,
                                  const QString& help);
    /// "Measure again", "Cancel" and "Close" at the end of the line.
    void addButtons(QHBoxLayout* line, const ButtonNames& names, const QString& againHelp);

    void start();
    void setMessage(const QString& text, bool isError);
    bool measuring() const { return m_measuring; }
    /// Where the derived dialog puts the line of refusals and failures.
    QLabel* message() const { return m_message; }
    const Palette& colors() const { return m_palette; }

private:
    void setMeasuring(bool measuring);

    Palette m_palette;
    QLabel* m_message;
    QPushButton *m_again = nullptr, *m_cancel = nullptr;
    QTimer* m_timer;
    bool m_measuring = false;
    bool m_messageIsError = false;
    /// The report of the measurement before, which the backend serves until ours begins.
    std::shared_ptr<const void> m_stale;
    std::shared_ptr<const void> m_shown;
};

}  // namespace studio::ui
