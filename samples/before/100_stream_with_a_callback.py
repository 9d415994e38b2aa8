import sys

from openai import OpenAI


def stream_answer(client, messages, on_token=None, **options):
    tokens = []
    finish = None
    for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True, **options):
        choice = chunk.choices[0]
        if choice.delta.content:
            tokens.append(choice.delta.content)
            if on_token:
                on_token(choice.delta.content)
        if choice.finish_reason:
            finish = choice.finish_reason
    if finish == "length":
        print("truncated", file=sys.stderr)
    return "".join(tokens)


question = {"role": "user", "content": "Tell me everything. [[length]]"}
print(stream_answer(OpenAI(), [question], on_token=lambda token: print(token, end="|"), max_tokens=50))
