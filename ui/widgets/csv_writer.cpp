// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/csv_writer.h"

#include <QStringList>
#include <array>
#include <charconv>
#include <cmath>

namespace studio::ui {
namespace {

constexpr qsizetype kBuffer = 64 * 1024;

template <class Number>
void appendNumber(QByteArray& buffer, Number value) {
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    buffer.append(digits.data(), end - digits.data());
}

}  // namespace

void CsvWriter::begin() {
    if (!m_atRowStart)
        m_buffer.append(m_separator);
    m_atRowStart = false;
}

CsvWriter& CsvWriter::text(QStringView cell) {
    begin();
    const bool quoted = cell.contains(QLatin1Char(m_separator)) || cell.contains(u'"') ||
                        cell.contains(u'\n') || cell.contains(u'\r');
    if (!quoted) {
        m_buffer.append(cell.toUtf8());
        return *this;
    }
    QByteArray inner = cell.toUtf8();
    inner.replace("\"", "\"\"");
    m_buffer.append('"').append(inner).append('"');
    return *this;
}

CsvWriter& CsvWriter::number(double value) {
    begin();
    if (std::isfinite(value))
        appendNumber(m_buffer, value);
    return *this;
}

CsvWriter& CsvWriter::count(std::int64_t value) {
    begin();
    appendNumber(m_buffer, value);
    return *this;
}

void CsvWriter::endRow() {
    m_buffer.append('\n');
    m_atRowStart = true;
    if (m_buffer.size() >= kBuffer)
        flush();
}

void CsvWriter::row(const QStringList& cells) {
    for (const QString& cell : cells)
        text(cell);
    endRow();
}

void CsvWriter::flush() {
    m_out.write(m_buffer);
    m_buffer.clear();
}

}  // namespace studio::ui
