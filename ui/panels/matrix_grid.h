// SPDX-License-Identifier: GPL-3.0-or-later
// MatrixGrid: the tiles of all ternary matrices beside and below each other, as many in a line as
// have room, and as high as its lines up to a few. A list view: arrow keys, one current item.
#pragma once

#include <QListView>

namespace studio::ui {

class MatrixGrid : public QListView {
    Q_OBJECT

public:
    explicit MatrixGrid(QWidget* parent = nullptr);

    /// To be called when the number of matrices has changed.
    void fit();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
};

}  // namespace studio::ui
