"""Draft a blog post in three steps, each one building on the text of the step before."""

from openai import OpenAI

MODEL = "gpt-4.1"
client = OpenAI()


def get_completion(messages, temperature=0.7):
    completion = client.chat.completions.create(model=MODEL, messages=messages, temperature=temperature)
    return completion.choices[0].message.content


def outline(topic):
    return get_completion([{"role": "user", "content": f"Outline a short blog post about {topic}."}])


def draft(plan):
    messages = [
        {"role": "system", "content": "You write in plain and friendly English."},
        {"role": "user", "content": "Write the post for this outline:\n" + plan},
    ]
    return get_completion(messages, temperature=1.0)


def title(post):
    return get_completion(
        messages=[{"role": "user", "content": f"Give this post a title:\n{post}"}],
        temperature=0.2,
    )


post = draft(outline("growing tomatoes on a balcony"))
print(title(post))
print()
print(post)
