// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts asked before, pinned prompts along time, and two checkpoints side by side.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QtTest>
#include <cmath>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/models/pin_table_model.h"
#include "ui/models/probability_colors.h"
#include "ui/models/prompt_history_model.h"
#include "ui/panels/generation_panel.h"
#include "ui/panels/stream_view.h"
#include "ui/run_actions.h"

using namespace studio;
using namespace studio::ui;

namespace {

PromptSample sampleOf(std::int64_t step, const std::string& prompt, const std::string& text) {
    return {step, static_cast<double>(step) / 10, {prompt, {}}, text};
}

// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor& c) {
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}
double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace

class PromptBookTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_backend = std::make_unique<testing::FakeBackend>();
        m_input = {std::make_shared<const Snapshot>(testing::fakeSnapshot(100)), nullptr};
    }
    void cleanup() { m_panel.reset(); }

private:
    void open() {
        m_panel = std::make_unique<GenerationPanel>(*m_backend);
        auto* actions = new RunActions(*m_backend, m_panel.get());  // owned by the panel
        actions->follow(RunState::Training);
        m_panel->useActions(*actions);
        m_panel->resize(720, 480);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_panel->refresh(m_input);
        m_prompt = m_panel->findChild<QPlainTextEdit*>("prompt");
    }

private slots:
    void historyIsNewestFirstAndOnceEach() {
        PromptHistoryModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy edits(&model, &PromptHistoryModel::edited);
        model.setPrompts({"b", "a"});
        QCOMPARE(edits.count(), 0);
        model.add("c\nd");
        model.add("  \n");
        model.add("a");
        QCOMPARE(model.prompts(), (std::vector<std::string>{"a", "c\nd", "b"}));
        QCOMPARE(model.data(model.index(1), Qt::DisplayRole).toString(), QStringLiteral("c⏎d"));
        model.removeAt(1);
        model.removeAt(7);
        QCOMPARE(model.prompts(), (std::vector<std::string>{"a", "b"}));
        for (int i = 0; i < 2 * PromptHistoryModel::kMost; ++i)
            model.add(QString::number(i));
        QCOMPARE(model.rowCount(), PromptHistoryModel::kMost);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void upAndDownRecallPrompts() {
        m_backend->book.history = {"newest", "older\nof two lines"};
        open();
        m_prompt->setFocus();
        m_prompt->selectAll();
        QTest::keyClicks(m_prompt, "half");
        QTest::keyClick(m_prompt, Qt::Key_Up);
        QCOMPARE(m_prompt->toPlainText(), QStringLiteral("newest"));
        QTest::keyClick(m_prompt, Qt::Key_Up);
        QCOMPARE(m_prompt->toPlainText(), QStringLiteral("older\nof two lines"));
        QTest::keyClick(m_prompt, Qt::Key_Up);  // to the first of its two lines
        QTest::keyClick(m_prompt, Qt::Key_Up);  // there is no older one
        QCOMPARE(m_prompt->toPlainText(), QStringLiteral("older\nof two lines"));
        m_prompt->moveCursor(QTextCursor::End);
        QTest::keyClick(m_prompt, Qt::Key_Down);
        QTest::keyClick(m_prompt, Qt::Key_Down);
        QCOMPARE(m_prompt->toPlainText(), QStringLiteral("half"));
        QTest::keyClick(m_prompt, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_backend->book.history.front(), std::string("half"));
        QCOMPARE(m_backend->book.history.size(), std::size_t{3});
    }

    void theListTakesRemovesAndClears() {
        m_backend->book.history = {"one", "two", "three"};
        open();
        auto* button = m_panel->findChild<QToolButton*>("recentPrompts");
        auto* list = m_panel->findChild<QListView*>("promptHistoryList");
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(list->isVisible());
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(m_backend->book.history, (std::vector<std::string>{"one", "three"}));
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(!list->isVisible());
        QCOMPARE(m_prompt->toPlainText(), QStringLiteral("three"));
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseClick(m_panel->findChild<QPushButton*>("clearPrompts"), Qt::LeftButton);
        QVERIFY(m_backend->book.history.empty());
    }

    void pinsAreLaidOutAlongTime() {
        PinTableModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setPins({{"A", {}}});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.columnCount(), 0);
        auto log = std::make_shared<MetricLog>();
        log->append(sampleOf(0, "A", " zero"));
        model.follow(log);
        log->append(sampleOf(100, "A", " better"));
        log->append(sampleOf(100, "B", " other"));
        model.follow(log);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 2);
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("better"));
        QCOMPARE(model.index(1, 0).data().toString(), QString());
        QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("other"));
        QVERIFY(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString().contains("100"));
        QVERIFY(model.isPinned(0) && !model.isPinned(1));
        model.setPins({{"C", {}}});  // A keeps its answers
        QCOMPARE(model.rowCount(), 3);
        model.setPins({});
        QCOMPARE(model.rowCount(), 2);
        model.follow(std::make_shared<MetricLog>());
        QCOMPARE(model.rowCount(), 0);
    }

    void aPromptIsPinnedAndUnpinned() {
        open();
        m_prompt->setPlainText("The fox");
        m_panel->findChild<QSpinBox*>("seed")->setValue(7);
        m_panel->findChild<QSpinBox*>("length")->setValue(5000);
        auto* pin = m_panel->findChild<QPushButton*>("pin");
        QTest::mouseClick(pin, Qt::LeftButton);
        QCOMPARE(m_backend->book.pins.size(), std::size_t{1});
        QCOMPARE(m_backend->book.pins[0].prompt, std::string("The fox"));
        QCOMPARE(m_backend->book.pins[0].sampling.seed, std::uint64_t{7});
        QVERIFY(m_backend->book.pins[0].sampling.tokens <= 100);
        QTest::mouseClick(pin, Qt::LeftButton);
        QCOMPARE(m_backend->book.pins.size(), std::size_t{1});
        m_panel->refresh(m_input);
        // Nothing is answered yet: the page says when, and offers to do it now.
        auto* remedy = visibleRemedy();
        QVERIFY(remedy != nullptr);
        QTest::mouseClick(remedy, Qt::LeftButton);
        QVERIFY(m_backend->commands.contains("evaluate"));
        auto log = std::make_shared<MetricLog>();
        PromptSample sample{50, 1, m_backend->book.pins[0], " ran home."};
        log->append(sample);
        m_panel->refresh({m_input.snapshot, log});
        auto* table = m_panel->findChild<QTableView*>("pinTable");
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("ran home."));
        QTest::mouseClick(m_panel->findChild<QPushButton*>("unpin"), Qt::LeftButton);
        QVERIFY(m_backend->book.pins.empty());
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void twoCheckpointsAreCompared() {
        m_backend->servedCheckpoints = {200, 100};
        open();
        auto* tabs = m_panel->findChild<QTabBar*>("generationPages");
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
        QTest::keyClick(tabs, Qt::Key_Right);
        m_panel->refresh(m_input);
        auto* left = m_panel->findChild<QComboBox*>("compareLeft");
        auto* right = m_panel->findChild<QComboBox*>("compareRight");
        QCOMPARE(left->count(), 3);
        left->setFocus();
        QTest::keyClick(left, Qt::Key_End);
        right->setCurrentIndex(1);
        QTest::mouseClick(m_panel->findChild<QPushButton*>("generate"), Qt::LeftButton);
        QCOMPARE(m_backend->comparedChoices[0].step, std::int64_t{100});
        QCOMPARE(m_backend->comparedChoices[1].step, std::int64_t{200});
        for (const auto& log : m_backend->compared)
            log->begin(1);
        const auto say = [this](int side, const char* text) {
            m_backend->compared[side]->append({text, 0.5F, false, {}, 1});
        };
        say(0, " the");
        say(0, " dog");
        say(1, " the");
        m_panel->refresh(m_input);
        auto* views = m_panel->findChild<StreamView*>("answerLeft");
        auto* other = m_panel->findChild<StreamView*>("answerRight");
        QVERIFY(views->toPlainText().endsWith(" the dog"));
        QVERIFY(!views->differs({0, 0}) && !views->differs({0, 1}));
        say(1, " cat");
        m_panel->refresh(m_input);
        QVERIFY(views->differs({0, 1}) && other->differs({0, 1}) && !other->differs({0, 0}));
        QVERIFY(m_panel->findChild<QLabel*>("generationStatus")->text().startsWith("1 of 2"));
        // The token one looks at is framed on both sides.
        views->setFocus();
        QTest::keyClick(views, Qt::Key_Right);
        QCOMPARE(other->extraSelections().size(), 1);
        auto* stop = m_panel->findChild<QPushButton*>("stopGenerating");
        QVERIFY(stop->isEnabled());
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(m_backend->commands.contains("cancel comparison"));
        m_backend->compared[0]->finish(GenerationState::Cancelled);
        m_backend->compared[1]->finish(GenerationState::Failed, "The file is damaged.");
        m_panel->refresh(m_input);
        QVERIFY(!stop->isEnabled());
        QCOMPARE(m_panel->findChild<QLabel*>("stateRight")->text(),
                 QStringLiteral("The file is damaged."));
    }

    // Which output layer answers, and what its rounding costs, stands beside the answer.
    void outputLayerIsNamedWithItsError() {
        open();
        m_panel->findChild<QTabBar*>("generationPages")->setCurrentIndex(0);
        QTest::mouseClick(m_panel->findChild<QPushButton*>("generate"), Qt::LeftButton);
        m_backend->generation->begin(42);
        m_backend->generation->setOutputLayer({true, 0.0123});
        m_panel->refresh(m_input);
        const auto* status = m_panel->findChild<QLabel*>("generationStatus");
        QVERIFY2(status->text().contains("output layer at 8 bits, at most 0.0123 nats from fp32"),
                 qPrintable(status->text()));
        m_backend->generation->setOutputLayer({false, 0});
        m_panel->refresh(m_input);
        QVERIFY2(status->text().contains("output layer in fp32"), qPrintable(status->text()));
        QVERIFY(!status->text().contains("nats"));
    }

    // A low panel leaves its room to the answer; what the user has chosen stays.
    void lowPanelHidesTheSettings() {
        open();
        m_panel->findChild<QTabBar*>("generationPages")->setCurrentIndex(0);
        auto* settings = m_panel->findChild<QToolButton*>("samplingSettings");
        const auto* temperature = m_panel->findChild<QDoubleSpinBox*>("temperature");
        m_panel->resize(480, 600);
        QVERIFY(settings->isChecked() && temperature->isVisible());
        m_panel->resize(480, 360);
        QVERIFY(!settings->isChecked() && !temperature->isVisible());
        QTest::mouseClick(settings, Qt::LeftButton);
        QVERIFY(temperature->isVisible());
        m_panel->resize(480, 340);
        QVERIFY(temperature->isVisible());
    }

    void textStaysLegibleOnEveryShade_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textStaysLegibleOnEveryShade() {
        QFETCH(bool, dark);
        const Palette p = dark ? Palette::darkTheme() : Palette::light();
        double before = 1e9;
        for (std::size_t shade = 0; shade < kProbabilityClasses.size(); ++shade) {
            const double ratio = contrast(p.text, probabilityColor(shade, p));
            QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
            // One step after the other moves away from the surface: lightness alone tells them.
            QVERIFY(ratio < before);
            before = ratio;
        }
        QVERIFY(contrast(p.text, differenceColor(p)) >= 4.5);
        QCOMPARE(probabilityClass(0.9), std::size_t{0});
        QCOMPARE(probabilityClass(0.8), std::size_t{0});
        QCOMPARE(probabilityClass(0.1), std::size_t{3});
        QCOMPARE(probabilityClass(std::nan("")), std::size_t{4});
    }

private:
    QPushButton* visibleRemedy() const {
        for (auto* button : m_panel->findChildren<QPushButton*>("emptyAction"))
            if (button->isVisible())
                return button;
        return nullptr;
    }

    std::unique_ptr<testing::FakeBackend> m_backend;
    std::unique_ptr<GenerationPanel> m_panel;
    QPlainTextEdit* m_prompt = nullptr;
    PanelInput m_input;
};

STUDIO_TEST(PromptBookTest)
#include "prompt_book_test.moc"
