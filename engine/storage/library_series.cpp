// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/library_series.h"

#include <bit>
#include <cstring>

#include "engine/storage/bounded_reader.h"

namespace studio {
namespace {

static_assert(std::endian::native == std::endian::little, "Numbers are kept as they stand.");

constexpr std::size_t kPointsARow = 1'024;
constexpr std::size_t kStepBytes = 84, kWeightBytes = 28, kTimesBytes = 32;

using Bytes = std::vector<std::byte>;

template <class... Numbers>
void put(Bytes& into, Numbers... numbers) {
    const auto one = [&](auto number) {
        const std::size_t at = into.size();
        into.resize(at + sizeof number);
        std::memcpy(into.data() + at, &number, sizeof number);
    };
    (one(numbers), ...);
}

void put(Bytes& into, const StepMetrics& p) {
    put(into, p.step, p.tokens, p.elapsedSeconds, p.loss, p.nll, p.bitsPerByte, p.learningRate,
        p.gradientNorm, p.tokensPerSecond, p.outputLayerShare, std::int32_t{p.phase});
}

void put(Bytes& into, const WeightSample& p) {
    put(into, p.step, p.matrix, p.negative, p.zero, p.positive, p.flipsPerThousandSteps);
}

void put(Bytes& into, const ZoneSample& p) {
    put(into, p.step, p.elapsedSeconds, std::int32_t{p.steps}, p.wallNs,
        static_cast<std::uint32_t>(p.selfNs.size()));
    for (const std::int64_t ns : p.selfNs)
        put(into, ns);
}

/// Numbers out of bytes whose length was checked.
class Numbers {
public:
    explicit Numbers(std::span<const std::byte> bytes) : m_at(bytes.data()) {}

    template <class... T>
    void take(T&... into) {
        const auto one = [&](auto& number) {
            std::memcpy(&number, m_at, sizeof number);
            m_at += sizeof number;
        };
        (one(into), ...);
    }

private:
    const std::byte* m_at;
};

Status decode(BoundedReader& reader, StepMetrics& p) {
    const auto bytes = reader.bytes(kStepBytes, "a step");
    if (!bytes)
        return bytes.error();
    std::int32_t phase = 0;
    Numbers(bytes.value())
        .take(p.step, p.tokens, p.elapsedSeconds, p.loss, p.nll, p.bitsPerByte, p.learningRate,
              p.gradientNorm, p.tokensPerSecond, p.outputLayerShare, phase);
    p.phase = phase;
    return {};
}

Status decode(BoundedReader& reader, WeightSample& p) {
    const auto bytes = reader.bytes(kWeightBytes, "a sample of weights");
    if (!bytes)
        return bytes.error();
    Numbers(bytes.value())
        .take(p.step, p.matrix, p.negative, p.zero, p.positive, p.flipsPerThousandSteps);
    return {};
}

Status decode(BoundedReader& reader, ZoneSample& p) {
    const auto head = reader.bytes(kTimesBytes, "step times");
    if (!head)
        return head.error();
    std::int32_t steps = 0;
    std::uint32_t zones = 0;
    Numbers(head.value()).take(p.step, p.elapsedSeconds, steps, p.wallNs, zones);
    p.steps = steps;
    const auto times = reader.bytes(std::uint64_t{zones} * sizeof(std::int64_t), "step times");
    if (!times)
        return times.error();
    p.selfNs.resize(zones);
    if (zones > 0)
        std::memcpy(p.selfNs.data(), times.value().data(), times.value().size());
    return {};
}

template <class Point>
Status append(SqliteDatabase& database, std::int64_t run, SeriesKind kind,
              const std::vector<Point>& points) {
    if (points.empty())
        return {};
    auto last = database.prepare(
        "SELECT id, first, count, points FROM metrics WHERE run_id = ? AND kind = ? "
        "ORDER BY first DESC LIMIT 1");
    auto grow = database.prepare("UPDATE metrics SET count = ?, points = ? WHERE id = ?");
    auto insert = database.prepare(
        "INSERT INTO metrics(run_id, kind, first, count, points) VALUES(?, ?, ?, ?, ?)");
    for (const auto* statement : {&last, &grow, &insert})
        if (!*statement)
            return statement->error();
    last.value().bind(1, run).bind(2, static_cast<int>(kind));
    const Result<bool> any = last.value().step();
    if (!any)
        return any.error();
    std::int64_t id = 0, first = 0, count = 0;
    Bytes bytes;
    if (any.value()) {
        id = last.value().integer(0);
        first = last.value().integer(1);
        count = last.value().integer(2);
        const auto kept = last.value().bytes(3);
        bytes.assign(kept.begin(), kept.end());
    }
    last.value().reset();
    std::size_t next = 0;
    while (next < points.size()) {
        if (count >= static_cast<std::int64_t>(kPointsARow)) {
            first += count;
            count = id = 0;
            bytes.clear();
        }
        for (; next < points.size() && count < static_cast<std::int64_t>(kPointsARow); ++next) {
            put(bytes, points[next]);
            ++count;
        }
        const std::span<const std::byte> all(bytes);
        const Status written = id != 0
                                   ? grow.value().bind(1, count).bind(2, all).bind(3, id).execute()
                                   : insert.value()
                                         .bind(1, run)
                                         .bind(2, static_cast<int>(kind))
                                         .bind(3, first)
                                         .bind(4, count)
                                         .bind(5, all)
                                         .execute();
        if (!written)
            return written;
    }
    return {};
}

/// One row's points from `skip` on, or why it is damaged.
template <class Point>
Status decodeRow(std::span<const std::byte> bytes, std::int64_t count, std::int64_t skip,
                 MetricLog& log) {
    BoundedReader reader(bytes, "A row of the run library's metrics");
    for (std::int64_t i = 0; i < count; ++i) {
        Point point;
        if (Status status = decode(reader, point); !status)
            return status;
        if (i >= skip)
            log.append(std::move(point));
    }
    if (reader.remaining() != 0)
        return Error{
            "A row of the run library's metrics is longer than its points; it is damaged."};
    return {};
}

Status decodeRow(SeriesKind kind, std::span<const std::byte> bytes, std::int64_t count,
                 std::int64_t skip, MetricLog& log) {
    switch (kind) {
        case SeriesKind::Steps:
            return decodeRow<StepMetrics>(bytes, count, skip, log);
        case SeriesKind::Weights:
            return decodeRow<WeightSample>(bytes, count, skip, log);
        case SeriesKind::Times:
            break;
    }
    return decodeRow<ZoneSample>(bytes, count, skip, log);
}

}  // namespace

Status appendSeries(SqliteDatabase& database, std::int64_t run,
                    const std::vector<StepMetrics>& points) {
    return append(database, run, SeriesKind::Steps, points);
}

Status appendSeries(SqliteDatabase& database, std::int64_t run,
                    const std::vector<WeightSample>& points) {
    return append(database, run, SeriesKind::Weights, points);
}

Status appendSeries(SqliteDatabase& database, std::int64_t run,
                    const std::vector<ZoneSample>& points) {
    return append(database, run, SeriesKind::Times, points);
}

Result<std::int64_t> readSeries(SqliteDatabase& database, std::int64_t run, SeriesKind kind,
                                std::int64_t from, std::int64_t most, MetricLog& log) {
    auto rows = database.prepare(
        "SELECT first, count, points FROM metrics WHERE run_id = ? AND kind = ? AND first > ? "
        "ORDER BY first");
    if (!rows)
        return rows.error();
    SqliteStatement& row = rows.value();
    row.bind(1, run).bind(2, static_cast<int>(kind));
    row.bind(3, from - static_cast<std::int64_t>(kPointsARow));
    std::int64_t next = from;
    while (next - from < most) {
        const Result<bool> any = row.step();
        if (!any)
            return any.error();
        if (!any.value())
            break;
        const std::int64_t first = row.integer(0), count = row.integer(1);
        const bool sane =
            count >= 0 && count <= static_cast<std::int64_t>(kPointsARow) && first <= next;
        if (sane && first + count <= next)
            continue;
        const Status status =
            sane ? decodeRow(kind, row.bytes(2), count, next - first, log)
                 : Status(Error{"The run library's metrics have a gap; it is damaged."});
        if (!status) {
            database.markDamaged();
            return status.error();
        }
        next = first + count;
    }
    return next;
}

}  // namespace studio
