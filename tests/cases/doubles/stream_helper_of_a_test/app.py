from openai import OpenAI

client = OpenAI()


def answer(question):
    parts = []
    with client.chat.completions.stream(  # manual: test-double
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    ) as stream:
        for event in stream:
            if event.type == "content.delta":
                parts.append(event.delta)
        final = stream.get_final_completion()
    return "".join(parts), final.choices[0].message.content
