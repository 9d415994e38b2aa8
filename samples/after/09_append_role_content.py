"""A quiz in which the model keeps the score: the history is a plain list of dicts."""

import openai

client = openai.OpenAI()
history = [{"role": "system", "content": "You run a quiz. Ask one question at a time and keep the score."}]


def turn(text):
    history.append({"role": "user", "content": text})
    r = client.responses.create(model="gpt-4o-mini", input=history, temperature=0.5)
    history.append({
        "role": "assistant",
        "content": r.output_text,
    })
    return r.output_text


print(turn("Let's start!"))
print(turn("Is it Canberra?"))
print(turn("I give up."))

for message in history:
    print(f"{message['role']:>9}: {message['content']}")
