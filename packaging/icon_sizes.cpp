// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the program's icon in the sizes that desktops install: icon_sizes SVG FOLDER SIZE...
// writes FOLDER/<size>x<size>/apps/ternary-studio.png. Run by the build; no display needed.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fprintf(stderr, "Usage: icon_sizes SVG FOLDER SIZE...\n");
        return 2;
    }
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "icon_sizes: %s cannot be read.\n", argv[1]);
        return 1;
    }
    QSvgRenderer renderer(file.readAll());
    for (int i = 3; i < argc; ++i) {
        const int side = std::atoi(argv[i]);
        QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        const QDir folder(
            QStringLiteral("%1/%2x%2/apps").arg(QString::fromLocal8Bit(argv[2])).arg(side));
        const QString path = folder.filePath(QStringLiteral("ternary-studio.png"));
        if (!renderer.isValid() || !QDir().mkpath(folder.path()) || !image.save(path)) {
            std::fprintf(stderr, "icon_sizes: cannot draw %s.\n", qPrintable(path));
            return 1;
        }
    }
    return 0;
}
