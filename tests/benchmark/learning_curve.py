#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""For learning_curve.sh: checks the ids that the engine trained on, and compares the curves.

    learning_curve.py ids RUN/data OUT           writes OUT/train.bin and valid.bin, checks sha256
    learning_curve.py compare OUT --recorded F   table, OUT/learning_curve.svg and .json
"""
import argparse
import hashlib
import json
import struct
import sys
from pathlib import Path

SUMS = {
    "train": "3259793c42266e6facf5b59435615d98bff43e0a7ce5274a7ed0ab17e1be1c57",
    "valid": "d5d6f4aaf0fa0ab1cc5c14bf6dcaf49a85fb7a7ff0bb3b5a25c4466f1fa76032",
}
# README.md, "What equal means": nats a token of seeds 1, 2 and 3 in PyTorch.
PYTORCH_SEEDS = {0: [12.134, 12.143, 12.133], 100: [9.396, 9.332, 9.426], 200: [9.043, 9.065, 9.041],
                 300: [8.841, 8.862, 8.835], 400: [6.784, 6.778, 6.765], 500: [6.488, 6.451]}


def ids_of(path):
    """Raw little-endian ids of a token file (engine/data/token_store_format.h)."""
    data = path.read_bytes()
    magic, version, id_bytes, ids = struct.unpack("<8sIIQ", data[:24])
    if magic != b"TSTOKENS" or version != 1 or id_bytes != 2:
        sys.exit(f"learning_curve: '{path}' is not a token file of 16-bit ids.")
    return data[120:120 + 2 * ids]


def check_ids(folder, out):
    for name, file in (("train", "training.tokens"), ("valid", "validation.tokens")):
        raw = ids_of(folder / file)
        found = hashlib.sha256(raw).hexdigest()
        if found != SUMS[name]:
            sys.exit(f"learning_curve: the {name} ids have the sum {found}, not {SUMS[name]}: "
                     "another text, split or tokenizer. The curves could not be compared.")
        (out / f"{name}.bin").write_bytes(raw)


def point(step, tokens, seconds, nats):
    return {"step": step, "tokens": tokens, "seconds": seconds, "nats": nats}


def ternary_curve(path):
    points = []
    with open(path) as f:
        for line in f:
            if '"event":"evaluation"' in line:
                e = json.loads(line)
                points.append(point(e["step"], e["tokens"], e["elapsed_s"], e["nll"]))
    return points


def pytorch_curve(path):
    return [point(e["step"], e["tokens"], e["train_seconds"], e["nll_nats"])
            for e in json.loads(Path(path).read_text())["evaluations"]]


def at_steps(curves):
    """step -> values of all curves that have it."""
    found = {}
    for curve in curves:
        for p in curve:
            found.setdefault(p["step"], []).append(p["nats"])
    return found


def mean(values):
    return sum(values) / len(values)


def compare(out, recorded):
    ours = {}
    for path in sorted(out.glob("ternary-*.jsonl")):
        _, precision, seed = path.stem.split("-")
        ours.setdefault(precision, {})[int(seed)] = ternary_curve(path)
    if not ours:
        sys.exit(f"learning_curve: there is no curve in '{out}'.")
    here = [pytorch_curve(p) for p in sorted(out.glob("pytorch-*.json"))]
    torch = here or [pytorch_curve(recorded)]
    torch_at = at_steps(torch)
    if not here:
        for step, values in PYTORCH_SEEDS.items():
            torch_at[step] = values
    tables = {p: at_steps(curves.values()) for p, curves in ours.items()}
    tokens = {p["step"]: p["tokens"] for curves in ours.values() for c in curves.values() for p in c}
    header = ["step", "tokens", "PyTorch (seeds)"]
    for precision in ours:
        header += [f"{precision}: mean", "range of seeds", "mean - PyTorch", "within the spread"]
    rows, outside, differences = [header], [], {p: [] for p in ours}
    for step in sorted(tokens):
        if step not in torch_at:
            continue
        theirs = torch_at[step]
        row = [str(step), f"{tokens[step]:,}", f"{mean(theirs):.3f} ({len(theirs)})"]
        for precision, table in tables.items():
            values = table.get(step, [])
            if not values:
                row += ["-"] * 4
                continue
            spread = max(values) - min(values)
            difference = mean(values) - mean(theirs)
            differences[precision].append(difference)
            within = abs(difference) <= spread
            if not within:
                outside.append((precision, step))
            row += [f"{mean(values):.3f} ({len(values)})", f"{spread:.3f}", f"{difference:+.3f}",
                    "yes" if within else "no"]
        rows.append(row)
    lines = ["| " + " | ".join(r) + " |" for r in rows]
    print("\n".join([lines[0], "|" + "---|" * len(header)] + lines[1:]))
    for precision, values in differences.items():
        if values:
            above = sum(d > 0 for d in values)
            print(f"\n{precision}: mean difference {mean(values):+.4f} nats; above PyTorch at {above} of "
                  f"{len(values)} points, outside the spread at {sum(p == precision for p, _ in outside)}.")
    figure(out / "learning_curve.svg", ours, torch, bool(here))
    (out / "learning_curve.json").write_text(json.dumps(
        {"ternary": ours, "pytorch": torch, "pytorch_of_this_machine": bool(here)}, indent=1) + "\n")
    print(f"\nlearning_curve: {out / 'learning_curve.svg'}", file=sys.stderr)


class Panel:
    """One diagram of the figure, in SVG."""
    WIDTH, HEIGHT = 380, 260

    def __init__(self, left, title, x_title, x_most, y_least, y_most, unit):
        self.left, self.top = left, 44
        self.x_most, self.y_least, self.y_most, self.unit = x_most, y_least, y_most, unit
        self.parts = [f'<rect x="{left}" y="{self.top}" width="{self.WIDTH}" height="{self.HEIGHT}" '
                      'fill="none" stroke="#8a94a0"/>',
                      self.text(left + self.WIDTH / 2, self.top - 12, title, "middle", 13, "600"),
                      self.text(left + self.WIDTH / 2, self.top + self.HEIGHT + 38, x_title, "middle")]
        for nats in range(int(y_least) + 1, int(y_most) + 1):
            y = self.y(nats)
            self.parts.append(f'<line x1="{left}" x2="{left + self.WIDTH}" y1="{y:.1f}" y2="{y:.1f}" '
                              'stroke="#d9dee3"/>')
            self.parts.append(self.text(left - 6, y + 4, str(nats), "end"))
        step = next(s for s in (0.1, 0.2, 0.5, 1, 2, 5, 10, 20) if x_most / unit / s <= 7)
        mark = step
        while mark * unit <= x_most:
            x = self.x(mark * unit)
            self.parts.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{self.top + self.HEIGHT}" '
                              f'y2="{self.top + self.HEIGHT + 4}" stroke="#8a94a0"/>')
            self.parts.append(self.text(x, self.top + self.HEIGHT + 18, f"{mark:g}", "middle"))
            mark = round(mark + step, 6)

    @staticmethod
    def text(x, y, words, anchor="start", size=11, weight="400"):
        return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" '
                f'text-anchor="{anchor}" fill="#333c46">{words}</text>')

    def x(self, value):
        return self.left + self.WIDTH * value / self.x_most

    def y(self, nats):
        return self.top + self.HEIGHT * (self.y_most - nats) / (self.y_most - self.y_least)

    def line(self, points, colour, dashed):
        path = " ".join(f"{self.x(a):.1f},{self.y(b):.1f}" for a, b in points if a <= self.x_most * 1.001)
        dash = ' stroke-dasharray="6 4"' if dashed else ""
        self.parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.8"{dash}/>')


COLOURS = {"fp32": "#1f6fb4", "bf16": "#c2571a", "PyTorch": "#5c6570"}


def figure(path, ours, torch, same_machine):
    everything = [p for curves in ours.values() for c in curves.values() for p in c] + \
                 [p for c in torch for p in c]
    y_most = max(p["nats"] for p in everything)
    y_least = min(p["nats"] for p in everything) - 0.2
    where = "this machine" if same_machine else "recorded on another machine"
    panels = [Panel(60, "The same tokens", "million tokens", max(p["tokens"] for p in everything),
                    y_least, y_most, 1e6),
              Panel(510, "The same time", f"minutes of training (PyTorch: {where})",
                    max(p["seconds"] for p in everything), y_least, y_most, 60)]
    for panel, key in zip(panels, ("tokens", "seconds")):
        for curve in torch:
            panel.line([(p[key], p["nats"]) for p in curve], COLOURS["PyTorch"], True)
        for precision, curves in ours.items():
            for curve in curves.values():
                panel.line([(p[key], p["nats"]) for p in curve], COLOURS.get(precision, "#333"), False)
    legend, x = [], 60
    for name, colour, dash in [("PyTorch, tuned", COLOURS["PyTorch"], ' stroke-dasharray="6 4"')] + \
            [(f"Ternary Studio, {p}, {len(c)} seed{'s' if len(c) > 1 else ''}", COLOURS.get(p, "#333"), "")
             for p, c in ours.items()]:
        legend.append(f'<line x1="{x}" x2="{x + 26}" y1="362" y2="362" stroke="{colour}" '
                      f'stroke-width="2.4"{dash}/>' + Panel.text(x + 32, 366, name))
        x += 50 + 7 * len(name)
    body = "\n".join(part for panel in panels for part in panel.parts) + "\n" + "\n".join(legend)
    path.write_text(f'''<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 920 380" width="920" height="380"
 font-family="sans-serif" role="img" aria-label="Validation loss of FlashLM v3 in nats a token over tokens and over time">
<rect width="920" height="380" fill="#ffffff"/>
<text x="16" y="174" font-size="11" fill="#333c46" transform="rotate(-90 16 174)" text-anchor="middle">nats a token, validation</text>
{body}
</svg>
''')


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = p.add_subparsers(dest="command", required=True)
    ids = sub.add_parser("ids")
    ids.add_argument("data", type=Path)
    ids.add_argument("out", type=Path)
    both = sub.add_parser("compare")
    both.add_argument("out", type=Path)
    both.add_argument("--recorded", required=True)
    a = p.parse_args()
    check_ids(a.data, a.out) if a.command == "ids" else compare(a.out, a.recorded)


if __name__ == "__main__":
    main()
