// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/part_names.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>

namespace studio::ui {
namespace {

struct Word {
    const char* key;
    const char* title;
};

constexpr Word kWords[] = {
    {"mixer", QT_TRANSLATE_NOOP("PartNames", "Mixer")},
    {"layers", QT_TRANSLATE_NOOP("PartNames", "convolution")},
    {"gate", QT_TRANSLATE_NOOP("PartNames", "gate")},
    {"value", QT_TRANSLATE_NOOP("PartNames", "value")},
    {"glu", QT_TRANSLATE_NOOP("PartNames", "GLU")},
    {"gate_proj", QT_TRANSLATE_NOOP("PartNames", "gate")},
    {"up_proj", QT_TRANSLATE_NOOP("PartNames", "up")},
    {"down_proj", QT_TRANSLATE_NOOP("PartNames", "down")},
    {"out_proj", QT_TRANSLATE_NOOP("PartNames", "projection")},
    {"norm", QT_TRANSLATE_NOOP("PartNames", "norm")},
    {"residual", QT_TRANSLATE_NOOP("PartNames", "residual")},
    {"router", QT_TRANSLATE_NOOP("PartNames", "Router")},
    {"embedding", QT_TRANSLATE_NOOP("PartNames", "Embedding")},
    {"output_layer", QT_TRANSLATE_NOOP("PartNames", "Output layer")},
    {"optimizer", QT_TRANSLATE_NOOP("PartNames", "Optimizer")},
    {"normuon", QT_TRANSLATE_NOOP("PartNames", "NorMuon")},
    {"adamw", QT_TRANSLATE_NOOP("PartNames", "AdamW")},
    {"clip_normuon_ema", QT_TRANSLATE_NOOP("PartNames", "clipping, NorMuon and weight average")},
    {"clip_adamw_ema", QT_TRANSLATE_NOOP("PartNames", "clipping, AdamW and weight average")},
    {"clip", QT_TRANSLATE_NOOP("PartNames", "clipping")},
    {"ema", QT_TRANSLATE_NOOP("PartNames", "Weight average (EMA)")},
    {"data", QT_TRANSLATE_NOOP("PartNames", "Data")},
    {"batch", QT_TRANSLATE_NOOP("PartNames", "batch")},
};

constexpr Word kExplanations[] = {
    {"mixer",
     QT_TRANSLATE_NOOP("PartNames",
                       "The mixer looks back along the text: gated causal convolutions with "
                       "growing gaps, followed by a ternary projection.")},
    {"glu", QT_TRANSLATE_NOOP("PartNames",
                              "The gated linear unit works on each position by itself: two ternary "
                              "matrices widen it, ReLU² of one gates the other, a third narrows it "
                              "again. ReLU² sets negative values to 0 and squares the rest.")},
    {"router",
     QT_TRANSLATE_NOOP("PartNames", "Computed as in the original, but not used by the loss.")},
    {"embedding",
     QT_TRANSLATE_NOOP("PartNames", "Looks up one row of numbers for each token of the text.")},
    {"output_layer",
     QT_TRANSLATE_NOOP("PartNames",
                       "Compares each position with every entry of the vocabulary to say how "
                       "probable each next token is, and computes the loss.")},
    {"optimizer",
     QT_TRANSLATE_NOOP("PartNames", "Turns the gradients of a step into changes of the weights.")},
    {"clip", QT_TRANSLATE_NOOP("PartNames", "Shortens gradients that are too long.")},
    {"ema", QT_TRANSLATE_NOOP("PartNames",
                              "Keeps a slowly moving average of all weights, which is often better "
                              "than the latest weights.")},
    {"data",
     QT_TRANSLATE_NOOP("PartNames", "Draws the next pieces of text and copies their tokens.")},
};

QString translated(const char* text) { return QCoreApplication::translate("PartNames", text); }

/// The engine's other names for a part.
QString canonical(const QString& component) {
    if (component == QLatin1String("average"))
        return QStringLiteral("ema");
    if (component == QLatin1String("head"))
        return QStringLiteral("output_layer");
    return component;
}

QStringList componentsOf(std::string_view path) {
    QStringList parts =
        QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size())).split('.');
    if (parts.size() > 1 && parts.first() == QLatin1String("block"))
        parts.removeFirst();
    if (parts.size() > 1 && parts.last() == QLatin1String("weight"))
        parts.removeLast();
    for (QString& part : parts)
        part = canonical(part);
    return parts;
}

/// The convolutions stand in mixers alone: they need no name before theirs.
bool goesWithoutSaying(const QStringList& components, int index) {
    return components[index] == QLatin1String("mixer") && index + 1 < components.size() &&
           components[index + 1] == QLatin1String("layers");
}

QString titleOf(const QString& component) {
    for (const Word& word : kWords)
        if (component == QLatin1String(word.key))
            return translated(word.title);
    return QString(component).replace('_', ' ');
}

}  // namespace

QString partTitle(std::string_view path) {
    QString title;
    const QStringList components = componentsOf(path);
    for (int i = 0; i < components.size(); ++i) {
        const QString& component = components[i];
        bool isNumber = false;
        const int number = component.toInt(&isNumber);
        if (isNumber)
            title += QStringLiteral(" %1").arg(number + 1);  // people count from one
        else if (!goesWithoutSaying(components, i))
            title += (title.isEmpty() ? QString() : QStringLiteral(" · ")) + titleOf(component);
    }
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

QString partExplanation(std::string_view path) {
    const QStringList components = componentsOf(path);
    for (auto it = components.rbegin(); it != components.rend(); ++it)
        for (const Word& word : kExplanations)
            if (*it == QLatin1String(word.key))
                return translated(word.title);
    return {};
}

QString groupTitle(ZoneGroup group) {
    switch (group) {
        case ZoneGroup::Core:
            return translated(QT_TRANSLATE_NOOP("PartNames", "Ternary core"));
        case ZoneGroup::OutputLayer:
            return translated(QT_TRANSLATE_NOOP("PartNames", "Output layer"));
        case ZoneGroup::Embedding:
            return translated(QT_TRANSLATE_NOOP("PartNames", "Embedding"));
        case ZoneGroup::Optimizer:
            return translated(QT_TRANSLATE_NOOP("PartNames", "Optimizers"));
        case ZoneGroup::Average:
            return translated(QT_TRANSLATE_NOOP("PartNames", "Weight average"));
        case ZoneGroup::Data:
            return translated(QT_TRANSLATE_NOOP("PartNames", "Data"));
        case ZoneGroup::Other:
            break;
    }
    return translated(QT_TRANSLATE_NOOP("PartNames", "Other"));
}

QString groupExplanation(ZoneGroup group) {
    switch (group) {
        case ZoneGroup::Core:
            return translated(QT_TRANSLATE_NOOP(
                "PartNames",
                "Mixer and GLU: the layers whose large matrices hold only -1, 0 and +1."));
        case ZoneGroup::OutputLayer:
            return partExplanation("output_layer");
        case ZoneGroup::Embedding:
            return partExplanation("embedding");
        case ZoneGroup::Optimizer:
            return partExplanation("optimizer");
        case ZoneGroup::Average:
            return partExplanation("ema");
        case ZoneGroup::Data:
            return partExplanation("data");
        case ZoneGroup::Other:
            break;
    }
    return {};
}

}  // namespace studio::ui
