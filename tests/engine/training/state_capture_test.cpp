// SPDX-License-Identifier: GPL-3.0-or-later
// What a capture hands out is the state of its begin, whatever changes afterwards and whoever comes
// first.
#include "engine/training/state_capture.h"

#include <QtTest>
#include <limits>
#include <thread>

#include "engine/base/random.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

constexpr std::size_t kPiece = TensorSource::kPieceBytes;

/// Three tensors: a small one, one of several pieces and a bit, and one of exactly two.
struct State {
    std::vector<float> small{1, 2, 3}, large, even;

    explicit State(float first) : large(3 * kPiece / 4 + 5), even(2 * kPiece / 4) { fill(first); }
    void fill(float first) {
        for (auto* values : {&small, &large, &even})
            for (std::size_t i = 0; i < values->size(); ++i)
                (*values)[i] = first + static_cast<float>(i % 1000);
    }
    std::vector<TensorView> views() const {
        return {view("small", small), view("large", large), view("even", even)};
    }
    static TensorView view(const char* name, const std::vector<float>& values) {
        return viewTensor<float>(name, {static_cast<std::int64_t>(values.size())}, values);
    }
};

/// All pieces, in this order of tensors, copied; waits between them when told so.
std::vector<std::vector<std::byte>> readAll(StateCapture& capture,
                                            const std::vector<std::size_t>& order,
                                            std::chrono::microseconds pause = {}) {
    std::vector<std::vector<std::byte>> all(capture.tensors().size());
    for (const std::size_t t : order)
        for (std::size_t i = 0; i < TensorSource::pieces(capture.tensors()[t]); ++i) {
            const auto bytes = capture.piece(t, i);
            all[t].insert(all[t].end(), bytes.begin(), bytes.end());
            std::this_thread::sleep_for(pause);
        }
    capture.finish();
    return all;
}

bool equals(const std::vector<std::vector<std::byte>>& read, const State& state) {
    const auto views = state.views();
    for (std::size_t t = 0; t < views.size(); ++t)
        if (!std::ranges::equal(read[t], views[t].bytes))
            return false;
    return read.size() == views.size();
}

}  // namespace

class StateCaptureTest : public QObject {
    Q_OBJECT
private slots:
    void handsOutWhatIsThere() {
        const State state(7);
        StateCapture capture(state.views());
        QVERIFY(equals(readAll(capture, {1, 0, 2}), state));
        QCOMPARE(capture.copiedBytes(), std::size_t{0});
        QVERIFY(capture.approve().ok());
        const Workers workers(1);
        capture.settle(workers);  // all is read: nothing to wait for
        QCOMPARE(capture.halted().count(), std::int64_t{0});
    }

    void keepsTheBeginWhenNobodyHasRead() {
        State state(7);
        const State begin(7);
        StateCapture capture(state.views());
        const Workers workers(2);
        capture.settle(workers);
        state.fill(8);
        QCOMPARE(capture.copiedBytes(), state.views()[0].bytes.size() +
                                            state.views()[1].bytes.size() +
                                            state.views()[2].bytes.size());
        QVERIFY(capture.halted() >= StateCapture::kHalt / 2);  // it hoped for a reader
        QVERIFY(equals(readAll(capture, {0, 1, 2}), begin));
    }

    // Training and saving side by side: whatever has been read when the update comes, the file
    // holds the begin's values.
    void keepsTheBeginBesideAReader_data() {
        QTest::addColumn<int>("pauseUs");
        QTest::newRow("fast reader") << 0;
        QTest::newRow("reader of a step's speed") << 700;
        QTest::newRow("slow reader") << 30000;
    }
    void keepsTheBeginBesideAReader() {
        QFETCH(int, pauseUs);
        State state(0);
        const Workers workers(2);
        const int rounds = pauseUs > 10000 ? 2 : 25;
        std::size_t copied = 0;
        for (int round = 0; round < rounds; ++round) {
            state.fill(static_cast<float>(round));
            const State begin(static_cast<float>(round));
            StateCapture capture(state.views());
            std::vector<std::vector<std::byte>> read;
            std::thread reader([&] {
                read = readAll(capture, {2, 1, 0}, std::chrono::microseconds(pauseUs));
            });
            std::this_thread::sleep_for(std::chrono::microseconds(100 * round));
            capture.settle(workers);
            state.fill(-1);
            capture.settle(workers);  // the next update finds nothing left to do
            state.fill(-2);
            reader.join();
            QVERIFY(equals(read, begin));
            copied += capture.copiedBytes();
        }
        const std::size_t all = State(0).large.size() * 4 + State(0).even.size() * 4;
        if (pauseUs == 0)  // mostly nothing; a busy machine may keep the reader waiting
            QVERIFY(copied < static_cast<std::size_t>(rounds) * all / 2);
        if (pauseUs > 10000)
            QVERIFY(copied > 0);
    }

    void aSaveThatFailedHoldsNobodyUp() {
        State state(7);
        StateCapture capture(state.views());
        capture.piece(0, 0);
        std::thread writer([&] { capture.finish(); });
        const Workers workers(1);
        capture.settle(workers);
        writer.join();
        QVERIFY(capture.halted() < std::chrono::seconds(5));
    }

    void namesWhatIsNotFinite_data() {
        QTest::addColumn<float>("value");
        QTest::addColumn<int>("tensor");
        QTest::addColumn<int>("place");
        constexpr float kInfinity = std::numeric_limits<float>::infinity();
        constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
        QTest::newRow("NaN first") << kNan << 0 << 0;
        QTest::newRow("infinity in the last piece") << kInfinity << 1 << -1;
        QTest::newRow("minus infinity") << -kInfinity << 2 << 77;
        QTest::newRow("negative NaN") << -kNan << 1 << 300000;
    }
    void namesWhatIsNotFinite() {
        QFETCH(float, value);
        QFETCH(int, tensor);
        QFETCH(int, place);
        State state(7);
        state.large[5] = std::numeric_limits<float>::max();
        state.large[6] = std::numeric_limits<float>::denorm_min();
        auto& values = tensor == 0 ? state.small : tensor == 1 ? state.large : state.even;
        values[place < 0 ? values.size() - 1 : static_cast<std::size_t>(place)] = value;
        StateCapture capture(state.views());
        readAll(capture, {0, 1, 2});
        const std::string name = state.views()[static_cast<std::size_t>(tensor)].name;
        QCOMPARE(capture.notFinite(), name);
        QVERIFY(capture.approve().error().message.find("'" + name + "'") != std::string::npos);
    }
};

STUDIO_TEST(StateCaptureTest)
#include "state_capture_test.moc"
