// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/tour_steps.h"

#include <QCoreApplication>
#include <QDockWidget>

#include "ui/help/tour.h"
#include "ui/panel_docks.h"

namespace studio::ui {
namespace {

struct PanelSentence {
    const char* id;
    const char* text;
};

constexpr PanelSentence kSentences[] = {
    {"loss",
     QT_TRANSLATE_NOOP("Tour",
                       "The loss falls while the model learns. The light curve is what each "
                       "step measured, the dark one its average; dots are scores on text the "
                       "model has never seen. Choose bits per byte to compare models.")},
    {"timing", QT_TRANSLATE_NOOP("Tour",
                                 "Where each millisecond of a step goes. Red is the output layer, "
                                 "green the ternary core, in every chart of this program.")},
    {"weights", QT_TRANSLATE_NOOP("Tour",
                                  "Each weight of the core is -1, 0 or +1. Watch how many change "
                                  "sides, and how that calms down as the model settles.")},
    {"generation",
     QT_TRANSLATE_NOOP("Tour",
                       "Type how a text begins, and the model writes on. It may do so "
                       "while it is still learning: ask again later and compare.")},
    {"events", QT_TRANSLATE_NOOP("Tour",
                                 "Everything that happens is written down here: starts, phases, "
                                 "checkpoints, warnings. Choose kinds or search for a word.")},
    {"library", QT_TRANSLATE_NOOP("Tour",
                                  "Every run is kept here. Tick some to lay their curves over "
                                  "each other and to see in which settings they differ; open one "
                                  "to read it or to go on with it.")},
};

QString translated(const char* text, const char* comment = nullptr) {
    return QCoreApplication::translate("Tour", text, comment);
}

TourStep panelStep(const PanelDocks::Entry& entry, const char* text) {
    return {entry.dock->windowTitle(), translated(text), [dock = entry.dock]() -> QWidget* {
                dock->show();
                dock->raise();
                return dock;
            }};
}

}  // namespace

std::vector<TourStep> mainWindowTour(QWidget& runBar, PanelDocks& docks, QWidget& menuBar) {
    std::vector<TourStep> steps;
    steps.push_back({Tour::tr("The run bar"),
                     Tour::tr("Start, pause and stop a run here. Once it trains, the bar tells how "
                              "far it is, how fast, and how good. Nothing is lost when you stop: "
                              "each run is kept and can go on later."),
                     [bar = &runBar] { return bar; }});
    for (const PanelDocks::Entry& entry : docks.entries())
        for (const PanelSentence& sentence : kSentences)
            if (qstrcmp(sentence.id, entry.registered->id) == 0)
                steps.push_back(panelStep(entry, sentence.text));
    steps.push_back(
        {Tour::tr("Your own arrangement"),
         Tour::tr("Drag panels by their titles to where you want them, or choose Lesson or "
                  "Workbench in the View menu. F1 lists the shortcuts, Shift+F1 explains what "
                  "you are looking at."),
         [menu = &menuBar] { return menu; }});
    return steps;
}

}  // namespace studio::ui
