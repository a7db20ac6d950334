// SPDX-License-Identifier: GPL-3.0-or-later
// FocusRing: the ring around whatever the keyboard reaches, the same on every control, list and
// chart in both themes, in dialogs too. Shown when Tab or a shortcut has moved the focus, not after
// a click. Watches the application's events; one is enough. GUI thread.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

#include "ui/theme/palette.h"

namespace studio::ui {

class FocusRing : public QObject {
    Q_OBJECT

public:
    explicit FocusRing(QObject* parent);
    ~FocusRing() override;

    void applyPalette(const Palette& palette);
    /// What is drawn, above all else in the reached widget's window; null before the first time.
    QWidget* frame() const { return m_frame; }
    /// Null while there is no ring.
    QWidget* reached() const { return m_reached; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* reached, Qt::FocusReason reason);
    void place();

    QColor m_color = Qt::blue;
    QPointer<QWidget> m_frame;  ///< Goes with a dialog in which it stands.
    QPointer<QWidget> m_reached;
};

}  // namespace studio::ui
