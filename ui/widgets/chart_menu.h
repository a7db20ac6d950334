// SPDX-License-Identifier: GPL-3.0-or-later
// ChartMenu: how the charts of a panel or dialog are taken away. One button with a menu, a context
// menu on each chart, and the same three shortcuts everywhere: Ctrl+Shift+S saves a file,
// Ctrl+Shift+C copies the picture, Ctrl+Shift+D the numbers, of the chart that has the focus or
// else of the first that is visible. Also keeps the charts' accessible descriptions up to date, at
// a rate at which a screen reader can follow. Knows nothing of what the charts show.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <vector>

#include "ui/theme/palette.h"
#include "ui/widgets/chart_source.h"

class QAction;
class QMenu;
class QToolButton;
class QWidget;

namespace studio::ui {

class ChartMenu : public QObject {
    Q_OBJECT

public:
    /// home: the panel or dialog in which the shortcuts work; becomes the parent.
    explicit ChartMenu(QWidget* home);
    ~ChartMenu() override;

    /// The chart and its source outlive the menu, as parts of home. With a menu of its own left
    /// alone, a chart's own actions stay and ours are put below them.
    void add(QWidget* chart, ChartSource& source);
    /// In the order in which they were added.
    std::vector<ChartSource*> sources() const;
    /// To be placed by the panel.
    QToolButton* button() const { return m_button; }
    void applyPalette(const Palette& palette);

    /// To be called when the charts may have changed: hands their summaries on to screen readers,
    /// but not more often than every few seconds.
    void describe();

    /// Asks for a file name and writes it; what goes wrong is told in a message.
    void save(ChartSource& source);

private:
    struct Entry {
        QWidget* chart;
        ChartSource* source;
        QMenu* menu;  ///< Its part of the button's menu.
    };
    void shortcut(const QString& text, const char* keys, void (ChartMenu::*act)(ChartSource&));
    void fill(QWidget* into, ChartSource& source);
    void copyImage(ChartSource& source);
    void copyData(ChartSource& source);
    const Entry* current() const;
    void nameMenus();
    void write(ChartSource& source, const QString& path);

    QWidget* m_home;
    QToolButton* m_button;
    QMenu* m_menu;
    std::vector<Entry> m_entries;
    QElapsedTimer m_described;
    QString m_folder;
};

}  // namespace studio::ui
