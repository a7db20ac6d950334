// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_editor.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QWheelEvent>
#include <algorithm>

#include "ui/models/figure_text.h"
#include "ui/models/settings_text.h"

namespace studio::ui {
namespace {

void fill(QWidget* editor, QWidget* control) {
    auto* layout = new QHBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(control);
    editor->setFocusProxy(control);
}

class TickEditor : public SettingEditor {
public:
    TickEditor() : m_box(new QCheckBox) {
        fill(this, m_box);
        connect(m_box, &QCheckBox::toggled, this, [this](bool on) {
            retranslate();
            emit edited(on ? QStringLiteral("true") : QStringLiteral("false"));
        });
        retranslate();
    }
    void setText(const QString& text) override {
        const QSignalBlocker quiet(m_box);
        m_box->setChecked(text == QLatin1String("true"));
        retranslate();
    }
    void setReadOnly(bool readOnly) override { m_box->setEnabled(!readOnly); }
    void retranslate() override { m_box->setText(m_box->isChecked() ? tr("On") : tr("Off")); }
    QWidget* control() const override { return m_box; }

private:
    QCheckBox* m_box;
};

/// A wheel that turns the page does not turn the values on it.
class CalmComboBox : public QComboBox {
protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

class ChoiceEditor : public SettingEditor {
public:
    explicit ChoiceEditor(const Setting& setting) : m_setting(setting), m_box(new CalmComboBox) {
        fill(this, m_box);
        for (const std::string& choice : setting.choices)
            m_box->addItem(QString(), toText(choice));
        retranslate();
        connect(m_box, &QComboBox::currentIndexChanged, this,
                [this] { emit edited(m_box->currentData().toString()); });
    }
    void setText(const QString& text) override {
        const QSignalBlocker quiet(m_box);
        m_box->setCurrentIndex(m_box->findData(text));
    }
    void setReadOnly(bool readOnly) override { m_box->setEnabled(!readOnly); }
    void retranslate() override {
        for (int i = 0; i < m_box->count(); ++i)
            m_box->setItemText(
                i, shownValue(m_setting, m_setting.choices[static_cast<std::size_t>(i)]));
    }
    QWidget* control() const override { return m_box; }

private:
    const Setting& m_setting;
    QComboBox* m_box;
};

/// Arrow keys step whole numbers, Page keys by ten.
class LineEditor : public SettingEditor {
public:
    explicit LineEditor(const Setting& setting) : m_setting(setting), m_line(new QLineEdit) {
        fill(this, m_line);
        m_line->installEventFilter(this);
        connect(m_line, &QLineEdit::textEdited, this, &SettingEditor::edited);
    }
    void setText(const QString& text) override {
        if (text == m_line->text() || (m_line->hasFocus() && meansTheSame(text)))
            return;
        m_line->setText(text);
    }
    void setReadOnly(bool readOnly) override { m_line->setReadOnly(readOnly); }
    QWidget* control() const override { return m_line; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress || m_line->isReadOnly())
            return SettingEditor::eventFilter(watched, event);
        switch (static_cast<QKeyEvent*>(event)->key()) {
            case Qt::Key_Up:
                return step(1);
            case Qt::Key_Down:
                return step(-1);
            case Qt::Key_PageUp:
                return step(10);
            case Qt::Key_PageDown:
                return step(-10);
            default:
                return SettingEditor::eventFilter(watched, event);
        }
    }

private:
    bool meansTheSame(const QString& text) const {
        const auto here = typedValue(m_setting, m_line->text());
        return std::holds_alternative<SettingValue>(here) && here == typedValue(m_setting, text);
    }
    bool step(int by) {
        const auto value = typedValue(m_setting, m_line->text());
        const auto* held = std::get_if<SettingValue>(&value);
        const auto* whole = held ? std::get_if<std::int64_t>(held) : nullptr;
        if (!whole)
            return false;
        const SettingValue next{*whole + by};
        if (!checkSetting(m_setting, next))
            return true;
        m_line->setText(editText(next));
        emit edited(m_line->text());
        return true;
    }

    const Setting& m_setting;
    QLineEdit* m_line;
};

}  // namespace

SettingEditor* SettingEditor::make(const Setting& setting) {
    SettingEditor* editor = nullptr;
    if (std::holds_alternative<bool>(setting.defaultValue))
        editor = new TickEditor;
    else if (!setting.choices.empty())
        editor = new ChoiceEditor(setting);
    else
        editor = new LineEditor(setting);
    editor->control()->setObjectName(QStringLiteral("edit.") + toText(setting.key));
    return editor;
}

}  // namespace studio::ui
