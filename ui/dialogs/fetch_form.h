// SPDX-License-Identifier: GPL-3.0-or-later
// FetchForm: the choice of what to fetch: the catalogue, an address or a data set; how much of it;
// licence and size; and, unfolded, base addresses and token. Makes an order of it, asks nobody.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "ui/studio_backend.h"
#include "ui/theme/palette.h"

class QFormLayout;
class QGroupBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QSettings;
class QSpinBox;

namespace studio::ui {

class FetchForm : public QWidget {
    Q_OBJECT

public:
    /// Base addresses are kept in settings; the token never is. settings outlive the form.
    FetchForm(std::vector<FetchOffer> offers, QSettings& settings);

    FetchOrder order() const;
    FetchSource source() const;
    /// Null for an address or a data set.
    const FetchOffer* offer() const;
    /// What the server has said about the choice of now; forgotten with the next change.
    void showQuote(const FetchQuote& quote);
    void applyPalette(const Palette& palette);
    /// While something is fetched nothing can be chosen.
    void setLocked(bool locked);

signals:
    void changed();

private:
    enum Kind { Offer, Address, DataSet };
    void buildList();
    QWidget* buildFields();
    QWidget* buildServer();
    QLineEdit* addEdit(QFormLayout& form, const QString& label, const char* name,
                       const QString& placeholder);
    Kind kind() const;
    void choose();
    void describe();

    std::vector<FetchOffer> m_offers;
    QSettings& m_settings;
    std::optional<FetchQuote> m_quote;
    QListWidget* m_list;
    QLabel *m_title, *m_about, *m_facts;
    QFormLayout* m_fields = nullptr;
    QSpinBox* m_amount;
    QLineEdit *m_address = nullptr, *m_hash = nullptr, *m_dataset = nullptr, *m_config = nullptr,
              *m_split = nullptr, *m_field = nullptr;
    QLineEdit *m_files = nullptr, *m_rows = nullptr, *m_token = nullptr;
};

}  // namespace studio::ui
