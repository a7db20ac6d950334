// SPDX-License-Identifier: GPL-3.0-or-later
// A file of golden numbers: inputs and expected results by name, settings from its metadata, and
// the tolerance that its README states: ten times PyTorch's own float32 error, at least 1e-6 times
// the largest expected value. STUDIO_GOLDEN_DIR names another folder, with other sizes.
#pragma once

#include <QtTest>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/base/tensor_view.h"
#include "engine/model/model_config.h"
#include "engine/storage/safetensors.h"

namespace studio::testing {

class GoldenFile {
public:
    /// Fails the test when the file is missing or broken: check with ok().
    explicit GoldenFile(const std::string& name);
    bool ok() const { return m_problem.empty(); }
    const std::string& problem() const { return m_problem; }

    bool has(const std::string& name) const { return m_file.tensors.find(name) != nullptr; }
    std::vector<std::size_t> shape(const std::string& name);
    std::vector<float> floats(const std::string& name);           ///< F32
    std::vector<std::int32_t> integers(const std::string& name);  ///< I32
    std::vector<double> doubles(const std::string& name);         ///< F64

    double number(const std::string& key) const;                ///< From the metadata.
    std::vector<int> list(const std::string& key) const;        ///< "1/4/64"
    std::vector<double> numbers(const std::string& key) const;  ///< "0.9/0.95"
    ModelConfig modelConfig() const;

    /// Empty when all elements are within the tolerance; else what is wrong.
    QString compare(const std::string& name, std::span<const float> got) {
        return compareTo(name, doubles(name), got);
    }
    QString compare(const std::string& name, double got);
    /// Against given expected values (a slice of tensor `name`), with that tensor's tolerance.
    QString compareTo(const std::string& name, std::span<const double> want,
                      std::span<const float> got);

    /// Names that were asked for but are not there, so that no check can be silently left out.
    const QStringList& missing() const { return m_missing; }

private:
    const TensorView* require(const std::string& name);
    double tolerance(const std::string& name, std::span<const double> want) const;

    std::string m_problem;
    SafetensorsFile m_file;
    nlohmann::json m_errors;
    QStringList m_missing;
};

}  // namespace studio::testing

#define GOLDEN_COMPARE(call)                                    \
    do {                                                        \
        const QString difference = (call);                      \
        QVERIFY2(difference.isEmpty(), qPrintable(difference)); \
    } while (false)
