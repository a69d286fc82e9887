"""Losses of numbers."""

from ...hyperparameter import Hyperparameter
from .loss import BISHOP, Loss

NUMBERS = (
    Loss(
        name="mse",
        class_name="StandardizedMSE",
        title="The mean squared error, each target in units of its standard deviation",
        formula="L = mean of ((prediction - target) / std)², std from the training "
        "split",
        scope="[0, ∞); predicting the mean scores 1, whatever the units",
        use="It estimates the mean: use it where large errors cost most",
        limits="One outlier can outweigh many good predictions",
        source=f"{BISHOP}, section 1.5.5",
        reason="it estimates the mean, and large errors cost most",
        scaled=True,
        unbounded_gradient=True,
    ),
    Loss(
        name="mae",
        class_name="StandardizedMAE",
        title="The mean absolute error, each target in units of its standard deviation",
        formula="L = mean of |prediction - target| / std, std from the training split",
        scope="[0, ∞); predicting the median of a normal distribution scores 0.8",
        use="It estimates the median: use it where outliers must not count more",
        limits="Its gradient does not shrink near the optimum: let the rate fall",
        source=f"{BISHOP}, section 1.5.5",
        reason="it estimates the median, and outliers count no more than others",
        scaled=True,
        constant_gradient=True,
    ),
    Loss(
        name="huber",
        class_name="StandardizedHuber",
        title="The Huber loss, each target in units of its standard deviation",
        formula="With e = (prediction - target) / std, L = mean of e² / 2 where |e| ≤ "
        "delta, and of delta (|e| - delta / 2) beyond; std from the training split",
        scope="[0, ∞)",
        use="It is squared near the target and absolute far from it: use it where "
        "outliers must not spoil the mean of the rest",
        limits="delta is one choice more: errors beyond it count as outliers",
        source='Huber, "Robust Estimation of a Location Parameter", 1964',
        reason="it is squared for small errors, and outliers count no more than in "
        "absolute terms",
        settings=(
            Hyperparameter(
                "huber_delta",
                1.0,
                "above 0",
                "largest error that is squared, in standard deviations of the target",
            ),
        ),
        scaled=True,
    ),
    Loss(
        name="log_cosh",
        class_name="StandardizedLogCosh",
        title="The log-cosh loss, each target in units of its standard deviation",
        formula="With e = (prediction - target) / std, L = mean of log(cosh(e)); std "
        "from the training split",
        scope="[0, ∞); predicting the mean of a normal distribution scores 0.37",
        use="It is squared near the target and absolute far from it, as huber, but one "
        "smooth curve without a delta to choose",
        limits="Where it turns is fixed, at about one standard deviation of the target",
        source='Saleh and Saleh, "Statistical Properties of the log-cosh Loss Function '
        'Used in Machine Learning", 2022',
        reason="it is squared for small errors and absolute for large ones, and has no "
        "threshold to choose",
        scaled=True,
    ),
    Loss(
        name="gaussian_nll",
        class_name="GaussianNLL",
        title="The negative log-likelihood of a normal distribution",
        formula="With mean m and variance v of the network and the target y, all "
        "standardised, L = mean of (log v + (y - m)² / v) / 2",
        scope="[-6.9, ∞), since v is at least 1e-6",
        use="The network says how sure it is, so predictions come with an error bar",
        limits="A network that fits its data by heart is sure of everything; check the "
        "deviations on validation data",
        source='Nix and Weigend, "Estimating the Mean and Variance of the Target '
        'Probability Distribution", 1994',
        reason="the network gives a variance with each prediction",
        scaled=True,
        unbounded_gradient=True,
        negative=True,
        head="mean_and_variance",
    ),
)
