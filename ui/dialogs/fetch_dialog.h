// SPDX-License-Identifier: GPL-3.0-or-later
// FetchDialog: gets a text, or GPT-2's embedding, from the network: asks the server how large it is
// first, asks back before much is fetched, shows how it goes, and offers to train on what came. A
// fetch goes on while the dialog is closed, and is seen again when it is opened.
#pragma once

#include <QDialog>
#include <memory>

#include "ui/studio_backend.h"
#include "ui/theme/palette.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QSettings;
class QTimer;

namespace studio::ui {

class FetchForm;

class FetchDialog : public QDialog {
    Q_OBJECT

public:
    /// Backend and settings outlive the dialog.
    FetchDialog(StudioBackend& backend, QSettings& settings, const Palette& palette,
                QWidget* parent = nullptr);

    /// Shows how the fetch stands; called by a timer of its own while it is visible.
    void refresh();
    void applyPalette(const Palette& palette);

    QSize sizeHint() const override { return {820, 600}; }

signals:
    /// Train on this file.
    void trainWanted(const QStringList& files);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void arrange();
    QPushButton* button(const QString& text, const char* name, const QString& help);
    void fetch();
    void goOnFromQuote(const FetchQuote& quote);
    void begin();
    void say(const QString& text, bool isError);
    void showState(const FetchState& state);
    bool running(FetchPhase phase) const;

    StudioBackend& m_backend;
    Palette m_palette;
    FetchForm* m_form;
    QProgressBar* m_bar;
    QLabel *m_phase, *m_figures;
    QPushButton *m_train, *m_fetch, *m_pause, *m_cancel, *m_close;
    QTimer* m_timer;
    std::shared_ptr<const FetchState> m_shown;
    bool m_asking = false;  ///< A quote is on its way, and the fetch is to follow it.
    bool m_error = false;
};

}  // namespace studio::ui
