// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <cmath>
#include <limits>

#include "engine/base/random.h"
#include "engine/storage/metric_file.h"
#include "engine/storage/metric_json.h"
#include "tests/support/memory_disk.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::Fault;
using studio::testing::FaultyOperations;
using studio::testing::MemoryDisk;

namespace {

const ZoneTable kZones = {{"mixer", ZonePass::Forward, ZoneGroup::Core},
                          {"mixer", ZonePass::Backward, ZoneGroup::Core},
                          {"output_layer", ZonePass::Forward, ZoneGroup::OutputLayer},
                          {"optimizer.adamw", ZonePass::Update, ZoneGroup::Optimizer}};

StepMetrics stepMetrics(std::int64_t step) {
    Random random(3, "metrics", static_cast<std::uint64_t>(step));
    StepMetrics m;
    m.step = step;
    m.tokens = step * 1024;
    m.elapsedSeconds = static_cast<double>(step) * 0.1;
    m.loss = random.normal();
    m.nll = random.uniform() * 1e-300;
    m.bitsPerByte = random.uniform();
    m.learningRate = 3e-4;
    m.gradientNorm = random.normal() * 1e300;
    m.tokensPerSecond = 12345.678901234567;
    m.outputLayerShare = 1.0 / 3.0;
    m.phase = 2;
    return m;
}
StepProfile profile() { return {200'000'000, {1, 20'000'000, 30'000'000, 0}}; }
std::string stepLine(std::int64_t step) { return metricLine(stepMetrics(step), profile(), kZones); }

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }
bool same(const StepMetrics& a, const StepMetrics& b) {
    return a.step == b.step && a.tokens == b.tokens && same(a.loss, b.loss) && same(a.nll, b.nll) &&
           same(a.elapsedSeconds, b.elapsedSeconds) && same(a.bitsPerByte, b.bitsPerByte) &&
           same(a.learningRate, b.learningRate) && same(a.gradientNorm, b.gradientNorm) &&
           same(a.tokensPerSecond, b.tokensPerSecond) &&
           same(a.outputLayerShare, b.outputLayerShare) && a.phase == b.phase;
}

std::string content(const FileSystem& files) {
    const auto bytes = files.readFile("/metrics.jsonl", 1 << 24);
    STUDIO_CHECK(bytes.ok());
    return {reinterpret_cast<const char*>(bytes.value().data()), bytes.value().size()};
}

}  // namespace

class MetricTest : public QObject {
    Q_OBJECT
private slots:
    void stepLineHasTheKeysThatScriptsRead() {
        const QJsonObject line =
            QJsonDocument::fromJson(QByteArray::fromStdString(stepLine(7))).object();
        for (const char* key : {"step", "tokens", "elapsed_s", "loss", "nll", "bits_per_byte", "lr",
                                "grad_norm", "tokens_per_s", "output_layer_share", "zones"})
            QVERIFY2(line.contains(key), key);
        QVERIFY(!line.contains("event"));
        QCOMPARE(line["step"].toInt(), 7);
        QCOMPARE(line["tokens_per_s"].toDouble(), 12345.678901234567);
        QCOMPARE(line["zones"].toObject()["mixer.backward"].toInt(), 20'000'000);
        QCOMPARE(line["zones"].toObject().size(), 4);
        const QJsonObject evaluation =
            QJsonDocument::fromJson(QByteArray::fromStdString(metricLine(EvaluationMetrics{
                                        .step = 5, .nll = 2.5, .bitsPerByte = 1.25})))
                .object();
        QCOMPARE(evaluation["event"].toString(), QString("evaluation"));
        QCOMPARE(evaluation["step"].toInt(), 5);
        QCOMPARE(evaluation["nll"].toDouble(), 2.5);
        QCOMPARE(evaluation["bits_per_byte"].toDouble(), 1.25);
    }

    void numbersRoundTrip() {
        for (std::int64_t step = 0; step < 1000; ++step) {
            const auto record = parseMetricLine(stepLine(step));
            QVERIFY(record.ok());
            const auto& line = std::get<StepLine>(record.value());
            QVERIFY(same(line.metrics, stepMetrics(step)));
            QCOMPARE(line.wallNs, profile().wallNs);
            QCOMPARE(line.zones.size(), std::size_t{4});
        }
        StepMetrics odd = stepMetrics(1);
        odd.loss = std::nan("");
        odd.gradientNorm = std::numeric_limits<double>::infinity();
        odd.nll = std::numeric_limits<double>::denorm_min();
        odd.tokens = std::numeric_limits<std::int64_t>::max();
        const std::string text = metricLine(odd, profile(), kZones);
        QVERIFY(QString::fromStdString(text).contains("\"loss\":null"));
        QVERIFY(QString::fromStdString(text).contains("\"grad_norm\":null"));
        const auto line = std::get<StepLine>(parseMetricLine(text).value());
        odd.gradientNorm = std::nan("");
        QVERIFY(same(line.metrics, odd));
    }

    void otherRecordsRoundTrip() {
        const EvaluationMetrics evaluation{9, 8, 0.1, 2.0 / 3, 0.7, 1.5, true};
        const auto e = std::get<EvaluationMetrics>(parseMetricLine(metricLine(evaluation)).value());
        QVERIFY(e.step == 9 && e.tokens == 8 && e.elapsedSeconds == 0.1 && e.nll == 2.0 / 3 &&
                e.bitsPerByte == 0.7 && e.seconds == 1.5 && e.averagedWeights);
        for (int kind = 0; kind <= int(EventKind::HeadChanged); ++kind) {
            RunEvent event{EventKind(kind), 4, 0.3, 1'700'000'000'123,
                           "A \"quoted\"\nline \xe4\xbd\xa0"};
            if (event.kind == EventKind::HeadChanged)
                event.headChange = HeadChange{"full", "ternary", 5.0 / 3, 7.25};
            const std::string text = metricLine(event);
            QVERIFY(text.find('\n') == std::string::npos);
            const auto r = std::get<RunEvent>(parseMetricLine(text).value());
            QVERIFY(r.kind == event.kind && r.step == 4 && r.elapsedSeconds == 0.3 &&
                    r.unixMilliseconds == 1'700'000'000'123 && r.text == event.text &&
                    r.headChange == event.headChange);
        }
        const WeightSample sample{3, 11, 0.3f, 0.4f, 0.3f, 1.7f};
        const auto w = std::get<WeightSample>(parseMetricLine(metricLine(sample)).value());
        QVERIFY(w.step == 3 && w.matrix == 11 && w.negative == 0.3f && w.zero == 0.4f &&
                w.positive == 0.3f && w.flipsPerThousandSteps == 1.7f);
        const auto z =
            std::get<ZonesLine>(parseMetricLine(metricLine(ZonesLine{2, kZones})).value());
        QCOMPARE(z.zones.size(), kZones.size());
        QCOMPARE(z.zones[1].key(), std::string("mixer.backward"));
        QVERIFY(z.zones[2].group == ZoneGroup::OutputLayer);
        const PinnedPrompt pin{"A \"prompt\"\n",
                               {0.7, 5, 0.9, 0.1, 1.2, 18'446'744'073'709'551'615u, 60, "\n"}};
        const PromptSample answer{7, 0.3, pin, " an\nanswer \xe4\xbd\xa0"};
        const auto p = std::get<PromptSample>(parseMetricLine(metricLine(answer)).value());
        QVERIFY(p.step == 7 && p.elapsedSeconds == 0.3 && p.pin == pin && p.text == answer.text);
    }

    void badLines_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty object") << "{}"
                                      << "lacks the field 'step'";
        QTest::newRow("number") << "1"
                                << "is not a JSON object";
        QTest::newRow("cut short") << "{\"step\":1,\"los"
                                   << "is not valid JSON";
        QTest::newRow("event a number") << "{\"event\":1,\"step\":1}"
                                        << "'event' that is not a text";
        QTest::newRow("unknown event") << "{\"event\":\"party\",\"step\":1}"
                                       << "unknown event 'party'";
        QTest::newRow("step a text") << "{\"event\":\"evaluation\",\"step\":\"1\"}"
                                     << "'step' that is not a whole number";
        QTest::newRow("step too large") << "{\"event\":\"weights\",\"step\":9223372036854775808}"
                                        << "of a sensible size";
        QTest::newRow("matrix negative") << "{\"event\":\"weights\",\"step\":1,\"matrix\":-1}"
                                         << "of a sensible size";
        QTest::newRow("event without text")
            << "{\"event\":\"sample\",\"step\":1,\"elapsed_s\":1,\"unix_ms\":1}"
            << "lacks the field 'text'";
        QTest::newRow("sample without text")
            << "{\"event\":\"prompt_sample\",\"step\":1,\"elapsed_s\":1,\"prompt\":\"a\"}"
            << "lacks the field 'text'";
        QTest::newRow("zones a number") << "{\"event\":\"zones\",\"step\":1,\"zones\":1}"
                                        << "'zones' that is not a list";
        QTest::newRow("unknown pass") << "{\"event\":\"zones\",\"step\":1,\"zones\":"
                                         "[{\"layer\":\"a\",\"pass\":\"b\",\"group\":\"core\"}]}"
                                      << "not a known pass";
        QString step = QString::fromStdString(stepLine(1));
        QTest::newRow("endless time")
            << step.replace(":20000000,", ":1000000000000001,") << "not an object of times";
    }
    void badLines() {
        QFETCH(QString, line);
        QFETCH(QString, part);
        const auto record = parseMetricLine(line.toStdString());
        QVERIFY(!record.ok());
        QVERIFY2(QString::fromStdString(record.error().message).contains(part),
                 record.error().message.c_str());
    }

    void logIsFilledAgain() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        MetricFile file(files, "/metrics.jsonl");
        QVERIFY(file.append(metricLine(ZonesLine{0, kZones})).ok());
        for (std::int64_t step = 1; step <= 10; ++step)
            QVERIFY(file.append(stepLine(step)).ok());
        QVERIFY(file.append(metricLine(EvaluationMetrics{.step = 10})).ok());
        QVERIFY(file.append(metricLine(RunEvent{.step = 10, .text = "x"})).ok());
        QVERIFY(file.append(metricLine(WeightSample{.step = 10})).ok());
        QVERIFY(file.sync().ok());
        MetricLog log;
        // The profiler of a resumed run may know the zones in another order.
        const ZoneTable known = {kZones[3], kZones[0]};
        const auto history = file.read(log, known);
        QVERIFY(history.ok());
        QCOMPARE(history.value().unreadableLines, std::int64_t{0});
        QCOMPARE(history.value().lastStep, std::int64_t{10});
        QCOMPARE(log.stepCount(), std::size_t{10});
        QVERIFY(same(log.stepsFrom(9)[0], stepMetrics(10)));
        QVERIFY(log.evaluationsFrom(0).size() == 1 && log.eventsFrom(0).size() == 1 &&
                log.weightsFrom(0).size() == 1);
        const ZoneTable& zones = history.value().zones;
        QCOMPARE(zones.size(), std::size_t{4});
        QCOMPARE(zones[0].key(), kZones[3].key());
        // 200 ms a step: samples of three steps, and the last of one.
        const std::vector<ZoneSample> samples = log.zones();
        QCOMPARE(samples.size(), std::size_t{4});
        QVERIFY(samples[0].steps == 3 && samples[0].step == 3 && samples[3].steps == 1);
        QCOMPARE(samples[0].wallNs, std::int64_t{600'000'000});
        for (std::size_t i = 0; i < zones.size(); ++i) {
            if (zones[i].key() == "mixer.backward")
                QCOMPARE(samples[0].selfNs[i], std::int64_t{60'000'000});
            if (zones[i].key() == "output_layer.forward")
                QVERIFY(zones[i].group == ZoneGroup::OutputLayer);
        }
    }

    void truncatesAfterAStep() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        MetricFile file(files, "/metrics.jsonl");
        QCOMPARE(file.truncateAfter(3).value(), std::int64_t{0});
        std::string expected;
        for (std::int64_t step = 1; step <= 5; ++step)
            for (const std::string& line :
                 {stepLine(step), metricLine(RunEvent{.step = step, .text = "x"}),
                  "{\"event\":\"of a newer version\",\"step\":" + std::to_string(step) + "}"}) {
                QVERIFY(file.append(line).ok());
                if (step <= 3)
                    expected += line + "\n";
            }
        {
            auto torn = files.open("/metrics.jsonl", OpenMode::Append);
            QVERIFY(torn.ok() && torn.value().write("{\"step\":2,\"lo").ok());
        }
        QCOMPARE(file.truncateAfter(3).value(), std::int64_t{7});
        QCOMPARE(content(files), expected);
        QVERIFY(file.append(stepLine(4)).ok());
        QCOMPARE(content(files), expected + stepLine(4) + "\n");
        QCOMPARE(file.truncateAfter(-1).value(), std::int64_t{10});
        QCOMPARE(content(files), std::string());
    }

    void tornAndOverlongLinesSpoilThemselvesAlone() {
        const auto disk = std::make_shared<MemoryDisk>();
        const FileSystem files(disk);
        {
            auto file = files.open("/metrics.jsonl", OpenMode::CreateNew);
            QVERIFY(file.ok());
            QVERIFY(
                file.value().write(stepLine(1) + "\n\n" + std::string(3 << 20, 'x') + "\n").ok());
            QVERIFY(file.value().write("{\"step\":2,").ok());
        }
        MetricFile file(files, "/metrics.jsonl");
        QVERIFY(file.append(stepLine(3)).ok());
        disk->setCapacity(10);
        QVERIFY(!file.append(stepLine(4)).ok());
        disk->setCapacity(100000);
        QVERIFY(file.append(stepLine(5)).ok());
        MetricLog log;
        const auto history = file.read(log);
        QVERIFY(history.ok());
        QCOMPARE(log.stepCount(), std::size_t{3});
        QVERIFY(same(log.stepsFrom(1)[0], stepMetrics(3)));
        QVERIFY(same(log.stepsFrom(2)[0], stepMetrics(5)));
        QCOMPARE(history.value().unreadableLines, std::int64_t{3});
        QVERIFY(!history.value().firstProblem.empty());
    }

    // Whatever fails while truncating, the file is as before or as wanted.
    void truncationIsAtomic() {
        for (int at = 1;; ++at) {
            const auto disk = std::make_shared<MemoryDisk>();
            const FileSystem healthy(disk);
            MetricFile file(healthy, "/metrics.jsonl");
            for (std::int64_t step = 1; step <= 3; ++step)
                QVERIFY(file.append(stepLine(step)).ok());
            const std::string before = content(healthy);
            const auto faulty = std::make_shared<FaultyOperations>(disk, Fault::CrashHalf, at);
            const bool done =
                MetricFile(FileSystem(faulty), "/metrics.jsonl").truncateAfter(2).ok();
            const std::string after = content(healthy);
            QVERIFY(after == stepLine(1) + "\n" + stepLine(2) + "\n" || (after == before && !done));
            if (!faulty->happened())
                break;
        }
    }
};

STUDIO_TEST(MetricTest)
#include "metric_test.moc"
