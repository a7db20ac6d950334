// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/tour_guide.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QSettings>

#include "ui/help/tour.h"
#include "ui/help/tour_steps.h"
#include "ui/panel_docks.h"
#include "ui/widgets/offer_bar.h"

namespace studio::ui {
namespace {
const QString kOfferedKey = QStringLiteral("help/tourOffered");
}

TourGuide::TourGuide(QMainWindow& window, QWidget& runBar, PanelDocks& docks, Theme& theme,
                     QSettings& settings)
    : QObject(&window),
      m_window(window),
      m_runBar(runBar),
      m_docks(docks),
      m_theme(theme),
      m_settings(settings) {
    if (settings.value(kOfferedKey).toBool())
        return;
    m_offer = new OfferBar(QStringLiteral("tour"),
                           tr("New here? A tour of one minute points at each panel in turn."),
                           tr("Take the tour"), tr("Not now"));
    m_offer->setObjectName(QStringLiteral("tourOffer"));
    m_offer->applyPalette(theme.palette());
    connect(&theme, &Theme::changed, m_offer, &OfferBar::applyPalette);
    connect(m_offer, &OfferBar::accepted, this, &TourGuide::start);
    connect(m_offer, &OfferBar::declined, this, &TourGuide::forgetOffer);
}

void TourGuide::forgetOffer() {
    m_settings.setValue(kOfferedKey, true);
    emit offerSettled();
}

void TourGuide::start() {
    if (m_tour)
        return;
    forgetOffer();
    m_layoutBefore = m_docks.layout();
    m_wereShown = m_docks.isShown();
    emit panelsWanted(true);
    m_docks.showLayout(PanelDocks::ReadyLayout::Workbench);
    m_tour = new Tour(mainWindowTour(m_runBar, m_docks, *m_window.menuBar()), m_theme.palette(),
                      &m_window);
    connect(&m_theme, &Theme::changed, m_tour, &Tour::applyPalette);
    connect(m_tour, &Tour::ended, this, &TourGuide::end);
}

void TourGuide::end() {
    m_docks.setShown(false);
    m_docks.setLayout(m_layoutBefore);
    m_docks.setShown(true);
    if (!m_wereShown)
        emit panelsWanted(false);
}

}  // namespace studio::ui
