"""What beat sends and how often, in seconds. Each message expires when the next one is due: none pile up."""

from typing import Any

SWEEP_S = 2.0
INDEX_S = 1.0
RECONCILE_S = 60.0
RELATE_S = 5.0
JUDGE_AGAIN_S = 2.0

SCHEDULE: dict[str, dict[str, Any]] = {
    "find filings that nobody is at work on": {
        "task": "workers.tasks.sweep",
        "schedule": SWEEP_S,
        "options": {"expires": SWEEP_S},
    },
    "index what is pending": {
        "task": "workers.tasks.index",
        "schedule": INDEX_S,
        "options": {"expires": INDEX_S},
    },
    "hold against each other what belongs together": {
        "task": "workers.tasks.relate",
        "schedule": RELATE_S,
        "options": {"expires": RELATE_S},
    },
    "make the index hold what is stored": {
        "task": "workers.tasks.reconcile",
        "schedule": RECONCILE_S,
        "options": {"expires": RECONCILE_S},
    },
    "judge again what was judged under other switches": {
        "task": "workers.tasks.judge_again",
        "schedule": JUDGE_AGAIN_S,
        "options": {"expires": JUDGE_AGAIN_S},
    },
}
