// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetch/catalogue.h"

#include <algorithm>
#include <vector>

#include "engine/base/text.h"

namespace studio {
namespace {

constexpr const char* kStories = "roneneldan/TinyStories";
constexpr const char* kStoriesLicence = "CDLA-Sharing-1.0";

CatalogueEntry stories(const char* name, const char* title, const char* about, const char* path,
                       std::uint64_t bytes, std::int64_t proposed) {
    CatalogueEntry entry;
    entry.offer = {name, title, about, kStoriesLicence, kStories, FetchUnit::Megabytes};
    entry.offer.amount = proposed;
    entry.offer.mostAmount = static_cast<std::int64_t>((bytes + 999'999) / 1'000'000);
    entry.offer.bytesAUnit = 1e6;
    entry.offer.bytes = bytes;
    entry.dataset = kStories;
    entry.path = path;
    entry.suffix = ".txt";
    return entry;
}

CatalogueEntry wikiText(const char* name, const char* title, const char* about, const char* config,
                        FetchWay way, std::uint64_t bytes) {
    CatalogueEntry entry;
    entry.offer = {name, title, about, "CC BY-SA 3.0", "Salesforce/wikitext"};
    entry.offer.bytes = bytes;
    entry.way = way;
    entry.dataset = "Salesforce/wikitext";
    entry.config = config;
    entry.split = "train";
    entry.articles = way == FetchWay::Rows;
    entry.suffix = way == FetchWay::Rows ? ".txt" : ".parquet";
    return entry;
}

CatalogueEntry fineWeb() {
    CatalogueEntry entry;
    entry.offer = {"fineweb-edu",
                   STUDIO_TEXT("Fetch", "FineWeb-Edu, sample"),
                   STUDIO_TEXT("Fetch",
                               "Web pages chosen for what they teach: what FlashLM v3 was trained "
                               "on, 30,000 documents of it. A document has about 5 kB."),
                   "ODC-By 1.0",
                   "HuggingFaceFW/fineweb-edu",
                   FetchUnit::Documents};
    entry.offer.amount = 2'000;
    entry.offer.mostAmount = 1'000'000;
    entry.offer.bytesAUnit = 5'000;
    entry.way = FetchWay::Rows;
    entry.dataset = "HuggingFaceFW/fineweb-edu";
    entry.config = "sample-10BT";
    entry.split = "train";
    entry.suffix = ".txt";
    return entry;
}

CatalogueEntry gpt2Embeddings() {
    CatalogueEntry entry;
    entry.offer = {"gpt2-embeddings", STUDIO_TEXT("Fetch", "GPT-2's embedding"),
                   STUDIO_TEXT("Fetch",
                               "The 50,257 word vectors of GPT-2, for a model with its tokenizer "
                               "to start from, as FlashLM v3 did. Only this part of its file is "
                               "fetched."),
                   "Modified MIT License", "openai-community/gpt2"};
    entry.offer.bytes = 154'389'504;
    entry.offer.embedding = true;
    entry.way = FetchWay::Embedding;
    entry.dataset = "openai-community/gpt2";
    entry.path = "model.safetensors";
    entry.suffix = ".safetensors";
    return entry;
}

const std::vector<CatalogueEntry>& entries() {
    static const std::vector<CatalogueEntry> all = {
        stories("tinystories", STUDIO_TEXT("Fetch", "TinyStories"),
                STUDIO_TEXT("Fetch",
                            "Short stories in words that small children know, written by "
                            "GPT-3.5 and GPT-4. The first megabytes are a good sample."),
                "TinyStories-train.txt", 1'920'000'000, 50),
        stories("tinystories-valid", STUDIO_TEXT("Fetch", "TinyStories, validation part"),
                STUDIO_TEXT("Fetch", "The 22,000 stories that are kept apart: enough to try with."),
                "TinyStories-valid.txt", 19'400'000, 0),
        stories("tinystories-gpt4", STUDIO_TEXT("Fetch", "TinyStories by GPT-4"),
                STUDIO_TEXT("Fetch", "The second version, all of it written by GPT-4."),
                "TinyStoriesV2-GPT4-train.txt", 2'230'000'000, 50),
        stories("tinystories-gpt4-valid",
                STUDIO_TEXT("Fetch", "TinyStories by GPT-4, validation part"),
                STUDIO_TEXT("Fetch", "The part of the second version that is kept apart."),
                "TinyStoriesV2-GPT4-valid.txt", 22'500'000, 0),
        fineWeb(),
        wikiText("wikitext-2", STUDIO_TEXT("Fetch", "WikiText-2"),
                 STUDIO_TEXT("Fetch", "600 good articles of the English Wikipedia."),
                 "wikitext-2-raw-v1", FetchWay::Rows, 11'000'000),
        wikiText("wikitext-103", STUDIO_TEXT("Fetch", "WikiText-103"),
                 STUDIO_TEXT("Fetch",
                             "28,000 good articles of the English Wikipedia, as Parquet files."),
                 "wikitext-103-raw-v1", FetchWay::Parquet, 310'000'000),
        gpt2Embeddings(),
    };
    return all;
}

}  // namespace

std::span<const CatalogueEntry> catalogue() { return entries(); }

const CatalogueEntry* findInCatalogue(std::string_view name) {
    const auto found = std::ranges::find_if(
        entries(), [&](const CatalogueEntry& entry) { return entry.offer.name == name; });
    return found == entries().end() ? nullptr : &*found;
}

}  // namespace studio
