// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/corpus_parts.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "engine/base/check.h"
#include "engine/data/output_file.h"
#include "engine/platform/mapped_file.h"

namespace studio {
namespace {

// "corpora 1", then a line a part: begin and end in training, begin and end in validation, name.
constexpr std::string_view kFirstLine = "corpora 1\n";
constexpr std::size_t kMostParts = 10'000;
constexpr int kNumbers = 4;

std::string lineOf(const CorpusPart& part) {
    std::string line;
    for (const std::uint64_t number :
         {part.training.begin, part.training.end, part.validation.begin, part.validation.end})
        line += std::to_string(number) + ' ';
    for (const char c : part.name)
        line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    return line + '\n';
}

bool parseLine(std::string_view line, CorpusPart& part) {
    std::uint64_t* const numbers[kNumbers] = {&part.training.begin, &part.training.end,
                                              &part.validation.begin, &part.validation.end};
    for (std::uint64_t* number : numbers) {
        const auto [end, status] = std::from_chars(line.data(), line.data() + line.size(), *number);
        if (status != std::errc() || end == line.data() + line.size() || *end != ' ')
            return false;
        line.remove_prefix(static_cast<std::size_t>(end - line.data()) + 1);
    }
    part.name = line;
    return true;
}

/// Whether the parts follow on each other and end at the end of both stores.
bool covers(std::span<const CorpusPart> parts, std::uint64_t training, std::uint64_t validation) {
    TokenRange trained, scored;
    for (const CorpusPart& part : parts) {
        if (part.training.begin != trained.end || part.training.end <= part.training.begin ||
            part.validation.begin != scored.end || part.validation.end <= part.validation.begin)
            return false;
        trained = part.training;
        scored = part.validation;
    }
    return trained.end == training && scored.end == validation;
}

}  // namespace

std::vector<double> MixtureWeights::shares(std::span<const CorpusPart> parts) const {
    STUDIO_CHECK(bySize() || weights.size() == parts.size());
    std::vector<double> shares;
    for (std::size_t i = 0; i < parts.size(); ++i)
        shares.push_back(static_cast<double>(bySize() ? parts[i].training.size() : weights[i]));
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares)
        share /= sum;
    return shares;
}

Result<MixtureWeights> mixtureOf(const std::vector<int>& weights,
                                 std::span<const CorpusPart> parts) {
    if (weights.empty())
        return MixtureWeights{};
    if (weights.size() != parts.size())
        return Error{"'corpus.weights' has " + std::to_string(weights.size()) +
                     " numbers, but the number of texts is " + std::to_string(parts.size()) +
                     ": give one for each, in their order."};
    if (std::ranges::none_of(weights, [](int weight) { return weight > 0; }))
        return Error{
            "'corpus.weights' has no number above 0, so nothing could be trained on: give "
            "at least one corpus a weight."};
    return MixtureWeights{{weights.begin(), weights.end()}};
}

Status saveCorpusParts(std::span<const CorpusPart> parts, const std::filesystem::path& path) {
    Result<OutputFile> file = OutputFile::create(path);
    if (!file)
        return file.error();
    std::string text(kFirstLine);
    for (const CorpusPart& part : parts)
        text += lineOf(part);
    if (Status status = file.value().write(std::as_bytes(std::span(text))); !status)
        return status;
    return file.value().commit();
}

Result<std::vector<CorpusPart>> loadCorpusParts(const std::filesystem::path& path,
                                                std::uint64_t trainingTokens,
                                                std::uint64_t validationTokens) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return std::vector<CorpusPart>{{{}, {0, trainingTokens}, {0, validationTokens}}};
    const Result<MappedFile> file = MappedFile::open(path);
    if (!file)
        return file.error();
    const Error damaged{"'" + path.string() +
                        "' does not tell which tokens belong to which corpus: it is damaged, or "
                        "of another version. Prepare the text anew."};
    std::string_view text = file.value().text();
    if (!text.starts_with(kFirstLine))
        return damaged;
    text.remove_prefix(kFirstLine.size());
    std::vector<CorpusPart> parts;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos || parts.size() == kMostParts ||
            !parseLine(text.substr(0, end), parts.emplace_back()))
            return damaged;
        text.remove_prefix(end + 1);
    }
    if (!covers(parts, trainingTokens, validationTokens))
        return damaged;
    return parts;
}

}  // namespace studio
