// SPDX-License-Identifier: GPL-3.0-or-later
// ImportBench: a folder for test files, and their import in one call.
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "engine/data/import/text_importer.h"

namespace studio::testing {

class ImportBench {
public:
    std::filesystem::path write(const QString& name, const QByteArray& content) const {
        QDir(m_folder.path()).mkpath(QFileInfo(name).path());
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write a test file");
        return path(name);
    }
    std::filesystem::path path(const QString& name) const {
        return m_folder.filePath(name).toStdString();
    }
    Result<ImportedText> import(const std::vector<std::filesystem::path>& inputs,
                                const ImportSettings& settings = {},
                                const Progress& progress = {}) const {
        return importText(inputs, settings, path("work.text"), progress);
    }
    /// What is in the folder, without the inputs.
    bool leftNothing() const {
        return !QFile::exists(m_folder.filePath("work.text")) &&
               !QFile::exists(m_folder.filePath("work.text.part"));
    }

private:
    QTemporaryDir m_folder;
};

/// The documents, parted by '|'.
inline QString joined(const TextSource& source) {
    QStringList list;
    for (std::uint64_t i = 0; i < source.documents(); ++i)
        list << QString::fromStdString(source.document(i).text);
    return list.join('|');
}

/// "'...' is wrong: do that.": one sentence, perhaps with a remedy, that names the file.
inline bool isSentenceOn(const QString& message, const QString& name) {
    return message.contains(name) && message.size() > 40 &&
           (message.endsWith('.') || message.endsWith(".'")) && !message.contains('\n');
}

}  // namespace studio::testing
