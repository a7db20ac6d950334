// SPDX-License-Identifier: GPL-3.0-or-later
// How long the program takes from its start to the first painted window.
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/test_main.h"

class StartTimeTest : public QObject {
    Q_OBJECT
private slots:
    // From the call that starts the process: loading of libraries included. Other work on the
    // machine can only make it longer, so the shortest of a few starts is what it takes.
    void firstWindowComesSoon() {
        constexpr double kLimitMs = 700;
        constexpr int kStarts = 5;
        QTemporaryDir folder;
        double shortestMs = 1e9;
        for (int i = 0; i < kStarts; ++i) {
            QProcess program;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert("STUDIO_RUNS", folder.filePath("runs"));
            environment.insert("XDG_CONFIG_HOME", folder.filePath("config"));
            program.setProcessEnvironment(environment);
            QElapsedTimer clock;
            clock.start();
            program.start(QStringLiteral(STUDIO_PROGRAM), {QStringLiteral("--time-start")});
            QVERIFY2(program.waitForReadyRead(20'000), "no window within 20 s");
            const double ms = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
            QCOMPARE(program.readLine().trimmed(), QByteArray("painted"));
            QVERIFY(program.waitForFinished(20'000));
            QCOMPARE(program.exitCode(), 0);
            shortestMs = std::min(shortestMs, ms);
        }
        qInfo("start to the first painted window: %.0f ms (shortest of %d)", shortestMs, kStarts);
        QVERIFY2(shortestMs < kLimitMs, qPrintable(QString::number(shortestMs)));
    }
};

STUDIO_TEST(StartTimeTest)
#include "start_time_test.moc"
