#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes adaptive.safetensors: log-probabilities, losses and gradients of PyTorch's
AdaptiveLogSoftmaxWithLoss, computed in float64 from float32 inputs, for the adaptive head's test.

Run with Debian's python3-torch, in this folder: /usr/bin/python3 make_adaptive.py
Each case is a prefix ("plain.", ...). The errors of PyTorch in float32 against float64 stand in the
metadata, as in the other files here (README.md).
"""
import json
import struct

import numpy
import torch

CASES = {
    # name: (in_features, n_classes, cutoffs, div_value, head_bias, rows)
    "plain": (24, 90, [12, 40], 2.0, False, 50),
    "default_div": (32, 211, [20, 60], 4.0, False, 64),
    "head_bias": (24, 90, [12, 40], 2.0, True, 50),
}


def compute(layer, hidden, targets):
    """What PyTorch makes of it, by name."""
    hidden = hidden.detach().clone().requires_grad_(True)
    layer.zero_grad()
    output, loss = layer(hidden, targets)
    loss.backward()
    result = {"log_p_target": output, "loss": loss.reshape(1), "log_p": layer.log_prob(hidden),
              "grad.hidden": hidden.grad}
    for name, parameter in layer.named_parameters():
        result["grad." + name] = parameter.grad
    return {name: value.detach().clone() for name, value in result.items()}


def make_case(name, tensors, errors, metadata):
    features, classes, cutoffs, div_value, head_bias, rows = CASES[name]
    torch.manual_seed(list(CASES).index(name) + 1)
    layer = torch.nn.AdaptiveLogSoftmaxWithLoss(features, classes, cutoffs, div_value, head_bias)
    for parameter in layer.parameters():
        torch.nn.init.normal_(parameter, 0.0, 0.4)
    hidden = torch.randn(rows, features)
    # Every part gets targets: frequencies fall as one over the rank.
    shares = 1 / torch.arange(1, classes + 1, dtype=torch.float64)
    targets = torch.multinomial(shares, rows, replacement=True)
    for parameter_name, parameter in layer.named_parameters():
        tensors[f"{name}.param.{parameter_name}"] = parameter.detach().clone()
    tensors[f"{name}.hidden"] = hidden
    tensors[f"{name}.targets"] = targets.to(torch.int32)
    rounded = compute(layer, hidden, targets)
    exact = compute(layer.double(), hidden.double(), targets)
    for key, value in exact.items():
        tensors[f"{name}.{key}"] = value
        errors[f"{name}.{key}"] = float((rounded[key].double() - value).abs().max())
    metadata[f"{name}.cutoffs"] = "/".join(map(str, cutoffs))
    metadata[f"{name}.div_value"] = str(div_value)


def write(path, tensors, metadata):
    """safetensors: header length, JSON header padded to 8 bytes, data by falling element size."""
    header, data, offset = {"__metadata__": metadata}, [], 0
    names = {torch.float64: "F64", torch.float32: "F32", torch.int32: "I32"}
    for name in sorted(tensors, key=lambda n: (-tensors[n].element_size(), n)):
        array = numpy.ascontiguousarray(tensors[name].numpy())
        header[name] = {"dtype": names[tensors[name].dtype], "shape": list(array.shape),
                        "data_offsets": [offset, offset + array.nbytes]}
        data.append(array.tobytes())
        offset += array.nbytes
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(data))


def main():
    torch.set_num_threads(1)
    tensors, errors, metadata = {}, {}, {}
    for name in CASES:
        make_case(name, tensors, errors, metadata)
    metadata["float32_max_abs_error"] = json.dumps(errors)
    metadata["made_with"] = "PyTorch " + torch.__version__
    write("adaptive.safetensors", tensors, metadata)


main()
