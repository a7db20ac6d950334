// SPDX-License-Identifier: GPL-3.0-or-later
// The fuzzers' corpus, replayed: every file through its target, and every file cut short and with a
// byte changed at many places.
#include <QDirIterator>
#include <QtTest>

#include "engine/base/random.h"
#include "tests/fuzz/fuzz_targets.h"
#include "tests/support/test_main.h"

using namespace studio;

class FuzzCorpusTest : public QObject {
    Q_OBJECT
private slots:
    void replay_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("least");
        QTest::newRow("checkpoint") << "checkpoint" << 10;
        QTest::newRow("settings") << "settings" << 10;
        QTest::newRow("tokenizer") << "tokenizer" << 10;
    }
    void replay() {
        QFETCH(QString, kind);
        QFETCH(int, least);
        const auto target = kind == "checkpoint" ? studio::testing::fuzzCheckpoint
                            : kind == "settings" ? studio::testing::fuzzSettings
                                                 : studio::testing::fuzzTokenizer;
        int files = 0;
        QDirIterator entry(QString(STUDIO_FUZZ_CORPUS "/") + kind, QDir::Files);
        while (entry.hasNext()) {
            QFile file(entry.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray whole = file.readAll();
            const auto feed = [&](const QByteArray& bytes) {
                // A buffer of exactly this size, so that the sanitizers see a read past its end.
                const std::vector<std::byte> exact(
                    reinterpret_cast<const std::byte*>(bytes.constData()),
                    reinterpret_cast<const std::byte*>(bytes.constData()) + bytes.size());
                target(exact);
            };
            feed(whole);
            Random random(3, file.fileName().toStdString());
            for (int i = 0; i < 100 && !whole.isEmpty(); ++i) {
                const auto at =
                    static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(whole.size())));
                feed(whole.left(at));
                QByteArray changed = whole;
                changed[at] = static_cast<char>(random.below(256));
                feed(changed);
            }
            ++files;
        }
        QVERIFY2(files >= least, qPrintable(QString::number(files)));
    }
};

STUDIO_TEST(FuzzCorpusTest)
#include "fuzz_corpus_test.moc"
