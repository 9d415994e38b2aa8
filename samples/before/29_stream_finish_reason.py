from openai import OpenAI

client = OpenAI()


def tell(prompt: str, limit: int) -> None:
    stream = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": prompt}],
        max_completion_tokens=limit,
        stream=True,
    )
    for chunk in stream:
        choice = chunk.choices[0]
        if choice.delta.content:
            print(choice.delta.content, end="")
        if choice.finish_reason == "length":
            print(" (cut off)", end="")
    print()


tell("Tell me a long story.", limit=40)
tell("Say hello.", limit=200)
