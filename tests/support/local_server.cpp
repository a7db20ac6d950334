// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/local_server.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <future>

namespace studio::testing {
namespace {

constexpr int kLook = 20;        // ms between looks at whether to end
constexpr int kPatience = 5000;  // ms for a request to come whole

/// Waits, or returns early when the other side has gone.
void waitOn(QTcpSocket& socket, int milliseconds) { socket.waitForReadyRead(milliseconds); }

std::optional<HttpCall> readCall(QTcpSocket& socket) {
    QByteArray text;
    while (!text.contains("\r\n\r\n")) {
        if (!socket.waitForReadyRead(kPatience))
            return std::nullopt;
        text += socket.readAll();
    }
    const QList<QByteArray> lines = text.split('\n');
    HttpCall call;
    call.path = lines[0].split(' ').value(1);
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            call.headers.append({line.first(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    return call;
}

void send(QTcpSocket& socket, const HttpAnswer& answer) {
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " X\r\n";
    for (const auto& [name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    if (!answer.withoutLength)
        head +=
            "Content-Length: " + QByteArray::number(answer.announced.value_or(answer.body.size())) +
            "\r\n";
    socket.write(head + "Connection: close\r\n\r\n");
    const QByteArray body = answer.body.left(answer.breakAfter.value_or(answer.body.size()));
    const qsizetype piece = answer.pieceBytes > 0 ? answer.pieceBytes : body.size();
    for (qsizetype at = 0; at < body.size() && socket.state() == QTcpSocket::ConnectedState;
         at += piece) {
        socket.write(body.mid(at, piece));
        socket.flush();
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(kPatience)) {
        }
        if (answer.pieceMilliseconds > 0)
            waitOn(socket, answer.pieceMilliseconds);
    }
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(kPatience)) {
    }
}

std::optional<qint64> rangePart(const HttpCall& call, int index) {
    const QByteArray range = call.header("range");
    if (!range.startsWith("bytes="))
        return std::nullopt;
    bool number = false;
    const qint64 value = range.mid(6).split('-').value(index).toLongLong(&number);
    return number ? std::optional(value) : std::nullopt;
}

}  // namespace

QByteArray HttpCall::header(const QByteArray& name) const {
    for (const auto& [key, value] : headers)
        if (key == name)
            return value;
    return {};
}

std::optional<qint64> HttpCall::rangeFrom() const { return rangePart(*this, 0); }
std::optional<qint64> HttpCall::rangeTo() const { return rangePart(*this, 1); }

LocalServer::LocalServer(Handler handler) : m_handler(std::move(handler)) {
    std::promise<quint16> port;
    m_thread = std::thread([this, &port] {
        QTcpServer server;
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("the test's server cannot listen");
        port.set_value(server.serverPort());
        while (!m_ended) {
            if (!server.waitForNewConnection(kLook))
                continue;
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            const auto call = readCall(*socket);
            if (!call)
                continue;
            {
                const std::scoped_lock lock(m_mutex);
                m_calls.push_back(*call);
            }
            send(*socket, m_handler(*call));
            socket->disconnectFromHost();
            if (socket->state() != QTcpSocket::UnconnectedState)
                socket->waitForDisconnected(kPatience);
        }
    });
    m_port = port.get_future().get();
}

LocalServer::~LocalServer() {
    m_ended = true;
    m_thread.join();
}

std::string LocalServer::url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(m_port) + path;
}

std::vector<HttpCall> LocalServer::calls() const {
    const std::scoped_lock lock(m_mutex);
    return m_calls;
}

HttpAnswer LocalServer::file(const HttpCall& call, const QByteArray& body, const QByteArray& tag) {
    HttpAnswer answer;
    answer.headers.append({"ETag", tag});
    answer.headers.append({QByteArray("Accept-Ranges"), QByteArray("bytes")});
    const auto from = call.rangeFrom();
    const QByteArray ifRange = call.header("if-range");
    if (!from || (!ifRange.isEmpty() && ifRange != tag)) {
        answer.body = body;
        return answer;
    }
    const QByteArray size = QByteArray::number(body.size());
    if (*from >= body.size()) {
        answer.status = 416;
        answer.headers.append({"Content-Range", "bytes */" + size});
        return answer;
    }
    const qint64 to = std::min<qint64>(call.rangeTo().value_or(body.size() - 1), body.size() - 1);
    answer.status = 206;
    answer.body = body.mid(*from, to - *from + 1);
    answer.headers.append({"Content-Range", "bytes " + QByteArray::number(*from) + "-" +
                                                QByteArray::number(to) + "/" + size});
    return answer;
}

}  // namespace studio::testing
