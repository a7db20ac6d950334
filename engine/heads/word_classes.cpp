// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/word_classes.h"

#include <algorithm>
#include <cmath>

#include "engine/base/aligned_buffer.h"
#include "engine/base/check.h"
#include "engine/base/random.h"
#include "engine/heads/balanced_clusters.h"

namespace studio {
namespace {

void check(const WordClassRequest& request) {
    STUDIO_CHECK(request.shortlist < request.text.vocabulary() && request.classes > 0);
    STUDIO_CHECK(request.shortlist + request.classes <= request.text.vocabulary());
}

WordClasses made(std::vector<std::int32_t> order, std::vector<std::int32_t> begins) {
    Result<WordClasses> classes = WordClasses::make(std::move(order), std::move(begins));
    STUDIO_CHECK(classes.ok());
    return std::move(classes).value();
}

/// Places [begin, end) cut into classes of nearly equal size.
void cutEvenly(std::size_t begin, std::size_t end, std::size_t classes,
               std::vector<std::int32_t>& begins) {
    for (std::size_t c = 0; c < classes; ++c)
        begins.push_back(static_cast<std::int32_t>(begin + (end - begin) * c / classes));
}

/// How many of the classes the words that the text has get: as many as is their share, but at least
/// one each for them and the others.
std::size_t classesOfSeen(std::size_t seen, std::size_t unseen, std::size_t classes) {
    if (seen == 0 || unseen == 0 || classes == 1)
        return seen == 0 ? 0 : classes;
    const std::size_t share = (seen * classes + (seen + unseen) / 2) / (seen + unseen);
    const std::size_t least = classes > unseen ? classes - unseen : 1;
    return std::clamp(share, least, std::min(seen, classes - 1));
}

/// The words' vectors, centred and of length one; a zero vector stays one.
AlignedBuffer<float> normalized(const Workers& workers, Matrix<const float> vectors,
                                std::span<const std::int32_t> words) {
    const std::size_t width = vectors.columns;
    std::vector<double> mean(width, 0.0);
    for (const std::int32_t w : words)
        for (std::size_t c = 0; c < width; ++c)
            mean[c] += vectors.at(static_cast<std::size_t>(w), c);
    for (double& x : mean)
        x /= static_cast<double>(words.size());
    AlignedBuffer<float> points(words.size() * width);
    forEachRange(workers, words.size(), 1024, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            float* to = points.data() + i * width;
            double squares = 0;
            for (std::size_t c = 0; c < width; ++c) {
                const double x = vectors.at(static_cast<std::size_t>(words[i]), c) - mean[c];
                to[c] = static_cast<float>(x);
                squares += x * x;
            }
            const double scale = squares > 0 ? 1 / std::sqrt(squares) : 0;
            for (std::size_t c = 0; c < width; ++c)
                to[c] = static_cast<float>(to[c] * scale);
        }
    });
    return points;
}

}  // namespace

Result<WordClasses> WordClasses::make(std::vector<std::int32_t> order,
                                      std::vector<std::int32_t> begins) {
    WordClasses result;
    const auto words = static_cast<std::int32_t>(order.size());
    result.m_places.assign(order.size(), -1);
    result.m_classes.assign(order.size(), -1);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i] < 0 || order[i] >= words ||
            result.m_places[static_cast<std::size_t>(order[i])] >= 0)
            return Error{
                "The order of the words in classes names a word that there is not, or one twice."};
        result.m_places[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
    }
    if (begins.empty() || begins.front() < 0 || begins.back() != words ||
        !std::ranges::is_sorted(begins, std::less_equal<>{}))
        return Error{
            "The places where classes of words begin do not ascend to the number of words."};
    for (std::size_t c = 0; c + 1 < begins.size(); ++c) {
        result.m_largest =
            std::max(result.m_largest, static_cast<std::size_t>(begins[c + 1] - begins[c]));
        for (std::int32_t place = begins[c]; place < begins[c + 1]; ++place)
            result.m_classes[static_cast<std::size_t>(order[static_cast<std::size_t>(place)])] =
                static_cast<std::int32_t>(c);
    }
    result.m_order = std::move(order);
    result.m_begins = std::move(begins);
    return result;
}

Result<WordClasses> clusteredClasses(const Workers& workers, const WordClassRequest& request,
                                     Matrix<const float> vectors, const Progress& progress) {
    check(request);
    STUDIO_CHECK(vectors.rows == request.text.vocabulary());
    std::vector<std::int32_t> order = request.text.byFrequency(), begins;
    const auto rest = order.begin() + static_cast<std::ptrdiff_t>(request.shortlist);
    const auto unseen = std::find_if(rest, order.end(), [&](std::int32_t word) {
        return request.text.counts()[static_cast<std::size_t>(word)] == 0;
    });
    const std::size_t classes =
        classesOfSeen(static_cast<std::size_t>(unseen - rest),
                      static_cast<std::size_t>(order.end() - unseen), request.classes);
    // With one class for all there is nothing to group.
    const std::vector<std::int32_t> seen(rest, request.classes == 1 ? rest : unseen);
    std::size_t place = request.shortlist;
    if (!seen.empty()) {
        const AlignedBuffer<float> points = normalized(workers, vectors, seen);
        const Result<Clusters> clusters = balancedClusters(
            workers, {points.data(), seen.size(), vectors.columns}, classes, progress);
        if (!clusters)
            return clusters.error();
        const Clusters& found = clusters.value();
        for (std::size_t c = 0; c < classes; ++c)
            begins.push_back(static_cast<std::int32_t>(place) + found.begins[c]);
        for (const std::int32_t point : found.order)
            order[place++] = seen[static_cast<std::size_t>(point)];
    }
    if (place < order.size())
        cutEvenly(place, order.size(), request.classes - begins.size(), begins);
    begins.push_back(static_cast<std::int32_t>(order.size()));
    return made(std::move(order), std::move(begins));
}

WordClasses frequencyClasses(const WordClassRequest& request) {
    check(request);
    std::vector<std::int32_t> order = request.text.byFrequency(), begins;
    const auto weight = [&](std::size_t place) {
        const auto word = static_cast<std::size_t>(order[place]);
        return std::sqrt(static_cast<double>(request.text.counts()[word]) + 0.5);
    };
    double all = 0, before = 0;
    for (std::size_t place = request.shortlist; place < order.size(); ++place)
        all += weight(place);
    const double part = all / static_cast<double>(request.classes);
    for (std::size_t place = request.shortlist; place < order.size(); ++place) {
        // A class begins where the sum has passed the next part, or where no more words are left
        // than classes.
        const std::size_t missing = request.classes - begins.size();
        if (missing > 0 && (before >= static_cast<double>(begins.size()) * part ||
                            order.size() - place <= missing))
            begins.push_back(static_cast<std::int32_t>(place));
        before += weight(place);
    }
    begins.push_back(static_cast<std::int32_t>(order.size()));
    return made(std::move(order), std::move(begins));
}

WordClasses randomClasses(const WordClassRequest& request) {
    check(request);
    std::vector<std::int32_t> order = request.text.byFrequency(), begins;
    Random random(request.seed, "word classes");
    for (std::size_t i = order.size(); i-- > request.shortlist + 1;)
        std::swap(order[i], order[request.shortlist + random.below(i + 1 - request.shortlist)]);
    cutEvenly(request.shortlist, order.size(), request.classes, begins);
    begins.push_back(static_cast<std::int32_t>(order.size()));
    return made(std::move(order), std::move(begins));
}

}  // namespace studio
