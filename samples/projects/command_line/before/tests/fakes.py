from openai.types.chat import ChatCompletion, ChatCompletionChunk, ChatCompletionMessage
from openai.types.chat.chat_completion import Choice
from openai.types.chat.chat_completion_chunk import Choice as ChunkChoice
from openai.types.chat.chat_completion_chunk import ChoiceDelta


def completion(text):
    message = ChatCompletionMessage(role="assistant", content=text)
    return ChatCompletion(
        id="chatcmpl-1",
        object="chat.completion",
        created=0,
        model="gpt-4o-mini",
        choices=[Choice(index=0, finish_reason="stop", message=message)],
    )


def chunk(text):
    return ChatCompletionChunk(
        id="chatcmpl-1",
        object="chat.completion.chunk",
        created=0,
        model="gpt-4o-mini",
        choices=[ChunkChoice(index=0, delta=ChoiceDelta(content=text), finish_reason=None)],
    )
