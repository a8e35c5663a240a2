"""Make the network ready for eight-bit arithmetic.

A few channels of a transformer's activations are a hundred times larger than the rest, and one scale for a whole
matrix of activations then leaves few steps for all others. Each linear layer's input channels are therefore divided by
a factor and the weights multiplied by it, which changes nothing in exact arithmetic (Xiao et al., 2023, "SmoothQuant",
https://arxiv.org/abs/2211.10438).

Needs ``torch``, which is not a dependency of the project.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from charades.meaning.build.encoder_network import Layer

STRENGTH = 0.75
"""0 leaves all unevenness to the activations, 1 moves it all into the weights."""
LEAST = 1e-5


class Smoothed(nn.Module):  # type: ignore[misc]
    """A linear layer whose input is first multiplied by a factor for each channel."""

    def __init__(self, linear: nn.Linear, factor: Tensor) -> None:
        super().__init__()
        self.register_buffer("factor", factor)
        self.linear = linear

    def forward(self, vectors: Tensor) -> Tensor:
        """Apply the layer: (batch, length, channels in) to (batch, length, channels out)."""
        return self.linear(vectors * self.factor)


def smooth(network: nn.Module, sample: Iterable[tuple[Tensor, ...]]) -> None:
    """Even out the inputs of all linear layers of a network in place.

    Args:
        network: A network whose ``layer`` is a list of `Layer`; their linear layers become `Smoothed`.
        sample: Inputs of all kinds whose activations are looked at; some hundreds are enough.
    """
    largest: dict[tuple[Layer, str], Tensor] = {}

    def watch(layer: Layer, name: str) -> torch.utils.hooks.RemovableHandle:
        def look(_: nn.Module, inputs: tuple[Tensor]) -> None:
            seen = inputs[0].abs().flatten(0, 1).amax(0)
            largest[layer, name] = torch.maximum(largest.get((layer, name), seen), seen)

        return getattr(layer, name).register_forward_pre_hook(look)

    handles = [watch(layer, name) for layer, name in _linears(network)]
    with torch.inference_mode():
        for inputs in sample:
            network(*inputs)
    for handle in handles:
        handle.remove()
    for (layer, name), seen in largest.items():
        setattr(layer, name, _smoothed(getattr(layer, name), seen.clone()))


def texts(tokenizer: Tokenizer, sample: Sequence[str]) -> Iterator[tuple[Tensor, Tensor]]:
    """Yield the inputs of the sentence encoder for each text; the tokenizer must not pad."""
    for text in sample:
        ids = torch.tensor([tokenizer.encode(text).ids])
        yield ids, torch.ones_like(ids)


def pairs(tokenizer: Tokenizer, sample: Sequence[tuple[str, str]]) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    """Yield the inputs of the pair network for each pair of texts; the tokenizer must not pad."""
    for first, second in sample:
        encoding = tokenizer.encode(first, second)
        ids = torch.tensor([encoding.ids])
        yield ids, torch.ones_like(ids), torch.tensor([encoding.type_ids])


def _linears(network: nn.Module) -> Iterator[tuple[Layer, str]]:
    for layer in network.layer:
        for name, part in layer.named_children():
            if isinstance(part, nn.Linear):
                yield layer, name


def _smoothed(linear: nn.Linear, largest: Tensor) -> Smoothed:
    weights = linear.weight.detach().abs().amax(0).clamp_min(LEAST)
    factor = largest.clamp_min(LEAST) ** STRENGTH / weights ** (1 - STRENGTH)
    factor = factor / factor.log().mean().exp()
    linear.weight.data *= factor
    return Smoothed(linear, 1 / factor)
