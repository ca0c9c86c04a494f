"""The palette: all commands by name, with their keys; what cannot run now is left out."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.commands import COMMANDS, Command
from tui.screens.reader.screen import ReaderScreen


class CommandProvider(Provider):
    """Offers the reader's commands."""

    async def discover(self) -> Hits:
        """All that can run now."""
        for reader, command in self._runnable():
            yield DiscoveryHit(_title(reader, command), partial(command.run, reader), help=command.help or None)

    async def search(self, query: str) -> Hits:
        """Those whose title is like what was typed."""
        matcher = self.matcher(query)
        for reader, command in self._runnable():
            title = _title(reader, command)
            if (score := matcher.match(title)) > 0:
                yield Hit(score, matcher.highlight(title), partial(command.run, reader), help=command.help or None)

    def _runnable(self) -> list[tuple[ReaderScreen, Command]]:
        reader = self.screen
        if not isinstance(reader, ReaderScreen):
            return []
        return [(reader, command) for command in COMMANDS if command.can_run(reader)]


def _title(reader: ReaderScreen, command: Command) -> str:
    return f"{command.title}  ({reader.desk.settings.keys.shown(command)})"
