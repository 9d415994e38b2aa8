from app import two


def test_two():
    assert two.ask.__name__ == "ask"
