// SPDX-License-Identifier: GPL-3.0-or-later
// What every panel of the registry must stand: a newcomer is tested by its line in the table.
#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/panels/panel.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::FakeBackend;

namespace {

const PanelEntry& entryOf(const QString& id) {
    for (const PanelEntry& entry : panelRegistry())
        if (id == QLatin1String(entry.id))
            return entry;
    qFatal("no such panel");
}

void show(Panel& panel, Snapshot snapshot, std::shared_ptr<const MetricLog> log) {
    panel.refresh({std::make_shared<const Snapshot>(std::move(snapshot)), std::move(log)});
    QVERIFY(!panel.grab().isNull());
}

}  // namespace

class PanelContractTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_backend = std::make_unique<FakeBackend>(); }

    void idsAndShortcutsDiffer() {
        QSet<QString> ids, shortcuts;
        for (const PanelEntry& entry : panelRegistry()) {
            ids.insert(entry.id);
            shortcuts.insert(entry.shortcut);
            QVERIFY(!QKeySequence(QString::fromLatin1(entry.shortcut)).isEmpty());
        }
        QCOMPARE(ids.size(), static_cast<int>(panelRegistry().size()));
        QCOMPARE(shortcuts.size(), static_cast<int>(panelRegistry().size()));
    }

    void standsEverySnapshot_data() { everyPanel(); }
    void standsEverySnapshot() {
        QFETCH(QString, id);
        const std::unique_ptr<Panel> panel = entryOf(id).create(*m_backend);
        panel->applyPalette(Palette::light());
        panel->resize(640, 420);
        panel->show();
        show(*panel, Snapshot(), nullptr);
        show(*panel, Snapshot(), std::make_shared<MetricLog>());
        const auto log = testing::fakeLog(250);
        show(*panel, testing::fakeSnapshot(250), log);
        show(*panel, testing::fakeSnapshot(250), log);
        panel->applyPalette(Palette::darkTheme());
        show(*panel, testing::fakeSnapshot(250), log);
        show(*panel, testing::nanSnapshot(), testing::nanLog());
        show(*panel, testing::fakeSnapshot(60), testing::fakeLog(60, 7));
        panel->resize(panel->minimumSizeHint());
        show(*panel, testing::fakeSnapshot(60), nullptr);
        QVERIFY(panel->preferredHz() >= 1 && panel->preferredHz() <= 30);
    }

    // Full and empty look different: the panel has painted what it was given.
    void showsWhatItIsGiven_data() { everyPanel(); }
    void showsWhatItIsGiven() {
        QFETCH(QString, id);
        const std::unique_ptr<Panel> panel = entryOf(id).create(*m_backend);
        panel->applyPalette(Palette::light());
        panel->resize(640, 560);
        panel->show();
        show(*panel, Snapshot(), nullptr);
        QTest::qWait(30);  // queued replots
        const QImage empty = panel->grab().toImage();
        show(*panel, testing::fakeSnapshot(250), testing::fakeLog(250));
        QTest::qWait(30);
        QVERIFY(panel->grab().toImage() != empty);
    }

    void controlsHaveNames_data() { everyPanel(); }
    void controlsHaveNames() {
        QFETCH(QString, id);
        const std::unique_ptr<Panel> panel = entryOf(id).create(*m_backend);
        panel->applyPalette(Palette::light());
        for (const QWidget* control : panel->findChildren<QWidget*>()) {
            const bool counts = qobject_cast<const QAbstractButton*>(control) ||
                                qobject_cast<const QComboBox*>(control) ||
                                qobject_cast<const QLineEdit*>(control) ||
                                qobject_cast<const QAbstractSpinBox*>(control) ||
                                qobject_cast<const QPlainTextEdit*>(control) ||
                                (qobject_cast<const QAbstractSlider*>(control) &&
                                 !qobject_cast<const QScrollBar*>(control));
            const bool part = control->objectName().startsWith("qt_") ||
                              qobject_cast<const QAbstractSpinBox*>(control->parent()) ||
                              qobject_cast<const QLineEdit*>(control->parent());
            if (!counts || part)
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(control);
            const bool named =
                !control->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(named, qPrintable(QString::fromLatin1(control->metaObject()->className()) +
                                       ' ' + control->objectName()));
        }
    }

private:
    static void everyPanel() {
        QTest::addColumn<QString>("id");
        for (const PanelEntry& entry : panelRegistry())
            QTest::newRow(entry.id) << QString::fromLatin1(entry.id);
    }

    std::unique_ptr<FakeBackend> m_backend;
};

STUDIO_TEST(PanelContractTest)
#include "panel_contract_test.moc"
