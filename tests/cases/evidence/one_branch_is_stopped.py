from openai import OpenAI

client = OpenAI()


def ask(q, exact):
    if exact:
        completion = client.chat.completions.create(
            model="gpt-4o",
            messages=[{"role": "user", "content": q}],
            seed=1,  # unsafe: seed
        )
        return completion.choices[0].message.content
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}]).choices[0].message.content
