// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/utf8_stream.h"

#include <QtTest>

#include "tests/support/test_main.h"

using namespace studio::ui;

class Utf8StreamTest : public QObject {
    Q_OBJECT
private slots:
    void anyCutGivesTheSameText() {
        const QString text = QStringLiteral("aé€😀\nz");
        const std::string bytes = text.toStdString();
        for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
            Utf8Stream stream;
            QString joined = stream.push(bytes.substr(0, cut));
            joined += stream.push(bytes.substr(cut));
            joined += stream.finish();
            QCOMPARE(joined, text);
        }
        Utf8Stream bytewise;
        QString joined;
        for (const char byte : bytes)
            joined += bytewise.push({&byte, 1});
        QCOMPARE(joined, text);
    }

    void holdsBackOnlyWhatMayBecomeACharacter_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("held");
        QTest::addRow("letter") << QByteArray("a") << 0;
        QTest::addRow("two of three") << QByteArray("\xE2\x82") << 2;
        QTest::addRow("three of four") << QByteArray("\xF0\x9F\x98") << 3;
        QTest::addRow("stray continuation") << QByteArray("\x80\x80") << 0;
        QTest::addRow("never begins") << QByteArray("\xFF") << 0;
        QTest::addRow("overlong lead") << QByteArray("\xC0") << 0;
        QTest::addRow("overlong second") << QByteArray("\xE0\x80") << 0;
        QTest::addRow("surrogate") << QByteArray("\xED\xA0") << 0;
        QTest::addRow("past the last") << QByteArray("\xF4\x90") << 0;
    }
    void holdsBackOnlyWhatMayBecomeACharacter() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, held);
        Utf8Stream stream;
        const QString shown = stream.push(bytes.toStdString());
        QCOMPARE(stream.heldBack(), qsizetype{held});
        QCOMPARE(shown.isEmpty(), held > 0);
        if (bytes.at(0) & 0x80)
            for (const QChar c : shown)
                QCOMPARE(c, QChar(QChar::ReplacementCharacter));
        QCOMPARE(stream.finish(), held > 0 ? QString(QChar::ReplacementCharacter) : QString());
        QCOMPARE(stream.heldBack(), qsizetype{0});
    }

    void controlCharactersAreVisible() {
        Utf8Stream stream;
        QCOMPARE(stream.push(std::string_view("\0\x1B\n\t\x7F", 5)),
                 QStringLiteral("\u2400\u241B\n\t\u2421"));
    }
};

STUDIO_TEST(Utf8StreamTest)
#include "utf8_stream_test.moc"
