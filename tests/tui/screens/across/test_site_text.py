"""Site text in the source beside a wide view."""

from pathlib import Path

from tests.tui.conftest import reading
from tests.tui.screens.across.lists import people_listed, to_row


async def test_folded_site_text_names_no_key_where_none_unfolds_it(reports: Path):
    file = reports / "ledger.md"
    file.write_text(
        file.read_text(encoding="utf-8") + "\nShare this article\n\nSubscribe to our newsletter\n", encoding="utf-8"
    )
    async with reading(reports, size=(140, 30)) as reader:
        await reader.opened("courier.md")
        await people_listed(reader)
        await to_row(reader, "Clara Vance", "PersonRow")
        await reader.until(lambda: "of site text folded" in reader.text(), "the folded line")
        line = next(line for line in reader.text().splitlines() if "of site text folded" in line)
        assert "shows" not in line
