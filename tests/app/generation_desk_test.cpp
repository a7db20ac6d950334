// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts answered beside a real run: pinned ones at every evaluation, two checkpoints side by
// side, other courses of an answer, and a kept run that is opened to be read.
#include <QTemporaryDir>
#include <QtTest>

#include "app/studio/studio_controller.h"
#include "engine/platform/workers.h"
#include "tests/app/heartbeat.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

constexpr int kSteps = 120, kEvery = 20;

bool becomes(int limitMs, const std::function<bool()>& condition) {
    QElapsedTimer clock;
    clock.start();
    while (!condition() && !clock.hasExpired(limitMs))
        testing::turnEventLoop(5);
    return condition();
}

std::string textOf(const GenerationLog& log) {
    std::string text;
    for (const GeneratedToken& token : log.tokensFrom(0))
        text += token.text;
    return text;
}

std::string folderOf(const QTemporaryDir& folder) { return folder.filePath("runs").toStdString(); }

struct Bench {
    explicit Bench(const QTemporaryDir& folder)
        : controller(ResourceLocator(STUDIO_RESOURCES), folderOf(folder), availableProcessors()) {}

    app::StudioController controller;

    static ui::RunRequest small(int limit) {
        return {"quick-start",
                {},
                {"tokenizer.kind=bytes", "corpus.stories=200", "model.width=32", "model.inner=48",
                 "model.groups=4", "model.dilations=1,4", "training.phases=32:4",
                 "evaluation.windows=4", "evaluation.length=32",
                 "evaluation.every_steps=" + std::to_string(kEvery), "checkpoint.every_steps=40",
                 "checkpoint.keep=3", "limit.steps=" + std::to_string(limit)}};
    }
    RunState state() const { return controller.snapshot()->state; }
    bool reaches(RunState wanted) {
        return becomes(60000, [&] { return state() == wanted || state() == RunState::Failed; }) &&
               state() == wanted;
    }
    bool ends(const std::shared_ptr<const GenerationLog>& log) const {
        return becomes(20000, [&] { return log->status().state > GenerationState::Running; });
    }
    std::vector<PromptSample> samples() const { return controller.metrics()->samplesFrom(0); }
    ui::ComparedAnswers compare(const ui::WeightsChoice& left, const ui::WeightsChoice& right) {
        GenerationRequest request{"The fox", {}};
        request.sampling.tokens = 60;
        const auto answers = controller.compare(request, left, right);
        if (!ends(answers.left) || !ends(answers.right))
            qFatal("no end of the comparison");
        return answers;
    }
};

/// Each evaluation has each pin's answer, once, in order.
QString missing(const Bench& bench, const std::vector<PinnedPrompt>& pins) {
    std::vector<std::pair<std::int64_t, std::string>> wanted, found;
    for (const EvaluationMetrics& evaluation : bench.controller.metrics()->evaluationsFrom(0))
        for (const PinnedPrompt& pin : pins)
            wanted.emplace_back(evaluation.step, pin.prompt);
    for (const PromptSample& sample : bench.samples())
        found.emplace_back(sample.step, sample.pin.prompt);
    return wanted == found
               ? QString()
               : QStringLiteral("%1 wanted, %2 found").arg(wanted.size()).arg(found.size());
}

}  // namespace

class GenerationDeskTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        Bench bench(m_folder);
        m_pins = {{"The fox", {}}, {"Once", {}}};
        m_pins[0].sampling.tokens = 30;
        m_pins[1].sampling.tokens = 12;
        m_pins[1].sampling.temperature = 0;
        bench.controller.setPrompts({{"asked"}, m_pins});
        QVERIFY(bench.controller.start(Bench::small(kSteps)).ok());
        QVERIFY(bench.reaches(RunState::Finished));
        m_run = bench.controller.snapshot()->run->folder;
        QCOMPARE(missing(bench, m_pins), QString());
        QCOMPARE(bench.samples().size(), std::size_t{2 * (kSteps / kEvery + 1)});
        m_samples = bench.samples();
        for (const PromptSample& sample : m_samples)
            QVERIFY(!sample.text.empty());
        QVERIFY(m_samples[0].text != m_samples[m_samples.size() - 2].text);
        int told = 0;
        for (const RunEvent& event : bench.controller.metrics()->eventsFrom(0))
            told += event.kind == EventKind::Sample;
        QCOMPARE(told, kSteps / kEvery + 1);
    }

    void promptsAreKeptForTheUser() {
        const Bench bench(m_folder);
        QCOMPARE(bench.controller.prompts().history, std::vector<std::string>{"asked"});
        QVERIFY(bench.controller.prompts().pins == m_pins);
        QFile file(m_folder.filePath("prompts.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        file.close();
        QTemporaryDir other;
        for (const QByteArray& damaged : {kept.left(kept.size() / 2), QByteArray("[]"),
                                          QByteArray("{\"pins\":[1,{}],\"history\":3}")}) {
            QFile broken(other.filePath("prompts.json"));
            QVERIFY(broken.open(QIODevice::WriteOnly));
            broken.write(damaged);
            broken.close();
            QVERIFY(Bench(other).controller.prompts().pins.empty());
        }
    }

    // What is pinned and evaluated does not touch what is trained.
    void pinsChangeNoNumber() {
        QTemporaryDir folder;
        Bench bench(folder);
        bench.controller.setPrompts({});
        QVERIFY(bench.controller.start(Bench::small(kSteps)).ok());
        QVERIFY(bench.reaches(RunState::Finished));
        QVERIFY(bench.samples().empty());
        Bench reader(m_folder);
        QVERIFY(reader.controller.openRun(m_run).ok());
        QVERIFY(reader.reaches(RunState::Reading));
        const auto a = bench.controller.metrics()->stepsFrom(0),
                   b = reader.controller.metrics()->stepsFrom(0);
        QCOMPARE(a.size(), b.size());
        for (std::size_t i = 0; i < a.size(); ++i)
            QCOMPARE(a[i].loss, b[i].loss);
    }

    void samplesSurviveAStopAndAResume() {
        QTemporaryDir folder;
        Bench bench(folder);
        bench.controller.setPrompts({{}, m_pins});
        QVERIFY(bench.controller.start(Bench::small(10'000'000)).ok());
        QVERIFY(becomes(30000, [&] { return bench.samples().size() >= 4; }));
        bench.controller.stop();
        QVERIFY(bench.reaches(RunState::Finished));
        QCOMPARE(missing(bench, m_pins), QString());
        const auto before = bench.samples();
        const std::string run = bench.controller.snapshot()->run->folder;
        QVERIFY(bench.controller.resumeRun(run).ok());
        QVERIFY(becomes(30000, [&] { return bench.samples().size() >= before.size() + 4; }));
        bench.controller.stop();
        QVERIFY(bench.reaches(RunState::Finished));
        QCOMPARE(missing(bench, m_pins), QString());
        const auto after = bench.samples();
        for (std::size_t i = 0; i < before.size(); ++i)
            QCOMPARE(after[i].text, before[i].text);
    }

    void aFinishedRunIsOpenedForReading() {
        Bench bench(m_folder);
        bench.controller.setInterests({.weights = true});
        QVERIFY(bench.controller.openRun(m_run).ok());
        QVERIFY(bench.reaches(RunState::Reading));
        QVERIFY(becomes(5000, [&] { return bench.controller.snapshot()->weights != nullptr; }));
        const auto snapshot = bench.controller.snapshot();
        QVERIFY(snapshot->complete);
        QCOMPARE(snapshot->progress.step, std::int64_t{kSteps});
        QCOMPARE(snapshot->latest->step, std::int64_t{kSteps});
        QCOMPARE(snapshot->evaluation->step, std::int64_t{kSteps});
        QVERIFY(snapshot->weights->matrices.size() > 2);
        QCOMPARE(snapshot->weights->step, std::int64_t{kSteps});
        // The times of all steps, shared out over the parts of the model.
        QVERIFY(snapshot->zones != nullptr);
        QCOMPARE(snapshot->zones->steps, kSteps);
        QVERIFY(snapshot->zones->outputLayerShare > 0 && snapshot->zones->outputLayerShare < 1);
        QVERIFY(std::abs(snapshot->zones->unaccountedMs) < 0.5 * snapshot->zones->wallMs);
        const auto log = bench.controller.metrics();
        QCOMPARE(log->stepCount(), std::size_t{kSteps});
        QCOMPARE(log->evaluationsFrom(0).size(), std::size_t{kSteps / kEvery + 1});
        QVERIFY(log->eventsFrom(0).back().kind == EventKind::Finished);
        const auto samples = log->samplesFrom(0);
        QCOMPARE(samples.size(), m_samples.size());
        for (std::size_t i = 0; i < samples.size(); ++i)
            QCOMPARE(samples[i].text, m_samples[i].text);
        // It answers from its last checkpoint as the run itself did at its last evaluation.
        const auto answer = bench.controller.generate({m_pins[0].prompt, m_pins[0].sampling});
        QVERIFY(bench.ends(answer));
        QCOMPARE(answer->status().modelStep, std::int64_t{kSteps});
        QCOMPARE(
            QString::fromStdString(textOf(*answer)).remove(QChar(0xFFFD)),
            QString::fromStdString(m_samples[m_samples.size() - 2].text).remove(QChar(0xFFFD)));
        // Reading holds up nothing, and another run can be opened or started at once.
        QVERIFY(!bench.controller.resumeRun(m_run).ok());  // all is trained
        QVERIFY(bench.controller.start(Bench::small(20)).ok());
        QVERIFY(bench.reaches(RunState::Finished));
    }

    void readingChangesNoFile() {
        const auto contents = [&] {
            QMap<QString, QByteArray> all;
            QDirIterator files(QString::fromStdString(m_run), QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (file.open(QIODevice::ReadOnly))
                    all[file.fileName()] = file.readAll();
            }
            return all;
        };
        const auto before = contents();
        {
            Bench bench(m_folder);
            QVERIFY(bench.controller.openRun(m_run).ok());
            QVERIFY(bench.reaches(RunState::Reading));
        }
        QVERIFY(before.size() > 5);
        QVERIFY(contents() == before);
    }

    void aRunWithoutWeightsIsRefusedInASentence() {
        QTemporaryDir folder;
        Bench bench(folder);
        QVERIFY(!bench.controller.openRun(folder.path().toStdString()).ok());
        QCOMPARE(bench.state(), RunState::Idle);
        QVERIFY(bench.controller.start(Bench::small(kEvery)).ok());
        QVERIFY(bench.reaches(RunState::Finished));
        const std::string run = bench.controller.snapshot()->run->folder;
        QVERIFY(QDir(QString::fromStdString(run + "/checkpoints")).removeRecursively());
        QVERIFY(bench.controller.openRun(run).ok());
        QVERIFY(becomes(10000, [&] { return bench.state() == RunState::Failed; }));
        QVERIFY(QString::fromStdString(bench.controller.snapshot()->problem)
                    .contains("no valid checkpoint"));
    }

    void checkpointsAnswerSideBySide() {
        Bench bench(m_folder);
        QVERIFY(bench.controller.openRun(m_run).ok());
        QVERIFY(bench.reaches(RunState::Reading));
        const auto steps = bench.controller.checkpoints(m_run);
        QCOMPARE(steps, (std::vector<std::int64_t>{120, 80, 40}));
        const ui::WeightsChoice old{m_run, 40}, now{m_run, 120}, live;
        const auto differ = bench.compare(old, now);
        QCOMPARE(differ.left->status().modelStep, std::int64_t{40});
        QCOMPARE(differ.right->status().modelStep, std::int64_t{120});
        QCOMPARE(differ.left->status().tokens, std::size_t{60});
        QVERIFY(textOf(*differ.left) != textOf(*differ.right));
        const auto same = bench.compare(old, old);
        QCOMPARE(textOf(*same.left), textOf(*same.right));
        QCOMPARE(textOf(*same.left), textOf(*differ.left));
        const auto newest = bench.compare(live, now);
        QCOMPARE(textOf(*newest.left), textOf(*newest.right));
        const auto lost = bench.compare({m_run, 7}, now);
        QCOMPARE(lost.left->status().state, GenerationState::Failed);
        QVERIFY(!lost.left->status().message.empty());
        QCOMPARE(lost.right->status().state, GenerationState::Finished);
    }

    void liveWeightsAreComparedWhileTraining() {
        QTemporaryDir folder;
        Bench bench(folder);
        QVERIFY(bench.controller.start(Bench::small(1000000)).ok());
        QVERIFY(becomes(30000, [&] { return bench.controller.snapshot()->progress.step > 50; }));
        const ui::WeightsChoice live;
        const auto both = bench.compare(live, live);
        QVERIFY(both.left->status().modelStep >= 50);
        QCOMPARE(both.left->status().modelStep, both.right->status().modelStep);
        QCOMPARE(textOf(*both.left), textOf(*both.right));
        GenerationRequest endless{"The fox", {}};
        endless.sampling.tokens = 100000000;
        const auto cancelled = bench.controller.compare(endless, live, live);
        bench.controller.cancelComparison();
        QVERIFY(bench.ends(cancelled.left) && bench.ends(cancelled.right));
        QCOMPARE(cancelled.left->status().state, GenerationState::Cancelled);
    }

    // A branch while training goes on with the weights that began the answer.
    void aBranchKeepsTheWeights() {
        QTemporaryDir folder;
        Bench bench(folder);
        QVERIFY(bench.controller.start(Bench::small(1000000)).ok());
        QVERIFY(becomes(30000, [&] { return bench.controller.snapshot()->progress.step > 20; }));
        GenerationRequest request{"The fox", {}};
        request.sampling.tokens = 40;
        const auto whole = bench.controller.generate(request);
        QVERIFY(bench.ends(whole));
        const auto tokens = whole->tokensFrom(0);
        const std::int64_t step = bench.controller.snapshot()->progress.step;
        QVERIFY(
            becomes(30000, [&] { return bench.controller.snapshot()->progress.step > step + 20; }));
        for (std::size_t i = 0; i < 10; ++i)
            request.kept.push_back(tokens[i].id);
        request.sampling.tokens = 30;
        const auto rest = bench.controller.generate(request);
        QVERIFY(bench.ends(rest));
        QCOMPARE(rest->status().modelStep, whole->status().modelStep);
        std::string expected;
        for (std::size_t i = 10; i < tokens.size(); ++i)
            expected += tokens[i].text;
        QCOMPARE(textOf(*rest), expected);
    }

private:
    QTemporaryDir m_folder;
    std::string m_run;
    std::vector<PinnedPrompt> m_pins;
    std::vector<PromptSample> m_samples;
};

STUDIO_TEST(GenerationDeskTest)
#include "generation_desk_test.moc"
