import json

from tui.cli.exit_codes import ExitCode


def test_the_doctor_tells_versions_directories_clipboard_and_terminal(run, home):
    result = run("doctor")
    assert result.exit_code == ExitCode.FOUND
    topics = [line for line in result.stdout.splitlines() if not line.startswith(" ")]
    assert topics == ["versions:", "directories:", "clipboard:", "terminal:"]
    assert f"  cache (the index): {home / 'cache'}" in result.stdout.splitlines()


def test_the_doctor_says_which_backend_a_copy_uses_and_why(run, monkeypatch):
    monkeypatch.setenv("SEEDREAD_CLIPBOARD", "none")
    assert "switched off" in run("doctor").stdout


def test_the_doctor_speaks_json_too(run):
    rows = [json.loads(line) for line in run("doctor", "--json").stdout.splitlines()]
    assert {row["topic"] for row in rows} == {"versions", "directories", "clipboard", "terminal"}
    assert all(row["schema"] == 1 for row in rows)


def test_addresses_of_machines_are_not_told(run, monkeypatch):
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.7 50000 192.0.2.8 22")
    told = run("doctor").stdout
    assert "192.0.2.7" not in told
    assert "  SSH_CONNECTION: set" in told
