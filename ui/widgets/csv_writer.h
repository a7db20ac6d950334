// SPDX-License-Identifier: GPL-3.0-or-later
// CsvWriter: rows of texts and numbers for other programs: a point as decimal sign, all digits of
// a number, nothing for one that is not finite, quotes where a text needs them. With a tab as
// separator, what spreadsheets take from the clipboard. Errors are the device's to tell.
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QStringView>
#include <cstdint>

namespace studio::ui {

class CsvWriter {
public:
    /// out must outlive the writer.
    explicit CsvWriter(QIODevice& out, char separator = ',') : m_out(out), m_separator(separator) {}
    ~CsvWriter() { flush(); }
    CsvWriter(const CsvWriter&) = delete;
    CsvWriter& operator=(const CsvWriter&) = delete;

    CsvWriter& text(QStringView cell);
    CsvWriter& number(double value);
    CsvWriter& count(std::int64_t value);
    void endRow();
    /// A whole row of texts.
    void row(const QStringList& cells);
    /// Hands all that is buffered to the device.
    void flush();

private:
    void begin();

    QIODevice& m_out;
    char m_separator;
    bool m_atRowStart = true;
    QByteArray m_buffer;
};

}  // namespace studio::ui
