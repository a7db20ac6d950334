// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/generation_panel.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/models/probability_colors.h"
#include "ui/models/token_text.h"
#include "ui/panels/stream_view.h"
#include "ui/run_actions.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/token_popup.h"

using namespace studio;
using namespace studio::ui;

class GenerationPanelTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_backend = std::make_unique<testing::FakeBackend>();
        m_panel = std::make_unique<GenerationPanel>(*m_backend);
        m_panel->useActions(*new RunActions(*m_backend, m_panel.get()));  // owned by the panel
        m_panel->resize(480, 560);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_prompt = m_panel->findChild<QPlainTextEdit*>("prompt");
        m_view = m_panel->findChild<StreamView*>("answer");
        m_generate = m_panel->findChild<QPushButton*>("generate");
        m_stop = m_panel->findChild<QPushButton*>("stopGenerating");
        m_status = m_panel->findChild<QLabel*>("generationStatus");
        m_input = {std::make_shared<const Snapshot>(testing::fakeSnapshot(100)), nullptr};
    }

    void withoutAModelItSaysWhatToDo() {
        m_panel->refresh({std::make_shared<const Snapshot>(), nullptr});
        QVERIFY(!m_generate->isEnabled());
        auto* sentence =
            m_panel->findChild<EmptyState*>("answerEmpty")->findChild<QLabel*>("emptySentence");
        QVERIFY(sentence->isVisible() && sentence->text().contains("No model yet"));
        auto* remedy = m_panel->findChild<EmptyState*>("answerEmpty")->findChild<QPushButton*>();
        QVERIFY(remedy->isVisible());
        QTest::mouseClick(remedy, Qt::LeftButton);
        QVERIFY(m_backend->commands.contains("start quick-start"));
        m_prompt->setFocus();
        QTest::keyClick(m_prompt, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_backend->lastGeneration);
        Snapshot preparing = testing::fakeSnapshot(0);
        preparing.state = RunState::Preparing;
        m_panel->refresh({std::make_shared<const Snapshot>(preparing), nullptr});
        QVERIFY(!m_generate->isEnabled());
        QVERIFY(sentence->text().contains("prepared"));
        QVERIFY(!remedy->isVisible());
        m_panel->refresh({std::make_shared<const Snapshot>(testing::nanSnapshot()), nullptr});
        QVERIFY(m_generate->isEnabled());
        QVERIFY(!m_panel->grab().isNull());
    }

    void typedPromptAndChosenSettingsReachTheBackend() {
        m_panel->refresh(m_input);
        m_prompt->setFocus();
        m_prompt->selectAll();
        QTest::keyClicks(m_prompt, "The fox");
        QTest::keyClick(m_prompt, Qt::Key_Return);
        QTest::keyClicks(m_prompt, "said");
        setBox("temperature", 1.25);
        setBox("topP", 0.9);
        setBox("minP", 0.05);
        setBox("repetition", 1.1);
        m_panel->findChild<QSpinBox*>("topK")->setValue(7);
        m_panel->findChild<QSpinBox*>("length")->setValue(33);
        m_panel->findChild<QSpinBox*>("seed")->setValue(99);
        m_panel->findChild<QLineEdit*>("stop")->setText("end\\n\\\\");
        QTest::keyClick(m_prompt, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_backend->lastGeneration);
        const GenerationRequest& request = *m_backend->lastGeneration;
        QCOMPARE(request.prompt, std::string("The fox\nsaid"));
        QCOMPARE(request.sampling.temperature, 1.25);
        QCOMPARE(request.sampling.topP, 0.9);
        QCOMPARE(request.sampling.minP, 0.05);
        QCOMPARE(request.sampling.repetitionPenalty, 1.1);
        QCOMPARE(request.sampling.topK, 7);
        QCOMPARE(request.sampling.tokens, 33);
        QCOMPARE(request.sampling.seed, std::uint64_t{99});
        QCOMPARE(request.sampling.stop, std::string("end\n\\"));
    }

    void defaultsAreTheEngines() {
        m_panel->refresh(m_input);
        QTest::mouseClick(m_generate, Qt::LeftButton);
        const SamplingSettings usual;
        const SamplingSettings& sent = m_backend->lastGeneration->sampling;
        QCOMPARE(sent.temperature, usual.temperature);
        QCOMPARE(sent.topK, usual.topK);
        QCOMPARE(sent.topP, usual.topP);
        QCOMPARE(sent.minP, usual.minP);
        QCOMPARE(sent.repetitionPenalty, usual.repetitionPenalty);
        QCOMPARE(sent.tokens, usual.tokens);
        QCOMPARE(sent.seed, usual.seed);
        QVERIFY(sent.stop.empty());
    }

    void newSeedDrawsAnother() {
        auto* seed = m_panel->findChild<QSpinBox*>("seed");
        auto* renew = m_panel->findChild<QToolButton*>("newSeed");
        QSignalSpy changes(seed, &QSpinBox::valueChanged);
        QTest::mouseClick(renew, Qt::LeftButton);
        QTest::mouseClick(renew, Qt::LeftButton);
        QVERIFY(changes.count() >= 1);
        QVERIFY(seed->value() >= 1);
    }

    void tokensAppearAsTheyCome() {
        ask("Once");
        stream({" upon", " a"});
        QCOMPARE(m_view->toPlainText(), QStringLiteral("Once upon a"));
        stream({" time.\n"});
        QCOMPARE(m_view->toPlainText(), QStringLiteral("Once upon a time.\n"));
        QVERIFY(m_status->text().contains("3 tokens"));
        QVERIFY(m_status->text().contains(QLocale().toString(1240)));
        QTextCursor cursor(m_view->document());
        cursor.setPosition(2);
        const QColor prompt = cursor.charFormat().foreground().color();
        cursor.setPosition(8);
        QVERIFY(cursor.charFormat().foreground() == QBrush() ||
                cursor.charFormat().foreground().color() != prompt);
    }

    void characterSplitOverTokensAppearsOnce() {
        ask("A");
        stream({" caf\xC3"});
        QCOMPARE(m_view->toPlainText(), QStringLiteral("A caf"));
        stream({"\xA9!"});
        QCOMPARE(m_view->toPlainText(), QStringLiteral("A café!"));
        QCOMPARE(m_view->tokensAt(5).size(), std::size_t{2});  // é
        QCOMPARE(m_view->tokensAt(4).size(), std::size_t{1});
        QCOMPARE(m_view->tokensAt(6).size(), std::size_t{1});
        QVERIFY(m_view->tokensAt(0).empty());  // the prompt
        stream({"\xF0\x9F", "\x98", "\x80"});
        QCOMPARE(m_view->toPlainText(), QStringLiteral("A café!😀"));
        QCOMPARE(m_view->tokensAt(7).size(), std::size_t{3});
        stream({"\xFF", "\xE2\x82"});
        m_backend->generation->finish(GenerationState::Finished);
        m_panel->refresh(m_input);
        QCOMPARE(m_view->toPlainText(), QStringLiteral("A café!😀\uFFFD\uFFFD"));
    }

    void hoverTellsProbabilityAndAlternatives() {
        ask("Pip");
        GeneratedToken token{" ran", 0.421F, false, {{" ran", 0.421F}, {" <hid>\n", 0.3F}}};
        m_backend->generation->append(token);
        m_panel->refresh(m_input);
        hover(4);
        auto* popup = m_view->findChild<TokenPopup*>();
        QTRY_VERIFY(popup->isVisible());
        const QString help = popup->summary();
        QVERIFY(help.contains("42.1 %"));
        QVERIFY(help.contains("30.0 %"));
        QVERIFY(help.contains("␣<hid>⏎"));
        hover(1);  // the prompt
        QTRY_VERIFY(!popup->isVisible());
        QCOMPARE(tokenLabel("\xE2\x82"), QStringLiteral("bytes E2 82"));
    }

    void keysMoveFromTokenToToken() {
        askWithAlternatives();
        auto* popup = m_view->findChild<TokenPopup*>();
        m_view->setFocus();
        QTest::keyClick(m_view, Qt::Key_Right);
        QVERIFY(popup->isVisible());
        QVERIFY(popup->summary().startsWith("␣a0"));
        QTest::keyClick(m_view, Qt::Key_Right);
        QVERIFY(popup->summary().startsWith("␣a1"));
        QCOMPARE(m_view->accessibleDescription(), popup->summary());
        QTest::keyClick(m_view, Qt::Key_Left);
        QTest::keyClick(m_view, Qt::Key_Left);  // held at the first
        QVERIFY(popup->summary().startsWith("␣a0"));
        QCOMPARE(m_view->extraSelections().size(), 1);
        QTest::keyClick(m_view, Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
        QVERIFY(m_view->extraSelections().isEmpty());
        QTest::keyClick(m_view, Qt::Key_Left);  // from none: the last
        QVERIFY(popup->summary().startsWith("␣a3"));
    }

    void enterBranchesAndUndoGoesBack() {
        askWithAlternatives();
        m_view->setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_view, Qt::Key_Right);  // a2
        QTest::keyClick(m_view, Qt::Key_Down);
        QTest::keyClick(m_view, Qt::Key_Down);  // its second alternative
        const SamplingSettings before = m_backend->lastGeneration->sampling;
        QTest::keyClick(m_view, Qt::Key_Return);
        const GenerationRequest& request = *m_backend->lastGeneration;
        QCOMPARE(request.prompt, std::string("Pip"));
        QCOMPARE(request.kept, (std::vector<std::int32_t>{0, 1, 102}));
        QVERIFY(request.sampling == before);
        QCOMPARE(m_view->toPlainText(), QStringLiteral("Pip a0 a1 b2"));
        stream({" new"});
        QCOMPARE(m_view->toPlainText(), QStringLiteral("Pip a0 a1 b2 new"));
        auto* back = m_panel->findChild<QToolButton*>("branchBack");
        auto* forth = m_panel->findChild<QToolButton*>("branchForth");
        QVERIFY(back->isVisible() && back->isEnabled() && !forth->isEnabled());
        QTest::keyClick(m_view, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_view->toPlainText(), QStringLiteral("Pip a0 a1 a2 a3"));
        stream({" more"});  // goes on behind what is shown
        QCOMPARE(m_view->toPlainText(), QStringLiteral("Pip a0 a1 a2 a3"));
        QTest::mouseClick(forth, Qt::LeftButton);
        QCOMPARE(m_view->toPlainText(), QStringLiteral("Pip a0 a1 b2 new more"));
        QCOMPARE(m_view->placeAt(13).token, 3);
    }

    void aClickOnAnAlternativeBranches() {
        askWithAlternatives();
        hover(4);
        auto* popup = m_view->findChild<TokenPopup*>();
        QTRY_VERIFY(popup->isVisible());
        QTest::mouseClick(popup->findChild<QAbstractButton*>("alternative1"), Qt::LeftButton);
        QVERIFY(!popup->isVisible());
        QCOMPARE(m_backend->lastGeneration->kept, (std::vector<std::int32_t>{100}));
        QCOMPARE(m_view->toPlainText(), QStringLiteral("Pip b0"));
        // An older answer is taken up again below.
        ask("Next");
        stream({" one"});
        hover(4);
        QTRY_VERIFY(popup->isVisible());
        QTest::mouseClick(popup->findChild<QAbstractButton*>("alternative0"), Qt::LeftButton);
        QCOMPARE(m_view->toPlainText(), QStringLiteral("Pip b0\n\nNext one\n\nPip a0"));
    }

    void branchesOfAClearedAnswerKeepWhatCameBefore() {
        askWithAlternatives();
        QTest::mouseClick(m_panel->findChild<QToolButton*>("clearAnswer"), Qt::LeftButton);
        m_backend->generation->append(tokenWithAlternatives(4));
        m_panel->refresh(m_input);
        QCOMPARE(m_view->toPlainText(), QStringLiteral(" a4"));
        m_view->setFocus();
        QTest::keyClick(m_view, Qt::Key_Right);
        QTest::keyClick(m_view, Qt::Key_Down);
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(m_backend->lastGeneration->kept, (std::vector<std::int32_t>{0, 1, 2, 3, 4}));
    }

    void colorsTellTheProbability() {
        ask("Pip");
        m_backend->generation->append({" sure", 0.95F, false, {}, 1});
        m_backend->generation->append({" odd", 0.01F, false, {}, 2});
        m_panel->refresh(m_input);
        const auto background = [this](int position) {
            QTextCursor cursor(m_view->document());
            cursor.setPosition(position + 1);
            return cursor.charFormat().background();
        };
        QVERIFY(background(9).style() == Qt::NoBrush);
        auto* toggle = m_panel->findChild<QToolButton*>("colorTokens");
        auto* legend = m_panel->findChild<QWidget*>("probabilityLegend");
        QVERIFY(!legend->isVisible());
        QTest::mouseClick(toggle, Qt::LeftButton);
        QVERIFY(legend->isVisible());
        QVERIFY(background(4).style() == Qt::NoBrush);
        QCOMPARE(background(9).color(), probabilityColor(4, Palette::light()));
        m_panel->applyPalette(Palette::darkTheme());
        QCOMPARE(background(9).color(), probabilityColor(4, Palette::darkTheme()));
        QTest::mouseClick(toggle, Qt::LeftButton);
        QVERIFY(background(9).style() == Qt::NoBrush);
    }

    void endOfATextIsMarked() {
        ask("Pip");
        m_backend->generation->append({"<|endoftext|>", 0.5F, true, {}});
        m_panel->refresh(m_input);
        QVERIFY(m_view->toPlainText().contains("end of text"));
        QVERIFY(!m_view->toPlainText().contains("endoftext"));
    }

    void statesAreTold() {
        ask("Pip");
        QVERIFY(m_stop->isEnabled());
        QTest::mouseClick(m_stop, Qt::LeftButton);
        QVERIFY(m_backend->commands.contains("cancel generation"));
        m_backend->generation->finish(GenerationState::Cancelled);
        m_panel->refresh(m_input);
        QVERIFY(!m_stop->isEnabled());
        QVERIFY(m_status->text().contains("stopped"));
        ask("Pip");
        m_backend->generation->finish(GenerationState::Failed, "The prompt is too long.");
        m_panel->refresh(m_input);
        QCOMPARE(m_status->text(), QStringLiteral("The prompt is too long."));
        QCOMPARE(m_status->palette().color(QPalette::WindowText), Palette::light().error);
    }

    void nextAnswerStandsBelow() {
        ask("One");
        stream({" two"});
        m_backend->generation->append({" three", 0.5F, false, {}});  // not refreshed yet
        ask("Four");
        stream({" five"});
        QCOMPARE(m_view->toPlainText(), QStringLiteral("One two three\n\nFour five"));
        QTest::mouseClick(m_panel->findChild<QToolButton*>("copyAnswer"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_view->toPlainText());
        QTest::mouseClick(m_panel->findChild<QToolButton*>("clearAnswer"), Qt::LeftButton);
        QVERIFY(m_view->toPlainText().isEmpty());
        stream({" six"});
        QCOMPARE(m_view->toPlainText(), QStringLiteral(" six"));
        QCOMPARE(m_view->tokensAt(1).size(), std::size_t{1});
    }

    void followsTheEndOnlyFromThere() {
        ask("Long");
        const std::vector<std::string> lines(60, "line\n");
        stream(lines);
        QScrollBar* bar = m_view->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());
        bar->setValue(3);
        stream(lines);
        QCOMPARE(bar->value(), 3);
        bar->setValue(bar->maximum());
        stream(lines);
        QCOMPARE(bar->value(), bar->maximum());
    }

    void aLongAnswerIsAppendedCheaply() {
        ask("Long");
        const std::vector<std::string> words(20, " word");
        const auto timeOf = [&](int rounds) {
            QElapsedTimer timer;
            timer.start();
            for (int i = 0; i < rounds; ++i)
                stream(words);
            return static_cast<double>(timer.nsecsElapsed()) / rounds / 1e6;
        };
        timeOf(20);
        const double ms = timeOf(100);
        qInfo("20 tokens a refresh: %.2f ms each", ms);
        QVERIFY(ms < 1000.0 / m_panel->preferredHz());
    }

private:
    void setBox(const char* name, double value) {
        m_panel->findChild<QDoubleSpinBox*>(name)->setValue(value);
    }
    void ask(const QString& prompt) {
        m_panel->refresh(m_input);
        m_prompt->setPlainText(prompt);
        QTest::mouseClick(m_generate, Qt::LeftButton);
        m_backend->generation->begin(1240);
    }
    static GeneratedToken tokenWithAlternatives(int i) {
        const std::string n = std::to_string(i);
        return {" a" + n, 0.5F, false, {{" a" + n, 0.5F, i}, {" b" + n, 0.3F, 100 + i}}, i};
    }
    void askWithAlternatives() {
        ask("Pip");
        for (int i = 0; i < 4; ++i)
            m_backend->generation->append(tokenWithAlternatives(i));
        m_panel->refresh(m_input);
    }
    /// Rests the mouse on the character at this position.
    void hover(int position) {
        QTextCursor cursor(m_view->document());
        cursor.setPosition(position);
        const QRect begin = m_view->cursorRect(cursor);
        QTest::mouseMove(m_view->viewport(), begin.center() + QPoint(3, 0));
    }
    void stream(const std::vector<std::string>& texts) {
        for (const std::string& text : texts)
            m_backend->generation->append({text, 0.5F, false, {}});
        m_panel->refresh(m_input);
    }

    std::unique_ptr<testing::FakeBackend> m_backend;
    std::unique_ptr<GenerationPanel> m_panel;
    QPlainTextEdit* m_prompt = nullptr;
    StreamView* m_view = nullptr;
    QPushButton* m_generate = nullptr;
    QPushButton* m_stop = nullptr;
    QLabel* m_status = nullptr;
    PanelInput m_input;
};

STUDIO_TEST(GenerationPanelTest)
#include "generation_panel_test.moc"
