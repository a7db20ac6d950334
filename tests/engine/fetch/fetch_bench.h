// SPDX-License-Identifier: GPL-3.0-or-later
// FetchBench: orders against a server of this computer, with a folder that goes away.
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include "engine/fetch/curl_transport.h"
#include "engine/fetch/fetch_job.h"
#include "tests/engine/fetch/servers.h"

namespace studio::testing {

class FetchBench {
protected:
    void reset() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_states.clear();
        m_count = 0;
        m_options = {};
        m_options.firstWaitSeconds = 0.01;
        m_options.attempts = 3;
    }
    void serve(const Script& script) {
        m_server.reset();
        m_server = std::make_unique<LocalServer>(
            [this, script](const HttpCall& call) { return script(call, m_count++); });
    }
    FetchOrder rowsOrder(std::int64_t amount) const {
        FetchOrder order;
        order.dataset = "owner/name";
        order.config = "default";
        order.split = "train";
        order.amount = amount;
        order.file = m_folder->filePath("rows.txt").toStdString();
        return order;
    }
    template <class Call>
    auto with(const Call& call) {
        const auto transport = makeCurlTransport({2, 2});
        FetchControl control;
        FetchEnvironment environment{*transport, control};
        environment.options = m_options;
        environment.report = [this](const FetchState& state) { m_states.push_back(state); };
        const FetchAddresses addresses{m_server->url(), m_server->url()};
        return call(addresses, m_folder->path().toStdString(), environment);
    }
    Result<FetchQuote> ask(const FetchOrder& order) {
        return with([&](const auto& addresses, const std::string& folder, const auto& environment) {
            return quoteFetch(order, addresses, folder, environment);
        });
    }
    Result<std::vector<std::filesystem::path>> run(const FetchOrder& order) {
        return with([&](const auto& addresses, const std::string& folder, const auto& environment) {
            return runFetch(order, addresses, folder, environment);
        });
    }
    static QByteArray content(const std::filesystem::path& path) {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalServer> m_server;
    std::vector<FetchState> m_states;
    FetchOptions m_options;
    std::atomic<int> m_count{0};
};

}  // namespace studio::testing
