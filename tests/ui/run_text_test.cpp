// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_text.h"

#include <QtTest>
#include <cmath>

#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::ui;

class RunTextTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void rates_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("slow") << 3.14159 << "3.1";
        QTest::newRow("hundreds") << 842.3 << "842";
        QTest::newRow("thousands") << 9120.0 << "9,120";
        QTest::newRow("rounded up to k") << 9999.7 << "10.0k";
        QTest::newRow("k") << 20480.0 << "20.5k";
        QTest::newRow("large k") << 204800.0 << "205k";
        QTest::newRow("millions") << 1.34e6 << "1.3M";
        QTest::newRow("not a number") << std::nan("") << "–";
    }
    void rates() {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(rateText(value), text);
    }

    void durations_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("seconds") << 8.4 << "8 s";
        QTest::newRow("just a minute") << 59.6 << "1 min 00 s";
        QTest::newRow("minutes") << 185.0 << "3 min 05 s";
        QTest::newRow("hours") << 4320.0 << "1 h 12 min";
        QTest::newRow("infinite") << double(INFINITY) << "–";
        QTest::newRow("negative") << -1.0 << "–";
    }
    void durations() {
        QFETCH(double, seconds);
        QFETCH(QString, text);
        QCOMPARE(durationText(seconds), text);
    }

    void progress() {
        Snapshot snapshot = testing::fakeSnapshot(900);
        QCOMPARE(progressText(snapshot), QStringLiteral("50 % · 45 s left"));
        QCOMPARE(detailText(snapshot),
                 QStringLiteral("quick-start 1, phase 2 of 2: 16 sequences of 128 tokens"));
        snapshot.state = RunState::Finished;
        QCOMPARE(progressText(snapshot), QStringLiteral("50 %"));
        QCOMPARE(progressText(testing::nanSnapshot()), QString());
        Snapshot preparing;
        preparing.state = RunState::Preparing;
        preparing.activity = "Training the tokenizer";
        QCOMPARE(progressText(preparing), QString());
        preparing.activityFraction = 0.25;
        QCOMPARE(progressText(preparing), QStringLiteral("25 %"));
        QCOMPARE(detailText(preparing), QStringLiteral("Training the tokenizer"));
    }
};

STUDIO_TEST(RunTextTest)
#include "run_text_test.moc"
