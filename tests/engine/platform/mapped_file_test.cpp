// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/mapped_file.h"

#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/test_main.h"

using namespace studio;

class MappedFileTest : public QObject {
    Q_OBJECT
private slots:
    void holdsTheBytes_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("with NUL") << QByteArray("a\0b\xFF", 4);
        QTest::newRow("many pages") << QByteArray(1000003, 'x');
    }
    void holdsTheBytes() {
        QFETCH(QByteArray, content);
        const QString path = m_folder.filePath("file");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        Result<MappedFile> opened = MappedFile::open(path.toStdString());
        QVERIFY(opened.ok());
        QVERIFY(opened.value().text() == content.toStdString());
        const char* place = opened.value().text().data();
        MappedFile moved = std::move(opened).value();
        QVERIFY(moved.text().data() == place);
        MappedFile assigned;
        assigned = std::move(moved);
        QVERIFY(assigned.text() == content.toStdString());
        QVERIFY(assigned.bytes().size() == static_cast<std::size_t>(content.size()));
    }

    void refusals_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("part");
        QTest::newRow("missing") << m_folder.filePath("nothing") << "There is no file";
        QTest::newRow("folder") << m_folder.path() << "is a folder";
#ifdef Q_OS_UNIX
        QTest::newRow("device") << "/dev/null"
                                << "not an ordinary file";
#endif
    }
    void refusals() {
        QFETCH(QString, path);
        QFETCH(QString, part);
        const auto opened = MappedFile::open(path.toStdString());
        QVERIFY(!opened.ok());
        const QString message = QString::fromStdString(opened.error().message);
        QVERIFY2(message.contains(part) && message.contains(path), qPrintable(message));
    }

private:
    QTemporaryDir m_folder;
};

STUDIO_TEST(MappedFileTest)
#include "mapped_file_test.moc"
