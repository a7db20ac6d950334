// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/explain.h"

#include <QTextDocument>
#include <QVariant>
#include <QWidget>

#include "engine/base/check.h"
#include "ui/help/glossary.h"

namespace studio::ui {
namespace {
constexpr const char* kTerm = "term";
}

void explain(QWidget& widget, const QString& termId) {
    setTerm(widget, termId);
    const QString own = widget.toolTip();
    const QString above =
        own.isEmpty() || Qt::mightBeRichText(own) ? own : Qt::convertFromPlainText(own);
    widget.setToolTip(above + termTip(termId));
}

void setTerm(QWidget& widget, const QString& termId) {
    STUDIO_CHECK(findTerm(termId) != nullptr);
    widget.setProperty(kTerm, termId);
}

QString termOf(const QWidget* widget) {
    for (; widget != nullptr; widget = widget->parentWidget())
        if (const QString id = widget->property(kTerm).toString(); !id.isEmpty())
            return id;
    return {};
}

}  // namespace studio::ui
