"""The data that the answers name: built in, or a person's own."""

from .dataset import Dataset
from .demos import demo_for
from .request import DataRequest
from .user_data import describe_user_data


def find_dataset(request: DataRequest) -> Dataset:
    """Return what is known of the data.

    Raises:
        PlanError: There is no such data.
    """
    if request.inputs is None:
        return demo_for(request.kind, request.task.name, request.per_step)
    return describe_user_data(request, request.inputs)
