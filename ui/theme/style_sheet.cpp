// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include <algorithm>

#include "ui/theme/type_scale.h"

namespace studio::ui {
namespace {

constexpr const char* kSheet = R"(
QMainWindow::separator { background: @window; width: 6px; height: 6px; }
QMainWindow::separator:hover { background: @border; }
QToolBar { background: @window; border: none; padding: 0px; spacing: 0px; }
QMenuBar { background: @window; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 4px; }

QDockWidget { color: @text; font-weight: bold; }
QDockWidget::title { background: @window; padding: 6px 10px; text-align: left; }
QDockWidget > QWidget { font-weight: normal; }

QMainWindow > QTabBar::tab { background: transparent; color: @muted; border: none;
    border-bottom: 2px solid transparent; padding: 6px 10px; }
QMainWindow > QTabBar::tab:hover { color: @text; }
QMainWindow > QTabBar::tab:selected { color: @text; border-bottom-color: @accent;
    font-weight: bold; }

QLabel[role="figure"] { font-size: @figurePt; font-weight: 600; }
QLabel[role="caption"] { color: @muted; font-size: @captionPt; }
QLabel[role="title"] { font-size: @titlePt; font-weight: 600; }
QLabel[role="heading"] { font-size: @headingPt; font-weight: 600; }
QLabel[role="muted"] { color: @muted; }

QHeaderView::section { background: @surface; color: @muted; border: none;
    border-bottom: 1px solid @border; padding: 3px 6px; }

QProgressBar { border: none; border-radius: 3px; background: @border; max-height: 6px; }
QProgressBar::chunk { border-radius: 3px; background: @accent; }

QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 5px 8px; }
QToolButton:hover { background: @surface; border-color: @border; }
QToolButton:pressed, QToolButton:checked { background: @border; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[role="control"] { background: @surface; border-color: @border; padding: 3px 8px; }
QToolButton[role="control"]:hover { border-color: @muted; }
QToolButton[role="control"]:pressed { background: @border; }
QToolButton[role="control"]:checked { background: @selection; border-color: @accent; }
QToolButton:disabled { color: @faint; }
QToolButton[role="primary"] { background: @accent; color: @onAccent; font-weight: 600;
    padding-left: 10px; padding-right: 12px; }
QToolButton[role="primary"]:hover { background: @accentStrong; }
QToolButton[role="primary"]:focus { border-color: @text; }
QToolButton[role="primary"]:disabled { background: @border; color: @muted; }
QToolButton[role="primary"][popupMode="1"] { padding-right: 26px; }
QToolButton[role="primary"]::menu-button { border: none; width: 20px; }

QToolButton[role="link"] { padding: 1px 4px; color: @accent; }

QPushButton[role="primary"] { background: @accent; color: @onAccent; font-weight: 600;
    border: 1px solid transparent; border-radius: 5px; padding: 4px 12px; }
QPushButton[role="primary"]:hover { background: @accentStrong; }
QPushButton[role="primary"]:focus { border-color: @text; }
QPushButton[role="primary"]:disabled { background: @border; color: @muted; }

QFrame[role="card"] { background: @surface; border: 1px solid @border; border-radius: 8px; }
QPushButton[role="card"] { background: @surface; border: 1px solid @border; border-radius: 8px;
    padding: 0px; text-align: left; }
QPushButton[role="card"]:hover { border-color: @accent; }
QPushButton[role="card"]:focus { border: 2px solid @accent; }
QPushButton[role="card"]:pressed { background: @window; }

QPushButton[role="quiet"] { background: transparent; color: @accent; border: 1px solid transparent;
    border-radius: 5px; padding: 4px 8px; }
QPushButton[role="quiet"]:hover { border-color: @border; }

QFrame[role="bubble"] { background: @surface; border: 1px solid @accent; border-radius: 8px; }
QFrame[role="offer"] { background: @selection; border: none; }
QFrame[role="message"] { background: @surface; border: 1px solid @error; border-radius: 6px; }
)";

}  // namespace

QString styleSheet(const Palette& palette, double points) {
    QString sheet = QString::fromLatin1(kSheet);
    const double body = points > 0 ? points : 10;  // a font set in pixels has no size in points
    const std::pair<const char*, double> sizes[] = {
        {"@captionPt", std::max(8.0, body * TypeScale::kCaption)},
        {"@headingPt", body * TypeScale::kHeading},
        {"@figurePt", body * TypeScale::kFigure},
        {"@titlePt", body * TypeScale::kTitle},
    };
    for (const auto& [name, size] : sizes)
        sheet.replace(QLatin1String(name), QStringLiteral("%1pt").arg(size, 0, 'f', 1));
    const std::pair<const char*, QColor> names[] = {
        {"@window", palette.window},       {"@surface", palette.surface},
        {"@text", palette.text},           {"@muted", palette.mutedText},
        {"@border", palette.border},       {"@accentStrong", palette.accentStrong},
        {"@accent", palette.accent},       {"@onAccent", palette.onAccent},
        {"@error", palette.error},         {"@faint", palette.disabledText},
        {"@selection", palette.selection}, {"@focus", palette.focus},
    };
    for (const auto& [name, color] : names)
        sheet.replace(QLatin1String(name), color.name(QColor::HexArgb));
    return sheet;
}

}  // namespace studio::ui
