// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/utf8_stream.h"

#include <algorithm>

namespace studio::ui {
namespace {

/// How many bytes the character has that begins with this byte; 1 for bytes that begin none.
int lengthFrom(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    if (lead >= 0xF0 && lead <= 0xF4)
        return 4;
    return 1;
}

/// Whether `second` may follow `lead`: no overlong forms, no surrogates, nothing past U+10FFFF.
bool mayFollow(unsigned char lead, unsigned char second) {
    const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

/// Bytes at the end that are the beginning of a character, 0 to 3.
qsizetype incompleteTail(const QByteArray& bytes) {
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const qsizetype at = bytes.size() - back;
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if ((byte & 0xC0) == 0x80)
            continue;  // may belong to a character that begins before
        if (lengthFrom(byte) <= back)
            return 0;
        const bool possible =
            back < 2 || mayFollow(byte, static_cast<unsigned char>(bytes[at + 1]));
        return possible ? back : 0;
    }
    return 0;
}

QString visible(const QByteArray& bytes) {
    QString text = QString::fromUtf8(bytes);
    for (QChar& c : text) {
        const char16_t unit = c.unicode();
        if (unit < 0x20 && unit != u'\n' && unit != u'\t')
            c = QChar(static_cast<char16_t>(0x2400 + unit));
        else if (unit == 0x7F)
            c = QChar(u'\u2421');
    }
    return text;
}

}  // namespace

QString Utf8Stream::push(std::string_view bytes) {
    m_held.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const qsizetype complete = m_held.size() - incompleteTail(m_held);
    const QString text = visible(m_held.left(complete));
    m_held.remove(0, complete);
    return text;
}

QString Utf8Stream::finish() {
    const QString text = m_held.isEmpty() ? QString() : QString(QChar::ReplacementCharacter);
    m_held.clear();
    return text;
}

}  // namespace studio::ui
