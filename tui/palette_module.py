"""Textual's command palette, which its app imports at the start although the reader has one of its own.

Read in Textual 8.2.8: `textual.command` brings in list, tree, select and button widgets, which took 13 ms of the 190 ms
of processor time that a bare app needs to its first paint. `textual.app` and `textual.theme` take seven names from it
and use none of them while `App.ENABLE_COMMAND_PALETTE` is false.
"""

import sys
from types import ModuleType

PALETTE = "textual.command"
NAMES = ("CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits", "Provider", "SimpleProvider")


def leave_out_command_palette() -> None:
    """Puts empty classes in the place of that module; call it before Textual is imported, else nothing changes."""
    if PALETTE in sys.modules:
        return
    module = ModuleType(PALETTE)
    for name in NAMES:
        setattr(module, name, type(name, (), {}))
    sys.modules[PALETTE] = module
