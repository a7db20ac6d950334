// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_dialog.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QToolButton>
#include <algorithm>

#include "ui/dialogs/settings_list.h"
#include "ui/dialogs/settings_source.h"
#include "ui/dialogs/settings_summary.h"
#include "ui/models/figure_text.h"
#include "ui/run_actions.h"
#include "ui/theme/icons.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {
namespace {

template <class Button>
Button* named(const char* name) {
    auto* button = new Button;
    button->setObjectName(QLatin1String(name));
    if constexpr (std::is_same_v<Button, QPushButton>)
        button->setAutoDefault(false);
    return button;
}

}  // namespace

SettingsDialog::SettingsDialog(StudioBackend& backend, RunActions& actions, const Palette& palette,
                               QWidget* parent)
    : QDialog(parent),
      m_actions(actions),
      m_palette(palette),
      m_draft(backend),
      m_knownPresets(m_draft.presets()),
      m_source(new SettingsSource(m_draft)),
      m_list(new SettingsList(m_draft, palette)),
      m_summary(new SettingsSummary(m_draft)) {
    setObjectName(QStringLiteral("settingsDialog"));
    arrange();
    connectParts();
    addShortcuts();
    const std::optional<RunSettings> run = backend.runSettings();
    const bool active = !actions.quickStart()->isEnabled();
    if (run && active)
        m_draft.show(*run);
    setReadOnly(run && active);
    applyPalette(palette);
    retranslate();
    m_search->setFocus();
    resize(sizeHint().boundedTo(screen()->availableSize() * 0.95));
}

void SettingsDialog::arrange() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 14);
    column->setSpacing(12);
    column->addWidget(buildBanner());
    column->addWidget(m_source);
    column->addLayout(buildSearch());
    column->addWidget(m_list, 1);
    column->addWidget(m_summary);
    m_reason = new QLabel;
    m_reason->setObjectName(QStringLiteral("startRefusal"));
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    column->addWidget(m_reason);
    column->addLayout(buildButtons());
}

QWidget* SettingsDialog::buildBanner() {
    auto* banner = new QFrame;
    banner->setProperty("role", "card");
    m_bannerText = new QLabel;
    m_bannerText->setWordWrap(true);
    m_reuse = named<QPushButton>("useAsStart");
    auto* row = new QHBoxLayout(banner);
    row->setContentsMargins(14, 8, 10, 8);
    row->addWidget(m_bannerText, 1);
    row->addWidget(m_reuse);
    m_banner = banner;
    return banner;
}

QLayout* SettingsDialog::buildSearch() {
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setClearButtonEnabled(true);
    m_searchIcon = m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_advanced = named<QCheckBox>("showAdvanced");
    m_changesOnly = named<QCheckBox>("changesOnly");
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_search, 1);
    row->addWidget(m_advanced);
    row->addWidget(m_changesOnly);
    return row;
}

QLayout* SettingsDialog::buildButtons() {
    m_undo = named<QToolButton>("undoSetting");
    m_redo = named<QToolButton>("redoSetting");
    m_resetAll = named<QPushButton>("resetAll");
    m_save = named<QPushButton>("saveAsPreset");
    m_close = named<QPushButton>("closeSettings");
    m_start = named<QPushButton>("startTraining");
    m_start->setProperty("role", "primary");
    for (QToolButton* button : {m_undo, m_redo})
        button->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget* button : std::initializer_list<QWidget*>{m_undo, m_redo, m_resetAll, m_save})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(m_close);
    row->addWidget(m_start);
    return row;
}

void SettingsDialog::connectParts() {
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_list->filter().setWords(text); });
    connect(m_advanced, &QCheckBox::toggled, this,
            [this](bool on) { m_list->filter().setAdvanced(on); });
    connect(m_changesOnly, &QCheckBox::toggled, this,
            [this](bool on) { m_list->filter().setChangesOnly(on); });
    connect(m_undo, &QToolButton::clicked, &m_draft.undoStack(), &QUndoStack::undo);
    connect(m_redo, &QToolButton::clicked, &m_draft.undoStack(), &QUndoStack::redo);
    connect(m_resetAll, &QPushButton::clicked, &m_draft, &SettingsDraft::resetAll);
    connect(m_save, &QPushButton::clicked, m_source, &SettingsSource::save);
    connect(m_source, &SettingsSource::said, this, &SettingsDialog::say);
    connect(m_reuse, &QPushButton::clicked, this, [this] { setReadOnly(false); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &SettingsDialog::start);
    connect(&m_actions, &RunActions::refused, this, &SettingsDialog::say);
    connect(m_actions.quickStart(), &QAction::changed, this, &SettingsDialog::refresh);
    connect(&m_draft.undoStack(), &QUndoStack::indexChanged, this, &SettingsDialog::refresh);
    connect(&m_draft, &SettingsDraft::changed, this, [this] {
        m_said.clear();
        const auto same = [](const PresetInfo& a, const PresetInfo& b) {
            return a.name == b.name && a.title == b.title;
        };
        if (!std::ranges::equal(m_knownPresets, m_draft.presets(), same)) {
            m_knownPresets = m_draft.presets();
            emit presetsChanged();
        }
        refresh();
    });
}

void SettingsDialog::addShortcuts() {
    const auto shortcut = [this](const QKeySequence& keys, QAbstractButton* button) {
        connect(new QShortcut(keys, this), &QShortcut::activated, button, &QAbstractButton::click);
    };
    // A line in which one types keeps an undo of its own; these reach further.
    shortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z), m_undo);
    shortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_Z), m_redo);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_start);
    shortcut(QKeySequence::Save, m_save);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
}

void SettingsDialog::retranslate() {
    m_bannerText->setText(
        tr("These are the settings of the run that trains. They cannot change under way."));
    m_reuse->setText(tr("&Use as a start for a new run"));
    m_search->setPlaceholderText(tr("Search settings: a word of the name, the key or the help"));
    m_search->setAccessibleName(tr("Search settings"));
    m_advanced->setText(tr("&Advanced"));
    m_advanced->setToolTip(tr("Shows the settings that one seldom needs."));
    m_changesOnly->setText(tr("Changes &only"));
    m_changesOnly->setToolTip(tr("Shows what differs from the preset."));
    m_resetAll->setText(tr("&Reset all"));
    m_resetAll->setToolTip(tr("Every setting back to the preset's value."));
    m_save->setText(tr("&Save as a preset…"));
    m_save->setToolTip(tr("Keeps these settings under a name of your own."));
    m_close->setText(tr("Close"));
    m_start->setText(tr("Start &training"));
    m_source->retranslate();
    m_list->retranslate();
    m_summary->retranslate();
    m_summary->applyPalette(m_palette);
    refresh();
}

void SettingsDialog::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_banner->setVisible(readOnly);
    m_source->setReadOnly(readOnly);
    m_list->setReadOnly(readOnly);
    refresh();
}

void SettingsDialog::refresh() {
    setWindowTitle(m_readOnly ? tr("Settings of this run") : tr("Settings of a new run"));
    const bool possible = m_actions.quickStart()->isEnabled();
    QString reason = m_said;
    if (reason.isEmpty())
        reason = m_draft.refusal();
    if (reason.isEmpty() && !possible && !m_readOnly)
        reason = tr("A run is training. Stop it first; it is saved and can go on later.");
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    const bool usable = m_draft.refusal().isEmpty();
    m_start->setVisible(!m_readOnly);
    m_start->setEnabled(possible && usable && !m_readOnly);
    m_start->setToolTip(reason.isEmpty() ? tr("Starts a run with these settings (Ctrl+Return).")
                                         : reason);
    m_start->setAccessibleDescription(reason);
    QUndoStack& undo = m_draft.undoStack();
    m_undo->setEnabled(undo.canUndo() && !m_readOnly);
    m_redo->setEnabled(undo.canRedo() && !m_readOnly);
    m_undo->setToolTip(undo.canUndo() ? tr("Undo: %1").arg(undo.undoText()) : tr("Undo"));
    m_redo->setToolTip(undo.canRedo() ? tr("Redo: %1").arg(undo.redoText()) : tr("Redo"));
    m_undo->setAccessibleName(m_undo->toolTip());
    m_redo->setAccessibleName(m_redo->toolTip());
    m_resetAll->setEnabled(m_draft.changes() > 0 && !m_readOnly);
    m_save->setEnabled(usable);
}

void SettingsDialog::say(const QString& sentence) {
    m_said = sentence;
    refresh();
}

void SettingsDialog::start() {
    if (!m_start->isEnabled())
        return;
    m_said.clear();
    m_actions.start(m_draft.request());
    if (m_said.isEmpty())  // refused() would have said why
        accept();
}

void SettingsDialog::applyPalette(const Palette& palette) {
    m_palette = palette;
    m_source->applyPalette(palette);
    m_list->applyPalette(palette);
    m_summary->applyPalette(palette);
    setTextColor(m_reason, palette.error);
    m_undo->setIcon(tintedIcon(QStringLiteral("undo"), palette.text));
    m_redo->setIcon(tintedIcon(QStringLiteral("redo"), palette.text));
    m_searchIcon->setIcon(tintedIcon(QStringLiteral("search"), palette.mutedText));
}

void SettingsDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace studio::ui
