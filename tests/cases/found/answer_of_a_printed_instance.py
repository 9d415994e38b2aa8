from dataclasses import dataclass

from openai import OpenAI


@dataclass
class Turn:
    question: str
    completion: object


client = OpenAI()
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
turn = Turn("Hi", completion)
print(turn.completion.choices[0].message.content)
print(turn)  # manual: result-printed
