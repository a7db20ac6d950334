// SPDX-License-Identifier: GPL-3.0-or-later
// What the library keeps of a run's metrics: from a MetricLog into its tables and back.
#include "engine/storage/library_series.h"
#include "engine/storage/run_library.h"

namespace studio {
namespace {

constexpr auto kKinds = static_cast<std::int64_t>(EventKind::Finished);
constexpr auto kPasses = static_cast<std::int64_t>(ZonePass::Update);
constexpr auto kParts = static_cast<std::int64_t>(ZoneGroup::Other);
constexpr std::int64_t kMostZones = 4'096;

Status appendEvaluations(SqliteDatabase& database, std::int64_t run,
                         const std::vector<EvaluationMetrics>& evaluations) {
    auto insert = database.prepare(
        "INSERT INTO evaluations(run_id, step, tokens, seconds, nll, bits_per_byte, took, "
        "averaged) VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    for (const EvaluationMetrics& e : evaluations) {
        insert.value().bind(1, run).bind(2, e.step).bind(3, e.tokens).bind(4, e.elapsedSeconds);
        insert.value().bind(5, e.nll).bind(6, e.bitsPerByte).bind(7, e.seconds);
        if (Status status = insert.value().bind(8, e.averagedWeights ? 1 : 0).execute(); !status)
            return status;
    }
    return {};
}

Status appendEvents(SqliteDatabase& database, std::int64_t run,
                    const std::vector<RunEvent>& events) {
    auto insert = database.prepare(
        "INSERT INTO events(run_id, kind, step, seconds, unix_ms, text) VALUES(?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    for (const RunEvent& e : events) {
        insert.value().bind(1, run).bind(2, static_cast<int>(e.kind)).bind(3, e.step);
        insert.value().bind(4, e.elapsedSeconds).bind(5, e.unixMilliseconds);
        if (Status status = insert.value().bind(6, e.text).execute(); !status)
            return status;
    }
    return {};
}

Status appendSamples(SqliteDatabase& database, std::int64_t run,
                     const std::vector<PromptSample>& samples) {
    auto insert = database.prepare(
        "INSERT INTO samples(run_id, step, seconds, prompt, text, temperature, top_k, top_p, "
        "min_p, repetition_penalty, seed, tokens, stop) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    for (const PromptSample& p : samples) {
        const SamplingSettings& sampling = p.pin.sampling;
        SqliteStatement& s = insert.value();
        s.bind(1, run).bind(2, p.step).bind(3, p.elapsedSeconds).bind(4, p.pin.prompt);
        s.bind(5, p.text).bind(6, sampling.temperature).bind(7, sampling.topK);
        s.bind(8, sampling.topP).bind(9, sampling.minP).bind(10, sampling.repetitionPenalty);
        s.bind(11, static_cast<std::int64_t>(sampling.seed)).bind(12, sampling.tokens);
        if (Status status = s.bind(13, sampling.stop).execute(); !status)
            return status;
    }
    return {};
}

Status putZones(SqliteDatabase& database, std::int64_t run, const ZoneTable& zones) {
    auto put = database.prepare(
        "INSERT OR REPLACE INTO zones(run_id, number, layer, pass, part) VALUES(?, ?, ?, ?, ?)");
    if (!put)
        return put.error();
    for (std::size_t i = 0; i < zones.size(); ++i) {
        put.value().bind(1, run).bind(2, static_cast<std::int64_t>(i)).bind(3, zones[i].layer);
        put.value().bind(4, static_cast<int>(zones[i].pass));
        if (Status status = put.value().bind(5, static_cast<int>(zones[i].group)).execute();
            !status)
            return status;
    }
    return {};
}

/// Calls take for each row of this run whose id is beyond `from`; returns the last id.
template <class Take>
Result<std::int64_t> readRows(SqliteDatabase& database, const char* sql, std::int64_t run,
                              std::int64_t from, const Take& take) {
    auto query = database.prepare(sql);
    if (!query)
        return query.error();
    query.value().bind(1, run).bind(2, from);
    for (;;) {
        const Result<bool> any = query.value().step();
        if (!any)
            return any.error();
        if (!any.value())
            return from;
        from = query.value().integer(0);
        take(query.value());
    }
}

Result<std::int64_t> readEvaluations(SqliteDatabase& database, std::int64_t run, std::int64_t from,
                                     MetricLog& log) {
    return readRows(
        database,
        "SELECT id, step, tokens, seconds, nll, bits_per_byte, took, averaged FROM "
        "evaluations WHERE run_id = ? AND id > ? ORDER BY id",
        run, from, [&](const SqliteStatement& row) {
            log.append(EvaluationMetrics{row.integer(1), row.integer(2), row.real(3), row.real(4),
                                         row.real(5), row.real(6), row.integer(7) != 0});
        });
}

Result<std::int64_t> readEvents(SqliteDatabase& database, std::int64_t run, std::int64_t from,
                                MetricLog& log) {
    return readRows(database,
                    "SELECT id, kind, step, seconds, unix_ms, text FROM events WHERE run_id = ? "
                    "AND id > ? ORDER BY id",
                    run, from, [&](const SqliteStatement& row) {
                        const std::int64_t kind = row.integer(1);
                        if (kind >= 0 && kind <= kKinds)
                            log.append(RunEvent{static_cast<EventKind>(kind), row.integer(2),
                                                row.real(3), row.integer(4), row.text(5)});
                    });
}

Result<std::int64_t> readSamples(SqliteDatabase& database, std::int64_t run, std::int64_t from,
                                 MetricLog& log) {
    return readRows(database,
                    "SELECT id, step, seconds, prompt, text, temperature, top_k, top_p, min_p, "
                    "repetition_penalty, seed, tokens, stop FROM samples WHERE run_id = ? AND "
                    "id > ? ORDER BY id",
                    run, from, [&](const SqliteStatement& row) {
                        PromptSample sample;
                        SamplingSettings& sampling = sample.pin.sampling;
                        sample.step = row.integer(1);
                        sample.elapsedSeconds = row.real(2);
                        sample.pin.prompt = row.text(3);
                        sample.text = row.text(4);
                        sampling.temperature = row.real(5);
                        sampling.topK = static_cast<int>(row.integer(6));
                        sampling.topP = row.real(7);
                        sampling.minP = row.real(8);
                        sampling.repetitionPenalty = row.real(9);
                        sampling.seed = static_cast<std::uint64_t>(row.integer(10));
                        sampling.tokens = static_cast<int>(row.integer(11));
                        sampling.stop = row.text(12);
                        log.append(std::move(sample));
                    });
}

}  // namespace

Status RunLibrary::append(std::int64_t run, const MetricLog& log, const ZoneTable& zones) {
    for (const Status& status :
         {appendSeries(m_database, run, log.stepsFrom(0)),
          appendSeries(m_database, run, log.weightsFrom(0)),
          appendSeries(m_database, run, log.zones()),
          appendEvaluations(m_database, run, log.evaluationsFrom(0)),
          appendEvents(m_database, run, log.eventsFrom(0)),
          appendSamples(m_database, run, log.samplesFrom(0)), putZones(m_database, run, zones)})
        if (!status)
            return status;
    return {};
}

Result<bool> RunLibrary::read(std::int64_t run, Detail detail, std::int64_t mostSteps,
                              ReadPlace& place, MetricLog& log) {
    const std::int64_t begun = place.steps;
    const auto series = [&](SeriesKind kind, std::int64_t& at, std::int64_t most) -> Status {
        const auto next = readSeries(m_database, run, kind, at, most, log);
        if (!next)
            return next.error();
        at = next.value();
        return {};
    };
    const auto rows = [&](const auto& readThem, std::int64_t& at) -> Status {
        const Result<std::int64_t> next = readThem(m_database, run, at, log);
        if (!next)
            return next.error();
        at = next.value();
        return {};
    };
    Status status = series(SeriesKind::Steps, place.steps, mostSteps);
    if (status)
        status = rows(readEvaluations, place.evaluations);
    if (status && detail == Detail::All) {
        constexpr std::int64_t kEverything = std::int64_t{1} << 40;
        status = series(SeriesKind::Weights, place.weights, kEverything);
        if (status)
            status = series(SeriesKind::Times, place.times, kEverything);
        if (status)
            status = rows(readEvents, place.events);
        if (status)
            status = rows(readSamples, place.samples);
    }
    if (!status)
        return status.error();
    return place.steps - begun >= mostSteps;
}

Result<ZoneTable> RunLibrary::zones(std::int64_t run) {
    ZoneTable zones;
    const auto read =
        readRows(m_database,
                 "SELECT number, layer, pass, part FROM zones WHERE run_id = ? AND number > ? "
                 "ORDER BY number",
                 run, -1, [&](const SqliteStatement& row) {
                     const std::int64_t number = row.integer(0), pass = row.integer(2),
                                        part = row.integer(3);
                     const bool sane = number == static_cast<std::int64_t>(zones.size()) &&
                                       number < kMostZones && pass >= 0 && pass <= kPasses &&
                                       part >= 0 && part <= kParts;
                     if (sane)
                         zones.push_back({row.text(1), static_cast<ZonePass>(pass),
                                          static_cast<ZoneGroup>(part)});
                     else
                         m_database.markDamaged();
                 });
    if (!read)
        return read.error();
    return zones;
}

}  // namespace studio
