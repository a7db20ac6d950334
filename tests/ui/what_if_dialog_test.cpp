// SPDX-License-Identifier: GPL-3.0-or-later
// What-if on prepared values: dials by mouse and keys, what is asked and measured when, and how
// prediction and fact stand side by side.
#include "ui/dialogs/what_if_dialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>
#include <limits>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "tests/ui/accessible_tree.h"

using namespace studio;
using namespace studio::ui;

namespace {

using State = WhatIfReport::State;

/// A step of 200 ms, 120 of them in the output layer.
StepPrediction prediction() {
    StepPrediction made;
    made.ms = {50, 120, 20, 10};
    made.tokensPerSecond = 10240;
    made.supervisedPerSecond = 2560;
    made.outputLayerShare = 0.6;
    return made;
}

std::shared_ptr<WhatIfReport> report(State state, bool check = false) {
    auto made = std::make_shared<WhatIfReport>();
    made->state = state;
    made->fraction = 0.5;
    made->activity = "Measuring short steps";
    made->isCheck = check;
    return made;
}

}  // namespace

class WhatIfDialogTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        m_backend = std::make_unique<testing::FakeBackend>();
        m_dialog = std::make_unique<WhatIfDialog>(*m_backend, Palette::light());
    }

    void measuresFirstAndThenTells() {
        m_dialog->show();
        QCOMPARE(m_backend->commands, QStringList("calibrate 4"));
        serve(report(State::Running));
        QCOMPARE(m_dialog->findChild<QProgressBar*>()->value(), 500);
        QVERIFY(find<QPushButton>("cancelWhatIf")->isVisible());
        m_backend->whatIfDesk.step = prediction();
        serve(report(State::Done));
        QCOMPARE(predicted(0), QStringLiteral("60 %"));
        QCOMPARE(predicted(1), QStringLiteral("10240"));
        QCOMPARE(predicted(2), QStringLiteral("2560"));
        QCOMPARE(predicted(3), QStringLiteral("200 ms"));
        QCOMPARE(predicted(4), QStringLiteral("420 MB"));
        QCOMPARE(predicted(6), QStringLiteral("1:02:05 h"));
        QVERIFY(!m_dialog->findChild<QProgressBar*>()->isVisible());
    }

    void whatIsKnownIsNotMeasuredAgain() {
        m_backend->whatIfDesk.step = prediction();
        m_dialog->show();
        QVERIFY(m_backend->commands.isEmpty());
        QCOMPARE(predicted(0), QStringLiteral("60 %"));
        QTest::mouseClick(find<QPushButton>("whatIfAgain"), Qt::LeftButton);
        QCOMPARE(m_backend->commands, QStringList("calibrate 4"));
    }

    void dialsBecomeSettings() {
        m_backend->whatIfDesk.step = prediction();
        m_dialog->show();
        find<QComboBox>("whatIfPreset")->setCurrentIndex(1);  // v3
        QVERIFY(!find<QSpinBox>("whatIfVocabulary")->isEnabled());
        auto* width = find<QSpinBox>("whatIfWidth");
        width->setFocus();
        QTest::keyClick(width, Qt::Key_Up);
        find<QSpinBox>("whatIfRecursions")->setValue(3);
        find<QDoubleSpinBox>("whatIfPositions")->setValue(50);
        const RunConfig& asked = *m_backend->whatIfDesk.lastAsked;
        QCOMPARE(formatSetting(asked.value("tokenizer.kind")), std::string("gpt2"));
        QCOMPARE(formatSetting(asked.value("model.width")), std::string("272"));
        QCOMPARE(formatSetting(asked.value("model.inner")), std::string("725"));  // 683 x 272 / 256
        QCOMPARE(formatSetting(asked.value("model.recursions")), std::string("3"));
        QCOMPARE(formatSetting(asked.value("training.position_fraction")), std::string("0.5"));
        auto* tokens = find<QComboBox>("whatIfTokenizer");
        tokens->setCurrentIndex(tokens->findData("bpe"));
        QVERIFY(find<QSpinBox>("whatIfVocabulary")->isEnabled());
        find<QSpinBox>("whatIfVocabulary")->setValue(4096);
        QCOMPARE(formatSetting(m_backend->whatIfDesk.lastAsked->value("tokenizer.vocabulary")),
                 std::string("4096"));
    }

    // A dial that asks for what is not known lets it be measured, once it has come to rest.
    void unknownIsMeasuredWhenDialsRest() {
        m_backend->whatIfDesk.step = prediction();
        m_dialog->show();
        m_backend->whatIfDesk.step.reset();
        find<QSpinBox>("whatIfThreads")->setValue(2);
        find<QSpinBox>("whatIfThreads")->setValue(1);
        QVERIFY(m_backend->commands.isEmpty());
        QTRY_COMPARE(m_backend->commands, QStringList("calibrate 1"));
    }

    void factStandsBesidePrediction() {
        m_backend->whatIfDesk.step = prediction();
        m_dialog->show();
        QCOMPARE(measured(0), QString());
        QTest::mouseClick(find<QPushButton>("whatIfCheck"), Qt::LeftButton);
        QCOMPARE(m_backend->commands, QStringList("check 4"));
        const auto checked = report(State::Done, true);
        checked->measured.emplace();
        checked->measured->counts.tokens = 2048;
        checked->measured->counts.supervised = 512;
        checked->measured->ms = {60, 110, 20, 10};
        serve(checked);
        QCOMPARE(measured(0), QStringLiteral("55 %"));
        QCOMPARE(measured(1), QStringLiteral("10240"));
        QCOMPARE(measured(3), QStringLiteral("200 ms"));
        find<QSpinBox>("whatIfRecursions")->setValue(7);
        QCOMPARE(measured(0), QString());  // of other sizes there is no fact
    }

    // A run with these settings is a fact as well.
    void aRunIsAFact() {
        m_backend->whatIfDesk.step = prediction();
        Snapshot snapshot = testing::fakeSnapshot(250);
        auto info = std::make_shared<RunInfo>(*snapshot.run);
        info->threads = 4;
        snapshot.run = info;
        m_backend->servedSnapshot = std::make_shared<const Snapshot>(snapshot);
        RunConfig config = m_backend->presetConfigs.at("quick-start");
        QVERIFY(config.setAssignment("limit.steps=7").ok());
        m_backend->servedSettings = RunSettings{"quick-start", {}, config};
        m_dialog->show();
        QVERIFY(!measured(0).isEmpty() && !measured(1).isEmpty());
        find<QSpinBox>("whatIfRecursions")->setValue(2);
        QCOMPARE(measured(0), QString());
    }

    void warnsAndNeverBlocks() {
        m_backend->whatIfDesk.step = prediction();
        m_backend->whatIfDesk.step->reach = 4;
        m_backend->whatIfDesk.warnings = {"This takes most of the computer's memory."};
        m_dialog->show();
        const QString text = find<QLabel>("whatIfWarnings")->text();
        QVERIFY2(text.contains("most of the computer's memory") && text.contains("rough"),
                 qPrintable(text));
        QVERIFY(find<QPushButton>("whatIfCheck")->isEnabled());
    }

    void refusalFailureAndCancelAreTold() {
        m_backend->refusal = "A run is training: stop it first.";
        m_dialog->show();
        QCOMPARE(find<QLabel>("whatIfMessage")->text(), QString::fromStdString(m_backend->refusal));
        m_backend->refusal.clear();
        QTest::mouseClick(find<QPushButton>("whatIfAgain"), Qt::LeftButton);
        const auto failed = report(State::Failed);
        failed->problem = "There is not enough memory.";
        serve(failed);
        QCOMPARE(find<QLabel>("whatIfMessage")->text(),
                 QStringLiteral("There is not enough memory."));
        QTest::mouseClick(find<QPushButton>("whatIfAgain"), Qt::LeftButton);
        QTest::mouseClick(find<QPushButton>("cancelWhatIf"), Qt::LeftButton);
        serve(report(State::Cancelled));
        QVERIFY(find<QLabel>("whatIfMessage")->text().contains("Cancelled"));
        QCOMPARE(m_backend->commands.last(), QStringLiteral("cancel what-if"));
    }

    void spoiltFiguresAreNotShown() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        StepPrediction spoilt = prediction();
        spoilt.ms.fill(nan);
        spoilt.outputLayerShare = nan;
        m_backend->whatIfDesk.step = spoilt;
        m_dialog->show();
        QCOMPARE(predicted(0), QStringLiteral("–"));
        m_dialog->applyPalette(Palette::darkTheme());
        QVERIFY(!m_dialog->grab().isNull());
    }

    void everyControlHasAName() {
        m_backend->whatIfDesk.step = prediction();
        m_dialog->show();
        const auto found = testing::walkAccessibleTree(*m_dialog);
        QVERIFY2(found.nameless.isEmpty(), qPrintable(found.nameless.join('\n')));
        QVERIFY(found.visited >= 12);
    }

private:
    void serve(std::shared_ptr<const WhatIfReport> made) {
        m_backend->whatIfDesk.served = std::move(made);
        m_dialog->refresh();
    }
    template <class T>
    T* find(const char* name) const {
        T* found = m_dialog->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no widget %s", name);
        return found;
    }
    QString predicted(int figure) const {
        return m_dialog->findChild<QLabel*>(QStringLiteral("predicted%1").arg(figure))->text();
    }
    QString measured(int figure) const {
        return m_dialog->findChild<QLabel*>(QStringLiteral("measured%1").arg(figure))->text();
    }

    std::unique_ptr<testing::FakeBackend> m_backend;
    std::unique_ptr<WhatIfDialog> m_dialog;
};

STUDIO_TEST(WhatIfDialogTest)
#include "what_if_dialog_test.moc"
