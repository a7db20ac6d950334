// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fetch_form.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/models/fetch_text.h"
#include "ui/models/figure_text.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {
namespace {

constexpr int kListWidth = 250;
const QString kFilesKey = QStringLiteral("fetch/filesAddress");
const QString kRowsKey = QStringLiteral("fetch/rowsAddress");

QLabel* wrapped(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

std::string textOf(const QLineEdit* edit) { return edit->text().trimmed().toStdString(); }

}  // namespace

FetchForm::FetchForm(std::vector<FetchOffer> offers, QSettings& settings)
    : m_offers(std::move(offers)),
      m_settings(settings),
      m_list(new QListWidget),
      m_title(wrapped("fetchTitle")),
      m_about(wrapped("fetchAbout")),
      m_facts(wrapped("fetchFacts")),
      m_amount(new QSpinBox) {
    m_title->setProperty("role", "heading");
    buildList();
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_about, m_facts})
        right->addWidget(widget);
    right->addWidget(buildFields());
    right->addStretch();
    right->addWidget(buildServer());
    auto* both = new QHBoxLayout(this);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(18);
    both->addWidget(m_list);
    both->addLayout(right, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &FetchForm::choose);
    connect(m_amount, &QSpinBox::valueChanged, this, [this] {
        m_quote.reset();
        describe();
        emit changed();
    });
    m_list->setCurrentRow(0);
}

void FetchForm::buildList() {
    m_list->setObjectName(QStringLiteral("fetchList"));
    m_list->setAccessibleName(tr("What can be fetched"));
    m_list->setFixedWidth(kListWidth);
    m_list->setSpacing(2);
    for (const FetchOffer& offer : m_offers)
        m_list->addItem(fetchText(offer.title));
    m_list->addItem(tr("A file at an address"));
    m_list->addItem(tr("Rows of a data set"));
}

QLineEdit* FetchForm::addEdit(QFormLayout& form, const QString& label, const char* name,
                              const QString& placeholder) {
    auto* edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    form.addRow(label, edit);
    connect(edit, &QLineEdit::textEdited, this, [this] {
        m_quote.reset();
        describe();
        emit changed();
    });
    return edit;
}

QWidget* FetchForm::buildFields() {
    auto* box = new QWidget;
    m_fields = new QFormLayout(box);
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_address = addEdit(*m_fields, tr("&Address"), "fetchAddress",
                        QStringLiteral("https://example.org/text.txt"));
    m_hash = addEdit(*m_fields, tr("SHA-&256"), "fetchHash", tr("to check the file by, if known"));
    m_hash->setToolTip(
        tr("A fingerprint of the file that its publisher names: 64 hexadecimal digits. What "
           "comes is compared with it."));
    m_dataset = addEdit(*m_fields, tr("&Data set"), "fetchDataset", QStringLiteral("owner/name"));
    m_config = addEdit(*m_fields, tr("&Configuration"), "fetchConfig", tr("its first"));
    m_split = addEdit(*m_fields, tr("&Part"), "fetchSplit", QStringLiteral("train"));
    m_field = addEdit(*m_fields, tr("&Field with the text"), "fetchField", QStringLiteral("text"));
    m_amount->setObjectName(QStringLiteral("fetchAmount"));
    m_amount->setAccessibleName(tr("How much"));
    //: The least value of a number field: not a part, but everything.
    m_amount->setSpecialValueText(tr("all of it"));
    m_amount->setGroupSeparatorShown(true);
    m_fields->addRow(tr("&How much"), m_amount);
    return box;
}

QWidget* FetchForm::buildServer() {
    auto* group = new QGroupBox(tr("Server"));
    auto* form = new QFormLayout(group);
    const FetchAddresses standard;
    m_files = addEdit(*form, tr("Address of f&iles"), "fetchFiles", toText(standard.files));
    m_rows = addEdit(*form, tr("Address of &rows"), "fetchRows", toText(standard.rows));
    m_token = addEdit(*form, tr("&Token"), "fetchToken", tr("only for what asks for one"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setToolTip(
        tr("A word that your account at the server gives you. It is sent to that server alone and "
           "never kept."));
    m_files->setText(m_settings.value(kFilesKey).toString());
    m_rows->setText(m_settings.value(kRowsKey).toString());
    connect(m_files, &QLineEdit::textEdited, this,
            [this] { m_settings.setValue(kFilesKey, m_files->text().trimmed()); });
    connect(m_rows, &QLineEdit::textEdited, this,
            [this] { m_settings.setValue(kRowsKey, m_rows->text().trimmed()); });
    return group;
}

FetchForm::Kind FetchForm::kind() const {
    const int offers = static_cast<int>(m_offers.size());
    const int row = m_list->currentRow();
    return row < offers ? Offer : row == offers ? Address : DataSet;
}

const FetchOffer* FetchForm::offer() const {
    const int row = m_list->currentRow();
    return kind() == Offer && row >= 0 ? &m_offers[static_cast<std::size_t>(row)] : nullptr;
}

void FetchForm::choose() {
    m_quote.reset();
    const Kind chosen = kind();
    const auto show = [this](QWidget* field, bool shown) {
        field->setVisible(shown);
        m_fields->labelForField(field)->setVisible(shown);
    };
    for (QLineEdit* edit : {m_address, m_hash})
        show(edit, chosen == Address);
    for (QLineEdit* edit : {m_dataset, m_config, m_split, m_field})
        show(edit, chosen == DataSet);
    const FetchOffer* chosenOffer = offer();
    const FetchUnit unit = chosenOffer         ? chosenOffer->unit
                           : chosen == DataSet ? FetchUnit::Documents
                                               : FetchUnit::Megabytes;
    show(m_amount, unit != FetchUnit::Whole);
    //: Megabytes, behind a number.
    m_amount->setSuffix(unit == FetchUnit::Megabytes ? tr(" MB") : tr(" documents"));
    const std::int64_t most =
        chosenOffer && chosenOffer->mostAmount > 0 ? chosenOffer->mostAmount : 10'000'000;
    m_amount->setRange(0, static_cast<int>(most));
    m_amount->setValue(chosenOffer         ? static_cast<int>(chosenOffer->amount)
                       : chosen == DataSet ? 1'000
                                           : 0);
    describe();
    emit changed();
}

void FetchForm::describe() {
    const FetchOffer* chosen = offer();
    if (chosen) {
        m_title->setText(fetchText(chosen->title));
        m_about->setText(fetchText(chosen->about));
    } else if (kind() == Address) {
        m_title->setText(tr("A file at an address"));
        m_about->setText(
            tr("Any text file, packed file or Parquet file that can be fetched by http or https."));
    } else {
        m_title->setText(tr("Rows of a data set"));
        m_about->setText(
            tr("Any data set of the hub that has a field with text, by owner and name; a row "
               "becomes a document."));
    }
    const QString licence = chosen ? toText(chosen->licence) : QString();
    QStringList lines;
    lines << (licence.isEmpty()
                  ? tr("Licence: not known; look at the publisher's page.")
                  //: %1 is a licence, %2 who publishes the text.
                  : tr("Licence: %1, published by %2").arg(licence, toText(chosen->source)));
    const std::uint64_t expected = chosen ? expectedBytes(*chosen, m_amount->value()) : 0;
    if (m_quote && m_quote->bytes > 0)
        lines << (m_quote->exact ? tr("Size: %1").arg(sizeText(m_quote->bytes))
                                 : tr("Size: about %1").arg(sizeText(m_quote->bytes)));
    else if (expected > 0)
        lines << tr("Size: about %1").arg(sizeText(expected));
    else
        lines << tr("Size: the server will tell.");
    if (m_quote && m_quote->already > 0)
        lines << tr("%1 have come before; it goes on there.").arg(sizeText(m_quote->already));
    if (m_quote)
        //: %1 is a file.
        lines << tr("To: %1").arg(toText(m_quote->file));
    m_facts->setText(lines.join(QLatin1Char('\n')));
}

FetchOrder FetchForm::order() const {
    FetchOrder order;
    const FetchOffer* chosen = offer();
    if (chosen) {
        order.name = chosen->name;
    } else if (kind() == Address) {
        order.url = textOf(m_address);
        order.sha256 = textOf(m_hash);
    } else {
        order.dataset = textOf(m_dataset);
        order.config = textOf(m_config);
        order.split = textOf(m_split);
        if (const std::string field = textOf(m_field); !field.empty())
            order.field = field;
    }
    order.amount = m_amount->value();
    return order;
}

FetchSource FetchForm::source() const {
    FetchSource source;
    if (const std::string files = textOf(m_files); !files.empty())
        source.addresses.files = files;
    if (const std::string rows = textOf(m_rows); !rows.empty())
        source.addresses.rows = rows;
    source.token = textOf(m_token);
    return source;
}

void FetchForm::showQuote(const FetchQuote& quote) {
    m_quote = quote;
    describe();
}

void FetchForm::setLocked(bool locked) { setEnabled(!locked); }

void FetchForm::applyPalette(const Palette& palette) {
    setTextColor(m_about, palette.text);
    setTextColor(m_facts, palette.mutedText);
}

}  // namespace studio::ui
