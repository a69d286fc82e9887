"""Where the names that PyTorch's modules read come from."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR, ReduceLROnPlateau
from torch.utils.data import DataLoader, Dataset
from tqdm import tqdm

from .checkpoint import TrainState, find_device, save_atomically
from .loader import Batches
from .model import ConvLSTM, Network
from .optim import build_schedule
