// SPDX-License-Identifier: GPL-3.0-or-later
// SettingEditor: the control in which one setting is edited: a box to tick, a list of choices, or a
// line to type in. It holds text and judges nothing.
#pragma once

#include <QWidget>

#include "engine/config/setting.h"

namespace studio::ui {

class SettingEditor : public QWidget {
    Q_OBJECT

public:
    /// The control that fits the setting; named "edit.KEY".
    static SettingEditor* make(const Setting& setting);

    /// Shows a text without reporting it. What is typed already stays as it is typed when it means
    /// the same.
    virtual void setText(const QString& text) = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    virtual void retranslate() {}
    /// The control itself, for a label's buddy and its accessible name.
    virtual QWidget* control() const = 0;

signals:
    void edited(const QString& text);
};

}  // namespace studio::ui
