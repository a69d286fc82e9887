"""Where the names that generated modules read come from, whatever the framework.

A name stands here once: a module that has it from elsewhere imports it itself.
"""

import argparse
import ast
import csv
import dataclasses
import gzip
import hashlib
import io
import json
import logging
import math
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
import warnings
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stderr
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial
from itertools import product
from pathlib import Path
from statistics import fmean, stdev
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError
from rapidfuzz.distance import Levenshtein
from scipy.signal import correlate2d
from scipy.special import entr, expit, log_softmax, logit, softmax
from sklearn.linear_model import LinearRegression
from sklearn.metrics import (
    ConfusionMatrixDisplay,
    accuracy_score,
    f1_score,
    mean_absolute_error,
    r2_score,
    roc_auc_score,
    root_mean_squared_error,
)
from sklearn.model_selection import train_test_split
from sklearn.neighbors import NearestNeighbors
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

from examples import (
    COUNT,
    SPLITS,
    Cells,
    change,
    make_arrays,
    make_table,
    write_arrays,
    write_cells,
    write_examples,
    write_inputs,
    write_number,
)

from .__main__ import main
from .check.audit import audit, check, print_findings, tell_findings
from .check.findings import (
    find_absent,
    find_alike,
    find_codes,
    find_constants,
    find_contradictions,
    find_copies,
    find_far_off,
    find_no_classes,
    find_numbering,
    find_rare,
    find_repeated,
    find_shared,
    find_short,
    find_uniform,
)
from .check.overview import Overview, look_at
from .check.similar import find_pairs
from .check.suspects import find_code, find_far, gives_target
from .check.worst import write_worst
from .checkpoint import (
    EARLY_STOP,
    count_epochs_since_best,
    is_out_of_patience,
    load_best,
    read_history,
    remaining_epochs,
    require_finite,
    write_history,
)
from .config import (
    DATA_OPTIONS,
    Config,
    DataError,
    RunError,
    UsageError,
    add_options,
    changed_code,
    choose_config,
    digest,
)
from .data import (
    CLASSES,
    COLUMNS,
    IGNORE_INDEX,
    INPUT_SHAPE,
    NUMBERS,
    READERS,
    TARGETS,
    VOCABULARY,
    ImageFiles,
    load_data,
    load_splits,
    read_image,
    read_series,
)
from .data.arrays import read_arrays
from .data.cells import read_column, read_targets, refuse_gap, require_values
from .data.columns import (
    KINDS,
    Category,
    Column,
    Feature,
    Ignored,
    Number,
    Text,
    choose_features,
    column_from_json,
    column_to_json,
)
from .data.dates import Date
from .data.dealing import deal, deal_examples, deal_groups, repeats_few, tell_apart
from .data.decoding import decode_all, find_fault
from .data.encoding import Encoding
from .data.features import (
    check_features,
    describe_odd,
    describe_width,
    digest_features,
    encode_features,
    find_ids,
    fit_numbers,
    read_features,
)
from .data.fingerprint import (
    RECORD,
    digest_arrays,
    digest_bytes,
    digest_cells,
    divide_unseen,
    is_same,
    load_record,
    mark_fold,
    read_fold,
    recall_parts,
    require_same,
)
from .data.folder import (
    Folder,
    describe_doubles,
    describe_left_out,
    find_images,
    list_folder,
)
from .data.given import (
    NAMES,
    TEST,
    TRAIN,
    VALIDATION,
    read_given,
    require_groups,
    require_usable,
    require_whole,
    tell_missing,
)
from .data.inference import learn_columns
from .data.inputs import Inputs, check_inputs, read_inputs
from .data.layout import SUFFIXES, show
from .data.numbers import GAPS, TRUTHS, CellError, NumberFormat, read_cells
from .data.precision import center_values, choose_centers, restore_values
from .data.ranges import find_ranges, note_ranges
from .data.reading import read_table
from .data.scaling import (
    Statistics,
    fit_statistics,
    weigh_classes,
    weigh_positives,
)
from .data.series import Series, find_series, find_time
from .data.shapes import (
    arrange_inputs,
    read_classes,
    read_numbers,
    read_words,
    require_count,
    require_kind,
    require_normal,
    tell_shape,
)
from .data.splits import (
    TEST_SHARE,
    VALIDATION_SHARE,
    Split,
    assign_splits,
    describe_splits,
    save_splits,
    split_at_random,
)
from .data.table import Table
from .data.targets import encode_targets, name_classes, split_names
from .data.teacher import ask_teacher, load_soft_splits, to_probabilities
from .diagnose import (
    MEANING,
    METRIC,
    NEXT,
    PERFECT,
    Result,
    advise,
    choose_diagnosis,
    train_longer,
)
from .evaluate import compute_outputs, evaluate, require_score
from .folds import summarize, train_folds
from .losses import build_loss
from .metrics import (
    baseline,
    decode,
    keep_steps,
    predict_numbers,
    read_labels,
    score,
)
from .optim import build_optimizer
from .plots import plot_curves, plot_diagnosis, plot_results
from .tables import free_name, join_columns, require_output, write_table
from .train import build_training, train
