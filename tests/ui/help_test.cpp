// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPdfWriter>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTreeView>

#include "tests/support/test_main.h"
#include "tests/ui/window_on_values.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/help/explain.h"
#include "ui/help/glossary.h"
#include "ui/help/help_dock.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::WindowOnValues;

class HelpTest : public QObject {
    Q_OBJECT
private slots:
    void termsAreComplete() {
        QVERIFY(glossaryTerms().size() >= 45);
        QSet<QString> ids, titles;
        for (const GlossaryTerm& term : glossaryTerms()) {
            ids << QString::fromLatin1(term.id);
            titles << termTitle(term);
            const qsizetype sentences = termText(term).count(". ") + termText(term).count(": ") + 1;
            QVERIFY2(sentences >= 1 && sentences <= 5, term.id);
            QVERIFY2(termText(term).size() > 60 && termText(term).size() < 420, term.id);
            QVERIFY2(termText(term).endsWith('.'), term.id);
            QVERIFY2(!relatedTerms(term).isEmpty(), term.id);
            for (const QString& id : relatedTerms(term))
                QVERIFY2(findTerm(id) != nullptr && id != QLatin1String(term.id), term.id);
        }
        QCOMPARE(ids.size(), qsizetype(glossaryTerms().size()));
        QCOMPARE(titles.size(), qsizetype(glossaryTerms().size()));
    }

    void searchPutsTitlesFirst() {
        QCOMPARE(searchTerms({}).size(), glossaryTerms().size());
        const auto found = searchTerms(QStringLiteral("TERNARY weight"));
        QVERIFY(found.size() > 2);
        QCOMPARE(QString::fromLatin1(found.front()->id), QStringLiteral("ternary-weight"));
        QVERIFY(searchTerms(QStringLiteral("no such thing")).empty());
    }

    void dockIsSearchedAndFollowsLinks() {
        HelpDock dock;
        dock.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dock));
        auto* search = dock.findChild<QLineEdit*>("helpSearch");
        auto* list = dock.findChild<QListWidget*>("helpTerms");
        auto* text = dock.findChild<QTextBrowser*>("helpText");
        QTest::keyClicks(search, "perplexity");
        QCOMPARE(dock.term(), QStringLiteral("perplexity"));
        QVERIFY(text->toPlainText().contains("See also"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(list->hasFocus() || QApplication::focusWidget() == list);
        emit text->anchorClicked(QUrl(QStringLiteral("term:bits-per-byte")));
        QCOMPARE(dock.term(), QStringLiteral("bits-per-byte"));
        dock.showTerm(QStringLiteral("seed"));  // the search hides it
        QCOMPARE(dock.term(), QStringLiteral("seed"));
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Seed"));
        search->setText(QStringLiteral("zzzz"));
        QVERIFY(text->toPlainText().contains("zzzz"));
    }

    void tipsAndKeysExplainWhatIsThere() {
        WindowOnValues bench;
        bench.train();
        auto* share = bench.find<QWidget>("shareFigure");
        QCOMPARE(termOf(share), QStringLiteral("output-layer"));
        QVERIFY(share->toolTip().contains("What is"));
        QVERIFY(share->toolTip().contains("86 %"));
        auto* prompt = bench.find<QWidget>("prompt");
        QCOMPARE(termOf(prompt), QStringLiteral("generation"));
        QCursor::setPos(bench.window->mapToGlobal(QPoint(-50, -50)));
        prompt->setFocus();
        QTest::keyClick(prompt, Qt::Key_F1, Qt::ShiftModifier);
        auto* dock = bench.find<HelpDock>("dock.help");
        QTRY_VERIFY(dock->isVisible());
        QCOMPARE(dock->term(), QStringLiteral("generation"));
    }

    void shortcutsAreThoseOfTheActions() {
        WindowOnValues bench;
        const auto groups = shortcutGroups(*bench.window);
        QVERIFY(groups.size() >= 4);
        QSet<QString> keys;
        for (const ShortcutGroup& group : groups) {
            QVERIFY(!group.title.isEmpty() && !group.title.contains('&'));
            for (const ShortcutGroup::Line& line : group.lines) {
                QVERIFY(!line.text.isEmpty() && !line.text.contains('&'));
                keys << line.keys;
            }
        }
        for (const QAction* action : bench.window->findChildren<QAction*>())
            if (!action->shortcut().isEmpty())
                QVERIFY2(keys.contains(action->shortcut().toString(QKeySequence::NativeText)),
                         qPrintable(action->text()));
    }

    // Two commands on one key would both be dead.
    void shortcutsAreUnambiguous() {
        WindowOnValues bench;
        QHash<QString, QString> users;
        for (const QAction* menu : bench.window->menuBar()->actions())
            for (const QAction* action : menu->menu()->findChildren<QAction*>()) {
                const QString keys = action->shortcut().toString();
                if (keys.isEmpty())
                    continue;
                QVERIFY2(!users.contains(keys) || users[keys] == action->text(), qPrintable(keys));
                users[keys] = action->text();
            }
    }

    void f1ListsSearchesAndPrintsThem() {
        WindowOnValues bench;
        QTest::keyClick(bench.window.get(), Qt::Key_F1);
        QTRY_VERIFY(bench.window->findChild<ShortcutsDialog*>() != nullptr);
        auto* dialog = bench.window->findChild<ShortcutsDialog*>();
        auto* table = dialog->findChild<QTreeView*>("shortcutTable");
        const int before = table->model()->rowCount();
        QVERIFY(before >= 4);
        QTest::keyClicks(dialog->findChild<QLineEdit*>("shortcutSearch"), "checkpoint");
        QCOMPARE(table->model()->rowCount(), 1);
        const QModelIndex run = table->model()->index(0, 0);
        QCOMPARE(run.data().toString(), QStringLiteral("Run"));
        QCOMPARE(table->model()->rowCount(run), 1);
        QVERIFY(table->model()->index(0, 1, run).data().toString().contains("S"));

        QTemporaryDir folder;
        QPdfWriter writer(folder.filePath("shortcuts.pdf"));
        QTextDocument page;
        page.setHtml(shortcutPage(shortcutGroups(*bench.window)));
        QVERIFY(page.toPlainText().contains("Save a checkpoint"));
        page.print(&writer);
        QVERIFY(QFileInfo(folder.filePath("shortcuts.pdf")).size() > 2000);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(bench.window->findChild<ShortcutsDialog*>() == nullptr);
    }
};

STUDIO_TEST(HelpTest)
#include "help_test.moc"
