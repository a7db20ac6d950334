// SPDX-License-Identifier: GPL-3.0-or-later
// TourGuide: offers the tour at the first start, once, and runs it: shows all panels for it and
// puts everything back afterwards. GUI thread.
#pragma once

#include <QObject>
#include <QPointer>

#include "ui/theme/theme.h"

class QMainWindow;
class QSettings;

namespace studio::ui {

class OfferBar;
class PanelDocks;
class Tour;

class TourGuide : public QObject {
    Q_OBJECT

public:
    /// All must outlive the guide, a child of the window.
    TourGuide(QMainWindow& window, QWidget& runBar, PanelDocks& docks, Theme& theme,
              QSettings& settings);

    /// The strip with the offer; null when it was made in an earlier start. The caller places it.
    OfferBar* offer() const { return m_offer; }
    void start();

signals:
    /// Whatever hides the panels should make room, or may come back.
    void panelsWanted(bool wanted);
    /// The offer was taken or declined; its strip may go.
    void offerSettled();

private:
    void end();
    void forgetOffer();

    QMainWindow& m_window;
    QWidget& m_runBar;
    PanelDocks& m_docks;
    Theme& m_theme;
    QSettings& m_settings;
    OfferBar* m_offer = nullptr;
    QPointer<Tour> m_tour;
    QByteArray m_layoutBefore;
    bool m_wereShown = false;
};

}  // namespace studio::ui
