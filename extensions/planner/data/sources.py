"""Where examples can come from: a row for each source."""

from ..objective.tasks import TASKS
from .files import (
    ARRAYS,
    BUILT_IN,
    CSV_SERIES,
    CSV_TABLE,
    IMAGES,
    NPZ,
    TOKEN_ARRAYS,
    Files,
)
from .sizes import AXES
from .source import Source

# The forms of a source whose files hold arrays.
ARRAY_FORMS = {**dict.fromkeys(AXES, ARRAYS), "tokens": TOKEN_ARRAYS}
SOURCES = {
    source.name: source
    for source in (
        Source(
            name="demo",
            title="real data that is built in, to start at once",
            forms=dict.fromkeys(AXES, BUILT_IN),
            tasks=tuple(TASKS),
            files=NPZ,
            custom=False,
        ),
        Source(
            name="csv",
            title="a table of your own, in text",
            forms={"tabular": CSV_TABLE, "series": CSV_SERIES},
            tasks=tuple(name for name in TASKS if name != "ctc"),
            files=Files(
                suffix=".csv",
                name="a .csv file",
                path="data.csv",
                path_meaning=".csv file of the examples",
                example="data.csv",
                input_meaning=".csv file",
                predicted="the examples of a .csv file, which needs no targets",
            ),
            modules={"reading": "csv/read_csv.py"},
        ),
        Source(
            name="parquet",
            title="a table of your own, in Parquet",
            forms={"tabular": CSV_TABLE, "series": CSV_SERIES},
            tasks=tuple(name for name in TASKS if name != "ctc"),
            files=Files(
                suffix=".parquet",
                name="a .parquet file",
                path="data.parquet",
                path_meaning=".parquet file of the examples",
                example="data.parquet",
                input_meaning=".parquet file",
                predicted="the examples of a .parquet file, which needs no targets",
            ),
            dependencies=("pyarrow>=15",),
            modules={"reading": "csv/read_parquet.py"},
        ),
        Source(
            name="npz",
            title="NumPy arrays x and y of your own",
            forms=ARRAY_FORMS,
            tasks=tuple(TASKS),
            files=NPZ,
        ),
        Source(
            name="image_folder",
            title="image files of your own, a folder for each class",
            forms={"image": IMAGES},
            tasks=("multiclass", "binary", "metric_learning"),
            files=Files(
                suffix="",
                name="a folder of images",
                path="data",
                path_meaning="folder of the images",
                example="IMAGES",
                input_meaning="image, or folder of images",
                predicted="an image, or the images of a folder",
            ),
            dependencies=("pillow>=10.3",),
            probabilities=False,
        ),
    )
}
