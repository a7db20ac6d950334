// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "engine/base/random.h"
#include "engine/storage/checkpoint.h"
#include "tests/support/memory_disk.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::MemoryDisk;

class CheckpointDamageTest : public QObject {
    Q_OBJECT
private slots:
    // A checkpoint of more data than header: all of the header, and a thousand places of the data.
    void aLargerOneIsRefusedWhereverItIsChanged() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        std::vector<std::vector<float>> values;
        std::vector<TensorView> tensors;
        for (const char* name : {"model.a", "ema.a", "adam.a.m", "adam.a.v", "model.b"}) {
            values.emplace_back(5000, 0.25f * static_cast<float>(values.size()));
            tensors.push_back({name, DType::F32, {50, 100}, {}});
        }
        for (std::size_t i = 0; i < tensors.size(); ++i)
            tensors[i].bytes = std::as_bytes(std::span(values[i]));
        StillTensors still(tensors);
        QVERIFY(saveCheckpoint(files, "/whole", 7, still, {{"precision", "fp32"}}).ok());
        const auto read = files.readFile("/whole", 1 << 20);
        QVERIFY(read.ok());
        const std::string whole(reinterpret_cast<const char*>(read.value().data()),
                                read.value().size());
        const auto isRefused = [](const std::string& bytes) {
            auto owned = std::make_shared<AlignedBuffer<std::byte>>(bytes.size());
            std::ranges::copy(std::as_bytes(std::span(bytes)), owned->data());
            const auto parsed = parseCheckpoint(std::move(owned), "/changed");
            return !parsed.ok() && parsed.error().message.find("'/changed'") != std::string::npos;
        };
        QVERIFY(!isRefused(whole));
        const std::size_t header = whole.size() - 5 * 5000 * sizeof(float);
        QVERIFY(header > 400 && header < 2000);
        Random random(11, "places");
        const auto flipped = [&](std::size_t bit) {
            std::string changed = whole;
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
            return changed;
        };
        for (std::size_t size = 0; size <= header; ++size)
            QVERIFY2(isRefused(whole.substr(0, size)), qPrintable(QString::number(size)));
        for (std::size_t bit = 0; bit < header * 8; ++bit)
            QVERIFY2(isRefused(flipped(bit)), qPrintable(QString::number(bit)));
        for (int i = 0; i < 1000; ++i) {
            const std::size_t data = whole.size() - header;
            QVERIFY(isRefused(whole.substr(0, header + random.below(data))));
            QVERIFY(isRefused(flipped(header * 8 + random.below(data * 8))));
        }
    }
};

STUDIO_TEST(CheckpointDamageTest)
#include "checkpoint_damage_test.moc"
