"""Where the names that generated modules read come from, whatever the framework.

A name stands here once: a module that has it from elsewhere imports it itself.
"""

import argparse
import csv
import dataclasses
import inspect
import json
import math
import re
import shlex
import shutil
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from types import FrameType
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest
from examples import make_arrays, make_table, write_examples, write_inputs
from matplotlib.figure import Figure
from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError
from rapidfuzz.distance import Levenshtein
from scipy.signal import correlate2d
from scipy.special import entr, expit, logit, softmax
from sklearn.metrics import (
    ConfusionMatrixDisplay,
    accuracy_score,
    f1_score,
    mean_absolute_error,
    r2_score,
    roc_auc_score,
    root_mean_squared_error,
)
from sklearn.model_selection import GroupShuffleSplit, train_test_split
from sklearn.neighbors import NearestNeighbors

from .config import (
    ANOTHER,
    RESUMABLE,
    Config,
    add_options,
    find_problem,
    read_settings,
)
from .data import (
    CLASSES,
    IGNORED,
    INPUT_SHAPE,
    VOCABULARY,
    ImageFiles,
    encode_features,
    find_images,
    load_data,
    load_splits,
    read_image,
    read_series,
    read_table,
)
from .encoding import Encoding
from .errors import DataError
from .history import (
    choose_epochs,
    count_epochs_since_best,
    is_out_of_patience,
    read_history,
    require_finite,
    write_history,
)
from .inference import compute_outputs, load_best
from .inputs import check_inputs, read_arrays, read_inputs
from .loop import build_training
from .losses import build_loss
from .metrics import guess, keep_steps, predict_numbers, score
from .optim import build_optimizer
from .plots import plot_curves
from .splits import NAMES, Split, choose_rows, split_at_random
from .statistics import Statistics, fit_statistics, weigh_classes, weigh_positives
from .targets import encode_targets, name_classes
from .teacher import ask_teacher, to_probabilities
from .verdict import MEANING, METRIC, NEXT, PERFECT, Result, advise, go_on, judge
