#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""FlashLM v3 in PyTorch: the yardstick for the C++ studio, for speed and for
the learning curve, and the source of its numerical reference data.

Sub-commands (each prints exactly one JSON line):
  bench     training speed, with a breakdown of one optimizer step
  eval      speed of a full-position evaluation pass
  generate  speed of naive single-stream generation
  head      output layer alone: forward and backward for M rows
  train     trains on a file of token ids and writes the validation curve

All but train use random token ids: speed does not depend on them.
"""
import argparse
import hashlib
import json
import math
import os
import platform
import resource
import sys
import time
from dataclasses import asdict, dataclass
from typing import Dict, List, Optional, Tuple

import torch
import torch.nn as nn
import torch.nn.functional as F


# --------------------------------------------------------------------------
# Model
# --------------------------------------------------------------------------
@dataclass
class ModelConfig:
    dim: int = 256
    vocab: int = 50257
    inner: int = 683                      # int(dim * 2.67)
    groups: int = 16
    kernel: int = 4
    dilations: Tuple[int, ...] = (1, 4, 64)
    recursions: int = 2
    norm_eps: float = 1e-8
    label_smoothing: float = 0.1
    z_coeff: float = 1e-4
    embed_std: float = 0.1


class Ternarize(torch.autograd.Function):
    """sign(w) where |w| > mean|w|, else 0; the gradient passes straight through."""

    @staticmethod
    def forward(ctx, w):
        cut = w.abs().mean()
        return torch.sign(w) * (w.abs() > cut)

    @staticmethod
    def backward(ctx, grad):
        return grad


class RMSNorm(nn.Module):
    def __init__(self, dim: int, eps: float):
        super().__init__()
        self.eps = eps
        self.scale = nn.Parameter(torch.ones(dim))

    def forward(self, x):
        inv = torch.rsqrt((x * x).mean(-1, keepdim=True) + self.eps)
        return x * inv * self.scale


class BitLinear(nn.Module):
    def __init__(self, n_in: int, n_out: int, std: Optional[float] = None):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(n_out, n_in) * (std or n_in ** -0.5))

    def forward(self, x):
        return F.linear(x, Ternarize.apply(self.weight))


class CausalConv(nn.Module):
    """Grouped dilated convolution over time, zero-padded on the left only."""

    def __init__(self, dim: int, kernel: int, dilation: int, groups: int):
        super().__init__()
        self.dilation, self.groups = dilation, groups
        self.pad = (kernel - 1) * dilation
        fan_in = dim // groups * kernel
        self.weight = nn.Parameter(torch.randn(dim, dim // groups, kernel) * fan_in ** -0.5)

    def forward(self, x):                                    # x: [batch, channel, time]
        x = F.pad(x, (self.pad, 0))
        return F.conv1d(x, self.weight, dilation=self.dilation, groups=self.groups)


class MixerLayer(nn.Module):
    def __init__(self, cfg: ModelConfig, dilation: int):
        super().__init__()
        self.norm = RMSNorm(cfg.dim, cfg.norm_eps)
        self.gate = CausalConv(cfg.dim, cfg.kernel, dilation, cfg.groups)
        self.value = CausalConv(cfg.dim, cfg.kernel, dilation, cfg.groups)

    def forward(self, x):                                    # x: [batch, time, channel]
        n = self.norm(x).transpose(1, 2)
        return x + (torch.sigmoid(self.gate(n)) * self.value(n)).transpose(1, 2)


class Mixer(nn.Module):
    def __init__(self, cfg: ModelConfig):
        super().__init__()
        self.layers = nn.ModuleList(MixerLayer(cfg, d) for d in cfg.dilations)
        self.out_proj = BitLinear(cfg.dim, cfg.dim, std=0.01)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return self.out_proj(x)


class TernaryGLU(nn.Module):
    def __init__(self, cfg: ModelConfig):
        super().__init__()
        self.gate_proj = BitLinear(cfg.dim, cfg.inner)
        self.up_proj = BitLinear(cfg.dim, cfg.inner)
        self.down_proj = BitLinear(cfg.inner, cfg.dim, std=0.01)

    def forward(self, x):
        g = F.relu(self.gate_proj(x))
        return self.down_proj(g * g * self.up_proj(x))


class Block(nn.Module):
    def __init__(self, cfg: ModelConfig):
        super().__init__()
        self.norm_mix = RMSNorm(cfg.dim, cfg.norm_eps)
        self.mixer = Mixer(cfg)
        self.norm_glu = RMSNorm(cfg.dim, cfg.norm_eps)
        self.glu = TernaryGLU(cfg)
        self.router = nn.Linear(cfg.dim, 1)
        nn.init.zeros_(self.router.weight)
        nn.init.ones_(self.router.bias)

    def forward(self, x):
        x = x + self.mixer(self.norm_mix(x))
        x = x + self.glu(self.norm_glu(x))
        return x, torch.sigmoid(self.router(x))              # router value is not in the loss


def head_loss(logits, targets, cfg: ModelConfig):
    """Returns (total, cross-entropy with label smoothing, z-loss), means over the rows."""
    ce = F.cross_entropy(logits, targets, label_smoothing=cfg.label_smoothing)
    z = cfg.z_coeff * torch.logsumexp(logits, -1).square().mean()
    return ce + z, ce, z


class FlashLM(nn.Module):
    def __init__(self, cfg: ModelConfig):
        super().__init__()
        self.cfg = cfg
        self.embedding = nn.Embedding(cfg.vocab, cfg.dim)
        nn.init.normal_(self.embedding.weight, std=cfg.embed_std)
        self.block = Block(cfg)
        self.final_norm = RMSNorm(cfg.dim, cfg.norm_eps)
        self.router_values: List[torch.Tensor] = []

    def core(self, ids):
        """Token ids [B,T] -> hidden rows [B*T, dim] after the final norm."""
        x = self.embedding(ids)
        self.router_values = []
        for _ in range(self.cfg.recursions):
            x, r = self.block(x)
            self.router_values.append(r)
        return self.final_norm(x).reshape(-1, self.cfg.dim)

    def logits(self, rows):
        return F.linear(rows, self.embedding.weight)         # tied output matrix

    def loss(self, ids, targets, rows: Optional[torch.Tensor] = None):
        h, t = self.core(ids), targets.reshape(-1)
        if rows is not None:
            h, t = h[rows], t[rows]
        return head_loss(self.logits(h), t, self.cfg)


def sample_rows(n: int, fraction: float) -> Optional[torch.Tensor]:
    if fraction >= 1.0:
        return None
    return torch.randperm(n)[: max(1, int(n * fraction))]


# --------------------------------------------------------------------------
# Optimizers, schedule, EMA
# --------------------------------------------------------------------------
def orthogonalize(m: torch.Tensor, steps: int = 5) -> torch.Tensor:
    """Quintic Newton-Schulz iteration towards the nearest semi-orthogonal matrix."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = m / (m.norm() + 1e-7)
    tall = x.shape[0] > x.shape[1]
    if tall:
        x = x.t()
    for _ in range(steps):
        s = x @ x.t()
        x = a * x + (b * s + (c * s) @ s) @ x
    return x.t() if tall else x


class NorMuon(torch.optim.Optimizer):
    def __init__(self, params, lr=0.02, beta1=0.95, beta2=0.999, steps=5, eps=1e-8):
        super().__init__(params, dict(lr=lr, beta1=beta1, beta2=beta2, steps=steps, eps=eps))

    @torch.no_grad()
    def step(self, closure=None):
        for g in self.param_groups:
            for p in g["params"]:
                if p.grad is None:
                    continue
                st = self.state[p]
                if not st:
                    st["momentum"] = torch.zeros_like(p)
                    st["row_second_moment"] = torch.zeros_like(p[:, 0])
                m, v = st["momentum"], st["row_second_moment"]
                m.mul_(g["beta1"]).add_(p.grad, alpha=1 - g["beta1"])
                o = orthogonalize(m, g["steps"])
                v.mul_(g["beta2"]).add_((o * o).mean(1), alpha=1 - g["beta2"])
                o = o / (v.sqrt().unsqueeze(1) + g["eps"])
                size = 0.2 * math.sqrt(p.numel()) / (o.norm() + g["eps"])
                p.add_(o, alpha=-g["lr"] * float(size))


def parameter_groups(model: FlashLM):
    """Names of the parameters by rule: (NorMuon, AdamW with decay, AdamW without)."""
    muon, decay, plain = [], [], []
    for name, p in model.named_parameters():
        if p.ndim == 2 and not name.startswith("embedding"):
            muon.append(name)
        elif p.ndim == 1:
            plain.append(name)
        else:
            decay.append(name)
    return muon, decay, plain


@dataclass
class TrainConfig:
    muon_lr: float = 0.02
    adam_lr: float = 3e-4
    adam_betas: Tuple[float, float] = (0.9, 0.95)
    weight_decay: float = 0.1
    clip: float = 1.0
    warmup: int = 200
    decay_start: int = 9000
    total: int = 10000
    ema_decay: float = 0.999


def wsd(step: int, c: TrainConfig) -> float:
    """Learning-rate factor of optimizer step `step` (the first step is 1)."""
    if step < c.warmup:
        return step / c.warmup
    if step < c.decay_start:
        return 1.0
    return max(0.0, 1.0 - (step - c.decay_start) / max(1, c.total - c.decay_start))


class Trainer:
    def __init__(self, model: FlashLM, cfg: TrainConfig):
        self.model, self.cfg = model, cfg
        by_name = dict(model.named_parameters())
        muon, decay, plain = parameter_groups(model)
        self.muon = NorMuon([by_name[n] for n in muon], lr=cfg.muon_lr)
        self.adam = torch.optim.AdamW(
            [{"params": [by_name[n] for n in decay], "weight_decay": cfg.weight_decay},
             {"params": [by_name[n] for n in plain], "weight_decay": 0.0}],
            lr=cfg.adam_lr, betas=cfg.adam_betas)
        self.ema: Dict[str, torch.Tensor] = {
            k: v.detach().clone() for k, v in model.state_dict().items()}

    def set_lr(self, step: int) -> float:
        f = wsd(step, self.cfg)
        for g in self.muon.param_groups:
            g["lr"] = self.cfg.muon_lr * f
        for g in self.adam.param_groups:
            g["lr"] = self.cfg.adam_lr * f
        return f

    def zero_grad(self):
        for p in self.model.parameters():
            p.grad = None

    def apply(self) -> float:
        """Clip, then both optimizers. Returns the gradient norm before clipping."""
        norm = torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.cfg.clip)
        self.muon.step()
        self.adam.step()
        return float(norm)

    @torch.no_grad()
    def update_ema(self):
        d = self.cfg.ema_decay
        for k, v in self.model.state_dict().items():
            self.ema[k].mul_(d).add_(v, alpha=1 - d)


# --------------------------------------------------------------------------
# Measurements
# --------------------------------------------------------------------------
class Clock:
    def __init__(self):
        self.total: Dict[str, float] = {}
        self.mark = time.perf_counter()

    def start(self):
        self.mark = time.perf_counter()

    def lap(self, name: str):
        now = time.perf_counter()
        self.total[name] = self.total.get(name, 0.0) + now - self.mark
        self.mark = now


def machine_cpu_seconds() -> Tuple[float, float]:
    """(all CPU seconds used on the machine, stolen seconds) since boot."""
    with open("/proc/stat") as f:
        v = [int(x) for x in f.readline().split()[1:9]]
    user, nice, system, _idle, _iowait, irq, softirq, steal = v
    return (user + nice + system + irq + softirq) / 100.0, steal / 100.0


def own_cpu_seconds() -> float:
    r = resource.getrusage(resource.RUSAGE_SELF)
    return r.ru_utime + r.ru_stime


class LoadMeter:
    """Cores kept busy by other programs, and cores withheld by the host, on average."""

    def __init__(self):
        self.begin = (*machine_cpu_seconds(), own_cpu_seconds(), time.time())

    def result(self) -> Dict[str, float]:
        end = (*machine_cpu_seconds(), own_cpu_seconds(), time.time())
        busy, stolen, own, wall = (e - b for b, e in zip(self.begin, end))
        return {"foreign_cores": round((busy - own) / wall, 3),
                "stolen_cores": round(stolen / wall, 3)}


def peak_rss_mib() -> float:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


def random_batch(cfg, batch, seq):
    return (torch.randint(cfg.vocab, (batch, seq)), torch.randint(cfg.vocab, (batch, seq)))


def median(xs):
    s = sorted(xs)
    return s[len(s) // 2] if len(s) % 2 else 0.5 * (s[len(s) // 2 - 1] + s[len(s) // 2])


def cmd_bench(a):
    cfg = ModelConfig()
    model = FlashLM(cfg)
    if a.freeze_embedding:
        model.embedding.weight.requires_grad_(False)
    tr = Trainer(model, TrainConfig())
    n_pos = a.batch * a.seq

    def plain_step(step):
        tr.set_lr(step)
        tr.zero_grad()
        for _ in range(a.accum):
            ids, tgt = random_batch(cfg, a.batch, a.seq)
            total, _, _ = model.loss(ids, tgt, sample_rows(n_pos, a.fraction))
            (total / a.accum).backward()
        tr.apply()
        tr.update_ema()

    def split_step(step, ck):
        """Same arithmetic, the graph cut at the output of the final norm."""
        tr.set_lr(step)
        ck.start()
        tr.zero_grad()
        ck.lap("other")
        for _ in range(a.accum):
            ids, tgt = random_batch(cfg, a.batch, a.seq)
            rows = sample_rows(n_pos, a.fraction)
            ck.lap("other")
            h = model.core(ids)
            ck.lap("core_forward")
            cut = h.detach().requires_grad_()
            t = tgt.reshape(-1)
            sub, t = (cut, t) if rows is None else (cut[rows], t[rows])
            total, _, _ = head_loss(model.logits(sub), t, cfg)
            ck.lap("head_forward")
            (total / a.accum).backward()
            del total
            ck.lap("head_backward")
            h.backward(cut.grad)
            ck.lap("core_backward")
        tr.apply()
        ck.lap("optimizer")
        tr.update_ema()
        ck.lap("ema")

    for s in range(1, a.warmup + 1):
        plain_step(s)
    times = []
    for s in range(a.steps):
        t0 = time.perf_counter()
        plain_step(a.warmup + 1 + s)
        times.append(time.perf_counter() - t0)
    split_step(1, Clock())
    ck, split_times = Clock(), []
    for s in range(a.steps):
        t0 = time.perf_counter()
        split_step(a.warmup + 1 + s, ck)
        split_times.append(time.perf_counter() - t0)
    ms = {k: round(1e3 * v / a.steps, 2) for k, v in ck.total.items()}
    whole = sum(ms.values())
    tokens = a.batch * a.seq * a.accum
    med = median(times)
    return {
        "command": "bench", "seq": a.seq, "batch": a.batch, "accum": a.accum,
        "fraction": a.fraction, "freeze_embedding": a.freeze_embedding,
        "steps": a.steps, "tokens_per_step": tokens,
        "tokens_per_s": round(tokens / med, 1),
        "ms_per_step": round(1e3 * med, 1),
        "ms_per_step_min_max": [round(1e3 * min(times), 1), round(1e3 * max(times), 1)],
        "split_ms_per_step": round(1e3 * median(split_times), 1),
        "breakdown_ms": ms,
        "output_layer_share": round((ms["head_forward"] + ms["head_backward"]) / whole, 4),
    }


@torch.no_grad()
def cmd_eval(a):
    cfg = ModelConfig()
    model = FlashLM(cfg).eval()
    times = []
    for i in range(a.steps + 1):
        ids, tgt = random_batch(cfg, a.batch, a.seq)
        t0 = time.perf_counter()
        model.loss(ids, tgt)
        times.append(time.perf_counter() - t0)
    med = median(times[1:])
    return {"command": "eval", "seq": a.seq, "batch": a.batch,
            "ms_per_batch": round(1e3 * med, 1),
            "tokens_per_s": round(a.batch * a.seq / med, 1)}


@torch.no_grad()
def cmd_generate(a):
    cfg = ModelConfig()
    model = FlashLM(cfg).eval()
    ids = torch.randint(cfg.vocab, (a.seq,)).tolist()
    out = {"command": "generate", "context": a.seq, "tokens": a.steps}
    for label, last_only in (("all_positions", False), ("last_position", True)):
        seq = list(ids)
        t0 = time.perf_counter()
        for _ in range(a.steps):
            h = model.core(torch.tensor([seq[-a.seq:]]))
            row = model.logits(h[-1:])[0] if last_only else model.logits(h)[-1]
            p = torch.softmax(torch.topk(row / 0.8, 40).values, -1)
            pick = torch.topk(row, 40).indices[torch.multinomial(p, 1)]
            seq.append(int(pick))
        out["tokens_per_s_" + label] = round(a.steps / (time.perf_counter() - t0), 2)
    return out


def cmd_head(a):
    cfg = ModelConfig()
    dt = torch.bfloat16 if a.bf16 else torch.float32
    w = (torch.randn(cfg.vocab, cfg.dim) * 0.1).to(dt).requires_grad_()
    x0 = torch.randn(a.rows, cfg.dim).to(dt)
    t = torch.randint(cfg.vocab, (a.rows,))
    fw, bw = [], []
    for _ in range(a.steps + 1):
        x = x0.clone().requires_grad_()
        w.grad = None
        t0 = time.perf_counter()
        total, _, _ = head_loss(F.linear(x, w).float(), t, cfg)
        t1 = time.perf_counter()
        total.backward()
        t2 = time.perf_counter()
        fw.append(t1 - t0)
        bw.append(t2 - t1)
    f, b = median(fw[1:]), median(bw[1:])
    flop = 2.0 * a.rows * cfg.dim * cfg.vocab
    return {"command": "head", "rows": a.rows, "dtype": str(dt), "forward_ms": round(1e3 * f, 1),
            "backward_ms": round(1e3 * b, 1), "total_ms": round(1e3 * (f + b), 1),
            "gflops_counting_3_products": round(3 * flop / (f + b) / 1e9, 1)}


# --------------------------------------------------------------------------
# Learning curve
# --------------------------------------------------------------------------
@dataclass
class Phase:
    seq: int                              # tokens of a sequence
    sequences: int                        # sequences of an optimizer step
    steps: Optional[int] = None           # None: until the time is over
    frozen: bool = False                  # embedding (and tied output matrix) not trained

    @staticmethod
    def parse(text: str) -> "Phase":
        f = text.split(":")
        if not 2 <= len(f) <= 4 or (len(f) == 4 and f[3] not in ("frozen", "trained")):
            raise argparse.ArgumentTypeError("expected SEQ:SEQUENCES[:STEPS[:frozen|trained]]")
        return Phase(int(f[0]), int(f[1]), int(f[2]) if len(f) > 2 else None, f[3:] == ["frozen"])


def read_ids(path: str) -> Tuple[torch.Tensor, Dict]:
    with open(path, "rb") as f:
        raw = f.read()
    assert sys.byteorder == "little"
    ids = torch.frombuffer(bytearray(raw), dtype=torch.int16).long() & 0xFFFF
    return ids, {"tokens": len(ids), "sha256": hashlib.sha256(raw).hexdigest()}


def random_windows(ids: torch.Tensor, count: int, seq: int):
    """(inputs, targets), each [count, seq]; starts are uniform, drawn with replacement."""
    start = torch.randint(0, len(ids) - seq - 1, (count, 1))
    at = start + torch.arange(seq)
    return ids[at], ids[at + 1]


@torch.no_grad()
def validation_nll(model: FlashLM, ids: torch.Tensor, windows: int, seq: int, micro: int) -> float:
    """Plain cross-entropy, nats a token, over ids[1 .. windows * seq]; window i reads
    ids[i * seq .. (i + 1) * seq - 1] from an empty context and predicts the ids one further."""
    n, total = windows * seq, 0.0
    x, y = ids[:n].view(windows, seq), ids[1:n + 1].view(windows, seq)
    for i in range(0, windows, micro):
        logits = model.logits(model.core(x[i:i + micro]))
        total += float(F.cross_entropy(logits, y[i:i + micro].reshape(-1), reduction="sum"))
    return total / n


def environment(threads: int) -> Dict:
    blas, cpu = set(), ""
    with open("/proc/self/maps") as f:
        for line in f:
            path = line.split()[-1]
            if "blas" in path:
                blas.add("/".join(path.split("/")[-2:]))
    with open("/proc/cpuinfo") as f:
        for line in f:
            if line.startswith(("model name", "cpu family", "model\t")):
                cpu += " ".join(line.replace(":", " ").split()) + "; "
            if not line.strip():
                break
    simd = [x.split()[-1] for x in torch.__config__.show().splitlines() if "CPU capability" in x]
    names = ("ATEN_CPU_CAPABILITY", "MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_")
    return {"threads": threads, "cpu": cpu.rstrip("; "), "torch": torch.__version__,
            "torch_simd": simd, "python": platform.python_version(), "blas": sorted(blas),
            "variables": {k: os.environ[k] for k in names if k in os.environ}}


def write_curve(path, header, evaluations, train_loss):
    rows = ",\n".join("  " + json.dumps(e) for e in evaluations)
    with open(path, "w") as f:
        f.write('{\n "header": %s,\n "evaluations": [\n%s\n ],\n "train_loss": %s\n}\n' % (
            json.dumps(header, indent=1, ensure_ascii=False).replace("\n", "\n "), rows,
            json.dumps(train_loss, separators=(",", ":"))))


def cmd_train(a):
    cfg, tcfg = ModelConfig(), TrainConfig()
    train_ids, train_file = read_ids(a.tokens)
    valid_ids, valid_file = read_ids(a.valid)
    scored = a.valid_windows * a.valid_seq
    assert len(valid_ids) > scored
    model = FlashLM(cfg)
    tr = Trainer(model, tcfg)
    header = {
        "what": "validation curve of FlashLM v3 in PyTorch",
        "seed": a.seed, "minutes": a.minutes, "phases": [asdict(p) for p in a.phase],
        "micro_batch_sequences": a.micro, "fraction_of_positions": a.fraction,
        "model": asdict(cfg), "optimizers": asdict(tcfg),
        "embedding_start": "normal(0, %g)" % cfg.embed_std,
        "parameters": sum(p.numel() for p in model.parameters()),
        "precision": "fp32", "train_ids": train_file, "valid_ids": valid_file,
        "scored": {"windows": a.valid_windows, "seq": a.valid_seq, "targets": scored,
                   "bytes": a.valid_bytes, "weights": "as trained, not the moving average"},
        "units": {"tokens": "tokens fed (sequences * seq), not only the sampled positions",
                  "train_seconds": "wall time of the steps; evaluation not counted",
                  "nll_nats": "plain cross-entropy, nats a token",
                  "bits_per_byte": "nll_nats * targets / (ln 2 * bytes)",
                  "train_loss": "[step, loss as optimised: mean of the 10 steps up to this one]"},
        "environment": environment(a.threads)}
    if a.about:
        with open(a.about) as f:
            header.update(json.load(f))
    evaluations, train_loss, recent = [], [], []
    step, tokens, seconds = 0, 0, 0.0

    def evaluate():
        nll = validation_nll(model, valid_ids, a.valid_windows, a.valid_seq, a.micro)
        evaluations.append({
            "step": step, "tokens": tokens, "train_seconds": round(seconds, 2),
            "nll_nats": round(nll, 5),
            "bits_per_byte": round(nll * scored / (math.log(2) * a.valid_bytes), 5)})
        header["result"] = {"steps": step, "tokens": tokens, "train_seconds": round(seconds, 2),
                            "phases": per_phase, **load.result(), "peak_rss_mib": peak_rss_mib()}
        write_curve(a.out, header, evaluations, train_loss)
        print(json.dumps(evaluations[-1]), file=sys.stderr, flush=True)

    load, per_phase = LoadMeter(), []
    evaluate()
    marks = sorted(60 * m for m in a.eval_minutes if m < a.minutes)
    for phase in a.phase:
        model.embedding.weight.requires_grad_(not phase.frozen)
        micro_batches, times = phase.sequences // a.micro, []
        assert micro_batches * a.micro == phase.sequences
        while seconds < 60 * a.minutes and (phase.steps is None or len(times) < phase.steps):
            t0 = time.perf_counter()
            step += 1
            tr.set_lr(step)
            tr.zero_grad()
            loss = 0.0
            for _ in range(micro_batches):
                ids, tgt = random_windows(train_ids, a.micro, phase.seq)
                total, _, _ = model.loss(ids, tgt, sample_rows(a.micro * phase.seq, a.fraction))
                (total / micro_batches).backward()
                loss += total.item() / micro_batches
            tr.apply()
            tr.update_ema()
            times.append(time.perf_counter() - t0)
            seconds += times[-1]
            tokens += phase.sequences * phase.seq
            recent.append(loss)
            if step % 10 == 0:
                train_loss.append([step, round(sum(recent) / len(recent), 4)])
                recent = []
            if step % a.eval_every == 0 or (marks and seconds >= marks[0]):
                while marks and seconds >= marks[0]:
                    marks.pop(0)
                evaluate()
        if times:
            per_phase.append({
                "steps": len(times), "train_seconds": round(sum(times), 2),
                "ms_per_step_median": round(1e3 * median(times), 1),
                "tokens_per_s": round(len(times) * phase.sequences * phase.seq / sum(times), 1)})
    if evaluations[-1]["step"] == step:
        evaluations.pop()
    evaluate()
    return {"command": "train", "seed": a.seed, "steps": step, "tokens": tokens,
            "train_seconds": round(seconds, 2), "tokens_per_s": round(tokens / seconds, 1),
            "phases": per_phase, **{k: evaluations[-1][k] for k in ("nll_nats", "bits_per_byte")}}


def main():
    p = argparse.ArgumentParser(description=__doc__)
    sub = p.add_subparsers(dest="cmd", required=True)

    def add(name, fn, seq, steps):
        q = sub.add_parser(name)
        q.set_defaults(fn=fn)
        q.add_argument("--seq", type=int, default=seq)
        q.add_argument("--batch", type=int, default=4)
        q.add_argument("--steps", type=int, default=steps)
        q.add_argument("--threads", type=int, default=2)
        q.add_argument("--seed", type=int, default=1)
        return q

    q = add("bench", cmd_bench, 128, 8)
    q.add_argument("--accum", type=int, default=4)
    q.add_argument("--fraction", type=float, default=0.25)
    q.add_argument("--warmup", type=int, default=2)
    q.add_argument("--freeze-embedding", action="store_true")
    add("eval", cmd_eval, 256, 5)
    add("generate", cmd_generate, 256, 200)
    q = add("head", cmd_head, 0, 5)
    q.add_argument("--rows", type=int, default=512)
    q.add_argument("--bf16", action="store_true")
    q = sub.add_parser("train")
    q.set_defaults(fn=cmd_train)
    q.add_argument("--tokens", required=True, help="training ids, little-endian uint16")
    q.add_argument("--valid", required=True, help="validation ids, little-endian uint16")
    q.add_argument("--valid-bytes", type=int, required=True,
                   help="length in bytes of the text of the scored target ids")
    q.add_argument("--valid-windows", type=int, default=40)
    q.add_argument("--valid-seq", type=int, default=256)
    q.add_argument("--minutes", type=float, required=True, help="training time")
    q.add_argument("--phase", type=Phase.parse, nargs="+", metavar="SEQ:SEQUENCES[:STEPS[:frozen]]",
                   default=[Phase.parse("64:16:300:frozen"), Phase.parse("128:16")])
    q.add_argument("--micro", type=int, default=4, help="sequences in a micro-batch")
    q.add_argument("--fraction", type=float, default=0.25)
    q.add_argument("--eval-every", type=int, default=100, help="steps")
    q.add_argument("--eval-minutes", type=float, nargs="*", default=[],
                   help="evaluate also after the first step that ends past these times")
    q.add_argument("--about", help="JSON object to be copied into the header of the curve")
    q.add_argument("--out", required=True)
    q.add_argument("--threads", type=int, default=2)
    q.add_argument("--seed", type=int, default=1)

    a = p.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    load = LoadMeter()
    out = a.fn(a)
    out.update(load.result())
    out.update(threads=a.threads, torch=torch.__version__, peak_rss_mib=peak_rss_mib())
    print(json.dumps(out))


if __name__ == "__main__":
    main()
