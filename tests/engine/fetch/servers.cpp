// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/fetch/servers.h"

namespace studio::testing {

QByteArray someBytes(int count) {
    QByteArray bytes;
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>('a' + i * 7 % 26);
    return bytes;
}

const QByteArray& servedBody() {
    static const QByteArray body = someBytes(300'000);
    return body;
}

HttpAnswer refusal(int status, const QByteArray& header, const QByteArray& value) {
    HttpAnswer answer;
    answer.status = status;
    answer.body = R"({"error":"too busy"})";
    if (!header.isEmpty())
        answer.headers.append({header, value});
    return answer;
}

const std::vector<GoodServer>& goodServers() {
    static const auto honest = [](const HttpCall& call) {
        return LocalServer::file(call, servedBody());
    };
    static const std::vector<GoodServer> all = {
        {"honest", 1, [](const HttpCall& call, int) { return honest(call); }},
        {"slow", 1,
         [](const HttpCall& call, int) {
             HttpAnswer answer = honest(call);
             answer.pieceBytes = 60'000;
             answer.pieceMilliseconds = 60;
             return answer;
         }},
        {"breaks off twice", 3,
         [](const HttpCall& call, int n) {
             HttpAnswer answer = honest(call);
             if (n < 2)
                 answer.breakAfter = 90'000;
             return answer;
         }},
        {"redirects", 3,
         [](const HttpCall& call, int n) {
             return n == 0   ? refusal(302, "Location", "/b")
                    : n == 1 ? refusal(307, "Location", "/c")
                             : honest(call);
         }},
        {"429, then well", 2,
         [](const HttpCall& call, int n) {
             return n == 0 ? refusal(429, "Retry-After", "0") : honest(call);
         }},
        {"500, 502, 503, then well", 4,
         [](const HttpCall& call, int n) {
             const int states[] = {500, 502, 503};
             return n < 3 ? refusal(states[n]) : honest(call);
         }},
        {"ignores Range after a break", 2,
         [](const HttpCall&, int n) {
             HttpAnswer answer = honest({});
             if (n == 0)
                 answer.breakAfter = 90'000;
             return answer;
         }},
        {"another file after a break", 2,
         [](const HttpCall& call, int n) {
             HttpAnswer answer =
                 n == 0 ? LocalServer::file(call, someBytes(200'000), "\"old\"") : honest(call);
             if (n == 0)
                 answer.breakAfter = 90'000;
             return answer;
         }},
        {"another file in spite of If-Range", 3,
         [](const HttpCall& call, int n) {
             HttpCall plain = call;  // honours Range, but not If-Range
             plain.headers.removeIf([](const auto& h) { return h.first == "if-range"; });
             HttpAnswer answer = n == 0 ? LocalServer::file(call, someBytes(200'000), "\"old\"")
                                        : LocalServer::file(plain, servedBody());
             if (n == 0)
                 answer.breakAfter = 90'000;
             return answer;
         }},
        {"no validators and a break", 3,
         [](const HttpCall& call, int n) {
             HttpAnswer answer = honest(call);
             answer.headers.removeIf([](const auto& h) { return h.first == "ETag"; });
             if (n == 0)
                 answer.breakAfter = 90'000;
             return answer;
         }},
        {"announces too much once", 2,
         [](const HttpCall& call, int n) {
             HttpAnswer answer = honest(call);
             if (n == 0)
                 answer.announced = servedBody().size() + 1000;
             return answer;
         }},
        {"announces nothing", 1,
         [](const HttpCall&, int) {
             HttpAnswer answer;
             answer.body = servedBody();
             answer.withoutLength = true;
             return answer;
         }},
        {"sends another span", 2,
         [](const HttpCall& call, int n) {
             HttpAnswer answer = honest(call);
             if (n == 0) {  // 206 although all was asked for, and from the middle
                 answer.status = 206;
                 answer.headers.append(
                     {QByteArray("Content-Range"), QByteArray("bytes 100-299999/300000")});
                 answer.body = servedBody().mid(100);
             }
             return answer;
         }},
    };
    return all;
}

const std::vector<BadServer>& badServers() {
    static const std::vector<BadServer> all = {
        {"not there", "no such thing", [](const HttpCall&, int) { return refusal(404); }},
        {"token wanted", "STUDIO_FETCH_TOKEN", [](const HttpCall&, int) { return refusal(401); }},
        {"says why", "too busy", [](const HttpCall&, int) { return refusal(400); }},
        {"always 503", "503", [](const HttpCall&, int) { return refusal(503); }},
        {"always breaks at once", "broke off",
         [](const HttpCall& call, int) {
             HttpAnswer answer = LocalServer::file(call, servedBody());
             answer.breakAfter = 0;
             return answer;
         }},
        {"always announces too much", "broke off",
         [](const HttpCall&, int) {
             HttpAnswer answer;
             answer.body = "short";
             answer.announced = 500;
             return answer;
         }},
        {"redirects for ever", "redirects",
         [](const HttpCall&, int) { return refusal(302, "Location", "/round"); }},
        {"redirects to a file of this computer", "cannot be fetched",
         [](const HttpCall&, int) { return refusal(302, "Location", "file:///etc/passwd"); }},
        {"a 206 of nowhere", "something else",
         [](const HttpCall&, int) {
             HttpAnswer answer;
             answer.status = 206;
             answer.body = "abc";
             return answer;
         }},
        {"a body of nothing", "is empty", [](const HttpCall&, int) { return HttpAnswer{}; }},
    };
    return all;
}

}  // namespace studio::testing
