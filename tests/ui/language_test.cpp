// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDockWidget>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLayout>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSettings>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "tests/ui/pseudo_language.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/models/preset_text.h"
#include "ui/panel_docks.h"
#include "ui/run_actions.h"
#include "ui/window_host.h"

using namespace studio;
using namespace studio::ui;
using namespace studio::testing;

namespace {

// Real codes, since Qt takes plural forms and the direction of writing from them.
const QString kPseudo = QStringLiteral("eo");
const QString kMirrored = QStringLiteral("he");

struct Bench {
    QTemporaryDir folder;
    QSettings settings{folder.filePath("settings.ini"), QSettings::IniFormat};
    FakeBackend backend;
    Theme theme;
    Languages languages;
    WindowHost host;

    explicit Bench(const QString& translations = QStringLiteral(":/translations"),
                   const QString& language = QStringLiteral("en"))
        : languages(translations), host(backend, theme, remembered(language), settings) {
        show();
    }
    ~Bench() { languages.choose(QStringLiteral("en")); }
    Languages& remembered(const QString& language) {
        settings.setValue(QStringLiteral("window/language"), language);
        return languages;
    }
    void show() {
        host.window().resize(1366, 740);
        host.window().show();
        QVERIFY(QTest::qWaitForWindowExposed(&host.window()));
    }
    void train() {
        backend.servedMetrics = fakeLog(300);
        backend.servedSnapshot = std::make_shared<const Snapshot>(fakeSnapshot(300));
        QTest::qWait(300);
    }
    void showEveryPanel() {
        host.window().docks().resetLayout();
        for (const PanelDocks::Entry& entry : host.window().docks().entries()) {
            entry.dock->show();
            entry.dock->raise();
            QTest::qWait(60);
            entry.panel->refresh({backend.snapshot(), backend.metrics()});
        }
        QTest::qWait(200);
    }
};

}  // namespace

class LanguageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        m_pseudo = std::make_unique<PseudoLanguage>(kPseudo);
        m_mirrored = std::make_unique<PseudoLanguage>(kMirrored);
    }

    void switchesWithoutARestartWhileTraining() {
        Bench bench(m_pseudo->folder());
        bench.train();
        const QPointer<MainWindow> before = &bench.host.window();
        auto* prompt = before->findChild<QPlainTextEdit*>(QStringLiteral("prompt"));
        prompt->setPlainText(QStringLiteral("The little fox"));
        const QStringList commands = bench.backend.commands;
        auto* action = before->findChild<QAction*>(QStringLiteral("language.") + kPseudo);
        QVERIFY(action != nullptr);
        action->trigger();
        QTRY_VERIFY(before.isNull());
        MainWindow& after = bench.host.window();
        QTRY_VERIFY(after.isVisible());
        QVERIFY(PseudoLanguage::isTranslated(after.menuBar()->actions().first()->text()));
        QCOMPARE(after.findChild<QPlainTextEdit*>(QStringLiteral("prompt"))->toPlainText(),
                 QStringLiteral("The little fox"));
        // The run has not noticed.
        QVERIFY(!bench.backend.commands.mid(commands.size()).contains(QStringLiteral("stop")));
        QCOMPARE(bench.settings.value(QStringLiteral("window/language")).toString(), kPseudo);
        QTRY_VERIFY(!after.docks().entries().front().dock->isHidden());
    }

    void everyTextIsTranslated() {
        Bench bench(m_pseudo->folder(), kPseudo);
        QStringList texts = untranslatedTexts(bench.host.window());
        bench.train();
        bench.showEveryPanel();
        texts << untranslatedTexts(bench.host.window());
        bench.host.window().actions().settings()->trigger();
        QTest::qWait(50);
        texts.removeDuplicates();
        // Names that people or programs gave: of runs, tensors, presets, files.
        QStringList given = {bench.folder.path(), QStringLiteral("quick-start"),
                             QStringLiteral("Esperanto")};
        for (const PresetInfo& preset : bench.backend.servedPresets)
            given << QString::fromStdString(preset.description)
                  << QString::fromStdString(preset.title);
        for (const QString& name : given)
            texts.removeIf([&](const QString& text) { return text.contains(name); });
        for (const QString& text : texts)
            qInfo("%s", qPrintable(text));
        QVERIFY2(texts.isEmpty(), qPrintable(QString::number(texts.size()) + QLatin1Char('\n') +
                                             texts.join(QLatin1Char('\n'))));
    }

    void nothingIsCut() {
        Bench bench(m_pseudo->folder(), kPseudo);
        QStringList cut = cutTexts(bench.host.window());
        bench.train();
        bench.showEveryPanel();
        cut << cutTexts(bench.host.window());
        for (const QString& text : cut)
            qInfo("%s", qPrintable(text));
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
    }

    void mirrorsTheLayout() {
        Bench bench(m_mirrored->folder(), kMirrored);
        bench.train();
        bench.showEveryPanel();
        MainWindow& window = bench.host.window();
        QCOMPARE(window.layoutDirection(), Qt::RightToLeft);
        // The first menu stands at the right, and no visible widget lies outside of its parent.
        const QMenuBar& menus = *window.menuBar();
        QVERIFY(menus.actionGeometry(menus.actions().first()).left() >
                menus.actionGeometry(menus.actions().last()).right());
        for (const QWidget* child : window.findChildren<QWidget*>())
            if (child->isVisible() && child->parentWidget() && !child->isWindow() &&
                child->metaObject()->className() != QByteArray("QDockWidget") &&
                child->parentWidget()->layout() &&
                child->parentWidget()->layout()->indexOf(const_cast<QWidget*>(child)) >= 0)
                QVERIFY2(child->parentWidget()->rect().contains(child->geometry()),
                         qPrintable(child->metaObject()->className() + QLatin1Char(' ') +
                                    child->objectName()));
    }

    void presetsOfTheProgramAreTranslated() {
        Languages languages(m_pseudo->folder());
        languages.choose(kPseudo);
        const QDir presets(QStringLiteral(STUDIO_SOURCE "/resources/presets"));
        const QStringList files = presets.entryList({QStringLiteral("*.json")});
        QVERIFY(files.size() >= 2);
        for (const QString& name : files) {
            QFile file(presets.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
            PresetInfo preset{{},
                              json["title"].toString().toStdString(),
                              json["description"].toString().toStdString()};
            QVERIFY2(PseudoLanguage::isTranslated(presetTitle(preset)), qPrintable(name));
            QVERIFY2(PseudoLanguage::isTranslated(presetDescription(preset)), qPrintable(name));
            preset.own = true;
            QVERIFY(!PseudoLanguage::isTranslated(presetTitle(preset)));
        }
        languages.choose(QStringLiteral("en"));
    }

    void numbersAndDatesFollow() {
        Languages languages;
        languages.choose(QStringLiteral("en"));
        QCOMPARE(QLocale().language(), QLocale::English);
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1,234.5"));
    }

    void anUnknownLanguageIsTheSystems() {
        Languages languages;
        languages.choose(QStringLiteral("tlh"));
        QVERIFY(languages.choice().isEmpty());
        QVERIFY(!languages.current().isEmpty());
        languages.choose(QStringLiteral("en"));
    }

private:
    std::unique_ptr<PseudoLanguage> m_pseudo, m_mirrored;
};

STUDIO_TEST(LanguageTest)
#include "language_test.moc"
