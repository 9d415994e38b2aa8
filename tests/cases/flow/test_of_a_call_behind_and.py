from openai import OpenAI

client = OpenAI()


def ask(prompt):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])


if ask("Hello").choices[0].finish_reason == "length":  # manual: impure-base
    print("cut off")
