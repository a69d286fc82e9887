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
        use="It estimates the mean: use it where large errors are the costliest",
        limits="One outlier can outweigh many good predictions",
        source=f"{BISHOP}, section 1.5.5",
        reason="it estimates the mean and penalizes large errors most",
        scaled=True,
        unbounded_gradient=True,
    ),
    Loss(
        name="mae",
        class_name="StandardizedMAE",
        title="The mean absolute error, each target in units of its standard deviation",
        formula="L = mean of |prediction - target| / std, std from the training split",
        scope="[0, ∞); predicting the median of a normal distribution scores 0.8",
        use="It estimates the median: use it where outliers should not dominate",
        limits="Its gradient does not shrink near the optimum: decay the learning rate",
        source=f"{BISHOP}, section 1.5.5",
        reason="it estimates the median, so outliers do not dominate",
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
        use="It is quadratic for small errors and linear for large ones: use it where "
        "outliers should not dominate",
        limits="It adds a threshold to choose: errors beyond delta count as outliers",
        source='Huber, "Robust Estimation of a Location Parameter", 1964',
        reason="it is linear for large errors, so outliers do not dominate",
        settings=(
            Hyperparameter(
                "huber_delta",
                1.0,
                "above 0",
                "error where the loss turns linear, in standard deviations",
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
        use="It is quadratic for small errors and linear for large ones, like Huber, "
        "but smooth and without a threshold to choose",
        limits="The transition is fixed, at about one standard deviation of the target",
        source='Saleh and Saleh, "Statistical Properties of the log-cosh Loss Function '
        'Used in Machine Learning", 2022',
        reason="it is a smooth Huber loss, with no threshold to choose",
        scaled=True,
    ),
    Loss(
        name="gaussian_nll",
        class_name="GaussianNLL",
        title="The negative log-likelihood of a normal distribution",
        formula="With the network's mean m and variance v, and the target y, all "
        "standardized, L = mean of (log v + (y - m)² / v) / 2",
        scope="[-6.9, ∞), since v is at least 1e-6",
        use="The network estimates its own uncertainty, so predictions come with "
        "error bars",
        limits="A network that memorizes its data becomes overconfident; check the "
        "standard deviations on validation data",
        source='Nix and Weigend, "Estimating the Mean and Variance of the Target '
        'Probability Distribution", 1994',
        reason="the network predicts a variance along with each mean",
        scaled=True,
        unbounded_gradient=True,
        negative=True,
        head_form="mean_and_variance",
    ),
)
