// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include "engine/base/check.h"

namespace studio::ui {
namespace {

/// Draws the SVG anew for each size asked for, so it is crisp at any scale.
class TintedIconEngine : public QIconEngine {
public:
    explicit TintedIconEngine(QByteArray svg) : m_svg(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QSvgRenderer renderer(m_svg);
        const double before = painter->opacity();
        if (mode == QIcon::Disabled)
            painter->setOpacity(before * 0.35);
        renderer.render(painter, rect);
        painter->setOpacity(before);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return drawn;
    }
    QIconEngine* clone() const override { return new TintedIconEngine(*this); }

private:
    QByteArray m_svg;
};

QByteArray readIcon(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const bool found = file.open(QIODevice::ReadOnly);
    STUDIO_CHECK(found);
    return file.readAll();
}

}  // namespace

QIcon tintedIcon(const QString& name, const QColor& color) {
    QByteArray svg = readIcon(name);
    svg.replace("#000000", color.name().toLatin1());
    return QIcon(new TintedIconEngine(std::move(svg)));
}

QIcon programIcon() {
    return QIcon(new TintedIconEngine(readIcon(QStringLiteral("ternary-studio"))));
}

}  // namespace studio::ui
