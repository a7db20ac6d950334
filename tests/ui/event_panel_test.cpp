// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/event_panel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::FakeBackend;

namespace {

PanelInput inputOf(std::shared_ptr<const MetricLog> log) {
    return {std::make_shared<const Snapshot>(), std::move(log)};
}

}  // namespace

class EventPanelTest : public QObject {
    Q_OBJECT
private slots:
    void modelKeepsTheRules() {
        EventTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.applyPalette(Palette::light());
        const auto log = testing::fakeLog(400);
        model.follow(log);
        const int before = model.rowCount();
        QCOMPARE(before, static_cast<int>(log->eventsFrom(0).size()));
        log->append(RunEvent{EventKind::Error, 401, 20, 1'700'000'100'000, "The disk is full."});
        model.follow(log);
        QCOMPARE(model.rowCount(), before + 1);
        const auto text = [&](int column) { return model.index(before, column).data().toString(); };
        QCOMPARE(text(EventTableModel::Text), QStringLiteral("The disk is full."));
        QCOMPARE(text(EventTableModel::Step), QStringLiteral("401"));
        QCOMPARE(text(EventTableModel::Kind), QStringLiteral("Error"));
        QCOMPARE(model.index(before, 0).data(Qt::ForegroundRole).value<QColor>(),
                 Palette::light().error);
        model.applyPalette(Palette::darkTheme());
        model.follow(testing::nanLog());
        QCOMPARE(model.rowCount(), 20);
        model.follow(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void filterNarrowsAndCopyTakesWhatIsShown() {
        FakeBackend backend;
        EventPanel panel(backend);
        panel.applyPalette(Palette::light());
        panel.resize(700, 300);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));  // shortcuts need it
        panel.refresh(inputOf(testing::fakeLog(600)));
        auto* table = panel.findChild<QTreeView*>("eventTable");
        auto* filter = panel.findChild<QLineEdit*>("eventFilter");
        auto* copy = panel.findChild<QToolButton*>("copyEvents");
        QVERIFY(table->model()->rowCount() > 3);
        QTest::keyClicks(filter, "CHECKpoint");
        QCOMPARE(table->model()->rowCount(), 3);  // steps 200, 400, 600
        QTest::mouseClick(copy, Qt::LeftButton);
        const QStringList lines =
            QGuiApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].contains("200\tSaved a checkpoint"));

        table->setFocus();
        table->selectionModel()->select(
            table->model()->index(1, 0),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keySequence(table, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text().count('\n'), 1);
        QVERIFY(QGuiApplication::clipboard()->text().contains("400\tSaved"));

        QTest::keyClicks(filter, "zzz");
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!table->isVisible());
        QVERIFY(!copy->isEnabled());
    }

    void kindsAreChosenByKeyboard() {
        FakeBackend backend;
        EventPanel panel(backend);
        panel.applyPalette(Palette::light());
        panel.resize(700, 300);
        panel.show();
        panel.refresh(inputOf(testing::fakeLog(600)));
        auto* table = panel.findChild<QTreeView*>("eventTable");
        auto* kinds = panel.findChild<QToolButton*>("eventKinds");
        const int all = table->model()->rowCount();
        const QAbstractItemModelTester tester(
            table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(kinds->text(), QStringLiteral("All kinds"));
        const auto kind = [&](EventKind which) {
            return panel.findChild<QAction*>(
                QStringLiteral("kind.%1").arg(static_cast<int>(which)));
        };
        kind(EventKind::Checkpoint)->trigger();
        QCOMPARE(table->model()->rowCount(), all - 3);
        QVERIFY(kinds->text() != QStringLiteral("All kinds"));
        QTest::keyClicks(panel.findChild<QLineEdit*>("eventFilter"), "checkpoint");
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!panel.findChild<QLabel*>("emptySentence")->text().isEmpty());
        panel.findChild<QAction*>("kind.all")->trigger();
        QCOMPARE(table->model()->rowCount(), 3);
        QVERIFY(kind(EventKind::Checkpoint)->isChecked());
    }

    void timesFollowTheLocale_data() {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany)
                                << "^\\d\\d:\\d\\d:\\d\\d$";
        QTest::newRow("American") << QLocale(QLocale::English, QLocale::UnitedStates)
                                  << "^\\d?\\d:\\d\\d:\\d\\d\\s(AM|PM)$";
    }
    void timesFollowTheLocale() {
        QFETCH(QLocale, locale);
        QFETCH(QString, pattern);
        const QLocale before;
        QLocale::setDefault(locale);
        EventTableModel model;
        model.follow(testing::fakeLog(10));
        const QString time = model.index(0, EventTableModel::Time).data().toString();
        QLocale::setDefault(before);
        QVERIFY2(QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption)
                     .match(time)
                     .hasMatch(),
                 qPrintable(time));
    }
};

STUDIO_TEST(EventPanelTest)
#include "event_panel_test.moc"
