// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/telemetry/weight_history.h"

#include <algorithm>
#include <utility>

#include "engine/base/check.h"

namespace studio {
namespace {

void makePictureSmall(TernaryMatrixInfo& matrix, std::int64_t mostSide) {
    const std::int64_t rows = std::min(matrix.pictureRows, mostSide);
    const std::int64_t columns = std::min(matrix.pictureColumns, mostSide);
    if (rows == matrix.pictureRows && columns == matrix.pictureColumns)
        return;
    std::vector<std::int8_t> small;
    small.reserve(static_cast<std::size_t>(rows * columns));
    for (std::int64_t row = 0; row < rows; ++row) {
        const std::int64_t line =
            pictureIndex(row, rows, matrix.pictureRows) * matrix.pictureColumns;
        for (std::int64_t column = 0; column < columns; ++column)
            small.push_back(matrix.values[static_cast<std::size_t>(
                line + pictureIndex(column, columns, matrix.pictureColumns))]);
    }
    matrix.values = std::move(small);
    matrix.pictureRows = rows;
    matrix.pictureColumns = columns;
}

}  // namespace

std::int64_t pictureIndex(std::int64_t index, std::int64_t shown, std::int64_t size) {
    return shown > 0 ? (2 * index + 1) * size / (2 * shown) : 0;
}

WeightStatistics withSmallPictures(const WeightStatistics& whole, std::int64_t mostSide) {
    WeightStatistics small = whole;
    for (TernaryMatrixInfo& matrix : small.matrices)
        makePictureSmall(matrix, mostSide);
    return small;
}

WeightHistory::WeightHistory(std::size_t capacity, double seconds)
    : m_capacity(capacity), m_seconds(seconds) {
    STUDIO_CHECK(capacity >= 2 && capacity % 2 == 0 && seconds > 0);
}

bool WeightHistory::due(double elapsedSeconds) const {
    return m_moments.empty() || elapsedSeconds >= m_moments.back()->elapsedSeconds + m_seconds;
}

bool WeightHistory::append(Moment moment) {
    STUDIO_CHECK(moment != nullptr);
    if (!m_moments.empty() && moment->step <= m_moments.back()->step)
        return false;
    ++m_appended;
    m_moments.push_back(std::move(moment));
    if (m_moments.size() <= m_capacity)
        return true;
    // An odd number: every second one stays, the first and the last among them.
    for (std::size_t i = 1; 2 * i < m_moments.size(); ++i)
        m_moments[i] = std::move(m_moments[2 * i]);
    m_moments.resize(m_capacity / 2 + 1);
    m_seconds *= 2;
    return true;
}

}  // namespace studio
