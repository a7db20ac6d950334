// SPDX-License-Identifier: GPL-3.0-or-later
// Makes small packed files for tests, by the system's own libraries.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace studio::testing {

QByteArray gzipped(const QByteArray& content);
QByteArray zstdPacked(const QByteArray& content);
/// Path and content of each file, in their order.
QByteArray zipped(const QList<QPair<QByteArray, QByteArray>>& files);
QByteArray tarred(const QList<QPair<QByteArray, QByteArray>>& files);

}  // namespace studio::testing
