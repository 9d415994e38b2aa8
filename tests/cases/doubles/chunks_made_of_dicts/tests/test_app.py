from openai.types.chat import ChatCompletionChunk

import app


def make_chunk(content, finish_reason=None):
    return ChatCompletionChunk.model_validate(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion.chunk",
            "created": 1700000000,
            "model": "gpt-4o",
            "choices": [{"index": 0, "delta": {"content": content}, "finish_reason": finish_reason}],
        }
    )


def test_stream(monkeypatch):
    def fake_create(**kwargs):
        assert kwargs["stream"] is True
        yield make_chunk("Hel")
        yield make_chunk("lo")
        yield make_chunk(None, "stop")

    monkeypatch.setattr(app.client.chat.completions, "create", fake_create)
    assert list(app.stream("Hi")) == ["Hel", "lo"]
# ---- after ----
from openai.types.responses import ResponseCreatedEvent, ResponseTextDeltaEvent

import app


def make_chunk(content, finish_reason=None):
    return (ResponseTextDeltaEvent if content else ResponseCreatedEvent).construct(
        **{
            "type": "response.output_text.delta" if content else "response.created",
            "delta": content,
        }
    )


def test_stream(monkeypatch):
    def fake_create(**kwargs):
        assert kwargs["stream"] is True
        yield make_chunk("Hel")
        yield make_chunk("lo")
        yield make_chunk(None, "stop")

    monkeypatch.setattr(app.client.responses, "create", fake_create)
    assert list(app.stream("Hi")) == ["Hel", "lo"]
