// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <map>
#include <set>

#include "engine/storage/checkpoint_store.h"
#include "tests/support/memory_disk.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::Fault;
using studio::testing::FaultyOperations;
using studio::testing::MemoryDisk;

namespace {

/// What a small model would save; every number tells the step.
class State {
public:
    explicit State(std::int64_t step)
        : m_weights(37, static_cast<float>(step)), m_moments(5, 0.5 * static_cast<double>(step)) {}

    std::vector<TensorView> tensors() const {
        return {viewTensor<float>("model.embedding.weight", {37}, m_weights),
                viewTensor<double>("adam.embedding.weight.m", {5}, m_moments)};
    }
    bool equals(const Checkpoint& checkpoint) const {
        for (const TensorView& tensor : tensors()) {
            const auto found = checkpoint.tensors.require(tensor.name, tensor.dtype, tensor.shape);
            if (!found.ok() || !std::ranges::equal(found.value().bytes, tensor.bytes))
                return false;
        }
        return checkpoint.tensors.tensors().size() == 2 &&
               checkpoint.metadata == SafetensorsMetadata{{"precision", "fp32"}};
    }

private:
    std::vector<float> m_weights;
    std::vector<double> m_moments;
};

Result<SavedCheckpoint> saveAs(const FileSystem& files, std::int64_t step,
                               const CheckpointsKept& kept, const SafetensorsMetadata& metadata) {
    const State state(step);
    const std::vector<TensorView> tensors = state.tensors();
    StillTensors still(tensors);
    return CheckpointStore(files, "/run/checkpoints", kept).save(step, still, metadata);
}

Result<SavedCheckpoint> save(const FileSystem& files, std::int64_t step, int keepLast = 2) {
    return saveAs(files, step, CheckpointsKept(keepLast), {{"precision", "fp32"}});
}

NewestCheckpoint newest(const FileSystem& files) {
    return CheckpointStore(files, "/run/checkpoints", 1).newestValid().value();
}

/// The step of the newest valid checkpoint, when its content is that step's; else -1.
std::int64_t newestStep(const FileSystem& files) {
    const NewestCheckpoint found = newest(files);
    if (!found.checkpoint || !State(found.checkpoint->step).equals(*found.checkpoint))
        return -1;
    return found.checkpoint->step;
}

std::set<std::string> names(const FileSystem& files) {
    std::set<std::string> all;
    for (const FolderEntry& entry : files.list("/run/checkpoints").value())
        all.insert(entry.name);
    return all;
}

std::string contentOf(const FileSystem& files, const std::filesystem::path& path) {
    const auto bytes = files.readFile(path, 1 << 20);
    STUDIO_CHECK(bytes.ok());
    return {reinterpret_cast<const char*>(bytes.value().data()), bytes.value().size()};
}

}  // namespace

class CheckpointTest : public QObject {
    Q_OBJECT
private slots:
    void keepsTheLast() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        QVERIFY(newest(files).checkpoint == std::nullopt);
        for (const std::int64_t step : {10, 20, 123456789, 123456790}) {
            const auto saved = save(files, step);
            QVERIFY(saved.ok());
            QCOMPARE(saved.value().warning, std::string());
            QCOMPARE(files.status(saved.value().path).value().bytes, saved.value().bytes);
            QCOMPARE(newestStep(files), step);
        }
        QCOMPARE(names(files), (std::set<std::string>{"step-123456789.safetensors",
                                                      "step-123456790.safetensors"}));
    }

    void cleansUpWhatACrashLeft() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        QVERIFY(save(files, 10).ok());
        const std::filesystem::path folder = "/run/checkpoints";
        QVERIFY(files.open(folder / "step-00000020.safetensors.tmp", OpenMode::CreateNew).ok());
        QVERIFY(files.open(folder / "notes.txt", OpenMode::CreateNew).ok());
        QCOMPARE(newestStep(files), std::int64_t{10});
        QVERIFY(save(files, 20).ok());
        QCOMPARE(names(files), (std::set<std::string>{"notes.txt", "step-00000010.safetensors",
                                                      "step-00000020.safetensors"}));
    }

    // After a roll-back the steps beyond are of a course that was left.
    void removesLaterSteps() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        QVERIFY(save(files, 10).ok() && save(files, 30).ok() && save(files, 20).ok());
        QCOMPARE(newestStep(files), std::int64_t{20});
        QCOMPARE(names(files),
                 (std::set<std::string>{"step-00000010.safetensors", "step-00000020.safetensors"}));
    }

    void keepsTheBest() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        const std::map<std::int64_t, std::string> scores = {
            {10, "5.5"}, {20, "3.25"}, {30, "3.5"}, {40, ""}, {50, "nan"}, {60, "3.26"}, {70, "x"}};
        for (const auto& [step, score] : scores) {
            SafetensorsMetadata metadata;
            if (!score.empty())
                metadata.emplace(kScoreKey, score);
            QVERIFY(saveAs(files, step, {2, true}, metadata).ok());
        }
        QCOMPARE(names(files),
                 (std::set<std::string>{"step-00000020.safetensors", "step-00000060.safetensors",
                                        "step-00000070.safetensors"}));
        QVERIFY(saveAs(files, 80, {2, true}, {{std::string(kScoreKey), "3.1"}}).ok());
        QCOMPARE(names(files),
                 (std::set<std::string>{"step-00000070.safetensors", "step-00000080.safetensors"}));
    }

    // A tensor source may refuse at the end; then nothing is kept.
    void whatIsNotApprovedIsNotKept() {
        class Refusing final : public TensorSource {
        public:
            std::span<const TensorView> tensors() const override { return m_still.tensors(); }
            std::span<const std::byte> piece(std::size_t t, std::size_t i) override {
                return m_still.piece(t, i);
            }
            Status approve() const override { return Error{"It is not good."}; }

        private:
            State m_state{30};
            std::vector<TensorView> m_tensors = m_state.tensors();
            StillTensors m_still{m_tensors};
        };
        const FileSystem files(std::make_shared<MemoryDisk>());
        QVERIFY(save(files, 10).ok());
        Refusing refusing;
        const auto saved = CheckpointStore(files, "/run/checkpoints", 2).save(30, refusing, {});
        QVERIFY(!saved.ok());
        QCOMPARE(saved.error().message, std::string("It is not good."));
        QCOMPARE(names(files), std::set<std::string>{"step-00000010.safetensors"});
    }

    void olderOneServesWhenTheNewestIsDamaged() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        QVERIFY(save(files, 10, 3).ok() && save(files, 20, 3).ok() && save(files, 30, 3).ok());
        const std::filesystem::path folder = "/run/checkpoints";
        std::string bytes = contentOf(files, folder / checkpointName(30));
        bytes[bytes.size() - 3] ^= 4;
        QVERIFY(writeFileAtomically(files, folder / checkpointName(30), bytes).ok());
        QVERIFY(files.rename(folder / checkpointName(20), folder / checkpointName(25)).ok());
        QCOMPARE(newestStep(files), std::int64_t{10});
        const std::vector<std::string> refused = newest(files).refused;
        QCOMPARE(refused.size(), std::size_t{2});
        QVERIFY2(QString::fromStdString(refused[0]).contains("is damaged: its checksum is"),
                 refused[0].c_str());
        QVERIFY2(QString::fromStdString(refused[1]).contains("checkpoint of step 20"),
                 refused[1].c_str());
    }

    void everyFlippedBitIsRefused() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        const auto saved = save(files, 4210);
        QVERIFY(saved.ok());
        const std::string whole = contentOf(files, saved.value().path);
        QVERIFY(parseSafetensors(std::as_bytes(std::span(whole)), "x").ok());
        for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
            std::string changed = whole;
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(writeFileAtomically(files, "/changed", changed).ok());
            QVERIFY2(!loadCheckpoint(files, "/changed").ok(),
                     ("bit " + std::to_string(bit)).c_str());
        }
    }

    void everyTruncationIsRefused() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        const std::string whole = contentOf(files, save(files, 4210).value().path);
        for (std::size_t size = 0; size < whole.size(); ++size) {
            QVERIFY(writeFileAtomically(files, "/changed", whole.substr(0, size)).ok());
            QVERIFY(!loadCheckpoint(files, "/changed").ok());
        }
        QVERIFY(writeFileAtomically(files, "/changed", whole + "x").ok());
        QVERIFY(!loadCheckpoint(files, "/changed").ok());
    }

    // Files with a correct checksum or none that are still no checkpoint of ours.
    void otherFilesAreRefused_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("part");
        QTest::newRow("no checksum") << "\"checksum\":"
                                     << "\"chockful\":"
                                     << "has no checksum";
        QTest::newRow("no format") << "checkpoint_format"
                                   << "checkpoint_farmer"
                                   << "has no checksum";
        QTest::newRow("spaced checksum") << "\"checksum\":\""
                                         << "\"checksum\" :\""
                                         << "has no checksum";
        QTest::newRow("another step") << "\"4210\""
                                      << "\"4211\""
                                      << "is damaged: its checksum is";
    }
    void otherFilesAreRefused() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, part);
        const FileSystem files(std::make_shared<MemoryDisk>());
        std::string bytes = contentOf(files, save(files, 4210).value().path);
        const std::size_t at = bytes.find(from.toStdString());
        QVERIFY(at != std::string::npos);
        bytes.replace(at, static_cast<std::size_t>(from.size()), to.toStdString());
        if (to.size() > from.size()) {  // at the cost of a byte of padding
            const std::size_t padding = bytes.find("}} ", at) + 2;
            QVERIFY(padding > at);
            bytes.erase(padding, 1);
        }
        QVERIFY(writeFileAtomically(files, "/changed", bytes).ok());
        const auto loaded = loadCheckpoint(files, "/changed");
        QVERIFY(!loaded.ok());
        QVERIFY2(QString::fromStdString(loaded.error().message).contains(part),
                 loaded.error().message.c_str());
    }

    void oldOrNewWhateverCallFails_data() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("keepLast");
        for (const int keep : {1, 2}) {
            const QByteArray k = ", keep " + QByteArray::number(keep);
            QTest::newRow("no space" + k) << int(Fault::NoSpace) << keep;
            QTest::newRow("input/output error" + k) << int(Fault::InputOutput) << keep;
            QTest::newRow("interrupted" + k) << int(Fault::Interrupted) << keep;
            QTest::newRow("short write" + k) << int(Fault::ShortWrite) << keep;
            QTest::newRow("crash before" + k) << int(Fault::CrashBefore) << keep;
            QTest::newRow("crash after" + k) << int(Fault::CrashAfter) << keep;
            QTest::newRow("crash half way" + k) << int(Fault::CrashHalf) << keep;
        }
    }
    void oldOrNewWhateverCallFails() {
        QFETCH(int, fault);
        QFETCH(int, keepLast);
        bool happened = true;
        int at = 0;
        while (happened)
            tryOnce(Fault(fault), ++at, keepLast, happened);
        QVERIFY2(at > 12, qPrintable(QString::number(at)));
    }

    // Runs of saves with a loss of power at any call, again and again on the same drive.
    void powerLossAtAnyMoment() { losePower(0, 200); }

    void realDiskAndFileForAFolder() {
        const QTemporaryDir holder;
        const std::filesystem::path folder = holder.path().toStdString();
        const State state(7);
        const CheckpointStore store(FileSystem(), folder / "run" / "checkpoints", 2);
        const std::vector<TensorView> tensors = state.tensors();
        StillTensors still(tensors);
        QVERIFY(store.save(7, still, {{"precision", "fp32"}}).ok());
        const auto found = store.newestValid();
        QVERIFY(found.ok() && found.value().checkpoint && state.equals(*found.value().checkpoint));
        std::ofstream(folder / "file") << "x";
        const auto saved =
            CheckpointStore(FileSystem(), folder / "file" / "run", 2).save(7, still, {});
        QVERIFY(!saved.ok());
        QVERIFY2(QString::fromStdString(saved.error().message).contains("choose another folder"),
                 saved.error().message.c_str());
    }

    void fullDiskKeepsTheOld() {
        const auto disk = std::make_shared<MemoryDisk>();
        const FileSystem files(disk);
        const auto old = save(files, 10);
        QVERIFY(old.ok());
        for (std::uint64_t room = 0; room < old.value().bytes; room += 50) {
            disk->setCapacity(room);
            const auto saved = save(files, 20);
            QVERIFY(!saved.ok());
            QVERIFY(QString::fromStdString(saved.error().message).contains("free some space"));
            QCOMPARE(names(files), std::set<std::string>{"step-00000010.safetensors"});
            QCOMPARE(newestStep(files), std::int64_t{10});
        }
    }

public:
    static void losePower(std::uint64_t firstSeed, std::uint64_t seeds) {
        for (std::uint64_t seed = firstSeed; seed < firstSeed + seeds; ++seed) {
            Random random(seed, "power");
            const auto disk = std::make_shared<MemoryDisk>();
            const FileSystem healthy(disk);
            std::int64_t safe = -1;  // the last step whose save has returned
            std::int64_t step = 0;
            for (int loss = 0; loss < 4; ++loss) {
                const int at = 1 + static_cast<int>(random.below(60));
                const Fault fault = random.below(2) ? Fault::CrashAfter : Fault::CrashHalf;
                const auto faulty = std::make_shared<FaultyOperations>(disk, fault, at);
                while (!faulty->happened()) {
                    step += 10;
                    if (save(FileSystem(faulty), step, 1 + static_cast<int>(seed % 3)).ok())
                        safe = step;
                }
                disk->powerLoss(random);
                const std::int64_t found = newestStep(healthy);
                QVERIFY2(found == safe || found == step,
                         ("seed " + std::to_string(seed) + ": found " + std::to_string(found) +
                          ", safe " + std::to_string(safe) + ", begun " + std::to_string(step))
                             .c_str());
                safe = found;
            }
        }
    }

private:
    /// One fault at call `at` of the save of step 30, with and without a loss of power after it.
    static void tryOnce(Fault fault, int at, int keepLast, bool& happened) {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const auto disk = std::make_shared<MemoryDisk>();
            const FileSystem healthy(disk);
            QVERIFY(save(healthy, 10, keepLast).ok() && save(healthy, 20, keepLast).ok());
            const std::string old = contentOf(healthy, "/run/checkpoints/" + checkpointName(20));
            const auto faulty = std::make_shared<FaultyOperations>(disk, fault, at);
            const bool saved = save(FileSystem(faulty), 30, keepLast).ok();
            happened = faulty->happened();
            if (seed > 0) {
                Random random(seed, "power");
                disk->powerLoss(random);
            }
            const std::int64_t step = newestStep(healthy);
            QVERIFY2(step == 30 || (step == 20 && !saved),
                     ("call " + std::to_string(at) + ", newest " + std::to_string(step)).c_str());
            if (step == 20 || keepLast == 2)
                QCOMPARE(contentOf(healthy, "/run/checkpoints/" + checkpointName(20)), old);
            QVERIFY(saved || (fault != Fault::Interrupted && fault != Fault::ShortWrite));
            if (seed == 0 && (fault == Fault::NoSpace || fault == Fault::InputOutput) && !saved)
                for (const std::string& name : names(healthy))
                    QVERIFY2(!name.ends_with(".tmp"), name.c_str());
            // Afterwards all goes on, and nothing unfinished stays.
            QVERIFY(save(healthy, 40, keepLast).ok());
            QCOMPARE(newestStep(healthy), std::int64_t{40});
            QCOMPARE(names(healthy).size(), static_cast<std::size_t>(keepLast));
        }
    }
};

class CheckpointSoakTest : public QObject {
    Q_OBJECT
private slots:
    void powerLossAtAnyMoment() { CheckpointTest::losePower(1000, 10000); }
};

STUDIO_TEST(CheckpointTest)
STUDIO_TEST(CheckpointSoakTest)
#include "checkpoint_test.moc"
