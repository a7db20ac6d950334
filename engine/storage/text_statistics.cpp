// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/text_statistics.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "engine/base/check.h"
#include "engine/data/text_source.h"

namespace studio {
namespace {

constexpr std::size_t kIdsAtOnce = 1u << 20;
constexpr std::size_t kFrequent = 200;
constexpr std::uint64_t kSampleBytes = 2u << 20;
constexpr int kBinsPerOctave = 2;  ///< Of lengths.

std::uint64_t endOf(const TokenStore& store, std::uint64_t document) {
    return document + 1 < store.documents() ? store.documentBegin(document + 1) - 1 : store.size();
}

Status countIds(const TokenStore& store, std::vector<std::uint64_t>& counts,
                const Progress& progress) {
    std::vector<TokenId> ids;
    for (std::uint64_t at = 0; at < store.size(); at += ids.size()) {
        ids.resize(
            static_cast<std::size_t>(std::min<std::uint64_t>(kIdsAtOnce, store.size() - at)));
        store.read(at, ids);
        for (const TokenId id : ids)
            ++counts[static_cast<std::size_t>(id)];
        if (Status status = progress.advance(
                static_cast<double>(at) / static_cast<double>(store.size()), "Counting tokens");
            !status)
            return status;
    }
    return {};
}

/// The largest length of each bin, half an octave apart: 1, 2, 3, 4, 6, 8, 12, ...
std::vector<LengthBin> emptyBins() {
    std::vector<LengthBin> bins;
    std::uint64_t from = 1;
    for (int i = 0; i < 40 * kBinsPerOctave; ++i) {
        const std::uint64_t octave = std::uint64_t{1} << (i / kBinsPerOctave);
        const std::uint64_t to =
            std::max(from + 1, i % kBinsPerOctave == 0 ? octave + octave / 2 : 2 * octave);
        bins.push_back({from, to, 0});
        from = to;
    }
    return bins;
}

void countLengths(const TokenStore& store, std::vector<LengthBin>& bins) {
    for (std::uint64_t d = 0; d < store.documents(); ++d) {
        const std::uint64_t length = endOf(store, d) - store.documentBegin(d);
        const auto bin = std::ranges::upper_bound(bins, length, {}, &LengthBin::to);
        if (bin != bins.end())
            ++bin->documents;
    }
}

/// Bins without documents at either end say nothing.
std::vector<LengthBin> withoutEmptyEnds(const std::vector<LengthBin>& bins) {
    const auto used = [](const LengthBin& bin) { return bin.documents > 0; };
    const auto first = std::ranges::find_if(bins, used);
    const auto last = std::find_if(bins.rbegin(), bins.rend(), used).base();
    return first < last ? std::vector<LengthBin>(first, last) : std::vector<LengthBin>();
}

void rankTokens(const std::vector<std::uint64_t>& counts, const Tokenizer& tokenizer,
                DataReport& report) {
    std::vector<std::size_t> ids;
    std::uint64_t all = 0;
    for (std::size_t id = 0; id < counts.size(); ++id)
        if (counts[id] > 0 && static_cast<TokenId>(id) != tokenizer.endOfDocument()) {
            ids.push_back(id);
            all += counts[id];
        }
    std::ranges::sort(ids, [&](std::size_t a, std::size_t b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
    });
    report.idsOccurring = ids.size();
    for (std::size_t i = 0; i < std::min(kFrequent, ids.size()); ++i) {
        const auto id = static_cast<TokenId>(ids[i]);
        report.frequent.push_back({id, std::string(tokenizer.bytes(id)), counts[ids[i]]});
    }
    std::uint64_t sum = 0;
    double next = 1;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        sum += counts[ids[i]];
        if (static_cast<double>(i + 1) < next && i + 1 < ids.size())
            continue;
        report.coverage.push_back(
            {i + 1,
             static_cast<double>(sum) / static_cast<double>(std::max<std::uint64_t>(1, all))});
        next = std::max(static_cast<double>(i + 2), static_cast<double>(i + 1) * 1.08);
    }
}

std::string textOf(const TokenStore& store, std::uint64_t document, const Tokenizer& tokenizer) {
    std::vector<TokenId> ids(
        static_cast<std::size_t>(endOf(store, document) - store.documentBegin(document)));
    store.read(store.documentBegin(document), ids);
    std::string text;
    for (const TokenId id : ids)
        text += tokenizer.bytes(id);
    return text;
}

/// Documents from all over the training part, together about kSampleBytes.
std::vector<std::string> sampleOf(const PreparedCorpus& corpus) {
    const TokenStore& store = corpus.training;
    const std::uint64_t average = std::max<std::uint64_t>(1, store.textBytes() / store.documents());
    const std::uint64_t wanted =
        std::clamp<std::uint64_t>(kSampleBytes / average, 1, store.documents());
    std::vector<std::string> sample;
    std::uint64_t bytes = 0;
    for (std::uint64_t i = 0; i < wanted && bytes < 2 * kSampleBytes; ++i) {
        sample.push_back(textOf(store, i * store.documents() / wanted, *corpus.tokenizer));
        bytes += sample.back().size();
    }
    return sample;
}

Status forecast(const PreparedCorpus& corpus, int vocabulary, const ResourceLocator& resources,
                const Workers& workers, const Progress& progress, DataReport& report) {
    const std::vector<std::string> sample = sampleOf(corpus);
    std::uint64_t sampleBytes = 0;
    for (const std::string& text : sample)
        sampleBytes += text.size();
    const TextSource source = TextSource::fromGenerator(
        sample.size(), sampleBytes / sample.size() + 1,
        [&sample](std::uint64_t i) { return sample[static_cast<std::size_t>(i)]; });
    constexpr std::array kKinds = {"bytes", "bpe", "gpt2"};
    for (std::size_t k = 0; k < kKinds.size(); ++k) {
        const std::string kind = kKinds[k];
        if (kind == report.tokenizer) {
            report.forecasts.push_back({kind, report.vocabulary, report.tokens(), true});
            continue;
        }
        const double from = static_cast<double>(k) / static_cast<double>(kKinds.size());
        const Progress part = progress.part(from, from + 1.0 / static_cast<double>(kKinds.size()));
        const TokenizerSettings settings{kind, vocabulary};
        const auto tokenizer = makeTokenizer({settings, resources, source, workers, part});
        if (!tokenizer)
            return tokenizer.error();
        const auto encoder = tokenizer.value()->makeEncoder();
        std::uint64_t tokens = 0;
        std::vector<TokenId> ids;
        for (const std::string& text : sample) {
            ids.clear();
            encoder->encode(text, ids);
            tokens += ids.size();
        }
        const double scale = static_cast<double>(report.bytes) /
                             static_cast<double>(std::max<std::uint64_t>(1, sampleBytes));
        report.forecasts.push_back(
            {kind, tokenizer.value()->vocabularySize(),
             static_cast<std::uint64_t>(static_cast<double>(tokens) * scale + 0.5) +
                 report.documents - 1,
             kind == "bytes"});
        if (kind == "bytes")
            report.forecasts.back().tokens = report.bytes + report.documents - 1;
    }
    return {};
}

}  // namespace

Status countText(const PreparedCorpus& corpus, int vocabulary, const ResourceLocator& resources,
                 const Workers& workers, const Progress& progress, DataReport& report) {
    report.tokenizer = corpus.tokenizer->name();
    report.vocabulary = corpus.tokenizer->vocabularySize();
    report.documents = corpus.training.documents() + corpus.validation.documents();
    report.bytes = corpus.training.textBytes() + corpus.validation.textBytes();
    report.trainingTokens = corpus.training.size();
    report.validationTokens = corpus.validation.size();
    std::vector<std::uint64_t> counts(static_cast<std::size_t>(report.vocabulary), 0);
    if (Status status = countIds(corpus.training, counts, progress.part(0, 0.5)); !status)
        return status;
    if (Status status = countIds(corpus.validation, counts, progress.part(0.5, 0.55)); !status)
        return status;
    std::vector<LengthBin> bins = emptyBins();
    countLengths(corpus.training, bins);
    countLengths(corpus.validation, bins);
    report.lengths = withoutEmptyEnds(bins);
    rankTokens(counts, *corpus.tokenizer, report);
    return forecast(corpus, vocabulary, resources, workers, progress.part(0.55, 1), report);
}

DataDocument documentOf(const PreparedCorpus& corpus, std::uint64_t index, std::size_t most) {
    const bool validation = index >= corpus.training.documents();
    const TokenStore& store = validation ? corpus.validation : corpus.training;
    const std::uint64_t document = validation ? index - corpus.training.documents() : index;
    STUDIO_CHECK(document < store.documents());
    const std::uint64_t size = endOf(store, document) - store.documentBegin(document);
    std::vector<TokenId> ids(static_cast<std::size_t>(std::min<std::uint64_t>(size, most)));
    store.read(store.documentBegin(document), ids);
    DataDocument result{index, validation, {}, ids.size() < size};
    for (const TokenId id : ids)
        result.tokens.emplace_back(corpus.tokenizer->bytes(id));
    return result;
}

}  // namespace studio
