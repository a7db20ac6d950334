// SPDX-License-Identifier: GPL-3.0-or-later
// What can be fetched and how a fetch stands: values for the window and the command line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace studio {

/// How much of something is wanted.
enum class FetchUnit : std::uint8_t {
    Whole,      ///< All of it.
    Megabytes,  ///< The first so many, cut at the end of a document.
    Documents   ///< The first so many.
};

/// One line of the catalogue.
struct FetchOffer {
    std::string name;   ///< "tinystories"
    std::string title;  ///< For people.
    std::string about;  ///< One or two sentences.
    std::string licence;
    std::string source;  ///< Who publishes it: "roneneldan/TinyStories".
    FetchUnit unit = FetchUnit::Whole;
    std::int64_t amount = 0;      ///< That is proposed; 0: all of it.
    std::int64_t mostAmount = 0;  ///< That there is, about.
    double bytesAUnit = 0;        ///< About, for an estimate before the server was asked.
    std::uint64_t bytes = 0;      ///< Of all of it, about.
    bool embedding = false;       ///< Not text: start values for an embedding.
};

/// What somebody wants to have. Exactly one of name, url and dataset is set.
struct FetchOrder {
    std::string name;     ///< Of the catalogue.
    std::string url;      ///< A file.
    std::string dataset;  ///< "owner/name"; its rows are read through the data set viewer.
    std::string config, split, field = "text";  ///< Of a data set; empty: its first, "train".
    std::optional<std::int64_t> amount{};       ///< In the offer's unit; 0: all of it.
    std::string file{};    ///< Where to; empty: a name of its own in the folder of downloads.
    std::string sha256{};  ///< Of a file, when it is known.
};

/// What the server says before anything is fetched.
struct FetchQuote {
    std::string licence;        ///< Empty when it is not known.
    std::string address;        ///< Of the first request.
    std::string file;           ///< Where it will be.
    std::uint64_t bytes = 0;    ///< 0 when the server does not tell.
    bool exact = false;         ///< Not estimated.
    std::int64_t rows = 0;      ///< Of a data set; 0 else.
    std::uint64_t already = 0;  ///< Bytes of it that came before a break.
};

enum class FetchPhase : std::uint8_t {
    Idle,
    Asking,  ///< What there is.
    Transferring,
    Waiting,  ///< As the server asked, or after a break.
    Paused,
    Verifying,
    Finished,
    Cancelled,
    Failed
};

struct FetchState {
    FetchPhase phase = FetchPhase::Idle;
    std::uint64_t bytes = 0, totalBytes = 0;  ///< totalBytes: 0 when not known.
    std::int64_t rows = 0, totalRows = 0;     ///< Of a data set.
    double bytesPerSecond = 0;
    std::optional<double> remainingSeconds;
    double waitSeconds = 0;  ///< While waiting: from now on.
    std::string note;        ///< Why it waits, or what failed, in a sentence.
    std::string file;        ///< When it is finished.
    std::optional<FetchQuote> quote;
};

/// Where things are fetched from.
struct FetchAddresses {
    std::string files = "https://huggingface.co";
    std::string rows = "https://datasets-server.huggingface.co";
};

}  // namespace studio
