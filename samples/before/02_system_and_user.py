"""Answer questions about a shop from the facts in the system message."""

from openai import OpenAI

HOURS = "Monday to Friday 9:00-18:00, Saturday 10:00-14:00"

client = OpenAI()


def answer(question: str) -> str:
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[
            {"role": "system", "content": f"You work in a bike shop. Opening hours: {HOURS}"},
            {"role": "user", "content": question},
        ],
        temperature=0,
    )
    return response.choices[0].message.content


if __name__ == "__main__":
    print(answer("Are you open on Saturday afternoon?"))
    print(answer("How late can I come on a Tuesday?"))
