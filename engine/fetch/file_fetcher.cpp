// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetch/file_fetcher.h"

#include <algorithm>
#include <cstdint>

#include "engine/base/sha256.h"
#include "engine/fetch/part_file.h"
#include "engine/fetch/span_sink.h"
#include "engine/platform/mapped_file.h"

namespace studio {
namespace {

class PartSink final : public SpanSink {
public:
    PartSink(const FileOrder& order, PartFile& part, PartFacts& facts, FetchMeter& meter)
        : SpanSink(order.from + part.size() - order.prefix.size(), order.until),
          m_order(order),
          m_part(part),
          m_facts(facts),
          m_meter(meter) {}

    Status status;
    std::uint64_t taken = 0;

private:
    bool accept(const HttpResponse& response) override {
        const std::string validator = validatorOf(response);
        const std::string total = place().total ? std::to_string(*place().total) : std::string();
        const bool begun = m_part.size() > m_order.prefix.size();
        const bool same = validator == m_facts["validator"] && total == m_facts["total"];
        if (begun && (!same || validator.empty())) {
            status = restart();
            if (!status)
                return false;
            wantFrom(m_order.from);  // a response that begins later is ended, and asked for anew
        }
        m_facts["validator"] = validator;
        m_facts["total"] = total;
        if (const std::string hash = publishedSha256(response); !hash.empty())
            m_facts["sha256"] = hash;
        if (!m_order.until && place().total)
            wantUntil(*place().total);
        const std::uint64_t end =
            std::min(m_order.until.value_or(UINT64_MAX), place().total.value_or(UINT64_MAX));
        if (end != UINT64_MAX && end >= m_order.from) {
            m_meter.state().totalBytes = m_order.prefix.size() + end - m_order.from;
            status = m_part.checkRoom(m_meter.state().totalBytes - m_part.size());
        }
        if (status)
            status = m_part.keepFacts(m_facts);
        m_meter.enter(FetchPhase::Transferring);
        return status.ok();
    }
    bool take(std::span<const std::byte> bytes) override {
        status = m_part.append(bytes);
        taken += bytes.size();
        m_meter.moved(bytes.size());
        return status.ok();
    }
    Status restart() {
        if (Status restarted = m_part.restart(); !restarted)
            return restarted;
        m_meter.state().bytes = 0;
        return m_part.append(m_order.prefix);
    }

    const FileOrder& m_order;
    PartFile& m_part;
    PartFacts& m_facts;
    FetchMeter& m_meter;
};

std::string whyBroken(const std::string& url, const Transfer& transfer) {
    const int status = transfer.response.status;
    if (transfer.end == TransferEnd::Complete && worthAnotherTry(status))
        return "'" + url + "' answered " + std::to_string(status);
    if (transfer.end == TransferEnd::Broken)
        return connectionTrouble(url, transfer);
    return "'" + url + "' sent something else than was asked for";
}

/// An error when another try would not help.
Status checkTransfer(const std::string& url, const Transfer& transfer, const std::string& text,
                     const FetchEnvironment& environment) {
    if (environment.control.cancelled())
        return cancelledFetch();
    if (transfer.end == TransferEnd::Refused)
        return Error{"'" + url + "' cannot be fetched: " + transfer.problem +
                     ". Check the address and the network."};
    const int status = transfer.response.status;
    if (status >= 300 && status != 416 && !worthAnotherTry(status))
        return refusedAnswer(url, status, text);
    return {};
}

class FileFetch {
public:
    FileFetch(const FileOrder& order, const FetchEnvironment& environment, FetchMeter& meter)
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
        for (;;) {
            m_meter.enter(FetchPhase::Asking);
            PartSink sink(m_order, m_part, m_facts, m_meter);
            HttpRequest request{
                m_order.url, m_order.from + received(), m_order.until, {}, m_environment.token};
            if (received() > 0)
                request.ifRange = m_facts["validator"];
            const Transfer transfer =
                m_environment.transport.get(request, sink, m_environment.control);
            if (!sink.status)
                return sink.status;
            if (sink.done() || (transfer.end == TransferEnd::Complete && isWhole(transfer)))
                return complete();
            if (Status status = checkTransfer(m_order.url, transfer, sink.text(), m_environment);
                !status)
                return status;
            if (transfer.response.status == 416 && isAllThereIs(transfer.response))
                return complete();
            if (transfer.response.status == 416)  // what is there does not fit what they have
                if (Status status = startAgain(); !status)
                    return status;
            if (received() > m_farthest)
                m_retries.progressed();
            m_farthest = std::max(m_farthest, received());
            if (Status status =
                    m_retries.waitAfter(transfer.response, whyBroken(m_order.url, transfer));
                !status)
                return status;
        }
    }

private:
    std::uint64_t received() const { return m_part.size() - m_order.prefix.size(); }

    PartFacts identity() const {
        return {{"url", m_order.url},
                {"from", std::to_string(m_order.from)},
                {"until", m_order.until ? std::to_string(*m_order.until) : std::string()},
                {"prefix", std::to_string(m_order.prefix.size())}};
    }

    /// Goes on with what an earlier fetch of the same has left.
    Status takeUp() {
        const std::optional<PartFacts> kept = m_part.facts();
        bool same = kept.has_value();
        for (const auto& [name, value] : identity())
            same = same && kept->contains(name) && kept->at(name) == value;
        std::error_code problem;
        const std::uintmax_t there = std::filesystem::file_size(m_part.path(), problem);
        if (!same || problem || there < m_order.prefix.size())
            return startAgain();
        m_facts = *kept;
        if (Status status = m_part.resumeAt(there); !status)
            return status;
        m_meter.state().bytes = there;
        m_farthest = received();
        return {};
    }

    Status startAgain() {
        m_facts = identity();
        m_meter.state().bytes = m_order.prefix.size();
        if (Status status = m_part.restart(); !status)
            return status;
        return m_part.append(m_order.prefix);
    }

    /// A transfer that ended well is all there is when nobody has said how long it would be.
    bool isWhole(const Transfer& transfer) const {
        const int status = transfer.response.status;
        if (status != 200 && status != 206)
            return false;
        const auto total = m_facts.find("total");
        const bool known = total != m_facts.end() && !total->second.empty();
        return known ? m_order.from + received() >= std::stoull(total->second) : received() > 0;
    }

    /// An earlier fetch ended between the last byte and the name.
    bool isAllThereIs(const HttpResponse& response) const {
        const auto range = parseContentRange(response.header("content-range"));
        return range && range->total && received() > 0 &&
               *range->total == m_order.from + received();
    }

    Status complete() {
        m_meter.enter(FetchPhase::Verifying);
        if (received() == 0) {
            m_part.discard();
            return Error{"'" + m_order.url + "' is empty: there is nothing to fetch."};
        }
        if (Status status = cutBack(); !status)
            return status;
        std::string wanted = m_order.sha256;
        const bool whole = m_order.from == 0 && !m_order.until && m_order.prefix.empty();
        if (const auto said = m_facts.find("sha256"); wanted.empty() && said != m_facts.end())
            wanted = said->second;
        if (whole && !wanted.empty())
            if (Status status = checkHash(wanted); !status)
                return status;
        return m_part.finish();
    }

    Status cutBack() {
        const auto total = m_facts.find("total");
        const bool short_ = m_order.until && total != m_facts.end() &&
                            total->second != std::to_string(*m_order.until);
        if (m_order.separator.empty() || !short_)
            return {};
        if (Status status = m_part.sync(); !status)
            return status;
        std::uint64_t keep = 0;
        {
            const Result<MappedFile> file = MappedFile::open(m_part.path());
            if (!file)
                return file.error();
            const std::size_t at = file.value().text().rfind(m_order.separator);
            if (at == std::string_view::npos)
                return {};
            keep = at + m_order.separator.size();
        }
        return m_part.resumeAt(keep);
    }

    Status checkHash(const std::string& wanted) {
        if (Status status = m_part.sync(); !status)
            return status;
        Result<OpenFile> file = m_environment.files.open(m_part.path(), OpenMode::Read);
        if (!file)
            return file.error();
        Sha256 hash;
        std::vector<std::byte> buffer(std::size_t{1} << 20);
        for (;;) {
            const Result<std::size_t> count = file.value().read(buffer);
            if (!count)
                return count.error();
            if (count.value() == 0)
                break;
            if (m_environment.control.cancelled())
                return cancelledFetch();
            hash.add(std::span(buffer).first(count.value()));
        }
        const std::string found = hash.finish();
        if (found == wanted)
            return {};
        m_part.discard();
        return Error{"What '" + m_order.url + "' sent has the SHA-256 " + found +
                     ", but it should be " + wanted +
                     ": it was damaged on the way or is another file, and was thrown away. Try "
                     "again."};
    }

    const FileOrder& m_order;
    const FetchEnvironment& m_environment;
    FetchMeter& m_meter;
    PartFile m_part;
    PartFacts m_facts;
    Retries m_retries;
    std::uint64_t m_farthest = 0;
};

Status refuseAddress(const std::string& url) {
    if (isFetchable(url))
        return {};
    return Error{"'" + url + "' is no address that can be fetched: expected http:// or https://."};
}

}  // namespace

Result<FileFacts> askForFile(const std::string& url, const FetchEnvironment& environment,
                             FetchMeter& meter) {
    if (Status status = refuseAddress(url); !status)
        return status.error();
    Retries retries(environment, meter);
    for (;;) {
        meter.enter(FetchPhase::Asking);
        MemorySink sink(0, 1);
        const Transfer transfer = environment.transport.get({url, 0, 1, {}, environment.token},
                                                            sink, environment.control);
        if (sink.done())
            return FileFacts{sink.place().total, validatorOf(transfer.response),
                             publishedSha256(transfer.response)};
        if (Status status = checkTransfer(url, transfer, sink.text(), environment); !status)
            return status.error();
        if (transfer.end == TransferEnd::Complete && !worthAnotherTry(transfer.response.status))
            return Error{"'" + url + "' is empty."};
        if (Status status = retries.waitAfter(transfer.response, whyBroken(url, transfer)); !status)
            return status.error();
    }
}

Result<FetchedSpan> fetchSpan(const std::string& url, std::uint64_t from, std::uint64_t until,
                              const FetchEnvironment& environment, FetchMeter& meter) {
    if (Status status = refuseAddress(url); !status)
        return status.error();
    Retries retries(environment, meter);
    for (;;) {
        meter.enter(FetchPhase::Asking);
        MemorySink sink(from, until);
        const Transfer transfer = environment.transport.get(
            {url, from, until, {}, environment.token}, sink, environment.control);
        const bool shorter =
            transfer.end == TransferEnd::Complete && sink.place().total && !sink.bytes.empty();
        if (sink.place().total && (sink.done() || shorter))
            return FetchedSpan{std::move(sink.bytes), *sink.place().total};
        if (Status status = checkTransfer(url, transfer, sink.text(), environment); !status)
            return status.error();
        if (Status status = retries.waitAfter(transfer.response, whyBroken(url, transfer)); !status)
            return status.error();
    }
}

Status fetchFile(const FileOrder& order, const FetchEnvironment& environment, FetchMeter& meter) {
    if (Status status = refuseAddress(order.url); !status)
        return status;
    return FileFetch(order, environment, meter).run();
}

}  // namespace studio
