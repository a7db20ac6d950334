// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/text_generator.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <optional>

#include "engine/inference/decoder.h"
#include "engine/inference/sampler.h"

namespace studio {
namespace {

/// At so many of the prompt's last tokens the rounded output layer is compared with fp32.
constexpr std::size_t kMeasuredTokens = 4;

/// The output so far, as far as a stop text can still begin in it.
class StopText {
public:
    explicit StopText(std::string stop) : m_stop(std::move(stop)) {}

    /// Whether the output now contains the stop text; `text` is then cut right after it.
    bool endsAt(std::string& text) {
        if (m_stop.empty())
            return false;
        const std::size_t before = m_tail.size();
        m_tail += text;
        const std::size_t at = m_tail.find(m_stop);
        if (at != std::string::npos) {
            text.resize(at + m_stop.size() - before);
            return true;
        }
        m_tail.erase(0, m_tail.size() - std::min(m_tail.size(), m_stop.size() - 1));
        return false;
    }

private:
    std::string m_stop, m_tail;
};

class TextGenerator {
public:
    TextGenerator(const std::shared_ptr<const PackedModel>& model, const Tokenizer& tokenizer,
                  const Workers& workers, GenerationLog& log, const std::atomic<bool>& cancel)
        : m_model(model),
          m_tokenizer(tokenizer),
          m_workers(workers),
          m_log(log),
          m_cancel(cancel) {}

    Result<GenerationState> run() {
        if (const Status possible = check(); !possible)
            return possible.error();
        auto decoder = Decoder::make(m_model);
        if (!decoder)
            return decoder.error();
        m_log.begin(m_model->trainingStep());
        m_sampler.emplace(settings(), m_model->vocabulary());
        m_scorer = &m_model->scorer();
        if (m_model->fastScorer() && !m_log.request().exactOutputLayer)
            m_scorer = m_model->fastScorer();
        m_logProbabilities.resize(m_model->vocabulary());
        if (!feedPrompt(decoder.value()))
            return GenerationState::Cancelled;
        m_log.setOutputLayer({rounded(), m_errorNats});
        return write(decoder.value());
    }

private:
    const SamplingSettings& settings() const { return m_log.request().sampling; }
    bool cancelled() const { return m_cancel.load(std::memory_order_relaxed); }

    Status check() const {
        if (!m_model)
            return Error{
                "There is no trained model to generate with yet: start a run or open one first."};
        if (static_cast<std::size_t>(m_tokenizer.vocabularySize()) != m_model->vocabulary())
            return Error{"The tokenizer '" + m_tokenizer.name() + "' has " +
                         std::to_string(m_tokenizer.vocabularySize()) +
                         " tokens and the model was trained with " +
                         std::to_string(m_model->vocabulary()) +
                         ": use the tokenizer that its run was trained with."};
        for (const TokenId id : m_log.request().kept)
            if (id < 0 || id >= m_tokenizer.vocabularySize())
                return Error{"The answer cannot go on from the token " + std::to_string(id) +
                             ": the model's vocabulary has " +
                             std::to_string(m_tokenizer.vocabularySize()) +
                             " tokens. Ask again from the prompt."};
        return checkSampling(settings());
    }

    /// False when cancelled.
    bool feedPrompt(Decoder& decoder) {
        std::vector<TokenId> ids = m_tokenizer.encode(m_log.request().prompt);
        if (ids.empty())
            ids.push_back(m_tokenizer.endOfDocument());
        const std::vector<TokenId>& kept = m_log.request().kept;
        ids.insert(ids.end(), kept.begin(), kept.end());
        m_sampler->skip(kept.size());
        for (const TokenId id : ids)
            note(id);
        // What lies before the receptive field cannot change what comes.
        const auto reach = static_cast<std::size_t>(m_model->config().receptiveField());
        for (std::size_t i = ids.size() - std::min(ids.size(), reach); i < ids.size(); ++i) {
            if (cancelled())
                return false;
            m_hidden = decoder.feed(ids[i]);
            if (rounded() && i + kMeasuredTokens >= ids.size())
                measureRounding();
        }
        return true;
    }

    bool rounded() const { return m_scorer != &m_model->scorer(); }

    /// Both scorers after the token that was fed last.
    void measureRounding() {
        std::vector<float> exact(m_model->vocabulary());
        m_model->scorer().logProbabilities(m_workers, m_hidden, exact);
        m_scorer->logProbabilities(m_workers, m_hidden, m_logProbabilities);
        for (std::size_t i = 0; i < exact.size(); ++i)
            m_errorNats = std::max(m_errorNats,
                                   std::abs(static_cast<double>(m_logProbabilities[i]) - exact[i]));
    }

    /// The end of a document is no word that could be repeated too often.
    void note(TokenId id) {
        if (id != m_tokenizer.endOfDocument())
            m_sampler->note(id);
    }

    Result<GenerationState> write(Decoder& decoder) {
        StopText stop(settings().stop);
        for (const TokenId id : m_log.request().kept) {
            std::string text(m_tokenizer.bytes(id));
            (void)stop.endsAt(text);  // a stop text may begin in what was kept
        }
        for (int n = 0; n < settings().tokens; ++n) {
            if (cancelled())
                return GenerationState::Cancelled;
            m_scorer->logProbabilities(m_workers, m_hidden, m_logProbabilities);
            const auto drawn = m_sampler->draw(m_logProbabilities);
            if (!drawn)
                return drawn.error();
            GeneratedToken token = describe(drawn.value());
            const bool ended = stop.endsAt(token.text);
            m_log.append(std::move(token));
            if (ended)
                break;
            note(drawn.value().chosen.token);
            if (n + 1 < settings().tokens)
                m_hidden = decoder.feed(drawn.value().chosen.token);
        }
        return GenerationState::Finished;
    }

    GeneratedToken describe(const SampledToken& drawn) const {
        GeneratedToken token;
        token.text = m_tokenizer.bytes(drawn.chosen.token);
        token.probability = drawn.chosen.probability;
        token.id = drawn.chosen.token;
        token.endOfDocument = drawn.chosen.token == m_tokenizer.endOfDocument();
        for (const TokenProbability& best : drawn.best)
            token.alternatives.push_back({std::string(m_tokenizer.bytes(best.token)),
                                          best.probability, best.token,
                                          best.token == m_tokenizer.endOfDocument()});
        return token;
    }

    const std::shared_ptr<const PackedModel>& m_model;
    const Tokenizer& m_tokenizer;
    const Workers& m_workers;
    GenerationLog& m_log;
    const std::atomic<bool>& m_cancel;
    std::optional<Sampler> m_sampler;
    const TokenScorer* m_scorer = nullptr;
    double m_errorNats = 0;                 // of m_scorer, so far
    std::span<const float> m_hidden;        // [width]
    std::vector<float> m_logProbabilities;  // [vocabulary]
};

}  // namespace

void generateText(const std::shared_ptr<const PackedModel>& model, const Tokenizer& tokenizer,
                  const Workers& workers, GenerationLog& log, const std::atomic<bool>& cancel) {
    try {
        const auto state = TextGenerator(model, tokenizer, workers, log, cancel).run();
        if (state)
            log.finish(state.value());
        else
            log.finish(GenerationState::Failed, state.error().message);
    } catch (const std::bad_alloc&) {
        log.finish(GenerationState::Failed,
                   "There is not enough memory to generate text: close other programs, or ask for "
                   "fewer tokens.");
    }
}

}  // namespace studio
