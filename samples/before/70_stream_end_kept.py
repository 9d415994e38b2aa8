from openai import OpenAI

client = OpenAI()


def stream_it(prompt):
    finish_reason = None
    parts = []
    for chunk in client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": prompt}],
        stream=True,
        max_tokens=50,
    ):
        choice = chunk.choices[0]
        if choice.delta.content:
            parts.append(choice.delta.content)
        if choice.finish_reason:
            finish_reason = choice.finish_reason
    if finish_reason == "length":
        parts.append("…")
    return "".join(parts)


print(stream_it("x"))
