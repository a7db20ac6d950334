// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/golden_file.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace studio::testing {
namespace {

std::filesystem::path goldenFolder() {
    const QByteArray folder = qgetenv("STUDIO_GOLDEN_DIR");
    return folder.isEmpty() ? std::filesystem::path(STUDIO_TEST_DATA) / "golden"
                            : std::filesystem::path(folder.toStdString());
}

}  // namespace

GoldenFile::GoldenFile(const std::string& name) {
    const auto path = goldenFolder() / name;
    Result<SafetensorsFile> file = loadSafetensors(FileSystem(), path);
    if (!file) {
        m_problem = file.error().message;
        return;
    }
    m_file = std::move(file).value();
    const auto it = m_file.metadata.find("float32_max_abs_error");
    if (it != m_file.metadata.end())
        m_errors = nlohmann::json::parse(it->second, nullptr, false);
    if (!m_errors.is_object())
        m_problem = path.string() + " has no float32_max_abs_error.";
}

const TensorView* GoldenFile::require(const std::string& name) {
    const TensorView* tensor = m_file.tensors.find(name);
    if (!tensor) {
        m_missing << QString::fromStdString(name);
        m_problem = "The golden file has no tensor '" + name + "'.";
    }
    return tensor;
}

std::vector<std::size_t> GoldenFile::shape(const std::string& name) {
    const TensorView* tensor = require(name);
    if (!tensor)
        return {1};
    return {tensor->shape.begin(), tensor->shape.end()};
}

std::vector<float> GoldenFile::floats(const std::string& name) {
    const TensorView* tensor = require(name);
    return tensor ? copyElements<float>(*tensor) : std::vector<float>{};
}

std::vector<std::int32_t> GoldenFile::integers(const std::string& name) {
    const TensorView* tensor = require(name);
    return tensor ? copyElements<std::int32_t>(*tensor) : std::vector<std::int32_t>{};
}

std::vector<double> GoldenFile::doubles(const std::string& name) {
    const TensorView* tensor = require(name);
    return tensor ? copyElements<double>(*tensor) : std::vector<double>{};
}

std::vector<double> GoldenFile::numbers(const std::string& key) const {
    const auto it = m_file.metadata.find(key);
    if (it == m_file.metadata.end()) {
        qFatal("The golden file's metadata lack '%s'.", key.c_str());
    }
    std::vector<double> values;
    std::istringstream text(it->second);
    for (std::string part; std::getline(text, part, '/');)
        values.push_back(std::stod(part));
    return values;
}

double GoldenFile::number(const std::string& key) const { return numbers(key).front(); }

std::vector<int> GoldenFile::list(const std::string& key) const {
    const auto values = numbers(key);
    return {values.begin(), values.end()};
}

ModelConfig GoldenFile::modelConfig() const {
    ModelConfig config;
    config.width = static_cast<int>(number("d"));
    config.vocabulary = static_cast<int>(number("vocab"));
    config.inner = static_cast<int>(number("inner"));
    config.groups = static_cast<int>(number("groups"));
    config.kernel = static_cast<int>(number("kernel"));
    config.dilations = list("dilations");
    config.recursions = static_cast<int>(number("recursions"));
    config.normEpsilon = number("norm_eps");
    return config;
}

double GoldenFile::tolerance(const std::string& name, std::span<const double> want) const {
    double largest = 0;
    for (const double x : want)
        largest = std::max(largest, std::abs(x));
    const double error = m_errors.value(name, 0.0);  // none is stated for what float32 has exactly
    return std::max(10 * error, 1e-6 * largest);
}

QString GoldenFile::compare(const std::string& name, double got) {
    const float value = static_cast<float>(got);
    return compare(name, std::span(&value, 1));
}

QString GoldenFile::compareTo(const std::string& name, std::span<const double> want,
                              std::span<const float> got) {
    const QString title = QString::fromStdString(name);
    if (!has(name))
        return title + " is missing.";
    if (want.size() != got.size() || want.empty())
        return QString("%1 has %2 elements, expected %3.")
            .arg(title)
            .arg(got.size())
            .arg(want.size());
    const double bound = tolerance(name, copyElements<double>(*m_file.tensors.find(name)));
    for (std::size_t i = 0; i < want.size(); ++i)
        if (!(std::abs(got[i] - want[i]) <= bound))
            return QString("%1[%2] is %3, expected %4; the tolerance is %5.")
                .arg(title)
                .arg(i)
                .arg(static_cast<double>(got[i]), 0, 'g', 9)
                .arg(want[i], 0, 'g', 9)
                .arg(bound, 0, 'g', 3);
    return {};
}

}  // namespace studio::testing
