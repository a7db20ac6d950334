// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/roofline_table_model.h"

#include "ui/models/figure_text.h"

namespace studio::ui {

void RooflineTableModel::setKernels(const std::vector<KernelPoint>& kernels) {
    const auto same = [](const KernelPoint& a, const KernelPoint& b) {
        return a.name == b.name && a.seconds == b.seconds;
    };
    const std::size_t known = m_kernels.size();
    if (kernels.size() < known ||
        !std::equal(m_kernels.begin(), m_kernels.end(), kernels.begin(), same)) {
        beginResetModel();
        m_kernels = kernels;
        endResetModel();
        return;
    }
    if (kernels.size() == known)
        return;
    beginInsertRows({}, static_cast<int>(known), static_cast<int>(kernels.size()) - 1);
    m_kernels = kernels;
    endInsertRows();
}

int RooflineTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_kernels.size());
}

int RooflineTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RooflineTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool words =
        index.column() == Kernel || index.column() == Sizes || index.column() == Bound;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (words ? Qt::AlignLeading : Qt::AlignTrailing));
    if (role != Qt::DisplayRole)
        return {};
    const KernelPoint& kernel = m_kernels[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
        case Number:
            return countText(index.row() + 1);
        case Kernel:
            //: Name of a kernel, number format it computes in
            return kernel.precision == "fp32"
                       ? toText(kernel.title)
                       : tr("%1, %2").arg(toText(kernel.title), toText(kernel.precision));
        case Sizes:
            return toText(kernel.sizes);
        case Time:
            return millisecondsText(1e3 * kernel.seconds);
        case Operations:
            return numberText(kernel.gflops(), 1);
        case Bytes:
            return numberText(kernel.gbPerS(), 1);
        case Share:
            return percentText(kernel.shareOfPeak);
        case Bound:
            return kernel.boundByComputing ? tr("computing", "what limits a kernel")
                                           : tr("memory", "what limits a kernel");
        default:
            return {};
    }
}

QVariant RooflineTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole)
        switch (section) {
            case Operations:
                return tr("Floating-point operations in a second, in thousand millions.");
            case Bytes:
                return tr(
                    "Bytes that must be read or written, at the least, in a second, in "
                    "thousand millions.");
            case Share:
                return tr(
                    "The least time that the measured roofs allow, as a share of the time "
                    "it took. Above 100 % when data stayed in a nearer cache than assumed.");
            case Bound:
                return tr("Which roof is the lower one for this kernel.");
            default:
                return {};
        }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Number:
            //: Column title: number of a kernel in the picture
            return tr("No.");
        case Kernel:
            return tr("Kernel");
        case Sizes:
            return tr("Sizes", "of matrices");
        case Time:
            return tr("Time");
        case Operations:
            return tr("GFLOP/s");
        case Bytes:
            return tr("GB/s");
        case Share:
            //: Column title: share of the peak that was reached
            return tr("Of peak");
        case Bound:
            //: Column title: what limits a kernel, computing or memory
            return tr("Limited by");
        default:
            return {};
    }
}

}  // namespace studio::ui
