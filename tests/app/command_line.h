// SPDX-License-Identifier: GPL-3.0-or-later
// The real `ternary` as a process, with its runs in a folder that goes away.
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <nlohmann/json.hpp>

namespace studio::testing {

using Json = nlohmann::json;

/// What a process that has ended left.
struct Outcome {
    int exitCode = -1;
    QByteArray output, problem;

    QList<QByteArray> lines() const {
        QList<QByteArray> all = output.split('\n');
        if (!all.isEmpty() && all.back().isEmpty())
            all.removeLast();
        return all;
    }
    /// Every line of the output; a line that does not parse becomes null.
    std::vector<Json> json() const {
        std::vector<Json> all;
        for (const QByteArray& line : lines())
            all.push_back(Json::parse(line.constData(), nullptr, false));
        return all;
    }
};

class CommandLine {
public:
    CommandLine() {
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert("STUDIO_RUNS", path("runs"));
        m_environment.insert("STUDIO_PRESETS", path("presets"));
        m_environment.insert("STUDIO_RESOURCES", STUDIO_RESOURCES);
        m_environment.insert("TMPDIR", path("tmp"));
        QDir(m_folder.path()).mkdir("tmp");
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& content) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }
    std::unique_ptr<QProcess> start(const QStringList& arguments) const {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->start(STUDIO_TERNARY, arguments);
        if (!process->waitForStarted())
            qFatal("ternary does not start");
        return process;
    }
    static Outcome finish(QProcess& process) {
        if (!process.waitForFinished(120000))
            qFatal("ternary does not end");
        const bool whole = process.exitStatus() == QProcess::NormalExit;
        return {whole ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    Outcome run(const QStringList& arguments, const QByteArray& input = {}) const {
        const auto process = start(arguments);
        process->write(input);
        process->closeWriteChannel();
        return finish(*process);
    }

    /// A training of tiny steps, evaluated every 20, saved every 10.
    static QStringList tiny(const QStringList& more = {}) {
        QStringList arguments{"train", "--preset", "quick-start", "--threads", "2", "--json"};
        for (const char* setting :
             {"tokenizer.kind=bytes", "corpus.stories=200", "model.width=32", "model.inner=48",
              "model.groups=4", "model.dilations=1,4", "training.phases=32:4:30 64:4",
              "evaluation.windows=4", "evaluation.length=32", "evaluation.every_steps=20",
              "checkpoint.every_steps=10"})
            arguments << "--set" << setting;
        return arguments + more;
    }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// step -> loss, of all step lines.
inline std::map<std::int64_t, double> lossesOf(const std::vector<Json>& lines) {
    std::map<std::int64_t, double> losses;
    for (const Json& line : lines)
        if (line.is_object() && !line.contains("event"))
            losses[line["step"]] = line["loss"];
    return losses;
}

}  // namespace studio::testing
