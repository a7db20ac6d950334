// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/models/export_role.h"
#include "ui/models/library_text.h"
#include "ui/models/overlay_curve.h"
#include "ui/models/run_filter_model.h"
#include "ui/models/run_table_model.h"
#include "ui/models/settings_difference_model.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::FakeBackend;
using studio::testing::FakeLibrary;
using Tester = QAbstractItemModelTester;

class LibraryModelsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void tableFollowsTheLibrary() {
        FakeLibrary library;
        RunTableModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        std::vector<LibraryRun> runs = library.served->runs;
        model.setRuns(runs);
        QCOMPARE(model.rowCount(), 3);
        const auto text = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, RunTableModel::Name), QStringLiteral("foxes"));
        QCOMPARE(text(0, RunTableModel::Standing), QStringLiteral("Finished"));
        QCOMPARE(text(1, RunTableModel::Tags), QStringLiteral("night, small"));
        QCOMPARE(text(1, RunTableModel::Score), QStringLiteral("1.250"));
        QCOMPARE(model.index(1, RunTableModel::Score).data(kExportRole).toDouble(), 1.25);
        // One changes, one goes, one comes, two change places: a selection elsewhere stays.
        const QPersistentModelIndex owls(model.index(1, 0));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        runs[1].step = 777;
        runs.erase(runs.begin());
        std::swap(runs[0], runs[1]);
        runs.insert(runs.begin(), LibraryRun{.folder = "/runs/new", .name = "new"});
        model.setRuns(runs);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(owls.data().toString(), QStringLiteral("owls"));
        QCOMPARE(owls.row(), 2);
        QCOMPARE(text(2, RunTableModel::Step), QStringLiteral("777"));
        QCOMPARE(text(0, RunTableModel::Score), QStringLiteral("–"));
        QVERIFY(reset.isEmpty());
        model.setRuns({});
        QCOMPARE(model.rowCount(), 0);
    }

    void shownRunsKeepTheirColours() {
        FakeLibrary library;
        RunTableModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setRuns(library.served->runs);
        QSignalSpy changed(&model, &RunTableModel::shownChanged);
        const auto tick = [&](int row, Qt::CheckState state) {
            return model.setData(model.index(row, 0), state, Qt::CheckStateRole);
        };
        QVERIFY(tick(0, Qt::Checked) && tick(1, Qt::Checked) && tick(2, Qt::Checked));
        QVERIFY(tick(1, Qt::Unchecked));
        QCOMPARE(model.shown().at(2), library.served->runs[2].folder);  // keeps its colour
        QVERIFY(tick(1, Qt::Checked));
        QCOMPARE(model.shown().at(1), library.served->runs[1].folder);  // the free one
        QCOMPARE(changed.size(), 5);
        std::vector<LibraryRun> rest(library.served->runs.begin() + 1, library.served->runs.end());
        model.setRuns(rest);
        QCOMPARE(model.shown().size(), std::size_t{2});
        QCOMPARE(changed.size(), 6);
    }

    void namesAreEditedInPlace() {
        FakeLibrary library;
        RunTableModel model;
        model.setRuns(library.served->runs);
        QSignalSpy renamed(&model, &RunTableModel::renamed);
        QVERIFY(!model.setData(model.index(0, 0), "foxes", Qt::EditRole));
        QVERIFY(!model.setData(model.index(0, 0), "  ", Qt::EditRole));
        QVERIFY(!model.setData(model.index(0, RunTableModel::Step), "9", Qt::EditRole));
        QVERIFY(model.setData(model.index(1, 0), " night birds ", Qt::EditRole));
        QCOMPARE(renamed.size(), 1);
        QCOMPARE(renamed[0][1].toString(), QStringLiteral("night birds"));
    }

    void filterSearchesAndSorts() {
        FakeLibrary library;
        library.served->runs[2].bitsPerByte.reset();
        RunTableModel model;
        RunFilterModel shown;
        shown.setSourceModel(&model);
        const Tester tester(&shown, Tester::FailureReportingMode::QtTest);
        model.setRuns(library.served->runs);
        shown.setWords("NIGHT owl");
        QCOMPARE(shown.rowCount(), 1);
        shown.setWords("owl foxes");
        QCOMPARE(shown.rowCount(), 0);
        shown.setWords({});
        shown.setStanding(RunStanding::Finished);
        QCOMPARE(shown.rowCount(), 1);
        shown.setStanding(std::nullopt);
        const auto names = [&] {
            QStringList all;
            for (int row = 0; row < shown.rowCount(); ++row)
                all << shown.index(row, 0).data().toString();
            return all;
        };
        shown.sort(RunTableModel::Step, Qt::AscendingOrder);
        QCOMPARE(names(), (QStringList{"hares", "owls", "foxes"}));
        shown.sort(RunTableModel::Score, Qt::AscendingOrder);  // no score comes last
        QCOMPARE(names(), (QStringList{"foxes", "owls", "hares"}));
    }

    void differencesAreThoseThatDiffer() {
        FakeBackend backend;
        FakeLibrary& library = backend.fakeLibrary;
        SettingsDifferenceModel model(backend.schema);
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        std::vector<SettingsDifferenceModel::Run> runs;
        int color = 0;
        for (const LibraryRun& run : library.served->runs)
            runs.push_back({QString::fromStdString(run.name), color++,
                            library.curves.at(run.folder).settings});
        model.setRuns({runs[0]});
        QCOMPARE(model.rowCount(), 0);
        model.setRuns({runs[1], runs[2]});  // the same width, other seeds
        QCOMPARE(model.rowCount(), 1);
        model.setRuns(runs);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 4);
        QStringList keys;
        for (int row = 0; row < 2; ++row)
            keys << model.index(row, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(keys.join(' ').contains("model.width"));
        QVERIFY(!keys.join(' ').contains("limit.steps"));
        const int width = keys[0].contains("model.width") ? 0 : 1;
        QCOMPARE(model.index(width, 1).data().toString(), QStringLiteral("256"));
        QCOMPARE(model.index(width, 2).data().toString(), QStringLiteral("128"));
        auto fewer = std::make_shared<SettingTexts>(*runs[0].settings);
        fewer->erase("limit.steps");
        fewer->emplace("from.the.future", "x");
        runs[0].settings = fewer;
        model.setRuns(runs);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(3, 2).data().toString(), QStringLiteral("–"));
    }

    void curvesComeInPieces() {
        const auto log = testing::fakeLog(1000);
        OverlayCurve curve;
        curve.set(log, {LossMeasure::CrossEntropy, LossAxis::Step, 1});
        QVERIFY(curve.take(300));
        QCOMPARE(curve.train().size(), std::size_t{300});
        while (curve.take(300)) {
        }
        QCOMPARE(curve.train().size(), std::size_t{1000});
        QCOMPARE(curve.train()[499].y, log->stepsFrom(499)[0].nll);  // not smoothed
        QCOMPARE(curve.validation().size(), log->evaluationsFrom(0).size());
        curve.set(log, {LossMeasure::BitsPerByte, LossAxis::Minutes, 20});
        QVERIFY(curve.empty());
        QVERIFY(curve.take(5000));
        QCOMPARE(curve.train().points().back().x, log->stepsFrom(999)[0].elapsedSeconds / 60);
        curve.set(nullptr, {});
        QVERIFY(!curve.take(10));
        QVERIFY(curve.empty());
    }

    void agesAreSaid_data() {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("now") << 20 << "just now";
        QTest::newRow("minutes") << 3 * 60 + 5 << "3 minutes ago";
        QTest::newRow("one") << 61 << "a minute ago";
        QTest::newRow("hours") << 5 * 3600 << "5 hours ago";
        QTest::newRow("days") << 2 * 86400 << "2 days ago";
        QTest::newRow("clock jumped back") << -4000 << "just now";
    }
    void agesAreSaid() {
        QFETCH(int, seconds);
        QFETCH(QString, text);
        const QDateTime now = QDateTime::currentDateTime();
        QCOMPARE(agoText(now.addSecs(-seconds).toMSecsSinceEpoch(), now), text);
    }

    void tagsAreTypedWithCommas() {
        QCOMPARE(tagsOf(" night,small ; , big"),
                 (std::vector<std::string>{"night", "small", "big"}));
        QCOMPARE(tagsText({"night", "small"}), QStringLiteral("night, small"));
    }
};

STUDIO_TEST(LibraryModelsTest)
#include "library_models_test.moc"
