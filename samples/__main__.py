"""Writes the sample documents: ``python -m samples FOLDER``."""

import sys
from pathlib import Path

from samples import budget, faults, final_accounts, pdf


def main(folder: Path) -> None:
    """Write the budget, the final accounts and the faulty copy as PDF."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (
        ("2025-部门预算", budget.content()),
        ("2025-部门决算", final_accounts.content()),
        ("2025-部门决算-含差错", faults.content()),
    ):
        (folder / f"{name}.pdf").write_bytes(pdf.render(content))
        print(folder / f"{name}.pdf")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "samples"))
