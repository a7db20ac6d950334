// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about_dialog.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>

#include "ui/theme/icons.h"

namespace studio::ui {

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Ternary Studio"));
    constexpr int kSide = 64;
    auto* icon = new QLabel;
    icon->setPixmap(programIcon().pixmap(QSize(kSide, kSide), devicePixelRatioF()));
    icon->setAccessibleName(tr("The program's icon"));
    auto* name = new QLabel(tr("Ternary Studio"));
    name->setProperty("role", "title");
    auto* version = new QLabel(tr("Version %1").arg(QApplication::applicationVersion()));
    version->setProperty("role", "muted");
    version->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    version->setObjectName(QStringLiteral("programVersion"));
    auto* text = new QLabel(
        tr("Trains MatMul-free ternary language models on an ordinary processor, shows where the "
           "time goes, and lets you talk to the model while it learns.\n\n"
           "Free software under the GNU General Public License, version 3 or later: you may use, "
           "study, share and change it. It comes without any warranty.\n\n"
           "Built with Qt %1 and QCustomPlot.")
            .arg(QString::fromLatin1(qVersion())));
    text->setWordWrap(true);
    text->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    names->addWidget(name);
    names->addWidget(version);
    names->addStretch();
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(icon);
    top->addLayout(names, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addLayout(top);
    column->addWidget(text);
    column->addWidget(buttons);
    setFixedSize(column->totalSizeHint());
}

}  // namespace studio::ui
