"""The names that `index` offers."""

import index


def test_every_public_name_can_be_imported() -> None:
    assert index.__all__ == sorted(index.__all__)
    for name in index.__all__:
        assert getattr(index, name) is not None
    assert set(index.__all__) == set(index._HOMES)
