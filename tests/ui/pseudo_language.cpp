// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pseudo_language.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QTabBar>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>
#include <QtTest>

namespace studio::testing {
namespace {

void run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAll().constData());
}

/// Copies a .ts file with every translation made from its source, and the language set.
void translateAll(const QString& from, const QString& to, const QString& code) {
    QFile in(from), out(to);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
        qFatal("cannot copy %s", qPrintable(from));
    QXmlStreamReader reader(&in);
    QXmlStreamWriter writer(&out);
    QString source;
    bool plural = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QStringLiteral("TS")) {
            writer.writeStartElement(QStringLiteral("TS"));
            writer.writeAttribute(QStringLiteral("version"), QStringLiteral("2.1"));
            writer.writeAttribute(QStringLiteral("language"), code);
        } else if (reader.isStartElement() && reader.name() == QStringLiteral("message")) {
            plural = reader.attributes().hasAttribute(QStringLiteral("numerus"));
            writer.writeCurrentToken(reader);
        } else if (reader.isStartElement() && reader.name() == QStringLiteral("source")) {
            source = reader.readElementText();
            writer.writeTextElement(QStringLiteral("source"), source);
        } else if (reader.isStartElement() && reader.name() == QStringLiteral("translation")) {
            reader.readElementText(QXmlStreamReader::SkipChildElements);
            writer.writeStartElement(QStringLiteral("translation"));
            if (plural) {
                for (int form = 0; form < 2; ++form)
                    writer.writeTextElement(QStringLiteral("numerusform"),
                                            PseudoLanguage::of(source));
            } else {
                writer.writeCharacters(PseudoLanguage::of(source));
            }
            writer.writeEndElement();
        } else {
            writer.writeCurrentToken(reader);
        }
    }
    if (reader.hasError())
        qFatal("%s: %s", qPrintable(from), qPrintable(reader.errorString()));
}

/// Words that need a translator: two letters in a row, once names and keys are taken out.
bool hasWords(QString text) {
    static const QRegularExpression noWords(QStringLiteral(
        "<[^>]*>|&[a-z]+;|%[0-9nL]+|Ternary Studio|English|https?:\\S+|(Ctrl|Shift|Alt|Esc|Tab|"
        "Space|Home|End|PgUp|PgDown|Del|Ins|Enter|Return|Backspace|Up|Down|Left|Right)\\b"));
    text.remove(noWords);
    static const QRegularExpression word(QStringLiteral("\\p{L}{2}"));
    return text.contains(word);
}

class Finder {
public:
    QStringList found;

    void look(const QObject& where, const char* what, const QString& text) {
        if (text.isEmpty() || PseudoLanguage::isTranslated(text) || !hasWords(text))
            return;
        QString path;
        for (const QObject* at = &where; at != nullptr; at = at->parent())
            if (!at->objectName().isEmpty()) {
                path = at->objectName();
                break;
            }
        found << QStringLiteral("%1 (%2, %3): \"%4\"")
                     .arg(QString::fromLatin1(where.metaObject()->className()), path,
                          QString::fromLatin1(what), text.left(120));
    }

    void lookAt(const QWidget& widget) {
        look(widget, "tip", widget.toolTip());
        look(widget, "status", widget.statusTip());
        look(widget, "name", widget.accessibleName());
        look(widget, "description", widget.accessibleDescription());
        if (widget.isWindow() || widget.inherits("QDockWidget"))
            look(widget, "title", widget.windowTitle());
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            look(widget, "text", label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            look(widget, "text", button->text());
        if (const auto* group = qobject_cast<const QGroupBox*>(&widget))
            look(widget, "title", group->title());
        if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
            look(widget, "placeholder", edit->placeholderText());
        if (const auto* edit = qobject_cast<const QPlainTextEdit*>(&widget))
            look(widget, "placeholder", edit->placeholderText());
        if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
            for (int i = 0; i < tabs->count(); ++i) {
                look(widget, "tab", tabs->tabText(i));
                look(widget, "tab tip", tabs->tabToolTip(i));
            }
        if (const auto* combo = qobject_cast<const QComboBox*>(&widget))
            for (int i = 0; i < combo->count(); ++i)
                look(widget, "item", combo->itemText(i));
        if (const auto* header = qobject_cast<const QHeaderView*>(&widget))
            if (const QAbstractItemModel* model = header->model())
                for (int i = 0; i < header->count(); ++i) {
                    look(widget, "header", model->headerData(i, header->orientation()).toString());
                    look(widget, "header tip",
                         model->headerData(i, header->orientation(), Qt::ToolTipRole).toString());
                }
    }
};

bool belongsToQt(const QObject& object) {
    // The news are CHANGELOG.md, which is in English alone.
    for (const QObject* at = &object; at != nullptr; at = at->parent())
        if (at->inherits("studio::ui::WelcomeNews"))
            return true;
    return object.objectName().startsWith(QStringLiteral("qt_")) ||
           object.objectName().startsWith(QStringLiteral("Scroll")) ||
           object.inherits("QLineEditIconButton") || object.inherits("QToolBarExtension");
}

}  // namespace

PseudoLanguage::PseudoLanguage(const QString& code) {
    const QString fresh = m_folder.filePath(QStringLiteral("studio_%1.ts").arg(code));
    const QString made = m_folder.filePath(QStringLiteral("made.ts"));
    QFile empty(fresh);
    if (!empty.open(QIODevice::WriteOnly))
        qFatal("no folder for translations");
    empty.write("<?xml version=\"1.0\" encoding=\"utf-8\"?><TS version=\"2.1\" language=\"" +
                code.toLatin1() + "\"></TS>");
    empty.close();
    run(QStringLiteral(STUDIO_SOURCE "/packaging/translations"), {QStringLiteral("--only"), fresh});
    translateAll(fresh, made, code);
    run(QStringLiteral(STUDIO_LRELEASE),
        {QStringLiteral("-silent"), made, QStringLiteral("-qm"),
         m_folder.filePath(QStringLiteral("studio_%1.qm").arg(code))});
}

QString PseudoLanguage::of(const QString& text) {
    static const QString plain = QStringLiteral("aceinouyASTEO");
    static const QString accented = QStringLiteral("àçéîñöûýÅŠŤÉÖ");
    // Placeholders, mnemonics, entities and tags stay.
    static const QRegularExpression kept(QStringLiteral("%L?[0-9n]+|&[a-z]+;|<[^>]*>"));
    QString made;
    int at = 0;
    const auto copy = [&](const QString& part) {
        for (const QChar c : part) {
            const auto i = plain.indexOf(c);
            made += i < 0 ? c : accented.at(i);
        }
    };
    for (auto match = kept.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch part = match.next();
        copy(text.mid(at, part.capturedStart() - at));
        made += part.captured();
        at = static_cast<int>(part.capturedEnd());
    }
    copy(text.mid(at));
    return kBegin + made + QString(std::max(1, int(text.size()) / 4), QLatin1Char('~')) + kEnd;
}

bool PseudoLanguage::isTranslated(const QString& text) { return text.contains(kBegin); }

QStringList untranslatedTexts(const QWidget& root) {
    Finder finder;
    QList<const QWidget*> widgets{&root};
    for (const QWidget* child : root.findChildren<QWidget*>())
        widgets << child;
    for (const QWidget* widget : widgets)
        if (!belongsToQt(*widget))
            finder.lookAt(*widget);
    for (const QAction* action : root.findChildren<QAction*>()) {
        if (belongsToQt(*action) || (action->parent() && belongsToQt(*action->parent())))
            continue;
        finder.look(*action, "action", action->text());
        // Qt makes a tip of the text where there is none.
        if (action->toolTip() != QString(action->text()).remove(QLatin1Char('&')))
            finder.look(*action, "action tip", action->toolTip());
    }
    return finder.found;
}

QStringList cutTexts(const QWidget& root) {
    QStringList cut;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible() || belongsToQt(*widget))
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        // A number's unit grows here by more than in any language; a tip may tell the whole.
        if (!PseudoLanguage::isTranslated(text) || !hasWords(text) ||
            widget->toolTip().contains(text))
            continue;
        const QSize wanted = label && label->wordWrap()
                                 ? QSize(0, label->heightForWidth(label->width()))
                                 : widget->minimumSizeHint();
        if (widget->width() < wanted.width() || widget->height() < wanted.height())
            cut << QStringLiteral("%1 \"%2\": %3 x %4 of %5 x %6")
                       .arg(widget->objectName(), text.left(80))
                       .arg(widget->width())
                       .arg(widget->height())
                       .arg(wanted.width())
                       .arg(wanted.height());
    }
    return cut;
}

}  // namespace studio::testing
