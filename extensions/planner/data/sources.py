"""Where examples can come from: a row for each source."""

from ..objective.tasks import TASKS
from .sizes import AXES
from .source import Source, Templates

KINDS = tuple(AXES)

SOURCES = {
    source.name: source
    for source in (
        Source(
            name="demo",
            title="real data that is built in, to start at once",
            kinds=KINDS,
            tasks=tuple(TASKS),
            templates={},
        ),
        Source(
            name="csv",
            title="a table of your own",
            kinds=("tabular", "series"),
            tasks=tuple(name for name in TASKS if name != "ctc"),
            templates={
                "tabular": Templates(
                    "custom/data_csv_table.py.jinja", "custom/inputs_csv_table.py"
                ),
                "series": Templates(
                    "custom/data_csv_series.py.jinja",
                    "custom/inputs_csv_series.py.jinja",
                ),
            },
            path="data.csv",
            path_meaning=".csv file of the examples",
            example_path="data.csv",
            dependencies=("pandas>=2.2",),
            columns=True,
        ),
        Source(
            name="npz",
            title="NumPy arrays x and y of your own",
            kinds=KINDS,
            tasks=tuple(TASKS),
            templates=dict.fromkeys(
                KINDS,
                Templates("custom/data_npz.py.jinja", "custom/inputs_npz.py.jinja"),
            ),
            path="data.npz",
            path_meaning=".npz file of the examples",
            example_path="data.npz",
            arrays=True,
        ),
        Source(
            name="image_folder",
            title="image files of your own, a folder for each class",
            kinds=("image",),
            tasks=("multiclass", "binary", "metric_learning"),
            templates={
                "image": Templates(
                    "custom/data_image_folder.py.jinja", "custom/inputs_image_folder.py"
                ),
            },
            path="data",
            path_meaning="folder of the images",
            example_path="IMAGES",
            dependencies=("pillow>=10.3",),
            folders=True,
            lazy=True,
            probabilities=False,
        ),
    )
}
