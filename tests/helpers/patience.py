"""How long a test waits for what must come before it gives up. No test asserts on how long anything takes."""

PATIENCE_S = 120.0
