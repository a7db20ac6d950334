// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/photographs/album.h"

#include <QPixmap>
#include <QWidget>
#include <QtTest>

namespace studio::testing {

void Album::take(QWidget& widget, const QString& name) {
    QTest::qWait(250);
    const QString path = m_folder.filePath(QStringLiteral("%1-%2.png").arg(m_theme, name));
    if (!widget.grab().save(path))
        qFatal("cannot write %s", qPrintable(path));
    ++m_count;
}

}  // namespace studio::testing
