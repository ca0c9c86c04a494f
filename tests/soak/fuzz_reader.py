"""Walks at random through the full-screen reader and checks what must always hold.

    python tests/soak/fuzz_reader.py --seconds 120 --seed 1
    python tests/soak/fuzz_reader.py --mode pty           # in a real pseudo-terminal, read by pyte
    python tests/soak/fuzz_reader.py --slow               # reading, marking, searching, comparing take 0 to 2 s longer
    python tests/soak/fuzz_reader.py --articles FOLDER --limit 300
    python tests/soak/fuzz_reader.py --replay '[["keys", ["s"]], ["settle"], ["keys", ["G", "f"]]]' --size 140x30

With --project and --python it tests another checkout. The seed and the number of an episode decide its actions. A
failure is shrunk and printed with its seed, number and actions. Exit code 1 if anything failed.
"""

import argparse
import asyncio
import faulthandler
import json
import os
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STEPS = 60
_SAID = "The ferry sailed on 3 May 2024.\n\nAnn Lee, the mayor, said: “We wait.”"
_SEVERAL = "".join(json.dumps({"title": f"Ferry {at}", "body": f"{at}. {_SAID}"}) + "\n" for at in range(3)).encode()
"""A file that holds several articles."""


class Runner:
    """Runs episodes, shrinks and reports failures."""

    def __init__(self, args: argparse.Namespace) -> None:
        self.args = args
        self.work = Path(tempfile.mkdtemp(prefix="fuzz-reader-")).resolve()
        self.folder, self.home = self.work / "articles", self.work / "home"
        self.folder.mkdir()
        os.environ |= {"SEEDREAD_HOME": str(self.home), "HOME": str(self.work)}  # clippings are exported to HOME
        os.environ.pop("NO_COLOR", None)
        os.chdir(self.work)
        files = [f for f in sorted(Path(args.articles).rglob("*")) if f.suffix in (".txt", ".md") and f.is_file()]
        self.originals = [(file.name, file.read_bytes()) for file in files[: args.limit]]
        self.originals.append(("several.jsonl", _SEVERAL))
        self.counts: Counter[str] = Counter()
        self.failures: Counter[str] = Counter()

    def run(self) -> int:
        args = self.args
        if args.replay:
            size = tuple(int(number) for number in args.size.split("x"))
            for number in range(args.times):
                error = self.run_one(f"{args.seed}:{number}", size, json.loads(args.replay))
                print(number, "holds" if error is None else f"FAILS {error}", flush=True)
                self.failures["replay"] += error is not None
            return self.report()
        from tests.soak.episodes import all_keys, episode

        keys, end, number = all_keys(), time.monotonic() + args.seconds, args.first
        while time.monotonic() < end and not (args.episodes and number - args.first >= args.episodes):
            seed = f"{args.seed}:{number}"
            size, actions = episode(seed, keys, len(self.originals), args.steps)
            self.counts["episodes"] += 1
            if (error := self.run_one(seed, size, actions)) is not None:
                self.add_failure(seed, size, actions, error)
            number += 1
        return self.report()

    def run_one(self, seed: str, size: tuple[int, int], actions: list) -> str | None:
        """Why an episode failed, or None."""
        if self.args.mode == "pty":
            from tests.soak.terminal_walk import run_episode

            return run_episode(
                self.folder, self.home, self.originals, size, actions, self.counts, seed=seed, slow_s=self.args.slow
            )
        from tests.soak.invariants import Failed
        from tests.soak.pilot_walk import PilotWalk

        walk = PilotWalk(self.folder, self.home, self.originals, self.args.slow, seed)
        try:
            asyncio.run(walk.go(size, actions))
        except Failed as error:
            return str(error)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            where = traceback.extract_tb(error.__traceback__)[-1]
            return f"crash {type(error).__name__} {Path(where.filename).name}:{where.name} ({error}) at {walk.last}"
        finally:
            self.counts.update(walk.counts)
        return None

    def add_failure(self, seed: str, size: tuple[int, int], actions: list, error: str) -> None:
        kind = kind_of(error)
        self.failures[kind] += 1
        if self.failures[kind] > 1:
            return
        print(f"FAIL seed {seed} size {size[0]}x{size[1]}: {error}", flush=True)
        if self.args.shrink and self.args.mode == "pilot":
            small = self.shrink(seed, size, actions, kind, time.monotonic() + self.args.shrink)
            print(f"  shrunk: --size {size[0]}x{size[1]} --replay '{json.dumps(small)}'", flush=True)

    def shrink(self, seed: str, size: tuple[int, int], actions: list, kind: str, until: float) -> list:
        """Fewer actions that fail in the same way."""

        def fails(some: list) -> bool:
            if time.monotonic() > until:
                return False
            error = self.run_one(seed, size, some)
            return error is not None and kind_of(error) == kind

        part = max(1, len(actions) // 2)
        while part and time.monotonic() < until:
            at = 0
            while at < len(actions) and time.monotonic() < until:
                fewer = actions[:at] + actions[at + part :]
                if fails(fewer):
                    actions = fewer
                else:
                    at += part
            part //= 2
        return actions

    def report(self) -> int:
        print(json.dumps(dict(self.counts)))
        for kind, times in self.failures.items():
            if times:
                print(f"  {times:4} {kind}")
        shutil.rmtree(self.work, ignore_errors=True)
        return 1 if +self.failures else 0


def kind_of(error: str) -> str:
    """A key that failures of one cause share."""
    words = error.split()
    return " ".join(words[:3]) if words[0] == "crash" else words[0]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--project", type=Path, default=ROOT, help="the checkout to test; this one if not given")
    parser.add_argument("--python", default=sys.executable, help="an interpreter that has its dependencies")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--first", type=int, default=0, help="number of the first episode")
    parser.add_argument("--episodes", type=int, default=0, help="stop after as many episodes; 0: when time is up")
    parser.add_argument("--steps", type=int, default=STEPS, help="actions in an episode")
    parser.add_argument("--mode", choices=("pilot", "pty"), default="pilot")
    parser.add_argument("--articles", help="a folder of articles; the sample articles if not given")
    parser.add_argument("--limit", type=int, default=10_000, help="maximum number of articles")
    parser.add_argument("--slow", type=float, nargs="?", const=2.0, default=0.0, help="maximum delay in seconds")
    parser.add_argument("--shrink", type=float, default=60, help="seconds for shrinking a failure; 0: do not shrink")
    parser.add_argument("--replay", help="actions as JSON instead of random ones")
    parser.add_argument("--size", default="120x30", help="size of the screen for --replay")
    parser.add_argument("--times", type=int, default=3, help="how often to replay")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if not args.child:
        project = args.project.resolve()
        env = dict(os.environ, PYTHONPATH=str(project), PYTHONDONTWRITEBYTECODE="1")
        articles = ["--articles", str(Path(args.articles or project / "seeds").resolve())]
        os.execve(args.python, [args.python, __file__, *sys.argv[1:], *articles, "--child"], env)
    faulthandler.enable(file=sys.__stderr__)
    return Runner(args).run()


if __name__ == "__main__":
    sys.exit(main())
