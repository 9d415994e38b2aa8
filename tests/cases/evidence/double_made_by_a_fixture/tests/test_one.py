from app import one


def test_one(fake, monkeypatch):
    monkeypatch.setattr(one, "client", fake)
    assert one.ask("Hi") == "Hello"
