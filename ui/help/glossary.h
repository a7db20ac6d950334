// SPDX-License-Identifier: GPL-3.0-or-later
// The glossary: what the words of this program mean, in two or three plain sentences each, from one
// source (glossary_terms.cpp) that the translators translate. Tool tips, the help panel and the
// help buttons all take it from here. No widgets.
#pragma once

#include <QString>
#include <QStringList>
#include <span>
#include <vector>

namespace studio::ui {

struct GlossaryTerm {
    const char* id;     ///< Stable; in links: "relu2".
    const char* title;  ///< Translated in context "Glossary".
    const char* text;   ///< Translated in context "Glossary".
    const char* see;    ///< Ids of related terms, divided by spaces.
};

/// In no particular order; sort by termTitle() in the language in force.
std::span<const GlossaryTerm> glossaryTerms();

/// Null when there is no such term.
const GlossaryTerm* findTerm(const QString& id);

QString termTitle(const GlossaryTerm& term);
QString termText(const GlossaryTerm& term);
QStringList relatedTerms(const GlossaryTerm& term);

/// Title, text and links to the related terms ("term:ID"), as rich text.
QString termHtml(const GlossaryTerm& term);
/// "What is ReLU²?" and the text, as rich text for a tool tip. The term must exist.
QString termTip(const QString& id);

/// The terms whose title or text contain all words of `search`, those with a word in the title
/// first, else by title. An empty search finds all.
std::vector<const GlossaryTerm*> searchTerms(const QString& search);

}  // namespace studio::ui
