// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/packed_stream.h"

#include <zlib.h>
#include <zstd.h>

#include <vector>

#include "engine/base/check.h"

namespace studio {
namespace {

constexpr std::size_t kInput = 128u << 10;

/// The packed side of a stream: a buffer that is filled as it is used up.
class PackedInput {
public:
    explicit PackedInput(ByteStream& source) : m_source(source), m_buffer(kInput) {}

    /// Reads more when everything was used; false at the end.
    Result<bool> more() {
        if (m_at < m_size)
            return true;
        const Result<std::size_t> count = m_source.read(m_buffer);
        if (!count)
            return count.error();
        m_at = 0;
        m_size = count.value();
        m_total += m_size;
        return m_size > 0;
    }
    std::span<char> left() { return std::span(m_buffer).subspan(m_at, m_size - m_at); }
    void use(std::size_t bytes) { m_at += bytes; }
    std::uint64_t used() const { return m_total - (m_size - m_at); }
    /// Damage of what it is packed in.
    const std::string& damage() const { return m_source.damage(); }

private:
    ByteStream& m_source;
    std::vector<char> m_buffer;
    std::size_t m_at = 0, m_size = 0;
    std::uint64_t m_total = 0;
};

/// What both packings share: the end, the limit, and the sentence on damage.
class PackedStream : public ByteStream {
public:
    PackedStream(ByteStream& packed, ExpansionLimit& limit) : m_input(packed), m_limit(limit) {}

    Result<std::size_t> read(std::span<char> into) final {
        std::size_t count = 0;
        while (count == 0 && !m_ended) {
            const Result<bool> more = m_input.more();
            if (!more)
                return more.error();
            if (!more.value()) {
                m_ended = true;
                if (!atBoundary() && m_damage.empty())
                    m_damage = "is cut off: its packed data ends too early, after " +
                               std::to_string(m_input.used()) + " bytes";
                count = flush(into);
            } else {
                count = unpack(into);
            }
        }
        if (Status status = m_limit.add(count); !status)
            return status.error();
        return count;
    }

    const std::string& damage() const final {
        return m_damage.empty() ? m_input.damage() : m_damage;
    }

protected:
    /// Unpacks some of the input into `into`; may give nothing yet.
    virtual std::size_t unpack(std::span<char> into) = 0;
    /// What is left when the input has ended.
    virtual std::size_t flush(std::span<char>) { return 0; }
    /// Between two packed parts, where the input may end.
    virtual bool atBoundary() const = 0;

    void fail() {
        m_ended = true;
        m_damage = "is damaged: its packed data makes no sense after " +
                   std::to_string(m_input.used()) + " bytes";
    }
    void finish() { m_ended = true; }

    PackedInput m_input;

private:
    ExpansionLimit& m_limit;
    bool m_ended = false;
    std::string m_damage;
};

class GzipStream final : public PackedStream {
public:
    GzipStream(ByteStream& packed, ExpansionLimit& limit) : PackedStream(packed, limit) {
        constexpr int kGzipHeaders = 16;
        const int made = inflateInit2(&m_state, MAX_WBITS + kGzipHeaders);
        STUDIO_CHECK(made == Z_OK);
    }
    ~GzipStream() override { inflateEnd(&m_state); }

protected:
    std::size_t unpack(std::span<char> into) override {
        const std::span<char> from = m_input.left();
        if (m_boundary && m_members > 0 && from.front() != '\x1f') {
            finish();  // bytes behind the last part, as some tapes have them
            return 0;
        }
        m_boundary = false;
        m_state.next_in = reinterpret_cast<Bytef*>(from.data());
        m_state.avail_in = static_cast<uInt>(from.size());
        m_state.next_out = reinterpret_cast<Bytef*>(into.data());
        m_state.avail_out = static_cast<uInt>(into.size());
        const int state = inflate(&m_state, Z_NO_FLUSH);
        m_input.use(from.size() - m_state.avail_in);
        const std::size_t count = into.size() - m_state.avail_out;
        if (state == Z_STREAM_END) {  // another may follow
            m_boundary = true;
            ++m_members;
            inflateReset(&m_state);
        } else if (state != Z_OK && state != Z_BUF_ERROR) {
            fail();
        }
        return count;
    }
    bool atBoundary() const override { return m_boundary && m_members > 0; }

private:
    z_stream m_state{};
    bool m_boundary = true;
    std::size_t m_members = 0;
};

class ZstdStream final : public PackedStream {
public:
    ZstdStream(ByteStream& packed, ExpansionLimit& limit)
        : PackedStream(packed, limit), m_state(ZSTD_createDStream()) {
        STUDIO_CHECK(m_state != nullptr);
    }
    ~ZstdStream() override { ZSTD_freeDStream(m_state); }

protected:
    std::size_t unpack(std::span<char> into) override {
        const std::span<char> left = m_input.left();
        ZSTD_inBuffer from{left.data(), left.size(), 0};
        const std::size_t count = step(from, into);
        m_input.use(from.pos);
        return count;
    }
    std::size_t flush(std::span<char> into) override {
        ZSTD_inBuffer nothing{nullptr, 0, 0};
        return m_boundary ? 0 : step(nothing, into);
    }
    bool atBoundary() const override { return m_boundary; }

private:
    std::size_t step(ZSTD_inBuffer& from, std::span<char> into) {
        ZSTD_outBuffer to{into.data(), into.size(), 0};
        const std::size_t state = ZSTD_decompressStream(m_state, &to, &from);
        if (ZSTD_isError(state))
            fail();
        m_boundary = state == 0;
        return to.pos;
    }

    ZSTD_DStream* m_state;
    bool m_boundary = false;
};

}  // namespace

Status ExpansionLimit::add(std::uint64_t bytes) {
    m_bytes += bytes;
    if (m_bytes <= m_most)
        return {};
    return Error{m_name + " unpacks to more than " + std::to_string(kTimes) +
                 " times its size and " + std::to_string(kBytesMore >> 20) +
                 " MiB, as text never does: it may be made to fill the disk. If it is in order, "
                 "unpack it yourself and choose the unpacked file."};
}

std::unique_ptr<ByteStream> makeGzipStream(ByteStream& packed, ExpansionLimit& limit) {
    return std::make_unique<GzipStream>(packed, limit);
}

std::unique_ptr<ByteStream> makeZstdStream(ByteStream& packed, ExpansionLimit& limit) {
    return std::make_unique<ZstdStream>(packed, limit);
}

}  // namespace studio
