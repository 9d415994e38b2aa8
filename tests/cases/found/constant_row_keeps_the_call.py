from openai import OpenAI

client = OpenAI()


def role(prompt):
    return client.chat.completions.create(  # manual: impure-base
        model="gpt-4o", messages=[{"role": "user", "content": prompt}]
    ).choices[0].message.role


print(role("Hello"))
