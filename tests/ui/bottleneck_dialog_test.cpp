// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bottleneck_dialog.h"

#include <QClipboard>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QtTest>
#include <limits>

#include "tests/support/fake_backend.h"
#include "tests/support/test_main.h"
#include "ui/dialogs/bottleneck_picture.h"
#include "ui/models/bottleneck_text.h"
#include "ui/models/figure_text.h"

using namespace studio;
using namespace studio::ui;

namespace {

using State = BottleneckReport::State;

/// A stage whose parts are given in ms; the share follows from them.
BottleneckStage stage(double fraction, double core, double output, double optimizer, double other) {
    BottleneckStage made;
    made.positionFraction = fraction;
    made.seconds = 30;
    made.coreMs = core;
    made.outputLayerMs = output;
    made.optimizerMs = optimizer;
    made.otherMs = other;
    const double step = core + output + optimizer + other;
    made.steps = static_cast<int>(30'000 / step);
    made.tokensPerSecond = 1'024'000 / step;
    made.outputLayerShare = output / step;
    made.operationShare = fraction < 1 ? 0.77 : 0.93;
    return made;
}

std::shared_ptr<BottleneckReport> report(State state) {
    auto made = std::make_shared<BottleneckReport>();
    made->state = state;
    return made;
}

int columnsOf(const QImage& image, const QRect& bar, const QColor& color) {
    int count = 0;  // along the upper edge, above any label
    for (int x = bar.left(); x <= bar.right(); ++x)
        count += image.pixelColor(x, bar.top() + 3) == color ? 1 : 0;
    return count;
}

}  // namespace

class BottleneckDialogTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        m_backend = std::make_unique<testing::FakeBackend>();
        m_dialog = std::make_unique<BottleneckDialog>(*m_backend, Palette::light());
    }

    void measuresWhenShown() {
        const auto old = report(State::Done);
        old->allPositions = stage(1, 1, 1, 1, 1);
        m_backend->servedBottleneck = old;
        m_dialog->show();
        QCOMPARE(m_backend->commands, QStringList("bottleneck 30"));
        m_dialog->refresh();
        QVERIFY(text().isEmpty());  // the report of the time before is not ours
        const auto running = report(State::Running);
        running->allPositions = stage(1, 28, 226, 3, 2);
        running->allPositions->seconds = 15;
        m_backend->servedBottleneck = running;
        m_dialog->refresh();
        const auto bars = m_dialog->findChildren<QProgressBar*>();
        QCOMPARE(bars.size(), 2);
        QCOMPARE(bars[0]->value(), bars[0]->maximum() / 2);
        QCOMPARE(bars[1]->value(), 0);
        QVERIFY(button("cancelBottleneck")->isVisible());
        QVERIFY(!button("measureAgain")->isVisible());
    }

    void refreshesItself() {
        m_dialog->show();
        const auto running = report(State::Running);
        running->quarter = stage(0.25, 28, 58, 3, 2);
        m_backend->servedBottleneck = running;
        const auto bars = m_dialog->findChildren<QProgressBar*>();
        QTRY_COMPARE(bars[1]->value(), bars[1]->maximum());
    }

    void explainsWhatWasMeasured() {
        const auto done = report(State::Done);
        done->allPositions = stage(1, 28, 226, 3, 2);
        done->quarter = stage(0.25, 28, 58, 1, 2);
        showReport(done);
        QVERIFY(text().contains("87 %"));
        QVERIFY(text().contains("226 ms of 259 ms"));
        QVERIFY(text().contains("86 %: about the same"));
        QVERIFY(text().contains("65 %"));
        QVERIFY(text().contains("within the 60 to 70 %"));
        QVERIFY(text().contains("2.9 times as fast"));
        QVERIFY(text().contains("93 %"));
        QVERIFY(button("measureAgain")->isVisible());
        QTest::mouseClick(button("copyBottleneck"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), text());
        QTest::mouseClick(button("measureAgain"), Qt::LeftButton);
        QCOMPARE(m_backend->commands.count("bottleneck 30"), 2);
        QVERIFY(text().isEmpty());
    }

    void saysSoWhenItIsOtherwise_data() {
        QTest::addColumn<double>("allShare");
        QTest::addColumn<double>("quarterShare");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("lesson");
        QTest::addRow("less") << 0.70 << 0.40 << "less of the time"
                              << "less than the"
                              << "most of the training time";
        QTest::addRow("more") << 0.95 << 0.80 << "even more of the time"
                              << "more than the"
                              << "most of the training time";
        QTest::addRow("small") << 0.30 << 0.10 << "less of the time"
                               << "less than the"
                               << "not where most of the time goes";
    }
    void saysSoWhenItIsOtherwise() {
        QFETCH(const double, allShare);
        QFETCH(const double, quarterShare);
        QFETCH(const QString, first);
        QFETCH(const QString, second);
        QFETCH(const QString, lesson);
        const auto done = report(State::Done);
        done->allPositions = stage(1, 100 * (1 - allShare), 100 * allShare, 0, 0);
        done->quarter = stage(0.25, 100 * (1 - quarterShare), 100 * quarterShare, 0, 0);
        const QString told = bottleneckSentences(*done).join('\n');
        QVERIFY2(told.contains(first), qPrintable(told));
        QVERIFY2(told.contains(second), qPrintable(told));
        QVERIFY2(told.contains(lesson), qPrintable(told));
        QVERIFY(told.contains(percentText(allShare)));
        QVERIFY(told.contains(percentText(quarterShare)));
        QVERIFY(told.contains("not make the steps noticeably faster"));
    }

    void picturesPartsAreTheShares() {
        const Palette colors = Palette::light();
        const auto done = report(State::Done);
        done->allPositions = stage(1, 30, 60, 6, 4);
        done->quarter = stage(0.25, 60, 20, 12, 8);
        BottleneckPicture picture;
        picture.resize(1000, picture.sizeHint().height());
        picture.setReport(*done);
        const QImage image = picture.grab().toImage();
        const auto near = [&](int bar, const QColor& color, int expected) {
            return std::abs(columnsOf(image, picture.barRect(bar), color) - expected) <= 1;
        };
        QVERIFY(near(0, colors.outputLayer, 600));
        QVERIFY(near(0, colors.core, 300));
        QVERIFY(near(0, colors.optimizer, 60));
        QVERIFY(near(0, colors.other, 40));
        QVERIFY(near(1, colors.outputLayer, 200));
        QVERIFY(near(1, colors.core, 600));
        QVERIFY(picture.accessibleDescription().contains("60 %"));
    }

    void cancelKeepsWhatWasMeasured() {
        m_dialog->show();
        QTest::mouseClick(button("cancelBottleneck"), Qt::LeftButton);
        QVERIFY(m_backend->commands.contains("cancel bottleneck"));
        const auto cancelled = report(State::Cancelled);
        cancelled->allPositions = stage(1, 28, 226, 3, 2);
        m_backend->servedBottleneck = cancelled;
        m_dialog->refresh();
        QVERIFY(message().contains("Cancelled"));
        QVERIFY(text().contains("87 %"));
        QVERIFY(!text().contains("quarter"));
        m_dialog->close();
        QCOMPARE(m_backend->commands.count("cancel bottleneck"), 1);
    }

    void failureIsTold() {
        const auto failed = report(State::Failed);
        failed->problem = "There is not enough memory: 2 GB are needed.";
        showReport(failed);
        QCOMPARE(message(), QString::fromStdString(failed->problem));
        QVERIFY(text().isEmpty());
        QVERIFY(!button("copyBottleneck")->isEnabled());
        QVERIFY(button("measureAgain")->isVisible());
    }

    void refusalIsTold() {
        m_backend->refusal = "A run is training: stop it first.";
        m_dialog->show();
        QCOMPARE(message(), QStringLiteral("A run is training: stop it first."));
        QVERIFY(!button("cancelBottleneck")->isVisible());
        m_backend->refusal.clear();
        QTest::mouseClick(button("measureAgain"), Qt::LeftButton);
        QVERIFY(message().isEmpty());
        QVERIFY(button("cancelBottleneck")->isVisible());
    }

    void closingEndsTheMeasurement() {
        m_dialog->show();
        QTest::mouseClick(button("closeBottleneck"), Qt::LeftButton);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(m_backend->commands.contains("cancel bottleneck"));
    }

    void spoiltFiguresAreNotShown() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const auto done = report(State::Done);
        done->allPositions = stage(1, nan, 226, 3, 2);
        done->allPositions->seconds = nan;
        done->quarter = stage(0.25, 28, 58, 1, 2);
        done->quarter->steps = 0;
        showReport(done);
        QVERIFY(text().contains("Not a single step"));
        QVERIFY(!text().contains("nan"));
        QVERIFY(!m_dialog->grab().isNull());
        m_dialog->applyPalette(Palette::darkTheme());
        QCOMPARE(m_dialog->grab().toImage().pixelColor(2, 2), Palette::darkTheme().surface);
    }

private:
    void showReport(std::shared_ptr<const BottleneckReport> made) {
        m_dialog->show();
        m_backend->servedBottleneck = std::move(made);
        m_dialog->refresh();
    }
    QString text() const { return m_dialog->findChild<QLabel*>("bottleneckText")->text(); }
    QString message() const { return m_dialog->findChild<QLabel*>("bottleneckMessage")->text(); }
    QPushButton* button(const char* name) const { return m_dialog->findChild<QPushButton*>(name); }

    std::unique_ptr<testing::FakeBackend> m_backend;
    std::unique_ptr<BottleneckDialog> m_dialog;
};

STUDIO_TEST(BottleneckDialogTest)
#include "bottleneck_dialog_test.moc"
