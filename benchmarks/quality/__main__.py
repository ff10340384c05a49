"""`python -m benchmarks.quality`: precision, recall and false alarms of the rules, printed as tables or JSON."""

import argparse
import json

from benchmarks.quality.data_report import as_data
from benchmarks.quality.evaluation import VARIABLE, data_folder, evaluate
from benchmarks.quality.report import report


def main() -> None:
    """Evaluates and prints; exit status 2 where a rule broke."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description=__doc__)
    parser.add_argument("--data", help=f"folder with articles/, alignment/ and language/ (also {VARIABLE})")
    parser.add_argument("--only", action="append", default=[], help="one labelled corpus (dev, held, articles, ...)")
    parser.add_argument(
        "--list",
        action="store_true",
        help="also list every label not found, every finding on clean text and every wrong row",
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    arguments = parser.parse_args()
    evaluation = evaluate(data_folder(arguments.data), arguments.only)
    if arguments.json:
        print(json.dumps(as_data(evaluation), ensure_ascii=False, indent=1))
    else:
        print(report(evaluation, every=arguments.list))
    if evaluation.failures:
        raise SystemExit(2)


if __name__ == "__main__":
    main()
