// SPDX-License-Identifier: GPL-3.0-or-later
// SettingsRow: one setting in the dialog: what it is, its editor with unit, range, default and the
// preset's value, why it cannot stay so, and, unfolded, why one would change it.
#pragma once

#include <QWidget>

#include "ui/theme/palette.h"

class QLabel;
class QToolButton;

namespace studio {
struct Setting;
}

namespace studio::ui {

class SettingEditor;
class SettingsDraft;

class SettingsRow : public QWidget {
    Q_OBJECT

public:
    /// The draft, whose setting this is, outlives the row.
    SettingsRow(SettingsDraft& draft, const Setting& setting, const Palette& palette);

    /// Shows how the draft stands now.
    void refresh();
    void setReadOnly(bool readOnly);
    void applyPalette(const Palette& palette);
    void retranslate();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();
    QString hint() const;

    SettingsDraft& m_draft;
    const Setting& m_setting;
    Palette m_palette;
    bool m_readOnly = false, m_changed = false;
    QLabel *m_title, *m_help, *m_unit, *m_hint, *m_problem, *m_reason;
    SettingEditor* m_editor;
    QToolButton *m_reset, *m_why;
};

}  // namespace studio::ui
