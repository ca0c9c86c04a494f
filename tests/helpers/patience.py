"""How long a test waits for an expected event before it fails. No test asserts on how long anything takes."""

import os

PATIENCE_S = 120.0 * float(os.environ.get("TESTS_PATIENCE", "1"))
"""A plug-in that delays something in each of many steps makes it longer."""
