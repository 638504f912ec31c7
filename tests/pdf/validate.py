"""Check that PDF files meet PDF/A-2a and PDF/UA-1.

    python3 -m venv DIR
    DIR/bin/pip install page-validation==0.11.0
    DIR/bin/python tests/pdf/validate.py FILE.pdf ...

Prints one line a file and profile with the number of rules passed. Ends with 0 when every file passes
both, 1 when any does not (with what was found), 2 when nothing could be checked. Reads only the files
given; needs no network and no Java.
"""

import sys

import page

PROFILES = (("PDF/A-2a", page.ValidationProfile.PDF_A_2A), ("PDF/UA-1", page.ValidationProfile.PDF_UA_1))
MOST_FINDINGS = 20


def check(path: str) -> bool:
    """Validate one file against both profiles; True when it passes both."""
    passed = True
    for name, profile in PROFILES:
        try:
            report = page.validate_pdf(path, profile=profile)
        except (page.PageError, OSError) as problem:
            print(f"FAIL {path} {name}: {problem}")
            passed = False
            continue
        word = "ok  " if report.is_compliant else "FAIL"
        print(f"{word} {path} {name} {report.rules.passed}/{report.rules.total}")
        for failure in report.failures[:MOST_FINDINGS]:
            print(f"     {failure.rule_id}: {failure.message}")
        left = len(report.failures) - MOST_FINDINGS
        if left > 0:
            print(f"     and {left} more")
        passed = passed and report.is_compliant
    return passed


def main(paths: list[str]) -> int:
    """Validate all files, also after one has failed."""
    if not paths:
        print("usage: validate.py FILE.pdf ...", file=sys.stderr)
        return 2
    return 0 if all([check(path) for path in paths]) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
