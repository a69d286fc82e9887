"""What a file or folder of examples tells of the questions about it.

Plain Python: no Copier, no Jinja, no NumPy and nothing of the planner. Only the
beginning of a large file is read, so memory and time are bounded.
"""

from .errors import InspectionError, printable
from .findings import Finding, Findings
from .inspect import Inspection, inspect_path
from .names import join_names, split_names

__all__ = [
    "Finding",
    "Findings",
    "Inspection",
    "InspectionError",
    "inspect_path",
    "join_names",
    "printable",
    "split_names",
]
