// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the generation thread and what it streams back. Plain values; GenerationLog
// collects the tokens of one request for whoever shows them.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

namespace studio {

/// How the next token is drawn. Steps in order: repetition penalty, temperature, top-k, min-p,
/// top-p.
struct SamplingSettings {
    double temperature = 0.8;        ///< 0 takes the most probable token.
    int topK = 40;                   ///< 0 means all.
    double topP = 1.0;               ///< Smallest set whose mass reaches this; 1 means all.
    double minP = 0.0;               ///< Share of the best token's probability; 0 means all.
    double repetitionPenalty = 1.0;  ///< 1 means none.
    std::uint64_t seed = 1;
    int tokens = 200;  ///< How many tokens at most.
    std::string stop;  ///< Ends when the output contains this; empty means never.

    bool operator==(const SamplingSettings&) const = default;
};

struct GenerationRequest {
    std::string prompt;
    SamplingSettings sampling;
    /// Ids of tokens that follow the prompt: what of an answer is kept when it takes another
    /// course. They are not streamed again. The draws after them are those that an answer would
    /// make there, so keeping the tokens of an answer gives the same rest.
    std::vector<std::int32_t> kept{};
    bool exactOutputLayer = false;  ///< The output layer in fp32, though it may be slower.
};

struct TokenAlternative {
    std::string text;       ///< Bytes of the token; may be a part of a UTF-8 character.
    float probability = 0;  ///< Of the model before temperature and filters.
    std::int32_t id = -1;   ///< In the vocabulary.
    bool endOfDocument = false;
};

struct GeneratedToken {
    std::string text;
    float probability = 0;
    bool endOfDocument = false;
    std::vector<TokenAlternative> alternatives;  ///< The five most probable, best first.
    std::int32_t id = -1;                        ///< In the vocabulary.
};

enum class GenerationState : std::uint8_t { Idle, Running, Finished, Cancelled, Failed };

/// The stream of one generation. Any thread.
class GenerationLog {
public:
    explicit GenerationLog(GenerationRequest request) : m_request(std::move(request)) {}

    const GenerationRequest& request() const { return m_request; }

    /// Still Idle, with the reason for people.
    void wait(std::string message);
    void append(GeneratedToken token);
    void finish(GenerationState state, std::string message = {});
    void begin(std::int64_t modelStep);

    /// How the output layer is computed.
    struct OutputLayer {
        bool rounded = false;  ///< Weights of 8 bits instead of fp32.
        /// The largest difference of a log-probability to fp32, nats, over all tokens after the
        /// last tokens of the prompt. 0 in fp32.
        double errorNats = 0;
    };
    void setOutputLayer(const OutputLayer& layer);

    struct Status {
        GenerationState state = GenerationState::Idle;
        std::size_t tokens = 0;
        std::int64_t modelStep = 0;  ///< Training step of the weights that answer.
        double tokensPerSecond = 0;
        OutputLayer outputLayer;
        std::string message;  ///< Why it failed or waits, for people.
    };
    Status status() const;
    std::vector<GeneratedToken> tokensFrom(std::size_t from) const;
    /// Waits until there are more than `seen` tokens or the stream has ended, at most so long.
    void waitForTokens(std::size_t seen, std::chrono::milliseconds time) const;

private:
    const GenerationRequest m_request;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    Status m_status;
    double m_beganSeconds = 0;
    std::vector<GeneratedToken> m_tokens;
};

}  // namespace studio
