// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_row.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "ui/dialogs/settings_editor.h"
#include "ui/models/figure_text.h"
#include "ui/models/settings_draft.h"
#include "ui/models/settings_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {
namespace {

constexpr int kMarkWidth = 3;
constexpr int kFieldDigits = 46;  ///< FlashLM's three phases fit.
const std::string kPhasesKey = "training.phases";

QLabel* wrapped(const char* role) {
    auto* label = new QLabel;
    label->setProperty("role", role);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

SettingsRow::SettingsRow(SettingsDraft& draft, const Setting& setting, const Palette& palette)
    : m_draft(draft),
      m_setting(setting),
      m_palette(palette),
      m_title(new QLabel),
      m_help(wrapped("muted")),
      m_unit(wrapped("muted")),
      m_hint(wrapped("muted")),
      m_problem(wrapped("problem")),
      m_reason(wrapped("reason")),
      m_editor(SettingEditor::make(setting)),
      m_reset(new QToolButton),
      m_why(new QToolButton) {
    const QString key = toText(setting.key);
    setObjectName(QStringLiteral("row.") + key);
    m_title->setObjectName(QStringLiteral("title.") + key);
    m_hint->setObjectName(QStringLiteral("hint.") + key);
    m_problem->setObjectName(QStringLiteral("problem.") + key);
    m_reason->setObjectName(QStringLiteral("reason.") + key);
    m_reset->setObjectName(QStringLiteral("reset.") + key);
    m_why->setObjectName(QStringLiteral("why.") + key);
    m_title->setBuddy(m_editor->control());
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_unit->setWordWrap(false);
    m_reason->hide();
    m_why->setCheckable(true);
    m_why->setProperty("role", "link");
    m_why->setArrowType(Qt::RightArrow);
    m_why->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    arrange();
    connect(m_editor, &SettingEditor::edited, this,
            [this](const QString& text) { m_draft.edit(m_setting.key, text); });
    connect(m_reset, &QToolButton::clicked, this, [this] { m_draft.reset(m_setting.key); });
    connect(m_why, &QToolButton::toggled, this, [this](bool open) {
        m_why->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_reason->setVisible(open);
    });
    applyPalette(palette);
    retranslate();
}

void SettingsRow::arrange() {
    auto* field = new QHBoxLayout;
    field->setSpacing(8);
    field->addWidget(m_editor, 1);
    field->addWidget(m_unit);
    field->addWidget(m_reset);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_help);
    words->addWidget(m_why, 0, Qt::AlignLeading);
    words->addWidget(m_reason);
    words->addStretch();
    // All fields begin and end at the same places, whatever stands in them.
    auto* fields = new QWidget;
    fields->setFixedWidth(fontMetrics().horizontalAdvance(QLatin1Char('0')) * kFieldDigits);
    auto* edit = new QVBoxLayout(fields);
    edit->setContentsMargins(0, 0, 0, 0);
    edit->setSpacing(3);
    edit->addLayout(field);
    edit->addWidget(m_problem);
    edit->addWidget(m_hint);
    edit->addStretch();
    m_unit->setVisible(!m_setting.unit.empty());
    auto* both = new QHBoxLayout(this);
    both->setContentsMargins(kMarkWidth + 11, 9, 12, 9);
    both->setSpacing(28);
    both->addLayout(words, 1);
    both->addWidget(fields);
}

QString SettingsRow::hint() const {
    QStringList parts;
    if (m_setting.key == kPhasesKey && m_problem->isHidden())
        parts << phasesText(m_draft.estimate().phases);
    const QString range = rangeText(m_setting);
    QStringList figures;
    if (!range.isEmpty())
        figures << range;
    figures << tr("default %1").arg(shownValue(m_setting, m_setting.defaultValue));
    const SettingValue& preset = m_draft.presetValue(m_setting.key);
    if (m_changed)
        figures << tr("preset %1").arg(shownValue(m_setting, preset));
    parts << figures.join(QStringLiteral(" · "));
    return parts.join(QLatin1Char('\n'));
}

void SettingsRow::refresh() {
    m_editor->setText(m_draft.text(m_setting.key));
    const QString problem = m_draft.problem(m_setting.key);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    const bool changed = m_draft.isChanged(m_setting.key);
    if (changed != m_changed)
        update();
    m_changed = changed;
    // Keeps its place, so that nothing moves while one types.
    m_reset->setEnabled(changed && !m_readOnly);
    m_hint->setText(hint());
    m_editor->control()->setAccessibleDescription(
        QStringList{problem, m_hint->text(), m_help->text()}.join(QLatin1Char(' ')).trimmed());
}

void SettingsRow::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_editor->setReadOnly(readOnly);
    refresh();
}

void SettingsRow::applyPalette(const Palette& palette) {
    m_palette = palette;
    m_reset->setIcon(tintedIcon(QStringLiteral("reset"), palette.text));
    setTextColor(m_problem, palette.error);
    setTextColor(m_reason, palette.text);
    update();
}

void SettingsRow::retranslate() {
    const QString title = settingText(m_setting.title);
    m_title->setText(title);
    m_title->setToolTip(toText(m_setting.key));
    m_help->setText(settingText(m_setting.help));
    m_reason->setText(settingText(m_setting.why));
    m_unit->setText(settingText(m_setting.unit));
    m_why->setText(tr("Why would I change this?"));
    m_why->setAccessibleName(tr("Why would I change this? %1").arg(title));
    m_why->setAccessibleDescription(m_reason->text());
    m_reset->setToolTip(tr("Back to the preset's value"));
    m_reset->setAccessibleName(tr("Reset %1").arg(title));
    m_editor->control()->setAccessibleName(title);
    m_editor->control()->setToolTip(toText(m_setting.key));
    m_editor->retranslate();
    refresh();
}

void SettingsRow::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    const bool wrong = !m_problem->isHidden();
    if (!m_changed && !wrong)
        return;
    const int x = isRightToLeft() ? width() - kMarkWidth : 0;
    QPainter(this).fillRect(QRect(x, 6, kMarkWidth, height() - 12),
                            wrong ? m_palette.error : m_palette.accent);
}

}  // namespace studio::ui
