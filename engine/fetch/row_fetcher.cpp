// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetch/row_fetcher.h"

#include <algorithm>
#include <charconv>

#include "engine/fetch/part_file.h"
#include "engine/fetch/rows_answer.h"

namespace studio {
namespace {

constexpr std::int64_t kPage = 100;  // the most that the server gives at once
constexpr std::size_t kAnswerLimit = std::size_t{64} << 20;
constexpr std::string_view kSeparator = "<|endoftext|>\n";
constexpr double kBytesBeforeAsking = 5000;  // a row, for the room that is looked for

/// Keeps an answer in memory, up to a limit.
class AnswerSink final : public HttpSink {
public:
    std::string text;
    bool tooLong = false;

    bool begin(const HttpResponse&) override { return true; }
    bool write(std::span<const std::byte> bytes) override {
        tooLong = text.size() + bytes.size() > kAnswerLimit;
        if (!tooLong)
            text.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        return !tooLong;
    }
};

/// Asks until parse() accepts the answer. What it refuses is asked for again a few times.
template <class Value>
Result<Value> ask(const std::string& url, const FetchEnvironment& environment, Retries& retries,
                  const std::function<Result<Value>(const std::string&)>& parse) {
    if (!isFetchable(url))
        return Error{"'" + url +
                     "' is no address that can be fetched: expected http:// or "
                     "https://."};
    for (;;) {
        AnswerSink sink;
        const Transfer transfer = environment.transport.get({url, 0, {}, {}, environment.token},
                                                            sink, environment.control);
        if (environment.control.cancelled())
            return cancelledFetch();
        if (sink.tooLong)
            return Error{"'" + url +
                         "' answered with more than 64 MB for a page of rows: it is "
                         "not the data set viewer. Check the address."};
        const int status = transfer.response.status;
        std::string why;
        if (transfer.end == TransferEnd::Refused)
            return Error{"'" + url + "' cannot be fetched: " + transfer.problem +
                         ". Check the address and the network."};
        if (transfer.end == TransferEnd::Broken) {
            why = connectionTrouble(url, transfer);
        } else if (status == 200) {
            Result<Value> value = parse(sink.text);
            if (value)
                return value;
            why = value.error().message;
            if (why.ends_with('.'))
                why.pop_back();
            why = "'" + url + "' gave no sense: " + why;
        } else if (worthAnotherTry(status)) {
            why = "'" + url + "' answered " + std::to_string(status);
        } else {
            return refusedAnswer(url, status, sink.text);
        }
        if (Status waited = retries.waitAfter(transfer.response, why); !waited)
            return waited.error();
    }
}

std::string rowsUrl(const RowOrder& order, std::int64_t offset, std::int64_t length) {
    return order.base + "/rows?dataset=" + percentEncoded(order.dataset) +
           "&config=" + percentEncoded(order.config) + "&split=" + percentEncoded(order.split) +
           "&offset=" + std::to_string(offset) + "&length=" + std::to_string(length);
}

/// " = Title = " with exactly one sign on either side.
bool isHeading(std::string_view line) {
    if (!line.starts_with(" = ") || line.starts_with(" = =") || line.starts_with(" = \n"))
        return false;
    while (line.ends_with('\n') || line.ends_with('\r'))
        line.remove_suffix(1);
    return line.ends_with(" = ") && !line.ends_with("= = ") && line.size() > 6;
}

std::int64_t numberIn(const PartFacts& facts, const char* name) {
    const auto found = facts.find(name);
    std::int64_t number = 0;
    if (found != facts.end())
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), number);
    return std::max<std::int64_t>(0, number);
}

class RowFetch {
public:
    RowFetch(const RowOrder& order, const FetchEnvironment& environment, FetchMeter& meter)
        : m_order(order),
          m_environment(environment),
          m_meter(meter),
          m_part(environment.files, order.to),
          m_retries(environment, meter) {}

    Status run() {
        if (Status status = m_part.prepare(); !status)
            return status;
        if (Status status = takeUp(); !status)
            return status;
        const double room = kBytesBeforeAsking * static_cast<double>(m_order.documents);
        if (Status status = m_part.checkRoom(static_cast<std::uint64_t>(room)); !status)
            return status;
        m_meter.enter(FetchPhase::Transferring);
        for (std::int64_t total = -1; total < 0 || m_row < total;) {
            // The last article goes on up to the heading of the next.
            if (m_enough ||
                (!m_order.articles && m_order.documents > 0 && m_documents >= m_order.documents))
                break;
            Result<RowPage> page = nextPage();
            if (!page)
                return page.error();
            if (!page.value().refusal.empty())
                return Error{page.value().refusal};
            m_retries.progressed();
            total = page.value().total;
            if (page.value().texts.empty())
                break;
            if (Status status = keep(page.value()); !status)
                return status;
        }
        m_meter.enter(FetchPhase::Verifying);
        if (m_part.size() == 0)
            return Error{"The data set " + m_order.dataset +
                         " has no text in what was asked for: choose another split or field."};
        return m_part.finish();
    }

private:
    PartFacts facts() const {
        return {{"dataset", m_order.base + " " + m_order.dataset},
                {"config", m_order.config},
                {"split", m_order.split},
                {"field", m_order.field},
                {"articles", m_order.articles ? "yes" : "no"}};
    }

    /// Goes on with what an earlier fetch of the same has left, be it for more or fewer documents.
    Status takeUp() {
        const std::optional<PartFacts> kept = m_part.facts();
        bool same = kept.has_value();
        for (const auto& [name, value] : facts())
            same = same && kept->contains(name) && kept->at(name) == value;
        if (same && m_part.resumeAt(static_cast<std::uint64_t>(numberIn(*kept, "bytes")))) {
            m_row = numberIn(*kept, "row");
            m_documents = numberIn(*kept, "documents");
            m_meter.state().bytes = m_part.size();
            m_meter.state().rows = m_row;
            return {};
        }
        return m_part.restart();
    }

    Result<RowPage> nextPage() {
        const std::int64_t left =
            m_order.documents > 0 && !m_order.articles ? m_order.documents - m_documents : kPage;
        const std::string url = rowsUrl(m_order, m_row, std::min(kPage, left));
        return ask<RowPage>(url, m_environment, m_retries, [&](const std::string& text) {
            return parseRowPage(text, m_row, m_order.field);
        });
    }

    Status keep(const RowPage& page) {
        std::string text;
        for (const std::string& row : page.texts) {
            ++m_row;
            if (row.empty())
                continue;
            if (m_order.articles) {
                if (isHeading(row)) {
                    m_enough = m_order.documents > 0 && m_documents == m_order.documents;
                    if (m_enough) {
                        --m_row;
                        break;
                    }
                    if (m_documents > 0)
                        text += kSeparator;
                    ++m_documents;
                }
                text += row;
                if (!row.ends_with('\n'))
                    text += '\n';
                continue;
            }
            text += row;
            if (!row.ends_with('\n'))
                text += '\n';
            text += kSeparator;
            ++m_documents;
        }
        if (Status status = m_part.append(text); !status)
            return status;
        if (Status status = m_part.sync(); !status)
            return status;
        PartFacts now = facts();
        now["row"] = std::to_string(m_row);
        now["documents"] = std::to_string(m_documents);
        now["bytes"] = std::to_string(m_part.size());
        if (Status status = m_part.keepFacts(now); !status)
            return status;
        tell(page, text.size());
        return {};
    }

    void tell(const RowPage& page, std::size_t bytes) {
        FetchState& state = m_meter.state();
        state.rows = m_documents;
        state.totalRows = m_order.documents > 0 ? std::min(m_order.documents, page.total)
                                                : (m_order.articles ? 0 : page.total);
        const double done =
            state.totalRows > 0
                ? static_cast<double>(m_documents) / static_cast<double>(state.totalRows)
                : static_cast<double>(m_row) /
                      static_cast<double>(std::max<std::int64_t>(1, page.total));
        if (done > 0)
            state.totalBytes = static_cast<std::uint64_t>(static_cast<double>(m_part.size()) /
                                                          std::min(1.0, done));
        if (state.phase != FetchPhase::Transferring)
            m_meter.enter(FetchPhase::Transferring);
        m_meter.moved(bytes);
    }

    const RowOrder& m_order;
    const FetchEnvironment& m_environment;
    FetchMeter& m_meter;
    PartFile m_part;
    Retries m_retries;
    std::int64_t m_row = 0, m_documents = 0;
    bool m_enough = false;  ///< All articles that were asked for are whole.
};

}  // namespace

Result<RowFacts> askForRows(const RowOrder& order, const FetchEnvironment& environment,
                            FetchMeter& meter) {
    meter.enter(FetchPhase::Asking);
    Retries retries(environment, meter);
    const std::int64_t first =
        order.documents > 0 ? std::min(kPage, std::max<std::int64_t>(10, order.documents)) : kPage;
    const Result<RowPage> page =
        ask<RowPage>(rowsUrl(order, 0, first), environment, retries,
                     [&](const std::string& text) { return parseRowPage(text, 0, order.field); });
    if (!page)
        return page.error();
    if (!page.value().refusal.empty())
        return Error{page.value().refusal};
    double bytes = 0;
    for (const std::string& text : page.value().texts)
        bytes += static_cast<double>(text.size() + (order.articles ? 0 : kSeparator.size()));
    const auto count = static_cast<double>(std::max<std::size_t>(1, page.value().texts.size()));
    return RowFacts{page.value().total, bytes / count, page.value().partial};
}

Status fetchRows(const RowOrder& order, const FetchEnvironment& environment, FetchMeter& meter) {
    return RowFetch(order, environment, meter).run();
}

Status chooseSplit(RowOrder& order, const FetchEnvironment& environment, FetchMeter& meter) {
    if (!order.config.empty() && !order.split.empty())
        return {};
    meter.enter(FetchPhase::Asking);
    Retries retries(environment, meter);
    const auto splits = ask<std::vector<SplitName>>(
        order.base + "/splits?dataset=" + percentEncoded(order.dataset), environment, retries,
        [](const std::string& text) { return parseSplits(text); });
    if (!splits)
        return splits.error();
    const auto fits = [&](const SplitName& split, bool train) {
        return (order.config.empty() || split.config == order.config) &&
               (order.split.empty() || split.split == order.split) &&
               (!train || split.split == "train");
    };
    for (const bool train : {true, false})
        for (const SplitName& split : splits.value())
            if (fits(split, train)) {
                order.config = split.config;
                order.split = split.split;
                return {};
            }
    std::string known;
    for (const SplitName& split : splits.value())
        known += (known.empty() ? "" : ", ") + split.config + "/" + split.split;
    return Error{"The data set " + order.dataset +
                 " has no such configuration and split: choose "
                 "one of " +
                 (known.empty() ? "none" : known) + "."};
}

Result<std::vector<ParquetFile>> listParquet(const RowOrder& order,
                                             const FetchEnvironment& environment,
                                             FetchMeter& meter) {
    meter.enter(FetchPhase::Asking);
    Retries retries(environment, meter);
    const auto entries = ask<std::vector<ParquetEntry>>(
        order.base + "/parquet?dataset=" + percentEncoded(order.dataset), environment, retries,
        [](const std::string& text) { return parseParquetList(text); });
    if (!entries)
        return entries.error();
    std::vector<ParquetFile> files;
    for (const ParquetEntry& entry : entries.value())
        if (entry.config == order.config && entry.split == order.split)
            files.push_back({entry.url, entry.filename, entry.bytes});
    if (files.empty())
        return Error{"The data set " + order.dataset + " has no Parquet files for " + order.config +
                     "/" + order.split + "."};
    return files;
}

}  // namespace studio
