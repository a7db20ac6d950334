#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bits per byte of an interpolated word-trigram model: the bar that a trained model has to clear.

    storybook_trigram.py TRAIN VALIDATION [--model-bits-per-byte X]

TRAIN and VALIDATION are text files whose documents are parted by lines that hold only
<|endoftext|> (as `ternary storybook` writes them). For the figures in the documentation, TRAIN is
the first 95 % of the stories and VALIDATION the last 5 %. Prints one JSON object; with
--model-bits-per-byte also by how much that model is better (positive) or worse (negative).

The model. A document is a sequence of tokens: words with the blank before them, single other
characters, and one end token. P(w | u v) is Kneser-Ney's, interpolated (Chen and Goodman, "An
empirical study of smoothing techniques for language modeling", 1998, section 4.1.6), with the three
discounts of its modified form estimated from the counts:

    P3(w|uv) = max(c(uvw) - D(c), 0) / c(uv) + g(uv) P2(w|v)
    P2(w|v)  = max(n(vw)  - D(n), 0) / n(v)  + g(v)  P1(w)         n: number of different words before
    P1(w)    = max(n(w)   - D(n), 0) / n     + g     S(w)
    S(w)     = product of the characters' probabilities, an end sign included, under a character
               trigram (Witten-Bell, down to 1/257) trained on the different words of TRAIN

S gives every string of bytes a share and all shares sum to at most one, so the result is a true
likelihood of the bytes, comparable with any other model's. The end token's bits count; its bytes do
not (bits of all tokens / bytes of the text within documents), which is how the program counts.
"""
import argparse
import json
import math
import re
import sys
from collections import Counter, defaultdict

END_OF_DOCUMENT = "<|endoftext|>"
TOKEN = re.compile(r" ?[A-Za-z]+|[^A-Za-z]")


def read_documents(path):
    with open(path, encoding="latin-1", newline="") as stream:  # one character a byte
        text = stream.read()
    documents = re.split(r"^<\|endoftext\|>\n?", text, flags=re.MULTILINE)
    documents = [document[:-1] if document.endswith("\n") else document for document in documents]
    return [document for document in documents if document]


def tokens_of(document):
    return TOKEN.findall(document) + [END_OF_DOCUMENT]


class Level:
    """One order of the model: counts of (context, word) with discounts and left-over mass."""

    def __init__(self, counts):
        self.counts = counts
        self.total = Counter()
        kinds = defaultdict(lambda: [0, 0, 0])
        frequency = Counter(counts.values())
        n1, n2, n3, n4 = (max(frequency[i], 1) for i in (1, 2, 3, 4))
        y = n1 / (n1 + 2 * n2)
        self.discount = (0.0, 1 - 2 * y * n2 / n1, 2 - 3 * y * n3 / n2, 3 - 4 * y * n4 / n3)
        self.discount = tuple(min(max(d, 0.05 if i else 0.0), i) for i, d in enumerate(self.discount))
        for (context, _), count in counts.items():
            self.total[context] += count
            kinds[context][min(count, 3) - 1] += 1
        self.left_over = {
            context: sum(self.discount[i + 1] * n for i, n in enumerate(k)) / self.total[context]
            for context, k in kinds.items()
        }

    def probability(self, context, word, lower):
        total = self.total.get(context)
        if not total:
            return lower
        count = self.counts.get((context, word), 0)
        kept = max(count - self.discount[min(count, 3)], 0.0)
        return kept / total + self.left_over[context] * lower


class Spelling:
    """Probability of a word as a string of bytes."""

    START, END = "\x02", "\x03"

    def __init__(self, words):
        self.counts = [Counter(), Counter(), Counter()]
        self.totals = [Counter(), Counter(), Counter()]
        self.kinds = [Counter(), Counter(), Counter()]
        for word in words:
            text = self.START * 2 + word + self.END
            for i in range(2, len(text)):
                for order in range(3):
                    context = text[i - order : i]
                    if not self.counts[order][context, text[i]]:
                        self.kinds[order][context] += 1
                    self.counts[order][context, text[i]] += 1
                    self.totals[order][context] += 1
        self.known = {}

    def probability(self, word):
        if word not in self.known:
            text = self.START * 2 + word + self.END
            result = 1.0
            for i in range(2, len(text)):
                p = 1 / 257
                for order in range(3):
                    context = text[i - order : i]
                    total, kinds = self.totals[order][context], self.kinds[order][context]
                    if total:
                        p = (self.counts[order][context, text[i]] + kinds * p) / (total + kinds)
                result *= p
            self.known[word] = result
        return self.known[word]


class Trigram:
    def __init__(self, documents):
        trigrams = Counter()
        for document in documents:
            u, v = END_OF_DOCUMENT, END_OF_DOCUMENT
            for w in tokens_of(document):
                trigrams[(u, v), w] += 1
                u, v = v, w
        bigrams = Counter((context[1], word) for context, word in trigrams)
        unigrams = Counter(((), word) for _, word in bigrams)
        self.levels = [Level(unigrams), Level(bigrams), Level(trigrams)]
        self.words = len(unigrams)
        self.spelling = Spelling([word for _, word in unigrams])

    def bits(self, document):
        u, v = END_OF_DOCUMENT, END_OF_DOCUMENT
        bits = 0.0
        for w in tokens_of(document):
            p = self.levels[0].probability((), w, self.spelling.probability(w))
            p = self.levels[1].probability(v, w, p)
            p = self.levels[2].probability((u, v), w, p)
            bits -= math.log2(p)
            u, v = v, w
        return bits


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("train")
    parser.add_argument("validation")
    parser.add_argument("--model-bits-per-byte", type=float, metavar="X")
    arguments = parser.parse_args()
    train = read_documents(arguments.train)
    validation = read_documents(arguments.validation)
    if not train or not validation:
        sys.exit("Both files need at least one document; parts are parted by " + END_OF_DOCUMENT + ".")
    model = Trigram(train)
    size = sum(map(len, validation))
    result = {
        "trigram_bits_per_byte": sum(map(model.bits, validation)) / size,
        "train_documents": len(train),
        "validation_documents": len(validation),
        "train_bytes": sum(map(len, train)),
        "validation_bytes": size,
        "tokens_known": model.words,
    }
    if arguments.model_bits_per_byte is not None:
        x = arguments.model_bits_per_byte
        result["model_bits_per_byte"] = x
        result["model_better_by"] = result["trigram_bits_per_byte"] - x
        result["model_better_by_percent"] = 100 * (1 - x / result["trigram_bits_per_byte"])
    print(json.dumps(result))


if __name__ == "__main__":
    main()
