// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/glossary.h"

#include <QCollator>
#include <QCoreApplication>
#include <algorithm>

#include "engine/base/check.h"

namespace studio::ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("Glossary", text); }

bool containsAll(const QString& text, const QStringList& words) {
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

}  // namespace

const GlossaryTerm* findTerm(const QString& id) {
    for (const GlossaryTerm& term : glossaryTerms())
        if (id == QLatin1String(term.id))
            return &term;
    return nullptr;
}

QString termTitle(const GlossaryTerm& term) { return translated(term.title); }

QString termText(const GlossaryTerm& term) { return translated(term.text); }

QStringList relatedTerms(const GlossaryTerm& term) {
    return QString::fromLatin1(term.see).split(' ', Qt::SkipEmptyParts);
}

QString termHtml(const GlossaryTerm& term) {
    QString html = QStringLiteral("<h3>%1</h3><p>%2</p>")
                       .arg(termTitle(term).toHtmlEscaped(), termText(term).toHtmlEscaped());
    QStringList links;
    for (const QString& id : relatedTerms(term))
        if (const GlossaryTerm* related = findTerm(id))
            links << QStringLiteral("<a href=\"term:%1\">%2</a>")
                         .arg(id, termTitle(*related).toHtmlEscaped());
    if (!links.isEmpty())
        html += QStringLiteral("<p>%1 %2</p>")
                    .arg(QCoreApplication::translate("Glossary", "See also:"),
                         links.join(QStringLiteral(" · ")));
    return html;
}

QString termTip(const QString& id) {
    const GlossaryTerm* term = findTerm(id);
    STUDIO_CHECK(term != nullptr);
    //: The heading of a tool tip that explains a word: "What is ReLU²?"
    const QString question = QCoreApplication::translate("Glossary", "What is “%1”?");
    return QStringLiteral("<p><b>%1</b><br>%2</p>")
        .arg(question.arg(termTitle(*term)).toHtmlEscaped(), termText(*term).toHtmlEscaped());
}

std::vector<const GlossaryTerm*> searchTerms(const QString& search) {
    const QStringList words = search.simplified().split(' ', Qt::SkipEmptyParts);
    std::vector<const GlossaryTerm*> found;
    for (const GlossaryTerm& term : glossaryTerms())
        if (containsAll(termTitle(term) + ' ' + termText(term), words))
            found.push_back(&term);
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto inTitle = [&](const GlossaryTerm* term) {
        return !words.isEmpty() && containsAll(termTitle(*term), words);
    };
    std::sort(found.begin(), found.end(), [&](const GlossaryTerm* a, const GlossaryTerm* b) {
        if (inTitle(a) != inTitle(b))
            return inTitle(a);
        return collator.compare(termTitle(*a), termTitle(*b)) < 0;
    });
    return found;
}

}  // namespace studio::ui
