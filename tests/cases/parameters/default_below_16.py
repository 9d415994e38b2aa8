from openai import OpenAI

client = OpenAI()


def yes_or_no(question, max_tokens=5):
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        max_tokens=max_tokens,  # manual: token-limit-below-16
    )
    return completion.choices[0].message.content


print(yes_or_no("Is it raining?"))
