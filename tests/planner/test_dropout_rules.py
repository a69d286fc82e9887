"""Each rule of dropout, for any stack, as it is said in the README.

The rules are functions of one test, so that each network is drawn once for all.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from hypothesis import given, settings

from extensions.planner.layers.dropout import DropoutOptions
from extensions.planner.layers.dropout import rate_of as rate_of_dropout
from extensions.planner.layers.layer import Layer

from .strategies import Network, networks

CONVOLUTIONS = ("conv1d", "conv2d", "residual")
RECURRENT = ("rnn", "gru", "lstm", "bilstm", "convlstm")
USUAL = {
    "mlp": 0.3,
    "transformer": 0.1,
    "embedding": 0.2,
    "projection": 0.2,
    **dict.fromkeys([*CONVOLUTIONS, *RECURRENT], 0.2),
}
AVERAGING = ("mean", "pool")


@dataclass(frozen=True)
class Gap:
    """A layer that learns, what stands behind it, and what learns later."""

    owner: Layer
    behind: tuple[Layer, ...]
    later: tuple[str, ...]
    first: bool
    rate: float

    @property
    def added(self) -> list[Layer]:
        return [x for x in self.behind if x.kind == "dropout" and x.reason]

    @property
    def drops(self) -> bool:
        """Say whether anything is dropped, where a person has not chosen otherwise."""
        written = any(x.kind == "dropout" and not x.reason for x in self.behind)
        return written or self.rate == 0 or len(self.added) == 1

    @property
    def reads_steps(self) -> bool:
        """Say whether a recurrent layer learns from it next."""
        return self.later[:1] != () and self.later[0] in RECURRENT


def rate_of(layer: Layer, network: Network) -> float:
    """Return the layer's own rate, else the answer, else what its family has."""
    own = getattr(layer.options, "dropout", None)
    if own is not None:
        return float(own)
    if network.answer != "auto":
        return float(network.answer)
    return 0.0 if network.plan.objective.loss.pairwise else USUAL[layer.kind]


def gaps(network: Network) -> Iterator[Gap]:
    layers = network.plan.layers
    learning = [i for i, layer in enumerate(layers) if layer.kind in USUAL]
    for place, start in enumerate(learning):
        later = learning[place + 1 :]
        yield Gap(
            owner=layers[start],
            behind=layers[start + 1 : later[0] if later else len(layers)],
            later=tuple(layers[i].kind for i in later),
            first=place == 0,
            rate=rate_of(layers[start], network),
        )


def is_spatial(layer: Layer) -> bool:
    return isinstance(layer.options, DropoutOptions) and layer.options.spatial


def stacked(layer: Layer) -> bool:
    return layer.kind in RECURRENT and getattr(layer.options, "layers", 1) > 1


def a_dense_layer_is_followed_by_dropout(network: Network) -> None:
    assert all(gap.drops for gap in gaps(network) if gap.owner.kind == "mlp")


def transformer_blocks_and_stacked_layers_drop_inside_and_no_others(
    network: Network,
) -> None:
    for layer in network.plan.layers:
        room = layer.kind == "transformer" or stacked(layer)
        assert layer.dropout == (rate_of(layer, network) if room else 0)


def the_inputs_of_a_recurrent_layer_with_layers_before_it_are_dropped(
    network: Network,
) -> None:
    assert all(gap.drops for gap in gaps(network) if gap.reads_steps)


@settings(max_examples=400, deadline=None)
@given(networks(RECURRENT))
def test_a_recurrent_layer_that_is_first_and_alone_is_followed_by_dropout(
    network: Network,
) -> None:
    for gap in gaps(network):
        if gap.first and gap.owner.kind in RECURRENT and not stacked(gap.owner):
            assert gap.drops


@settings(max_examples=400, deadline=None)
@given(networks((*RECURRENT, "dropout", "dropout")))
def test_a_recurrent_layers_own_rate_is_never_ignored(network: Network) -> None:
    for gap in gaps(network):
        own = getattr(gap.owner.options, "dropout", None)
        if own:
            rates = [rate_of_dropout(layer) for layer in gap.added]
            assert own in [gap.owner.dropout, *rates]


def whole_maps_are_dropped_behind_a_convolution_without_a_dense_layer_later(
    network: Network,
) -> None:
    for gap in gaps(network):
        if gap.owner.kind not in CONVOLUTIONS:
            continue
        assert gap.drops or "mlp" in gap.later
        for dropout in gap.added:
            assert is_spatial(dropout)
            before = gap.behind[: gap.behind.index(dropout)]
            assert {layer.kind for layer in before} <= {"pool"}


def what_the_output_layer_reads_is_dropped(network: Network) -> None:
    assert all(gap.drops for gap in gaps(network) if not gap.later)


def nothing_is_dropped_of_the_raw_input(network: Network) -> None:
    for layer in network.plan.layers:
        if layer.kind in USUAL:
            break
        assert layer.kind != "dropout" or not layer.reason


def where_no_rule_asks_for_it_nothing_is_dropped(network: Network) -> None:
    for gap in gaps(network):
        kind = gap.owner.kind
        asked = (
            kind == "mlp"
            or (kind in CONVOLUTIONS and "mlp" not in gap.later)
            or gap.reads_steps
            or not gap.later
            or (gap.first and kind in RECURRENT and not stacked(gap.owner))
            or getattr(gap.owner.options, "dropout", None) is not None
        )
        assert len(gap.added) <= (1 if asked and gap.rate > 0 else 0)


def every_rate_is_the_layers_own_or_the_answer_or_the_familys(
    network: Network,
) -> None:
    for gap in gaps(network):
        for dropout in gap.added:
            assert rate_of_dropout(dropout) == gap.rate
            assert 0 < gap.rate < 1


def no_mean_and_no_pooling_averages_numbers_that_were_dropped(
    network: Network,
) -> None:
    for gap in gaps(network):
        for dropout in gap.added:
            after = gap.behind[gap.behind.index(dropout) + 1 :]
            averaged = any(layer.kind in AVERAGING for layer in after)
            written = any(layer.kind == "dropout" for layer in after)
            assert is_spatial(dropout) or written or not averaged


def a_persons_own_dropout_stays_where_it_is_and_takes_the_place_of_the_rules(
    network: Network,
) -> None:
    entries = [entry for entry in network.stack if isinstance(entry, dict)]
    chosen = [entry["dropout"]["rate"] for entry in entries if "dropout" in entry]
    found = [x for x in network.plan.layers if x.kind == "dropout" and not x.reason]
    assert [rate_of_dropout(layer) for layer in found] == chosen
    for gap in gaps(network):
        if gap.added and any(layer in found for layer in gap.behind):
            assert getattr(gap.owner.options, "dropout", None) and not gap.owner.dropout


def dropout_changes_nothing_else_of_a_network(network: Network) -> None:
    def others(layers: tuple[Layer, ...]) -> list[tuple[object, ...]]:
        kept = (x for x in layers if not (x.kind == "dropout" and x.reason))
        return [(x.name, x.options, x.inputs, x.outputs, x.layout) for x in kept]

    silent = network.plan_with("0")
    assert others(silent.layers) == others(network.plan.layers)
    assert silent.parameters == network.plan.parameters


RULES = (
    a_dense_layer_is_followed_by_dropout,
    transformer_blocks_and_stacked_layers_drop_inside_and_no_others,
    the_inputs_of_a_recurrent_layer_with_layers_before_it_are_dropped,
    whole_maps_are_dropped_behind_a_convolution_without_a_dense_layer_later,
    what_the_output_layer_reads_is_dropped,
    nothing_is_dropped_of_the_raw_input,
    where_no_rule_asks_for_it_nothing_is_dropped,
    every_rate_is_the_layers_own_or_the_answer_or_the_familys,
    no_mean_and_no_pooling_averages_numbers_that_were_dropped,
    a_persons_own_dropout_stays_where_it_is_and_takes_the_place_of_the_rules,
    dropout_changes_nothing_else_of_a_network,
)


@settings(max_examples=400, deadline=None)
@given(networks())
def test_every_rule_holds_for_any_network(network: Network) -> None:
    for rule in RULES:
        rule(network)
