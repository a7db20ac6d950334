// SPDX-License-Identifier: GPL-3.0-or-later
// The text format of the Storybook: what a small grammar expands to, and that each way of getting
// the format wrong is refused with the file, the line and the reason.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <set>

#include "engine/data/storybook/storybook.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

Result<Storybook> loadText(const QTemporaryDir& folder, const QByteArray& text) {
    QDir(folder.path()).mkpath("storybook");
    QFile file(folder.filePath("storybook/x.txt"));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return Error{"could not write the test's file"};
    file.close();
    return Storybook::load(ResourceLocator(folder.path().toStdString()));
}

const QByteArray kLists =
    "list names: name they\n"  // lines 1 to 4
    "    : she\n"
    "    Ann\n"
    "    Eve\n"
    "    Bob | he\n"
    "    Tim | he\n";

}  // namespace

class StorybookFormatTest : public QObject {
    Q_OBJECT
private slots:
    void expands_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("stories");  // all that can be told
        QTest::newRow("text and capitals")
            << QByteArray("story s\n    one. two! \"three.\" four?\n")
            << QStringList{"One. Two! \"Three.\" Four?"};
        QTest::newRow("paragraphs, an empty one left out")
            << QByteArray("story s\n    one.\n    []\n    two.\n") << QStringList{"One.\nTwo."};
        QTest::newRow("choice") << QByteArray("story s\n    (a|b) c.\n")
                                << QStringList{"A c.", "B c."};
        QTest::newRow("option") << QByteArray("story s\n    go [on] now [again|then].\n")
                                << QStringList{"Go now.",          "Go on now.",
                                               "Go now again.",    "Go now then.",
                                               "Go on now again.", "Go on now then."};
        QTest::newRow("rule") << QByteArray("rule r\n    one\n    two (x|y)\nstory s\n    {r}.\n")
                              << QStringList{"One.", "Two x.", "Two y."};
        QTest::newRow("article")
            << QByteArray("list l: w\n    ox\n    cow\nstory s\n    see {a} {l} and {A} {l}.\n")
            << QStringList{"See an ox and a cow.", "See a cow and an ox."};
        QTest::newRow("role stays, fresh word differs")
            << QByteArray(
                   "list l: w\n    ox\n    cow\n    hen\nrole r: l\nstory s\n    {r} {R} {l}.\n")
            << QStringList{"Ox Ox cow.",   "Ox Ox hen.",  "Cow Cow ox.",
                           "Cow Cow hen.", "Hen Hen ox.", "Hen Hen cow."};
        QTest::newRow("column, shared cells, role of a role, unlike")
            << kLists +
                   "role h: names\nrole f: names unlike h.they\nrole g: h.they\n"
                   "story s\n    {h} {g} {f.they}.\n"
            << QStringList{"Ann she he.", "Eve she he.", "Bob he she.", "Tim he she."};
    }

    void expands() {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, stories);
        QTemporaryDir folder;
        const Result<Storybook> book = loadText(folder, text);
        QVERIFY2(book.ok(), book ? "" : book.error().message.c_str());
        std::set<QString> told;
        // The rarest of at most 8 outcomes has probability 1/16 or more: it is missed in 400
        // draws with probability below 1e-11.
        for (int i = 0; i < 400; ++i)
            told.insert(QString::fromStdString(book.value().story(1, i)));
        QCOMPARE(told, std::set<QString>(stories.begin(), stories.end()));
    }

    void skeletonsKeepTheTemplate() {
        QTemporaryDir folder;
        const Result<Storybook> book = loadText(
            folder, kLists + "role h: names\nstory s\n    hi, {h}! {h.they} [is] {a} {names}.\n");
        QVERIFY(book.ok());
        std::set<std::string> skeletons;
        for (int i = 0; i < 100; ++i) {
            const StoryTrace trace = book.value().trace(1, i);
            QCOMPARE(trace.shape, std::string("s"));
            QCOMPARE(trace.sentences.size(), std::size_t{2});
            QCOMPARE(trace.sentences[0].text, "Hi, " + trace.role("h", "name") + "!");
            QCOMPARE(trace.sentences[0].skeleton, std::string("hi, <h>!"));
            skeletons.insert(trace.sentences[1].skeleton);
        }
        QCOMPARE(skeletons.size(), std::size_t{2});
        QVERIFY(skeletons.contains("<h.they> is a <names>."));
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("what");
        const QByteArray story = "story s\n    x.\n";
        const auto row = [](const char* name, const QByteArray& text, const char* where,
                            const char* what) { QTest::newRow(name) << text << where << what; };
        row("empty", "", "", "at least one 'story'");
        row("unknown block", "lists l: a\n    x\n" + story, "x.txt:1", "found 'lists'");
        row("line outside", "    x\n" + story, "x.txt:1", "belongs to no");
        row("line after role", kLists + "role h: names\n    x\n" + story, "x.txt:8",
            "belongs to no");
        row("not ASCII", "story s\n    caf\xC3\xA9.\n", "x.txt:2", "outside ASCII");
        row("control character", "story s\n    a\x01.\n", "x.txt:2", "outside ASCII");
        row("no name", "rule\n    x\n" + story, "x.txt:1", "no name");
        row("bad name", "rule Big\n    x\n" + story, "x.txt:1", "no name");
        row("name taken", "rule r\n    x\nrule r\n    y\n" + story, "x.txt:3", "taken");
        row("list without colon", "list l\n    x\n" + story, "x.txt:1", "colon");
        row("rule with colon", "rule r: x\n    x\n" + story, "x.txt:1", "nothing but its name");
        row("empty rule", "rule r\n" + story, "x.txt:1", "no lines");
        row("column twice", "list l: a a\n    x | y\n" + story, "x.txt:1", "column");
        row("too few cells", "list l: a b\n    x\n" + story, "x.txt:2", "2 columns");
        row("too many cells", "list l: a\n    x | y\n" + story, "x.txt:2", "1 columns");
        row("empty cell", "list l: a b\n    x |\n" + story, "x.txt:2", "no word");
        row("full stop in a word", "list l: a\n    Mr. X\n" + story, "x.txt:2", "no word");
        row("row twice", "list l: a\n    x\n    x\n" + story, "x.txt:3", "twice");
        row("role of nothing", "role r: none\n" + story, "x.txt:1", "no list");
        row("role of no column", kLists + "role h: names\nrole g: h.none\n" + story, "x.txt:8",
            "no list");
        row("unlike nothing", kLists + "role h: names unlike f.they\n" + story, "x.txt:7",
            "unlike");
        row("role too long", kLists + "role h: names else h\n" + story, "x.txt:7",
            "expected 'role");
        row("unlike cannot be met",
            "list l: a b\n    x | p\n    y | p\n    z | p\n    w | p\nrole h: l\n"
            "role f: l unlike h.b\n" +
                story,
            "", "role 'f' needs");
        row("unknown slot", "story s\n    {none}.\n", "x.txt:2", "no role, list or rule");
        row("unknown column", kLists + "story s\n    {names.size}.\n", "x.txt:8", "no column");
        row("column of a rule", "rule r\n    x\nstory s\n    {r.c}.\n", "x.txt:4", "no column");
        row("open slot", kLists + "story s\n    {names.\n", "x.txt:8", "expected '}'");
        row("open choice", "story s\n    (a|b.\n", "x.txt:2", "expected ')'");
        row("open option", "story s\n    [a.\n", "x.txt:2", "expected ']'");
        row("crossed brackets", "story s\n    (a[b)c].\n", "x.txt:2", "expected ']'");
        row("stray bracket", "story s\n    a).\n", "x.txt:2", "without its opening");
        row("brackets too deep", "story s\n    " + QByteArray(100000, '(') + ".\n", "x.txt:2",
            "deep");
        row("rule in a circle", "rule p\n    {q}\nrule q\n    [{p}]\nstory s\n    {p}.\n",
            "x.txt:1", "leads back");
        row("rule of no use", "rule p\n    x\n" + story, "x.txt:1", "no story uses");
        row("list too short", "list l: a\n    x\nstory s\n    {l}.\n", "", "at least 2 rows");
    }

    void refuses() {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        QFETCH(QString, what);
        QTemporaryDir folder;
        const Result<Storybook> book = loadText(folder, text);
        QVERIFY(!book.ok());
        const QString message = QString::fromStdString(book.error().message);
        QVERIFY2(message.contains(what), qPrintable(message));
        QVERIFY2(message.startsWith("Storybook"), qPrintable(message));
        QVERIFY2(where.isEmpty() || message.contains(where + ":"), qPrintable(message));
    }

    void refusesAMissingFolder() {
        QTemporaryDir folder;
        const Result<Storybook> book =
            Storybook::load(ResourceLocator(folder.path().toStdString()));
        QVERIFY(!book.ok());
        QVERIFY(book.error().message.find("storybook") != std::string::npos);
    }
};

STUDIO_TEST(StorybookFormatTest)
#include "storybook_format_test.moc"
