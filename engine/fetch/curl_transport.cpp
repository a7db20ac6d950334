// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetch/curl_transport.h"

#include <curl/curl.h>

#include <algorithm>
#include <cctype>
#include <mutex>

#include "engine/base/check.h"
#include "engine/base/version.h"
#include "engine/fetch/fetch_control.h"

namespace studio {
namespace {

constexpr int kLookMilliseconds = 50;  // between looks at whether to pause or end
constexpr std::size_t kMostHeaders = 1000;

template <auto release>
struct Release {
    template <class T>
    void operator()(T* object) const {
        release(object);
    }
};
using Easy = std::unique_ptr<CURL, Release<curl_easy_cleanup>>;
using Multi = std::unique_ptr<CURLM, Release<curl_multi_cleanup>>;
using List = std::unique_ptr<curl_slist, Release<curl_slist_free_all>>;

/// One request: what curl's callbacks need.
struct Reception {
    HttpSink& sink;
    HttpResponse response{};
    bool begun = false, stopped = false;

    bool begin() {
        if (!begun) {
            begun = true;
            stopped = !sink.begin(response);
        }
        return !stopped;
    }
};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
        text.remove_prefix(1);
    return text;
}

std::size_t onHeader(char* data, std::size_t size, std::size_t count, void* user) {
    auto& reception = *static_cast<Reception*>(user);
    const std::string_view line(data, size * count);
    const std::size_t colon = line.find(':');
    auto& headers = reception.response.headers;
    if (colon != std::string_view::npos && !line.starts_with("HTTP/") &&
        headers.size() < kMostHeaders) {
        std::string name(trimmed(line.substr(0, colon)));
        std::ranges::transform(name, name.begin(), [](char c) {
            return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        });
        headers.emplace_back(std::move(name), trimmed(line.substr(colon + 1)));
    }
    return size * count;
}

struct BodyContext {
    Reception& reception;
    CURL* easy;
};

std::size_t onBody(char* data, std::size_t size, std::size_t count, void* user) {
    const auto& context = *static_cast<BodyContext*>(user);
    long status = 0;
    curl_easy_getinfo(context.easy, CURLINFO_RESPONSE_CODE, &status);
    context.reception.response.status = static_cast<int>(status);
    const std::span bytes(reinterpret_cast<const std::byte*>(data), size * count);
    if (!context.reception.begin())
        return CURL_WRITEFUNC_ERROR;
    context.reception.stopped = !context.reception.sink.write(bytes);
    return context.reception.stopped ? std::size_t{CURL_WRITEFUNC_ERROR} : bytes.size();
}

TransferEnd endOf(CURLcode code) {
    switch (code) {
        case CURLE_OK:
            return TransferEnd::Complete;
        case CURLE_COULDNT_RESOLVE_PROXY:
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
        case CURLE_PARTIAL_FILE:
        case CURLE_OPERATION_TIMEDOUT:
        case CURLE_GOT_NOTHING:
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
        case CURLE_HTTP2:
        case CURLE_HTTP2_STREAM:
        case CURLE_WEIRD_SERVER_REPLY:
            return TransferEnd::Broken;
        default:
            return TransferEnd::Refused;
    }
}

class CurlTransport final : public HttpTransport {
public:
    explicit CurlTransport(const TransportLimits& limits) : m_limits(limits) {
        static std::once_flag once;
        std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    }

    Transfer get(const HttpRequest& request, HttpSink& sink, FetchControl& control) override {
        const Easy easy(curl_easy_init());
        const Multi multi(curl_multi_init());
        if (!easy || !multi)
            return {TransferEnd::Refused, {}, "there is not enough memory for a connection"};
        Reception reception{sink};
        BodyContext body{reception, easy.get()};
        const List headers = prepare(easy.get(), request, reception, body);
        char problem[CURL_ERROR_SIZE] = "";
        curl_easy_setopt(easy.get(), CURLOPT_ERRORBUFFER, problem);
        curl_multi_add_handle(multi.get(), easy.get());
        const std::optional<CURLcode> code = run(multi.get(), easy.get(), control);
        long status = 0;
        curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
        reception.response.status = static_cast<int>(status);
        curl_multi_remove_handle(multi.get(), easy.get());
        if (!code || control.cancelled())
            return {TransferEnd::Stopped, std::move(reception.response), {}};
        if (*code == CURLE_OK)
            reception.begin();  // a body of no bytes
        const TransferEnd end = reception.stopped ? TransferEnd::Stopped : endOf(*code);
        std::string text = problem[0] != '\0' ? problem : curl_easy_strerror(*code);
        return {end, std::move(reception.response), std::move(text)};
    }

private:
    List prepare(CURL* easy, const HttpRequest& request, Reception& reception,
                 BodyContext& body) const {
        const bool secure = request.url.starts_with("https://");
        curl_easy_setopt(easy, CURLOPT_URL, request.url.c_str());
        curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, secure ? "https" : "http,https");
        curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
        curl_easy_setopt(easy, CURLOPT_MAXREDIRS, 10L);
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, m_limits.connectSeconds);
        curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
        curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, m_limits.stallSeconds);
        const std::string agent = "ternary-studio/" + std::string(programVersion());
        curl_easy_setopt(easy, CURLOPT_USERAGENT, agent.c_str());
        curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &onHeader);
        curl_easy_setopt(easy, CURLOPT_HEADERDATA, &reception);
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &onBody);
        curl_easy_setopt(easy, CURLOPT_WRITEDATA, &body);
        if (request.ranged()) {
            std::string range = std::to_string(request.from) + '-';
            if (request.until)
                range += std::to_string(*request.until - 1);
            curl_easy_setopt(easy, CURLOPT_RANGE, range.c_str());
        }
        List headers;
        const auto add = [&](const std::string& line) {
            headers.reset(curl_slist_append(headers.release(), line.c_str()));
        };
        if (request.ranged() && !request.ifRange.empty())
            add("If-Range: " + request.ifRange);
        if (!request.token.empty())  // curl leaves it out for a host that is redirected to
            add("Authorization: Bearer " + request.token);
        curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.get());
        return headers;
    }

    /// Nothing when it was cancelled.
    static std::optional<CURLcode> run(CURLM* multi, CURL* easy, FetchControl& control) {
        bool held = false;
        for (int running = 1; running > 0;) {
            if (control.cancelled())
                return std::nullopt;
            if (control.paused() != held) {
                held = !held;
                curl_easy_pause(easy, held ? CURLPAUSE_RECV : CURLPAUSE_CONT);
            }
            if (held) {
                control.waitWhilePaused(std::chrono::milliseconds(kLookMilliseconds));
                continue;
            }
            if (curl_multi_perform(multi, &running) != CURLM_OK)
                return CURLE_RECV_ERROR;
            if (running > 0)
                curl_multi_poll(multi, nullptr, 0, kLookMilliseconds, nullptr);
        }
        int left = 0;
        const CURLMsg* message = curl_multi_info_read(multi, &left);
        return message ? message->data.result : CURLE_RECV_ERROR;
    }

    TransportLimits m_limits;
};

}  // namespace

std::unique_ptr<HttpTransport> makeCurlTransport(const TransportLimits& limits) {
    return std::make_unique<CurlTransport>(limits);
}

}  // namespace studio
