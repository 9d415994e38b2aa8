# args: Paris Rome
import shelve
import sys

from openai import OpenAI

client = OpenAI()


def describe(city: str) -> str:
    completion = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": f"Describe {city}."}],
        max_tokens=100,
    )
    return completion.choices[0].message.content or ""


with shelve.open("answers") as answers:
    for city in sys.argv[1:]:
        if city not in answers:
            answers[city] = describe(city)
        print(city, answers[city])
    print(len(answers))
