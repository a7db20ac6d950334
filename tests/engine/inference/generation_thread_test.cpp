// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/generation_thread.h"

#include <QtTest>

#include "tests/engine/inference/table_tokenizer.h"
#include "tests/engine/inference/test_model.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

constexpr int kEndless = 1000000000;

GenerationRequest request(int tokens) {
    GenerationRequest r;
    r.prompt = "Once";
    r.sampling.tokens = tokens;
    return r;
}

}  // namespace

class GenerationThreadTest : public QObject {
    Q_OBJECT
    const std::shared_ptr<const Tokenizer> m_bytes = TableTokenizer::ofBytes();

    static std::shared_ptr<const PackedModel> model(std::int64_t step) {
        ModelConfig config;
        config.width = 16;
        config.inner = 20;
        config.groups = 2;
        config.dilations = {1, 2};
        config.vocabulary = 257;
        TestModel<float> trained(config);
        return pack(trained, step).value();
    }

private slots:
    void answers() {
        GenerationThread thread;
        thread.publish(model(3), m_bytes);
        const auto log = thread.generate(request(25));
        QTRY_COMPARE(log->status().state, GenerationState::Finished);
        QCOMPARE(log->status().tokens, 25u);
        QCOMPARE(log->status().modelStep, std::int64_t{3});
        QVERIFY(!thread.modelWanted());
    }

    void waitsForAModel() {
        GenerationThread thread;
        QVERIFY(!thread.modelWanted());
        const auto log = thread.generate(request(5));
        QVERIFY(thread.modelWanted());
        QCOMPARE(log->status().state, GenerationState::Idle);
        QVERIFY(!log->status().message.empty());
        thread.publish(model(1), m_bytes);
        QTRY_COMPARE(log->status().state, GenerationState::Finished);
        QVERIFY(log->status().message.empty());
    }

    void waitingCanBeCancelled() {
        GenerationThread thread;
        const auto log = thread.generate(request(5));
        thread.cancel();
        QCOMPARE(log->status().state, GenerationState::Cancelled);
        QVERIFY(!thread.modelWanted());
        thread.publish(model(1), m_bytes);
        const auto next = thread.generate(request(5));
        QTRY_COMPARE(next->status().state, GenerationState::Finished);
        QCOMPARE(log->status().tokens, 0u);
    }

    void waitingCanBeRefused() {
        GenerationThread thread;
        const auto log = thread.generate(request(5), "Reading a file.");
        QCOMPARE(log->status().message, std::string("Reading a file."));
        thread.refuse("The file is damaged.");
        QCOMPARE(log->status().state, GenerationState::Failed);
        QCOMPARE(log->status().message, std::string("The file is damaged."));
        thread.publish(model(1), m_bytes);
        const auto next = thread.generate(request(kEndless));
        QTRY_VERIFY(next->status().tokens > 3);
        thread.refuse("Nobody waits for this.");
        QCOMPARE(next->status().state, GenerationState::Running);
    }

    void aNewRequestCancelsTheFormer() {
        GenerationThread thread;
        thread.publish(model(1), m_bytes);
        const auto first = thread.generate(request(kEndless));
        QTRY_VERIFY(first->status().tokens > 3);
        thread.publish(model(2), m_bytes);
        const auto second = thread.generate(request(7));
        QTRY_COMPARE(second->status().state, GenerationState::Finished);
        QCOMPARE(first->status().state, GenerationState::Cancelled);
        QCOMPARE(first->status().modelStep, std::int64_t{1});
        QCOMPARE(second->status().modelStep, std::int64_t{2});
    }

    void aRunningAnswerKeepsItsWeights() {
        GenerationThread thread;
        thread.publish(model(1), m_bytes);
        const auto log = thread.generate(request(kEndless));
        QTRY_VERIFY(log->status().tokens > 3);
        thread.publish(nullptr, nullptr);
        const std::size_t before = log->status().tokens;
        QTRY_VERIFY(log->status().tokens > before + 3);
        thread.cancel();
        QTRY_COMPARE(log->status().state, GenerationState::Cancelled);
    }

    void manyRequestsAtOnce() {
        std::vector<std::shared_ptr<const GenerationLog>> logs;
        {
            GenerationThread thread;
            thread.publish(model(1), m_bytes);
            for (int i = 0; i < 200; ++i)
                logs.push_back(thread.generate(request(kEndless)));
        }
        for (const auto& log : logs)
            QCOMPARE(log->status().state, GenerationState::Cancelled);
    }

    void endsWhileAnswering() {
        std::shared_ptr<const GenerationLog> log;
        {
            GenerationThread thread;
            thread.publish(model(1), m_bytes);
            log = thread.generate(request(kEndless));
            QTRY_VERIFY(log->status().tokens > 3);
        }
        QCOMPARE(log->status().state, GenerationState::Cancelled);
    }
};

STUDIO_TEST(GenerationThreadTest)
#include "generation_thread_test.moc"
