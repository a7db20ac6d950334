#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `ternary benchmark` and flashlm_v3_torch.py in turn and sets them side by side.
Called by compare_pytorch.sh, which says how."""
import argparse
import datetime
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TORCH = HERE / "flashlm_v3_torch.py"
PYTHON = "/usr/bin/python3"
MOST_FOREIGN_CORES = 0.05
KEEP_MEMORY = "8589934592"

OPENBLAS = next((str(p) for p in Path("/usr/lib").glob("*/openblas-openmp")), "")


def torch_environment(kind):
    """The environment of PyTorch: tuned, plain, or tuned for AVX2."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("ATEN_", "MALLOC_", "OPENBLAS_"))}
    env["LD_LIBRARY_PATH"] = OPENBLAS
    env["ATEN_CPU_CAPABILITY"] = "avx2" if kind == "avx2" else "avx512"
    if kind == "avx2":
        env.update(OPENBLAS_CORETYPE="Haswell", DNNL_MAX_CPU_ISA="AVX2")
    if kind != "plain":
        env.update(MALLOC_MMAP_THRESHOLD_=KEEP_MEMORY, MALLOC_TRIM_THRESHOLD_=KEEP_MEMORY)
    return env


class Work:
    """One line of the table: how both programs are called, and which figure of each counts."""

    def __init__(self, name, title, torch, ours, figure, unit, aims, torch_figure=None):
        self.name, self.title, self.torch, self.ours = name, title, torch, ours
        self.figure, self.unit, self.aims = figure, unit, aims
        self.torch_figure = torch_figure or figure
        self.smaller_is_better = unit == "ms"


def works(steps):
    few = max(2, steps // 2)
    s, f = str(steps), str(few)

    def rate(answer):
        return answer["tokens_per_s"]

    def bench(seq, accum, fraction, n):
        return (["bench", "--seq", seq, "--batch", "4", "--accum", accum, "--fraction", fraction, "--steps", n],
                ["--seq", seq, "--sequences", str(4 * int(accum)), "--fraction", fraction, "--steps", n])

    a, b, c = bench("128", "4", "0.25", s), bench("256", "8", "0.25", f), bench("128", "4", "1", f)
    return [
        Work("train_16x128_quarter", "16 sequences of 128, a quarter of positions with loss", *a,
             rate, "tokens/s", {"fp32": 1.8, "bf16": 3.0}),
        Work("train_32x256_quarter", "32 sequences of 256, a quarter", *b, rate, "tokens/s",
             {"fp32": 1.9, "bf16": 3.2}),
        Work("train_16x128_all", "16 sequences of 128, all positions", *c, rate, "tokens/s",
             {"fp32": 1.8, "bf16": 3.4}),
        Work("head_512", "output layer alone, 512 rows forward + backward",
             ["head", "--rows", "512", "--steps", s], ["--what", "head", "--fraction", "0.25", "--steps", s],
             lambda r: r["ms_per_step"]["median"], "ms", {"fp32": 1.6, "bf16": 3.2},
             lambda r: r["total_ms"]),
        Work("evaluate", "evaluation, 4 x 256, all positions", ["eval", "--steps", s],
             ["--what", "evaluate", "--steps", s], rate, "tokens/s", {"fp32": 1.6, "bf16": 2.8}),
        Work("generate", "generation, one stream at context 256", ["generate", "--steps", str(8 * steps)],
             ["--what", "generate", "--steps", str(25 * steps)], rate, "tokens/s",
             {"fp32": 20, "bf16": 20}, lambda r: r["tokens_per_s_last_position"]),
    ]


def call(command, env):
    outcome = subprocess.run([str(c) for c in command], env=env, stdout=subprocess.PIPE, text=True)
    if outcome.returncode != 0:
        sys.exit(f"compare_pytorch: '{' '.join(str(c) for c in command)}' ended with {outcome.returncode}.")
    return json.loads(outcome.stdout.strip().splitlines()[-1])


def median(values):
    s = sorted(values)
    return (s[(len(s) - 1) // 2] + s[len(s) // 2]) / 2


def busy_seconds():
    with open("/proc/stat") as f:
        v = [int(x) for x in f.readline().split()[1:9]]
    return (v[0] + v[1] + v[2] + v[5] + v[6]) / os.sysconf("SC_CLK_TCK")


def load_now(seconds=2.0):
    """Cores that are busy while this program waits."""
    before = busy_seconds()
    time.sleep(seconds)
    return (busy_seconds() - before) / seconds


def training_memory(ternary, precision, threads):
    """Peak resident memory in MB of a real, short training with a checkpoint, window closed."""
    with tempfile.TemporaryDirectory() as folder:
        command = [ternary, "train", "--preset", "flashlm-v3", "--steps", "6", "--threads", threads,
                   "--out", f"{folder}/run", "--set", "training.phases=128:4x4",
                   "--set", f"precision={precision}", "--set", "corpus.stories=2000",
                   "--set", "evaluation.windows=4", "--set", "checkpoint.every_steps=3"]
        process = subprocess.Popen([str(c) for c in command], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"compare_pytorch: 'ternary train' ended with {process.returncode}.")
        return usage.ru_maxrss * 1024 / 1e6


class Sitting:
    """All answers of both programs, by work and variant."""

    def __init__(self, arguments):
        self.arguments = arguments
        self.ternary = Path(arguments.bin) / "ternary"
        self.answers = {}
        self.training_memory = {}  # precision -> MB

    def run(self, work, variant):
        threads = str(1 if variant == "one_thread" else self.arguments.threads)
        kind, _, program = variant.partition(" ")
        if program == "torch":
            command = [PYTHON, TORCH] + work.torch + ["--threads", threads]
            if kind == "bf16":
                command.append("--bf16")
            env = torch_environment("tuned" if kind == "bf16" else kind)
        else:
            env = dict(os.environ)
            precision = "bf16" if kind == "bf16" else "fp32"
            command = [self.ternary, "benchmark", "--preset", "flashlm-v3", "--json", "--threads", threads,
                       "--precision", precision] + work.ours
            if kind == "avx2":
                env["STUDIO_SIMD"] = "avx2"
        for attempt in range(2):
            answer = call(command, env)
            disturbed = (answer.get("foreign_cores") or 0) > MOST_FOREIGN_CORES
            if not disturbed or self.arguments.accept_load:
                break
        answer["disturbed"] = disturbed
        self.answers.setdefault(work.name, {}).setdefault(variant, []).append(answer)
        figure = work.torch_figure if program == "torch" else work.figure
        print(f"  {work.name}, {variant}: {figure(answer):.1f} {work.unit}"
              + (" (disturbed)" if disturbed else ""), file=sys.stderr, flush=True)

    def figures(self, work, variant):
        figure = work.torch_figure if variant.endswith("torch") else work.figure
        return [figure(a) for a in self.answers.get(work.name, {}).get(variant, [])]

    def disturbed(self, work, variant):
        return any(a["disturbed"] for a in self.answers.get(work.name, {}).get(variant, []))

    def cell(self, work, variant):
        values = self.figures(work, variant)
        if not values:
            return "-"
        digits = 0 if median(values) >= 100 else 1
        text = f"{median(values):,.{digits}f}"
        if len(values) > 1:
            text += f" ({min(values):,.{digits}f}-{max(values):,.{digits}f})"
        return text + (" *" if self.disturbed(work, variant) else "")

    def ratio(self, work, ours, torch):
        a, b = self.figures(work, ours), self.figures(work, torch)
        if not a or not b:
            return None
        return median(b) / median(a) if work.smaller_is_better else median(a) / median(b)


def markdown(rows):
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0])] + lines[1:])


def shown(ratio, aim=None):
    if ratio is None:
        return "-"
    if aim is None:
        return f"{ratio:.2f}x"
    return f"{ratio:.2f}x ({'reaches' if ratio >= aim else 'below'} the aim of {aim}x)"


def main_table(sitting, all_works, precisions):
    rows = [["work (v3 sizes, everything trained)", "unit", "PyTorch tuned", "PyTorch plain"]]
    for p in precisions:
        rows[0] += [f"Ternary Studio {p}", "of peak", "to tuned", "to plain"]
    for work in all_works:
        row = [work.title, work.unit, sitting.cell(work, "tuned torch"), sitting.cell(work, "plain torch")]
        for p in precisions:
            answers = sitting.answers.get(work.name, {}).get(p, [])
            peak = [a["share_of_peak"] for a in answers if "share_of_peak" in a]
            row += [sitting.cell(work, p), f"{100 * median(peak):.0f} %" if peak else "-",
                    shown(sitting.ratio(work, p, "tuned torch"), work.aims[p]),
                    shown(sitting.ratio(work, p, "plain torch"))]
        rows.append(row)
    return markdown(rows)


def other_lines(sitting, all_works, precisions):
    """Threads, AVX2, far generation, memory, PyTorch's own bf16."""
    train, head, generate = all_works[0], all_works[3], all_works[5]
    lines = []
    one, two = sitting.figures(train, "one_thread"), sitting.figures(train, "fp32")
    if one and two and sitting.arguments.threads > 1:
        lines.append(f"- {sitting.arguments.threads} threads against one, {train.title}, fp32: "
                     f"{shown(median(two) / median(one), 1.85)}")
    lines.append(f"- AVX2 (STUDIO_SIMD=avx2) against PyTorch's AVX2, {train.title}: "
                 f"{sitting.cell(train, 'avx2')} against {sitting.cell(train, 'avx2 torch')} tokens/s, "
                 f"{shown(sitting.ratio(train, 'avx2', 'avx2 torch'), 1.2)}")
    if sitting.figures(head, "bf16 torch"):
        lines.append(f"- PyTorch's output layer alone in bf16, tuned: {sitting.cell(head, 'bf16 torch')} ms")
    for p in precisions:
        far = [a["positions"][1]["tokens_per_s"] / a["positions"][0]["tokens_per_s"]
               for a in sitting.answers.get(generate.name, {}).get(p, [])]
        if far:
            lines.append(f"- generation at position 8,000 against position 256, {p}: {median(far):.2f}x")
    memory = {v: [a["peak_rss_mib"] for a in answers]
              for v, answers in sitting.answers.get(train.name, {}).items()}
    for variant in ("tuned torch", "plain torch", *precisions):
        if variant in memory:
            megabytes = median(memory[variant]) * (1 << 20) / 1e6
            lines.append(f"- peak resident memory of these steps, {train.title}, {variant}: {megabytes:.0f} MB")
    for precision, megabytes in sitting.training_memory.items():
        lines.append(f"- peak resident memory of `ternary train` with these steps and a checkpoint, {precision}: "
                     f"{megabytes:.0f} MB (aim {450 if precision == 'fp32' else 420} MB)")
    return "\n".join(lines)


def zone_table(answer):
    rows = [["zone", "ms", "of step", "GFLOP/s", "GB/s", "of peak", "bound by"]]
    for z in sorted(answer["zones"], key=lambda z: -z["ms"]):
        rows.append([z["zone"], f"{z['ms']:.2f}", f"{100 * z['share_of_step']:.1f} %", f"{z['gflop_per_s']:.1f}",
                     f"{z['gbyte_per_s']:.1f}", f"{100 * z['share_of_peak']:.0f} %", z["bound"]])
    rows.append(["outside all zones", f"{answer['unaccounted_ms']:.2f}", "", "", "", "", ""])
    return markdown(rows)


def peak_table(peaks):
    one, all_threads = peaks["one_thread"], peaks["all_threads"]
    rows = [["peak", "1 thread", f"{all_threads['threads']} threads"]]
    for key, title in (("fp32_gflop_per_s", "fp32 multiply-add, GFLOP/s"),
                       ("bf16_gflop_per_s", "bf16 dot product, GFLOP/s"),
                       ("int8_gop_per_s", "int8 dot product, GOP/s")):
        rows.append([title, str(one[key]), str(all_threads[key])])
    for a, b in zip(one["memory"], all_threads["memory"]):
        rows.append([f"memory, read within {a['working_set_mib']:.0f} MiB, GB/s",
                     str(a["read_gbyte_per_s"]), str(b["read_gbyte_per_s"])])
    return markdown(rows)


def processor():
    facts = {}
    with open("/proc/cpuinfo") as f:
        for line in f:
            if not line.strip():
                break
            key, _, value = line.partition(":")
            facts[key.strip()] = value.strip()
    return f"{facts.get('model name', 'unknown')} (family {facts.get('cpu family')}, model {facts.get('model')})"


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--quick", action="store_true", help="few steps, one round, without 'plain'")
    p.add_argument("--rounds", type=int)
    p.add_argument("--steps", type=int, help="steps of a measurement")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--bin", default=str(HERE / "../../build/release/bin"))
    p.add_argument("--accept-load", action="store_true")
    p.add_argument("--write", action="store_true", help="keep the result in results/")
    a = p.parse_args()
    rounds = a.rounds or (1 if a.quick else 3)
    steps = a.steps or (2 if a.quick else 8)
    if not OPENBLAS:
        sys.exit("compare_pytorch: the OpenMP build of OpenBLAS is not installed.")
    load = load_now()
    if load > MOST_FOREIGN_CORES and not a.accept_load:
        sys.exit(f"compare_pytorch: other programs keep {load:.2f} cores busy, which spoils the comparison. "
                 "End them, or give --accept-load for a trial whose figures count for nothing.")
    sitting, all_works = Sitting(a), works(steps)
    known = [json.loads(line) for line in
             subprocess.run([sitting.ternary, "settings", "--json"], stdout=subprocess.PIPE, text=True,
                            check=True).stdout.splitlines()]
    choices = next(s["choices"] for s in known if s["key"] == "precision")
    precisions = [precision for precision in ("fp32", "bf16") if precision in choices]
    begin = time.time()
    for number in range(rounds):
        print(f"round {number + 1} of {rounds}", file=sys.stderr, flush=True)
        for work in all_works:
            for variant in ["tuned torch"] + precisions:
                sitting.run(work, variant)
            if number == 0 and not a.quick:
                sitting.run(work, "plain torch")
        for variant in ("avx2 torch", "avx2", "one_thread"):
            sitting.run(all_works[0], variant)
        sitting.run(all_works[3], "bf16 torch")
    for precision in precisions:
        sitting.training_memory[precision] = training_memory(sitting.ternary, precision, a.threads)
    minutes = (time.time() - begin) / 60

    first = sitting.answers[all_works[0].name]
    text = f"""# Ternary Studio against PyTorch

{datetime.date.today()}, {processor()}, {a.threads} threads, {first['fp32'][0]['isa']}, PyTorch \
{first['tuned torch'][0]['torch']}; {rounds} round(s) in turn, {steps} steps, {minutes:.0f} minutes. Medians, in
brackets the range of the rounds. "Of peak" is the least time by this machine's measured roofs, over the time it took.
{"An asterisk marks figures taken while other programs kept more than " + str(MOST_FOREIGN_CORES) + " cores busy: they count for nothing."
 if any(x["disturbed"] for v in sitting.answers.values() for xs in v.values() for x in xs) else ""}

{main_table(sitting, all_works, precisions)}

{other_lines(sitting, all_works, precisions)}

## The machine

{peak_table(first['fp32'][-1]['peaks'])}
"""
    for precision in precisions:
        text += f"\n## Zone by zone: {all_works[0].title}, {precision}\n\n{zone_table(first[precision][-1])}\n"
    print(text)
    if a.write:
        results = HERE / "results"
        results.mkdir(exist_ok=True)
        name = f"compare-{datetime.date.today()}-{first['fp32'][0]['isa']}"
        (results / f"{name}.md").write_text(text)
        (results / f"{name}.json").write_text(json.dumps(
            {"processor": processor(), "rounds": rounds, "steps": steps, "minutes": round(minutes, 1),
             "training_memory_mb": sitting.training_memory, "answers": sitting.answers}, indent=1) + "\n")
        print(f"compare_pytorch: kept in {results / name}.md and .json", file=sys.stderr)


if __name__ == "__main__":
    main()
