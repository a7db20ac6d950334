// SPDX-License-Identifier: GPL-3.0-or-later
// Gradients of a model that has learnt from Storybook text, in bf16 against fp32.
//
// A step rounds factors of products to bf16, each by at most v = 2^-8 relative. From the embedding
// to a gradient there are at most P = 2 passes * 4 ternary products + 3 of the output layer,
// forward and backward, of two factors each: n = 4 P roundings, of independent signs. So bf16 is,
// to first order, fp32 at weights and inputs off by 4 sqrt(n) v with a probability that is all but
// one (float_check.cpp says why). The bound of a parameter's gradient is the largest relative
// change in norm that such a perturbation of everything that is not ternary makes, over four draws.
// A product that skips a row, or rounds by truncation twice, is far outside for some parameter.
#include <QtTest>
#include <numeric>

#include "engine/data/storybook/storybook.h"
#include "engine/heads/full_softmax.h"
#include "tests/engine/training/small_training.h"
#include "tests/support/each_target.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

constexpr double kBf16Unit = 1.0 / 256;
constexpr BatchShape kShape{8, 48};

ModelConfig bytesModel() {
    ModelConfig config;
    config.width = 64;
    config.inner = 171;
    config.groups = 4;
    config.dilations = {1, 4};
    config.vocabulary = 256;
    return config;
}

using Gradients = std::vector<std::vector<double>>;

double norm(const std::vector<double>& v) {
    double squares = 0;
    for (const double x : v)
        squares += x * x;
    return std::sqrt(squares);
}

double relativeChange(const std::vector<double>& from, std::vector<double> to) {
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] -= from[i];
    return norm(to) / norm(from);
}

/// A trainer on the bytes of stories.
struct Reader {
    SmallTraining training{2, bytesModel(), SmallTraining::trainingConfig("fp32")};
    FullSoftmax head{{training.trainer.model().config(), training.settings, training.profiler,
                      training.trainer.model().embedding()}};
    std::vector<std::int32_t> bytes;

    std::vector<std::int32_t> window(std::size_t step, std::size_t shift) const {
        std::vector<std::int32_t> ids;
        Random random(4, "window", step);
        for (std::size_t s = 0; s < kShape.sequences; ++s) {
            const std::size_t start = random.below(bytes.size() - kShape.length - 1) + shift;
            ids.insert(ids.end(), bytes.begin() + static_cast<std::ptrdiff_t>(start),
                       bytes.begin() + static_cast<std::ptrdiff_t>(start + kShape.length));
        }
        return ids;
    }
    void learn(std::size_t steps) {
        std::vector<std::int32_t> positions(kShape.rows());
        std::iota(positions.begin(), positions.end(), 0);
        for (std::size_t s = 1; s <= steps; ++s) {
            const auto ids = window(s, 0), targets = window(s, 1);
            training.profiler.beginStep();
            training.trainer.step(static_cast<std::int64_t>(s),
                                  {kShape, ids, targets, positions, false});
        }
    }
    /// Of all parameters that are trained, at the state as it is.
    Gradients gradients(Precision precision) {
        LanguageModel<float>& model = training.trainer.model();
        const Execution run{training.workers, training.profiler, precision};
        const auto ids = window(1000, 0), targets = window(1000, 1);
        training.profiler.beginStep();
        for (Parameter<float>* p : model.parameters())
            p->gradient.clear();
        const auto hidden = model.forward(run, kShape, ids);
        std::vector<float> back(hidden.size());
        const auto width = static_cast<std::size_t>(model.config().width);
        head.lossAndGradient(run, {hidden.data(), kShape.rows(), width}, targets, {0.1, 1e-4},
                             {back.data(), kShape.rows(), width}, false);
        model.backward(run, back, false);
        Gradients all;
        for (const Parameter<float>* p : model.parameters())
            if (p->trained)
                all.emplace_back(p->gradient.span().begin(), p->gradient.span().end());
        return all;
    }
    void perturb(double size, std::uint64_t draw) {
        Random random(12, "perturbation", draw);
        for (Parameter<float>* p : training.trainer.model().parameters())
            if (p->role != ParameterRole::Ternary)
                for (float& x : p->value.span())
                    x *= static_cast<float>(1 + (random.below(2) ? size : -size));
    }
};

}  // namespace

class Bf16GradientTest : public QObject {
    Q_OBJECT
private slots:
    void gradientsOfStories_data() {
        QTest::addColumn<QString>("target");
        for (const std::string& name : allInstructionSets())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
    void gradientsOfStories() {
        QFETCH(QString, target);
        const InstructionSetScope scope(target);
        Reader reader;
        const Result<Storybook> book = Storybook::load(ResourceLocator(STUDIO_RESOURCES));
        QVERIFY2(book.ok(), book ? "" : book.error().message.c_str());
        for (std::uint64_t i = 0; i < 40; ++i)
            for (const char c : book.value().story(3, i))
                reader.bytes.push_back(static_cast<unsigned char>(c));
        reader.learn(40);

        const Gradients exact = reader.gradients(Precision::Fp32);
        const Gradients rounded = reader.gradients(Precision::Bf16);
        QVERIFY(reader.gradients(Precision::Fp32) == exact);
        std::vector<double> bounds(exact.size(), 0.0);
        const double products = 2.0 * 4 + 3;
        const double size = 4 * std::sqrt(4 * products) * kBf16Unit;
        std::vector<std::vector<float>> start;
        const auto& parameters = reader.training.trainer.model().parameters();
        for (const Parameter<float>* p : parameters)
            start.emplace_back(p->value.span().begin(), p->value.span().end());
        for (std::uint64_t draw = 0; draw < 4; ++draw) {
            reader.perturb(size, draw);
            const Gradients changed = reader.gradients(Precision::Fp32);
            for (std::size_t i = 0; i < exact.size(); ++i)
                bounds[i] = std::max(bounds[i], relativeChange(exact[i], changed[i]));
            for (std::size_t i = 0; i < parameters.size(); ++i)
                std::ranges::copy(start[i], parameters[i]->value.data());
        }
        for (std::size_t i = 0; i < exact.size(); ++i) {
            const double error = relativeChange(exact[i], rounded[i]);
            QVERIFY2(error > 0 && error <= bounds[i],
                     qPrintable(QString("gradient %1: off by %2 of its norm, bound %3")
                                    .arg(i)
                                    .arg(error)
                                    .arg(bounds[i])));
            // Mixed precision is of use only while a gradient points where it did.
            QVERIFY(error < 0.1);
        }
    }
};

STUDIO_TEST(Bf16GradientTest)
#include "bf16_gradient_test.moc"
