"""What the fuzzer takes for a failure, and is none: each with its reason in exceptions.json."""

import json
import re
from collections import Counter
from pathlib import Path

EXCEPTIONS = json.loads(Path(__file__).with_name("exceptions.json").read_text())

# Those that are rare are not missed by a run that did without.
made = Counter({each["reason"]: 0 for each in EXCEPTIONS if not each.get("rare")})


def is_excepted(findings):
    """Whether each finding has its exception; then these count as needed."""
    found = [exception_for(finding) for finding in findings]
    if None in found:
        return False
    made.update(exception["reason"] for exception in found)
    return True


def exception_for(finding):
    for exception in EXCEPTIONS:
        patterns = {key: pattern for key, pattern in exception.items() if key not in ("reason", "rare")}
        if all(re.fullmatch(pattern, finding.get(key, "")) for key, pattern in patterns.items()):
            return exception
    return None
