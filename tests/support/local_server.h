// SPDX-License-Identifier: GPL-3.0-or-later
// LocalServer: an HTTP server on a real socket of this computer, as well or badly behaved as a test
// wants it: a handler says what each request gets, including answers that are slow, break off, or
// announce another length than they have. One connection at a time, each for one request.
#pragma once

#include <QByteArray>
#include <QList>
#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace studio::testing {

struct HttpCall {
    QByteArray path;  ///< With the query.
    QList<std::pair<QByteArray, QByteArray>> headers;

    /// Empty when it is missing. name: in lower case.
    QByteArray header(const QByteArray& name) const;
    /// The first byte of a Range header; nothing without one.
    std::optional<qint64> rangeFrom() const;
    std::optional<qint64> rangeTo() const;  ///< Inclusive.
};

struct HttpAnswer {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers{};
    QByteArray body{};
    std::optional<qint64> announced{};   ///< Content-Length; by default the body's.
    bool withoutLength = false;          ///< The connection's end is the end of the body.
    std::optional<qint64> breakAfter{};  ///< Bytes of the body after which the connection breaks.
    int pieceBytes = 0;                  ///< Above 0: so many at a time ...
    int pieceMilliseconds = 0;           ///< ... with such a wait in between.
};

class LocalServer {
public:
    using Handler = std::function<HttpAnswer(const HttpCall&)>;
    /// Listens before this returns. The handler is called on the server's thread.
    explicit LocalServer(Handler handler);
    ~LocalServer();
    LocalServer(const LocalServer&) = delete;
    LocalServer& operator=(const LocalServer&) = delete;

    /// "http://127.0.0.1:PORT" and what follows.
    std::string url(const std::string& path = {}) const;
    std::vector<HttpCall> calls() const;

    /// A body as an honest server gives it: 206 for a Range whose If-Range fits, else 200.
    static HttpAnswer file(const HttpCall& call, const QByteArray& body,
                           const QByteArray& tag = "\"one\"");

private:
    Handler m_handler;
    quint16 m_port = 0;
    std::atomic<bool> m_ended{false};
    mutable std::mutex m_mutex;
    std::vector<HttpCall> m_calls;
    std::thread m_thread;
};

}  // namespace studio::testing
