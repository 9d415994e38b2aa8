from openai import OpenAI

client = OpenAI()


def write(prompt, limit):
    """Write a text, with a larger limit each time that it was cut off."""
    while True:
        completion = client.chat.completions.create(
            model="gpt-4o-mini",
            messages=[{"role": "user", "content": prompt}],
            max_tokens=limit,
        )
        if completion.choices[0].finish_reason == "length" and limit < 1000:
            print(f"{limit} tokens were not enough")
            limit *= 2
            continue
        return completion.choices[0].message.content


print(write("Tell me a very long story about a lighthouse.", limit=60))
