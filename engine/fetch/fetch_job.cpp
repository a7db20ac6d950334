// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetch/fetch_job.h"

#include <algorithm>

#include "engine/fetch/catalogue.h"
#include "engine/fetch/embedding_fetcher.h"
#include "engine/fetch/file_fetcher.h"
#include "engine/fetch/row_fetcher.h"

namespace studio {
namespace {

constexpr const char* kSeparatorLine = "<|endoftext|>\n";
constexpr std::uint64_t kMegabyte = 1'000'000;

/// An order, made out.
struct Plan {
    FetchWay way = FetchWay::File;
    std::string licence;
    std::string url;          ///< Of a file or an embedding.
    std::uint64_t limit = 0;  ///< Bytes of a file; 0: all.
    RowOrder rows;            ///< Of a data set.
    std::filesystem::path to;
};

std::string fileNameOf(const std::string& url) {
    std::string name = url.substr(0, url.find_first_of("?#"));
    name = name.substr(name.rfind('/') + 1);
    const bool plain =
        !name.empty() && name != "." && name != ".." && std::ranges::none_of(name, [](char c) {
            return c == '\\' || c == ':' || static_cast<unsigned char>(c) < 0x20;
        });
    return plain ? name : "fetched.txt";
}

std::string flattened(std::string name) {
    std::ranges::replace(name, '/', '-');
    std::ranges::replace(name, '\\', '-');
    return name;
}

/// "tinystories", or "tinystories-50mb" for a part of it.
std::string nameOf(const FetchOffer& offer, std::int64_t amount) {
    if (amount <= 0 || offer.unit == FetchUnit::Whole)
        return offer.name;
    return offer.name + "-" + std::to_string(amount) +
           (offer.unit == FetchUnit::Megabytes ? "mb" : "");
}

Plan planOfEntry(const CatalogueEntry& entry, const FetchOrder& order,
                 const FetchAddresses& addresses, const std::filesystem::path& downloads) {
    Plan plan;
    std::int64_t amount = order.amount.value_or(entry.offer.amount);
    if (entry.offer.mostAmount > 0 && entry.way == FetchWay::File &&
        amount >= entry.offer.mostAmount)
        amount = 0;
    plan.way = entry.way;
    plan.licence = entry.offer.licence;
    plan.to = downloads / (nameOf(entry.offer, amount) + entry.suffix);
    if (entry.way == FetchWay::File || entry.way == FetchWay::Embedding) {
        const char* kind = entry.way == FetchWay::File ? "/datasets/" : "/";
        plan.url = addresses.files + kind + entry.dataset + "/resolve/main/" + entry.path;
        plan.limit = static_cast<std::uint64_t>(std::max<std::int64_t>(0, amount)) * kMegabyte;
    } else {
        plan.rows = {addresses.rows, entry.dataset, entry.config, entry.split};
        plan.rows.articles = entry.articles;
        plan.rows.documents = amount;
    }
    return plan;
}

Plan planOf(const FetchOrder& order, const FetchAddresses& addresses,
            const std::filesystem::path& downloads) {
    Plan plan;
    if (!order.name.empty()) {
        plan = planOfEntry(*findInCatalogue(order.name), order, addresses, downloads);
    } else if (!order.url.empty()) {
        plan.url = order.url;
        plan.limit =
            static_cast<std::uint64_t>(std::max<std::int64_t>(0, order.amount.value_or(0))) *
            kMegabyte;
        plan.to = downloads / fileNameOf(order.url);
    } else {
        plan.way = FetchWay::Rows;
        plan.rows = {addresses.rows, order.dataset, order.config, order.split, order.field};
        plan.rows.documents = std::max<std::int64_t>(0, order.amount.value_or(0));
        plan.to = downloads / (flattened(order.dataset) + ".txt");
    }
    if (!order.file.empty())
        plan.to = order.file;
    plan.rows.to = plan.to;
    return plan;
}

/// The name of one of several files: "wikitext-103-2.parquet".
std::filesystem::path numbered(const std::filesystem::path& to, std::size_t index,
                               std::size_t count) {
    if (count == 1)
        return to;
    return to.parent_path() /
           (to.stem().string() + "-" + std::to_string(index + 1) + to.extension().string());
}

std::uint64_t partSize(const std::filesystem::path& to) {
    std::error_code problem;
    const std::uintmax_t size = std::filesystem::file_size(to.string() + ".part", problem);
    return problem ? 0 : size;
}

Result<FetchQuote> quoteRows(Plan plan, FetchQuote quote, const FetchEnvironment& environment,
                             FetchMeter& meter) {
    if (Status status = chooseSplit(plan.rows, environment, meter); !status)
        return status.error();
    if (plan.way == FetchWay::Parquet) {
        const auto files = listParquet(plan.rows, environment, meter);
        if (!files)
            return files.error();
        for (const ParquetFile& file : files.value())
            quote.bytes += file.bytes;
        quote.exact = true;
        quote.address = files.value().front().url;
        return quote;
    }
    const Result<RowFacts> facts = askForRows(plan.rows, environment, meter);
    if (!facts)
        return facts.error();
    quote.rows = facts.value().rows;
    if (plan.rows.documents > 0 && !plan.rows.articles)
        quote.rows = std::min(quote.rows, plan.rows.documents);
    quote.bytes =
        static_cast<std::uint64_t>(facts.value().bytesARow * static_cast<double>(quote.rows));
    quote.address = plan.rows.base + "/rows?dataset=" + percentEncoded(plan.rows.dataset);
    return quote;
}

Status fetchParquet(const Plan& plan, const FetchEnvironment& environment, FetchMeter& meter,
                    std::vector<std::filesystem::path>& made) {
    const auto files = listParquet(plan.rows, environment, meter);
    if (!files)
        return files.error();
    const std::size_t count = files.value().size();
    for (std::size_t i = 0; i < count; ++i) {
        const FileOrder order{files.value()[i].url, numbered(plan.to, i, count)};
        std::error_code ignored;
        if (count > 1 && std::filesystem::exists(order.to, ignored)) {
            made.push_back(order.to);  // of an earlier fetch that broke off later
            continue;
        }
        if (Status status = fetchFile(order, environment, meter); !status)
            return status;
        made.push_back(order.to);
    }
    return {};
}

Status fetchWhole(const Plan& plan, const FetchOrder& order, const FetchEnvironment& environment,
                  FetchMeter& meter) {
    FileOrder file{plan.url, plan.to};
    file.sha256 = order.sha256;
    if (plan.limit > 0) {
        file.until = plan.limit;
        file.separator = kSeparatorLine;
    }
    return fetchFile(file, environment, meter);
}

}  // namespace

Status checkOrder(const FetchOrder& order) {
    const int named = static_cast<int>(!order.name.empty()) + static_cast<int>(!order.url.empty()) +
                      static_cast<int>(!order.dataset.empty());
    if (named != 1)
        return Error{
            "Name one thing to fetch: an entry of the catalogue, an address, or a data "
            "set."};
    if (!order.name.empty() && !findInCatalogue(order.name)) {
        std::string known;
        for (const CatalogueEntry& entry : catalogue())
            known += (known.empty() ? "" : ", ") + entry.offer.name;
        return Error{"There is nothing called '" + order.name + "' to fetch: choose one of " +
                     known + ", or give an address or a data set."};
    }
    if (!order.url.empty() && !isFetchable(order.url))
        return Error{"'" + order.url +
                     "' is no address that can be fetched: expected http:// or https://."};
    if (!order.sha256.empty() &&
        (order.sha256.size() != 64 ||
         order.sha256.find_first_not_of("0123456789abcdef") != std::string::npos))
        return Error{"'" + order.sha256 +
                     "' is no SHA-256: expected 64 hexadecimal digits in lower case."};
    return {};
}

Result<FetchQuote> quoteFetch(const FetchOrder& order, const FetchAddresses& addresses,
                              const std::filesystem::path& downloads,
                              const FetchEnvironment& environment) {
    if (Status status = checkOrder(order); !status)
        return status.error();
    const Plan plan = planOf(order, addresses, downloads);
    FetchMeter meter(environment);
    FetchQuote quote;
    quote.licence = plan.licence;
    quote.file = plan.to.string();
    quote.already = partSize(plan.to);
    quote.address = plan.url;
    if (plan.way == FetchWay::Rows || plan.way == FetchWay::Parquet)
        return quoteRows(plan, std::move(quote), environment, meter);
    if (plan.way == FetchWay::Embedding) {
        const auto place = askForEmbedding(plan.url, environment, meter);
        if (!place)
            return place.error();
        quote.bytes = place.value().until - place.value().from + place.value().prefix.size();
        quote.exact = true;
        return quote;
    }
    const Result<FileFacts> facts = askForFile(plan.url, environment, meter);
    if (!facts)
        return facts.error();
    quote.bytes = facts.value().bytes.value_or(0);
    quote.exact = facts.value().bytes.has_value();
    if (plan.limit > 0 && (quote.bytes == 0 || plan.limit < quote.bytes)) {
        quote.bytes = plan.limit;
        quote.exact = false;  // cut back to the end of a document
    }
    return quote;
}

Result<std::vector<std::filesystem::path>> runFetch(const FetchOrder& order,
                                                    const FetchAddresses& addresses,
                                                    const std::filesystem::path& downloads,
                                                    const FetchEnvironment& environment) {
    if (Status status = checkOrder(order); !status)
        return status.error();
    Plan plan = planOf(order, addresses, downloads);
    FetchMeter meter(environment);
    std::vector<std::filesystem::path> made;
    Status status;
    if (plan.way == FetchWay::Rows) {
        status = chooseSplit(plan.rows, environment, meter);
        if (status)
            status = fetchRows(plan.rows, environment, meter);
    } else if (plan.way == FetchWay::Parquet) {
        status = fetchParquet(plan, environment, meter, made);
    } else if (plan.way == FetchWay::Embedding) {
        status = fetchEmbedding(plan.url, plan.to, environment, meter);
    } else {
        status = fetchWhole(plan, order, environment, meter);
    }
    if (!status)
        return status.error();
    if (made.empty())
        made.push_back(plan.to);
    meter.state().file = made.front().string();
    meter.enter(FetchPhase::Finished);
    return made;
}

}  // namespace studio
