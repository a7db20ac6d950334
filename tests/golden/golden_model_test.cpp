// SPDX-License-Identifier: GPL-3.0-or-later
// The whole model with the full softmax, forward and backward, against PyTorch's numbers.
#include <QtTest>

#include "engine/heads/full_softmax.h"
#include "engine/model/language_model.h"
#include "tests/golden/golden_file.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

class GoldenModelTest : public QObject {
    Q_OBJECT
private slots:
    void model_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("all positions") << "model_full.safetensors";
        QTest::newRow("a quarter") << "model_sampled.safetensors";
    }
    void model() {
        QFETCH(QString, name);
        GoldenFile file(name.toStdString());
        QVERIFY2(file.ok(), file.problem().c_str());
        const Workers workers(2);
        Profiler profiler;
        const Execution run{workers, profiler};
        LanguageModel<float> model(file.modelConfig(), profiler);
        const RunConfig settings(std::make_shared<const SettingSchema>(headSettings()));
        FullSoftmax head({model.config(), settings, profiler, model.embedding()});
        for (Parameter<float>* p : model.parameters()) {
            const auto values = file.floats("param." + p->name);
            QVERIFY2(file.ok(), file.problem().c_str());
            QCOMPARE(values.size(), p->size());
            std::ranges::copy(values, p->value.data());
        }
        const auto shape = file.shape("input_ids");
        const BatchShape batch{shape.at(0), shape.at(1)};
        const auto ids = file.integers("input_ids"), targets = file.integers("targets"),
                   rows = file.integers("rows");
        QVERIFY2(file.ok(), file.problem().c_str());
        const auto width = static_cast<std::size_t>(model.config().width);

        profiler.beginStep();
        model.ternarizeWeights(run, false);
        const auto hidden = model.forward(run, batch, ids);
        for (std::size_t i = 0; i < static_cast<std::size_t>(model.config().recursions); ++i) {
            GOLDEN_COMPARE(file.compare("block_out." + std::to_string(i), model.blockOutput(i)));
            GOLDEN_COMPARE(file.compare("router_out." + std::to_string(i), model.routerOutput(i)));
        }
        GOLDEN_COMPARE(file.compare("hidden", hidden));

        std::vector<float> lossRows, gradientRows(rows.size() * width), gradient(hidden.size());
        std::vector<std::int32_t> lossTargets;
        for (const std::int32_t row : rows) {
            const auto first =
                hidden.begin() + static_cast<std::ptrdiff_t>(row) * model.config().width;
            lossRows.insert(lossRows.end(), first, first + model.config().width);
            lossTargets.push_back(targets[static_cast<std::size_t>(row)]);
        }
        const Matrix<const float> rowMatrix(lossRows.data(), rows.size(), width);
        const auto vocabulary = static_cast<std::size_t>(model.config().vocabulary);
        std::vector<float> logits(rows.size() * vocabulary), lse(rows.size());
        product(workers, rowMatrix,
                Matrix<const float>(model.embedding().value.data(), vocabulary, width).transposed(),
                Matrix(logits.data(), rows.size(), vocabulary), Accumulate::No);
        GOLDEN_COMPARE(file.compare("logits", logits));
        // logsumexp = z_w - log p_w for any w, as the head's own log-probabilities have it.
        std::vector<float> logProbabilities(logits.size());
        head.logProbabilities(run, rowMatrix,
                              Matrix(logProbabilities.data(), rows.size(), vocabulary));
        for (std::size_t r = 0; r < rows.size(); ++r)
            lse[r] = logits[r * vocabulary] - logProbabilities[r * vocabulary];
        GOLDEN_COMPARE(file.compare("logsumexp", lse));

        const HeadLoss loss = head.lossAndGradient(
            run, rowMatrix, lossTargets, {file.number("label_smoothing"), file.number("z_coeff")},
            Matrix(gradientRows.data(), rows.size(), width), false);
        GOLDEN_COMPARE(file.compare("loss_ce", loss.crossEntropy));
        GOLDEN_COMPARE(file.compare("loss_z", loss.zLoss));
        GOLDEN_COMPARE(file.compare("loss", loss.total()));
        for (std::size_t r = 0; r < rows.size(); ++r)
            std::copy_n(
                gradientRows.begin() + static_cast<std::ptrdiff_t>(r * width), width,
                gradient.begin() + static_cast<std::ptrdiff_t>(rows[r]) * model.config().width);
        GOLDEN_COMPARE(file.compare("grad.hidden", gradient));
        model.backward(run, gradient, false);
        for (const Parameter<float>* p : model.parameters())
            if (p->trained)
                GOLDEN_COMPARE(file.compare("grad." + p->name, p->gradient.span()));
    }
};

STUDIO_TEST(GoldenModelTest)
#include "golden_model_test.moc"
