// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/token_text.h"

#include <QCoreApplication>

namespace studio::ui {
namespace {

QString endOfText() {
    //: A token that ends a text.
    return QCoreApplication::translate("TokenText", "end of text");
}

}  // namespace

QString tokenLabel(const std::string& bytes) {
    const QString text = QString::fromStdString(bytes);
    if (text.toStdString() != bytes) {
        QStringList numbers;
        for (const char byte : bytes)
            numbers << QStringLiteral("%1").arg(static_cast<unsigned char>(byte), 2, 16,
                                                QChar('0'));
        //: A token that is no whole character; %1 are its bytes as numbers.
        return QCoreApplication::translate("TokenText", "bytes %1")
            .arg(numbers.join(' ').toUpper());
    }
    QString label;
    for (const QChar c : text)
        label += c == ' ' ? QChar(u'␣') : c == '\n' ? QChar(u'⏎') : c == '\t' ? QChar(u'⇥') : c;
    return label;
}

QString tokenLabel(const GeneratedToken& token) {
    return token.endOfDocument ? endOfText() : tokenLabel(token.text);
}

QString tokenLabel(const TokenAlternative& alternative) {
    return alternative.endOfDocument ? endOfText() : tokenLabel(alternative.text);
}

}  // namespace studio::ui
