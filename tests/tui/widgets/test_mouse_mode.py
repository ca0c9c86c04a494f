from tui.widgets.mouse_mode import mouse_reporting_sequence


def test_taking_the_mouse_back_undoes_releasing_it():
    assert mouse_reporting_sequence(True) == mouse_reporting_sequence(False).replace("h", "l")
    assert "\x1b[?1000h" in mouse_reporting_sequence(False)
    assert "\x1b[?1006l" in mouse_reporting_sequence(True)
