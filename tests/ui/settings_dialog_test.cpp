// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/test_main.h"
#include "ui/dialogs/settings_preset_dialog.h"
#include "ui/run_actions.h"
#include "ui/widgets/figure.h"

using namespace studio;
using namespace studio::ui;

namespace {

/// Doubles every text, so that what is not translated again shows.
class Doubling : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override {
        return QString::fromUtf8(text) + "|" + QString::fromUtf8(text);
    }
    bool isEmpty() const override { return false; }
};

struct Bench {
    testing::FakeBackend backend;
    QWidget parent;
    RunActions actions{backend, &parent};
    std::unique_ptr<SettingsDialog> dialog;

    explicit Bench(RunState state = RunState::Idle) {
        actions.follow(state);
        open();
    }
    void open() {
        dialog = std::make_unique<SettingsDialog>(backend, actions, Palette::light());
        dialog->show();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    }
    template <class T>
    T* find(const char* name) const {
        T* found = dialog->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no widget %s", name);
        return found;
    }
    bool sees(const char* name) const {
        const auto* widget = dialog->findChild<QWidget*>(QString::fromLatin1(name));
        return widget && widget->isVisible();
    }
    QString label(const char* name) const { return find<QLabel>(name)->text(); }
    QString figure(const char* name) const { return find<Figure>(name)->value(); }
    void click(const char* name) const {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    }
    /// Replaces what stands in an editor, key by key.
    void type(const char* name, const QString& text) const {
        auto* line = find<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    bool canStart() const { return find<QPushButton>("startTraining")->isEnabled(); }
};

}  // namespace

class SettingsDialogTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void searchFindsWhileTyping() {
        Bench bench;
        QVERIFY(bench.sees("row.model.width"));
        QVERIFY(!bench.sees("row.optimizer.clip_norm"));
        bench.type("settingsSearch", "gradient clip");
        QVERIFY(!bench.sees("row.model.width"));
        QVERIFY(bench.sees("row.optimizer.clip_norm"));  // advanced ones are found too
        bench.type("settingsSearch", "no such thing");
        QVERIFY(bench.sees("nothingFound"));
        bench.type("settingsSearch", "");
        QVERIFY(bench.sees("row.model.width"));
        QVERIFY(!bench.sees("row.optimizer.clip_norm"));
        bench.click("showAdvanced");
        QVERIFY(bench.sees("row.optimizer.clip_norm"));
    }

    void impossibleIsRefusedWhileTyping() {
        Bench bench;
        QVERIFY(bench.canStart());
        bench.type("edit.model.width", "3");  // below the range
        QVERIFY(bench.label("problem.model.width").contains("8 to 8,192"));
        QVERIFY(!bench.canStart());
        QVERIFY(bench.sees("startRefusal"));
        QVERIFY(bench.label("startRefusal").startsWith("Width: "));
        bench.type("edit.model.width", "250");  // 16 groups do not divide it
        QVERIFY(!bench.sees("problem.model.width"));
        QVERIFY(bench.sees("problem.model.groups"));  // advanced, and shown as it is wrong
        QVERIFY(!bench.canStart());
        bench.type("edit.model.width", "128");
        QVERIFY(!bench.sees("problem.model.groups"));
        QVERIFY(!bench.sees("startRefusal"));
        QVERIFY(bench.canStart());
    }

    void figuresFollow() {
        Bench bench;
        const QString parameters = bench.figure("estimate.parameters");
        const QString memory = bench.figure("estimate.memory");
        QCOMPARE(bench.figure("estimate.tokens"), QStringLiteral("1,024"));
        bench.type("edit.model.width", "512");
        QVERIFY(bench.figure("estimate.parameters") != parameters);
        QVERIFY(bench.figure("estimate.memory") != memory);
        bench.type("edit.training.phases", "64:4:10 128:16");
        QCOMPARE(bench.figure("estimate.tokens"), QStringLiteral("256 → 2,048"));
        QVERIFY(bench.label("hint.training.phases").contains("16 sequences of 128 tokens"));
    }

    void resetAndUndo() {
        Bench bench;
        bench.type("edit.model.width", "128");
        QVERIFY(bench.label("hint.model.width").contains("preset 256"));
        bench.click("reset.model.width");
        QCOMPARE(bench.find<QLineEdit>("edit.model.width")->text(), QStringLiteral("256"));
        QVERIFY(!bench.find<QToolButton>("reset.model.width")->isEnabled());
        bench.click("undoSetting");
        QCOMPARE(bench.find<QLineEdit>("edit.model.width")->text(), QStringLiteral("128"));
        bench.type("edit.limit.steps", "50");
        bench.click("resetAll");
        QCOMPARE(bench.find<QLineEdit>("edit.limit.steps")->text(), QStringLiteral("2000"));
        QTest::keyClick(bench.dialog.get(), Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(bench.find<QLineEdit>("edit.limit.steps")->text(), QStringLiteral("50"));
        bench.click("changesOnly");
        QVERIFY(bench.sees("row.limit.steps"));
        QVERIFY(!bench.sees("row.limit.minutes"));
    }

    void arrowKeysStepWholeNumbers() {
        Bench bench;
        auto* line = bench.find<QLineEdit>("edit.model.recursions");
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Up);
        QCOMPARE(line->text(), QStringLiteral("2"));
        QTest::keyClick(line, Qt::Key_Down);
        QTest::keyClick(line, Qt::Key_Down);  // 0 is not allowed
        QCOMPARE(line->text(), QStringLiteral("1"));
    }

    void whyIsUnfolded() {
        Bench bench;
        QVERIFY(!bench.sees("reason.model.width"));
        bench.click("why.model.width");
        QVERIFY(bench.sees("reason.model.width"));
        QVERIFY(bench.label("reason.model.width").size() > 40);
    }

    void startsWithTheDifferences() {
        Bench bench;
        bench.type("edit.limit.steps", "50");
        QTest::keyClick(bench.dialog.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!bench.dialog->isVisible());
        QVERIFY(bench.backend.lastRequest.has_value());
        QCOMPARE(bench.backend.lastRequest->preset, std::string("quick-start"));
        QCOMPARE(bench.backend.lastRequest->assignments,
                 std::vector<std::string>{"limit.steps=50"});
    }

    void aRefusedStartKeepsTheDialog() {
        Bench bench;
        bench.backend.refusal = "The drive is full.";
        bench.click("startTraining");
        QVERIFY(bench.dialog->isVisible());
        QCOMPARE(bench.label("startRefusal"), QStringLiteral("The drive is full."));
        bench.backend.refusal.clear();
        bench.click("startTraining");
        QVERIFY(!bench.dialog->isVisible());
    }

    void savesAsAPresetAndStartsIt() {
        Bench bench;
        bench.type("edit.model.width", "128");
        QSignalSpy presets(bench.dialog.get(), &SettingsDialog::presetsChanged);
        QTimer::singleShot(0, this, [] {
            auto* dialog = qobject_cast<PresetDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            auto* save = dialog->findChild<QPushButton*>("savePresetNow");
            auto* title = dialog->findChild<QLineEdit*>("presetTitle");
            QVERIFY(!save->isEnabled());
            QTest::keyClicks(title, "quick START");  // comes with the program
            QVERIFY(!save->isEnabled());
            title->selectAll();
            QTest::keyClicks(title, "Narrow one");
            QTest::keyClicks(dialog->findChild<QLineEdit*>("presetDescription"), "Half as wide.");
            QTest::mouseClick(save, Qt::LeftButton);
        });
        bench.click("saveAsPreset");
        QCOMPARE(presets.count(), 1);
        QCOMPARE(bench.find<QComboBox>("presetChoice")->currentText(),
                 QStringLiteral("Narrow one"));
        QVERIFY(!bench.find<QToolButton>("reset.model.width")->isEnabled());
        bench.click("startTraining");
        QCOMPARE(bench.backend.lastRequest->preset, std::string("narrow-one"));
        QVERIFY(bench.backend.lastRequest->assignments.empty());
    }

    void anotherPresetIsChosenByKey() {
        Bench bench;
        bench.type("edit.model.width", "128");
        auto* presets = bench.find<QComboBox>("presetChoice");
        presets->setFocus();
        QTest::keyClick(presets, Qt::Key_Down);
        QCOMPARE(bench.dialog->draft().preset(), std::string("flashlm-v3"));
        QCOMPARE(bench.find<QLineEdit>("edit.model.width")->text(), QStringLiteral("256"));
        bench.click("undoSetting");
        QCOMPARE(bench.dialog->draft().preset(), std::string("quick-start"));
        QCOMPARE(presets->currentText(), QStringLiteral("Quick start"));
        QCOMPARE(bench.find<QLineEdit>("edit.model.width")->text(), QStringLiteral("128"));
    }

    void aRunsSettingsAreReadOnly() {
        Bench bench;
        RunConfig config = bench.backend.presetConfigs.at("quick-start");
        QVERIFY(config.set("model.width", "192").ok());
        bench.backend.servedSettings = RunSettings{"quick-start", {"/texts/a.txt"}, config};
        bench.actions.follow(RunState::Training);
        bench.open();
        QVERIFY(bench.dialog->isReadOnly());
        auto* width = bench.find<QLineEdit>("edit.model.width");
        QCOMPARE(width->text(), QStringLiteral("192"));
        bench.type("edit.model.width", "128");
        QCOMPARE(width->text(), QStringLiteral("192"));
        QVERIFY(!bench.sees("startTraining"));
        QVERIFY(!bench.find<QToolButton>("reset.model.width")->isEnabled());
        QVERIFY(!bench.find<QPushButton>("resetAll")->isEnabled());

        bench.click("useAsStart");
        QVERIFY(!bench.dialog->isReadOnly());
        bench.type("edit.model.width", "128");
        QVERIFY(!bench.canStart());
        QVERIFY(bench.label("startRefusal").contains("A run is training"));
        bench.actions.follow(RunState::Finished);
        QVERIFY(bench.canStart());
        bench.click("startTraining");
        QCOMPARE(bench.backend.lastRequest->assignments,
                 std::vector<std::string>{"model.width=128"});
        QCOMPARE(bench.backend.lastRequest->corpora, std::vector<std::string>{"/texts/a.txt"});
    }

    void themeAndLanguageChangeWhileOpen() {
        Bench bench;
        bench.type("edit.model.width", "3");
        bench.dialog->applyPalette(Palette::darkTheme());
        QCOMPARE(bench.find<QLabel>("problem.model.width")->palette().color(QPalette::WindowText),
                 Palette::darkTheme().error);
        Doubling translator;
        QApplication::installTranslator(&translator);
        QApplication::processEvents();
        QCOMPARE(bench.label("title.model.width"), QStringLiteral("Width|Width"));
        QVERIFY(bench.find<QPushButton>("startTraining")->text().contains('|'));
        QVERIFY(bench.label("problem.model.width").contains('|'));
        for (const QLabel* label : bench.dialog->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QRegularExpression("[a-z]{4}")) &&
                !label->text().contains("Storybook that"))
                QVERIFY2(label->text().contains('|') ||
                             label->text() == "A small model on the built-in Storybook.",
                         qPrintable(label->text()));
        QApplication::removeTranslator(&translator);
        QApplication::processEvents();
        QCOMPARE(bench.label("title.model.width"), QStringLiteral("Width"));
        QCOMPARE(bench.find<QLineEdit>("edit.model.width")->text(), QStringLiteral("3"));
    }

    void everyControlHasAName() {
        Bench bench;
        bench.click("showAdvanced");
        for (const QWidget* widget : bench.dialog->findChildren<QWidget*>())
            if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible()) {
                const auto* button = qobject_cast<const QAbstractButton*>(widget);
                QVERIFY2(
                    !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                    qPrintable(widget->objectName() + widget->metaObject()->className()));
            }
    }

    void fitsASmallScreen() {
        Bench bench;
        const QSize least = bench.dialog->minimumSizeHint();
        QVERIFY2(least.width() <= 1100 && least.height() <= 640,
                 qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
    }
};

STUDIO_TEST(SettingsDialogTest)
#include "settings_dialog_test.moc"
