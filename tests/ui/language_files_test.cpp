// SPDX-License-Identifier: GPL-3.0-or-later
// The translations themselves: each language has every text of the sources, finished, with the same
// placeholders, tags and mnemonics.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>
#include <algorithm>

#include "tests/support/test_main.h"

namespace {

struct Message {
    QString context, source, comment;
    QStringList translations;  // one; of a plural, one a form
    bool plural = false, finished = true;

    QString id() const { return context + QLatin1Char('|') + source + QLatin1Char('|') + comment; }
};

QList<Message> messagesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == QStringLiteral("name")) {
            context = xml.readElementText();
        } else if (name == QStringLiteral("message")) {
            Message message;
            message.context = context;
            message.plural = xml.attributes().hasAttribute(QStringLiteral("numerus"));
            messages << message;
        } else if (name == QStringLiteral("source")) {
            messages.last().source = xml.readElementText();
        } else if (name == QStringLiteral("comment")) {
            messages.last().comment = xml.readElementText();
        } else if (name == QStringLiteral("translation")) {
            messages.last().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!messages.last().plural)
                messages.last().translations << xml.readElementText();
        } else if (name == QStringLiteral("numerusform")) {
            messages.last().translations << xml.readElementText();
        }
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return messages;
}

/// All matches, sorted: what a translation must have as its source has it.
QStringList parts(const QString& text, const char* pattern) {
    QStringList found;
    for (auto match = QRegularExpression(QString::fromLatin1(pattern)).globalMatch(text);
         match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

QString folder() { return QStringLiteral(STUDIO_SOURCE "/resources/translations"); }

QString differenceOf(const Message& message, const QString& translation) {
    if (translation.trimmed().isEmpty())
        return QStringLiteral("is empty");
    // One form of a plural may say the number in words.
    const char* placeholders = message.plural ? "%L?[1-9]" : "%L?[1-9n]";
    if (parts(message.source, placeholders) != parts(translation, placeholders))
        return QStringLiteral("has other placeholders");
    if (parts(message.source, "</?[a-z]+[^>]*>") != parts(translation, "</?[a-z]+[^>]*>"))
        return QStringLiteral("has other tags");
    if (parts(message.source, "&(?=\\p{L})(?![a-z]+;)").size() !=
        parts(translation, "&(?=[\\p{L}])(?![a-z]+;)").size())
        return QStringLiteral("has another number of mnemonics");
    const auto edges = [](const QString& text) {
        return std::pair(text.startsWith(QLatin1Char(' ')), text.endsWith(QLatin1Char(' ')));
    };
    if (edges(message.source) != edges(translation))
        return QStringLiteral("begins or ends with another space");
    return {};
}

}  // namespace

class LanguageFilesTest : public QObject {
    Q_OBJECT
private slots:
    void complete_data() { everyLanguage(); }
    void complete() {
        QFETCH(QString, file);
        QStringList wrong;
        for (const Message& message : messagesOf(folder() + QLatin1Char('/') + file)) {
            if (!message.finished)
                wrong << QStringLiteral("unfinished: ") + message.id();
            for (const QString& translation : message.translations)
                if (const QString difference = differenceOf(message, translation);
                    !difference.isEmpty())
                    wrong << QStringLiteral("%1 -> \"%2\" %3")
                                 .arg(message.id(), translation, difference);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(QString::number(wrong.size()) + QLatin1Char('\n') +
                                             wrong.mid(0, 40).join(QLatin1Char('\n'))));
    }

    void hasTheTextsOfTheSources() {
        QTemporaryDir fresh;
        QProcess update;
        update.setProcessChannelMode(QProcess::MergedChannels);
        update.start(QStringLiteral(STUDIO_SOURCE "/packaging/translations"),
                     {QStringLiteral("--out"), fresh.path()});
        QVERIFY(update.waitForFinished(120'000));
        QVERIFY2(update.exitCode() == 0, update.readAll().constData());
        for (const QString& file : QDir(folder()).entryList({QStringLiteral("*.ts")})) {
            QSet<QString> here, there;
            for (const Message& message : messagesOf(folder() + QLatin1Char('/') + file))
                here << message.id();
            for (const Message& message : messagesOf(fresh.filePath(file)))
                there << message.id();
            QVERIFY(file == QStringLiteral("studio_en.ts") || there.size() > 500);
            QStringList missing = (there - here).values(), left = (here - there).values();
            QVERIFY2(missing.isEmpty() && left.isEmpty(),
                     qPrintable(file + QStringLiteral(": run packaging/translations. Missing:\n") +
                                missing.mid(0, 20).join(QLatin1Char('\n')) +
                                QStringLiteral("\nleft over:\n") +
                                left.mid(0, 20).join(QLatin1Char('\n'))));
        }
    }

private:
    void everyLanguage() {
        QTest::addColumn<QString>("file");
        const QStringList files = QDir(folder()).entryList({QStringLiteral("*.ts")});
        QVERIFY(!files.isEmpty());
        for (const QString& file : files)
            QTest::newRow(qPrintable(file)) << file;
    }
};

STUDIO_TEST(LanguageFilesTest)
#include "language_files_test.moc"
