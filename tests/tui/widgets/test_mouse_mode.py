from tui.widgets.mouse_mode import mouse_sequence


def test_what_hands_the_mouse_over_is_undone_by_what_takes_it_back():
    assert mouse_sequence(True) == mouse_sequence(False).replace("h", "l")
    assert "\x1b[?1000h" in mouse_sequence(False)
    assert "\x1b[?1006l" in mouse_sequence(True)
