"""How long a test waits for an expected event before it fails. No test asserts on how long anything takes."""

PATIENCE_S = 120.0
