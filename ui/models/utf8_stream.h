// SPDX-License-Identifier: GPL-3.0-or-later
// Text from a stream of bytes cut anywhere: tokens of a byte-level vocabulary may hold parts of a
// character. Bytes that may still become a character are held back; bytes that cannot are shown
// as U+FFFD, control characters as their pictures, so that nothing invisible is swallowed.
#pragma once

#include <QByteArray>
#include <QString>
#include <string_view>

namespace studio::ui {

class Utf8Stream {
public:
    /// The text that is complete after these bytes.
    QString push(std::string_view bytes);
    /// What is left at the end of the stream; never more than replacement characters.
    QString finish();
    /// Bytes held back, 0 to 3.
    qsizetype heldBack() const { return m_held.size(); }

private:
    QByteArray m_held;
};

}  // namespace studio::ui
