// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_menu.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QStandardPaths>
#include <QToolButton>
#include <algorithm>

#include "ui/models/figure_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/chart_export.h"

namespace studio::ui {
namespace {

constexpr qint64 kDescribeEveryMs = 3'000;
constexpr const char* kSaveKeys = "Ctrl+Shift+S";
constexpr const char* kCopyImageKeys = "Ctrl+Shift+C";
constexpr const char* kCopyDataKeys = "Ctrl+Shift+D";

/// "Loss curves" becomes "loss-curves": letters and digits of any script, and dashes.
QString fileName(const QString& title) {
    QString name;
    for (const QChar letter : title.toLower())
        if (letter.isLetterOrNumber())
            name += letter;
        else if (!name.isEmpty() && !name.endsWith('-'))
            name += '-';
    while (name.endsWith('-'))
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("chart") : name;
}

QString withKeys(const QString& text, const char* keys) {
    return text + '\t' + QKeySequence(QLatin1String(keys)).toString(QKeySequence::NativeText);
}

}  // namespace

ChartMenu::ChartMenu(QWidget* home)
    : QObject(home), m_home(home), m_button(new QToolButton(home)), m_menu(new QMenu(home)) {
    m_button->setObjectName(QStringLiteral("chartMenu"));
    m_button->setAccessibleName(tr("Save or copy"));
    m_button->setToolTip(
        tr("Saves a chart as PNG, SVG, PDF or CSV, or copies it. A right click on a chart does the "
           "same."));
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ChartMenu::nameMenus);
    shortcut(tr("Save a chart or table as a file"), kSaveKeys, &ChartMenu::save);
    shortcut(tr("Copy a chart as a picture"), kCopyImageKeys, &ChartMenu::copyImage);
    shortcut(tr("Copy the numbers of a chart"), kCopyDataKeys, &ChartMenu::copyData);
    m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

ChartMenu::~ChartMenu() = default;

void ChartMenu::shortcut(const QString& text, const char* keys,
                         void (ChartMenu::*act)(ChartSource&)) {
    auto* action = new QAction(text, this);
    action->setShortcut(QKeySequence(QLatin1String(keys)));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_home->addAction(action);
    connect(action, &QAction::triggered, this, [this, act] {
        if (const Entry* entry = current())
            (this->*act)(*entry->source);
    });
}

void ChartMenu::add(QWidget* chart, ChartSource& source) {
    auto* menu = new QMenu(m_menu);
    fill(menu, source);
    fill(chart, source);
    chart->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_entries.push_back({chart, &source, menu});
}

std::vector<ChartSource*> ChartMenu::sources() const {
    std::vector<ChartSource*> all;
    for (const Entry& entry : m_entries)
        all.push_back(entry.source);
    return all;
}

void ChartMenu::fill(QWidget* into, ChartSource& source) {
    const auto action = [&](const QString& text, const char* keys, const char* name, auto act) {
        auto* made = new QAction(withKeys(text, keys), into);
        made->setObjectName(QLatin1String(name));
        connect(made, &QAction::triggered, this, act);
        into->addAction(made);
    };
    action(tr("&Save as PNG, SVG, PDF or CSV…"), kSaveKeys, "saveChart",
           [this, &source] { save(source); });
    action(tr("&Copy picture", "a chart to the clipboard"), kCopyImageKeys, "copyChartImage",
           [this, &source] { copyImage(source); });
    action(tr("Copy &data", "the numbers of a chart to the clipboard"), kCopyDataKeys,
           "copyChartData", [this, &source] { copyData(source); });
}

/// What is in view, by name; a single chart needs no submenu.
void ChartMenu::nameMenus() {
    m_menu->clear();
    std::vector<const Entry*> shown;
    for (const Entry& entry : m_entries)
        if (entry.chart->isVisibleTo(m_home))
            shown.push_back(&entry);
    for (const Entry* entry : shown) {
        if (shown.size() == 1) {
            m_menu->addActions(entry->menu->actions());
            return;
        }
        entry->menu->setTitle(entry->source->chartTitle().replace('&', QLatin1String("&&")));
        m_menu->addMenu(entry->menu);
    }
    if (shown.empty())
        m_menu->addAction(tr("There is no chart to save yet"))->setEnabled(false);
}

const ChartMenu::Entry* ChartMenu::current() const {
    const QWidget* focus = m_home->focusWidget();
    const Entry* first = nullptr;
    for (const Entry& entry : m_entries) {
        if (!entry.chart->isVisibleTo(m_home))
            continue;
        if (focus != nullptr && (focus == entry.chart || entry.chart->isAncestorOf(focus)))
            return &entry;
        if (first == nullptr)
            first = &entry;
    }
    return first;
}

void ChartMenu::save(ChartSource& source) {
    const std::vector<ChartFormatInfo> formats = chartFormats();
    QStringList filters;
    for (const ChartFormatInfo& format : formats)
        filters << format.filter;
    //: %1 is the title of a chart.
    auto* dialog = new QFileDialog(m_home, tr("Save: %1").arg(source.chartTitle()), m_folder);
    dialog->setObjectName(QStringLiteral("saveChartDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(formats.front().suffix);
    dialog->selectFile(fileName(source.chartTitle()) + '.' + formats.front().suffix);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, filters, formats](const QString& filter) {
                const auto at =
                    static_cast<std::size_t>(std::max<qsizetype>(filters.indexOf(filter), 0));
                dialog->setDefaultSuffix(formats[at].suffix);
                const QStringList chosen = dialog->selectedFiles();
                if (!chosen.isEmpty() && chartFormatOf(chosen.first()))
                    dialog->selectFile(QFileInfo(chosen.first()).completeBaseName() + '.' +
                                       formats[at].suffix);
            });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, &source](const QString& path) { write(source, path); });
    dialog->open();
}

void ChartMenu::write(ChartSource& source, const QString& path) {
    m_folder = QFileInfo(path).absolutePath();
    const Status written = exportChart(source, path);
    if (written)
        return;
    auto* message = new QMessageBox(QMessageBox::Warning, tr("Not saved"),
                                    toText(written.error().message), QMessageBox::Ok, m_home);
    message->setObjectName(QStringLiteral("chartNotSaved"));
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->open();
}

void ChartMenu::copyImage(ChartSource& source) { copyChartImage(source); }

void ChartMenu::copyData(ChartSource& source) { copyChartData(source); }

void ChartMenu::describe() {
    if (m_described.isValid() && m_described.elapsed() < kDescribeEveryMs)
        return;
    bool any = false;
    for (const Entry& entry : m_entries) {
        const QString summary = entry.source->chartSummary();
        any = any || !summary.isEmpty();
        if (summary != entry.chart->accessibleDescription())
            entry.chart->setAccessibleDescription(summary);
    }
    if (any)
        m_described.start();
}

void ChartMenu::applyPalette(const Palette& palette) {
    m_button->setIcon(tintedIcon(QStringLiteral("save-chart"), palette.text));
}

}  // namespace studio::ui
