// SPDX-License-Identifier: GPL-3.0-or-later
// TokenInspector: what one learns of a token of a StreamView, by mouse and by keyboard: its
// probability and the five best alternatives in a popup, and the wish to go on from one of them.
// Arrow keys left and right move from token to token, up and down among the alternatives, Enter
// takes one, Escape closes.
#pragma once

#include <QObject>
#include <QTimer>

#include "ui/panels/stream_view.h"

namespace studio::ui {

class TokenPopup;

class TokenInspector : public QObject {
    Q_OBJECT

public:
    /// canBranch: whether an alternative can be taken. Lives as long as the view.
    TokenInspector(StreamView& view, bool canBranch);

    const StreamView::Place& current() const { return m_current; }
    TokenPopup& popup() { return *m_popup; }
    /// Shows the popup of a token; an invalid place closes it.
    void inspect(const StreamView::Place& place);
    void applyPalette(const Palette& palette);

signals:
    /// Another token is inspected, or none.
    void inspected(const studio::ui::StreamView::Place& place);
    void branchWanted(const studio::ui::StreamView::Place& place, int alternative);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool pressKey(int key);
    void hover(const QPoint& point);
    void follow();
    void leave();

    StreamView& m_view;
    TokenPopup* m_popup;
    StreamView::Place m_current, m_hovered;
    bool m_byKeyboard = false;
    QTimer m_delay;
};

}  // namespace studio::ui
