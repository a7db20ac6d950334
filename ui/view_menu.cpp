// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QSettings>

#include "ui/language/languages.h"
#include "ui/panel_docks.h"
#include "ui/theme/icons.h"

namespace studio::ui {
namespace {

const QString kThemeKey = QStringLiteral("window/theme");
const QString kMotionKey = QStringLiteral("window/reducedMotion");
constexpr const char* kIconName = "iconName";

}  // namespace

ViewMenu::ViewMenu(QMenu& menu, PanelDocks& docks, Theme& theme, QSettings& settings)
    : QObject(&menu), m_menu(menu), m_docks(docks), m_theme(theme), m_settings(settings) {
    for (const PanelDocks::Entry& entry : docks.entries())
        menu.addAction(entry.action);
    menu.addSeparator();
    addLayouts();
    menu.addSeparator();
    addThemes();
    addMotion();
}

void ViewMenu::addLayouts() {
    using Ready = PanelDocks::ReadyLayout;
    const auto choose = [this](Ready layout) {
        m_docks.showLayout(layout);
        emit layoutChosen();
    };
    connect(
        addLayout(tr("Lesson", "a layout of the panels"),
                  tr("Few large panels, for showing to others: loss, timing and generation."),
                  "layout.lesson", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), "layout-lesson"),
        &QAction::triggered, this, [choose] { choose(Ready::Lesson); });
    connect(addLayout(tr("Workbench", "a layout of the panels"), tr("All panels at once."),
                      "layout.workbench", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
                      "layout-workbench"),
            &QAction::triggered, this, [choose] { choose(Ready::Workbench); });
    connect(addLayout(tr("Reset layout"),
                      tr("Puts all panels back where they were when the program was new."),
                      "layout.reset", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), "reset"),
            &QAction::triggered, &m_docks, &PanelDocks::resetLayout);
}

QAction* ViewMenu::addLayout(const QString& text, const QString& tip, const char* name,
                             const QKeySequence& keys, const char* icon) {
    QAction* action = m_menu.addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    action->setToolTip(tip);
    action->setStatusTip(tip);
    action->setShortcut(keys);
    action->setProperty(kIconName, QString::fromLatin1(icon));
    return action;
}

void ViewMenu::addThemes() {
    QMenu* themes = m_menu.addMenu(tr("Theme", "of colours"));
    themes->menuAction()->setProperty(kIconName, QStringLiteral("theme"));
    auto* group = new QActionGroup(this);
    struct Option {
        Theme::Choice choice;
        QString text;
        const char* icon;
    };
    const Option options[] = {
        {Theme::Choice::System, tr("As the system", "theme of colours"), "theme"},
        {Theme::Choice::Light, tr("Light", "theme of colours"), "light"},
        {Theme::Choice::Dark, tr("Dark", "theme of colours"), "dark"},
    };
    const int chosen = m_settings.value(kThemeKey, 0).toInt();
    for (const Option& option : options) {
        const auto number = static_cast<int>(option.choice);
        QAction* action = themes->addAction(option.text);
        action->setObjectName(QStringLiteral("theme.%1").arg(number));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = option.choice, number] {
            m_settings.setValue(kThemeKey, number);
            m_theme.setChoice(choice);
        });
        action->setChecked(number == chosen);
        if (number == chosen && m_theme.choice() != option.choice)
            m_theme.setChoice(option.choice);
    }
}

void ViewMenu::addLanguages(const Languages& languages) {
    // Whoever cannot read the language in force finds the entry by its sign and its English name.
    const QString title = tr("Language");
    const QString english = QStringLiteral("Language");
    QMenu* menu =
        m_menu.addMenu(title == english ? title : QStringLiteral("%1 (%2)").arg(title, english));
    menu->setObjectName(QStringLiteral("languages"));
    menu->menuAction()->setProperty(kIconName, QStringLiteral("language"));
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& text, const QString& code) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QStringLiteral("language.") + code);
        action->setCheckable(true);
        group->addAction(action);
        action->setChecked(code == languages.choice());
        connect(action, &QAction::triggered, this, [this, code] { emit languageChosen(code); });
    };
    add(tr("As the system", "language"), QString());
    for (const Language& language : languages.all())
        add(language.name, language.code);
    applyPalette(m_theme.palette());
}

void ViewMenu::addMotion() {
    if (m_settings.contains(kMotionKey))
        m_theme.setReducedMotion(m_settings.value(kMotionKey).toBool());
    QAction* motion = m_menu.addAction(tr("Reduce motion"));
    motion->setObjectName(QStringLiteral("reducedMotion"));
    motion->setToolTip(
        tr("Nothing slides, fades or blinks. Until you choose, the system's wish counts."));
    motion->setCheckable(true);
    motion->setProperty(kIconName, QStringLiteral("motion"));
    motion->setChecked(m_theme.reducedMotion());
    connect(&m_theme, &Theme::motionChanged, motion, &QAction::setChecked);
    connect(motion, &QAction::triggered, this, [this](bool reduced) {
        m_settings.setValue(kMotionKey, reduced);
        m_theme.setReducedMotion(reduced);
    });
}

void ViewMenu::applyPalette(const Palette& palette) {
    for (QAction* action : m_menu.actions())
        if (const QString name = action->property(kIconName).toString();
            !name.isEmpty() && !action->isCheckable())
            action->setIcon(tintedIcon(name, palette.text));
}

}  // namespace studio::ui
