# stdin: What is a quark?\nHow many kinds are there?
"""A chat in the terminal that prints each answer while it is being written."""

import sys

from openai import OpenAI

client = OpenAI()
messages = [{"role": "system", "content": "You are a physicist."}]

for line in sys.stdin:
    messages.append({"role": "user", "content": line.strip()})
    stream = client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)

    full_response = ""
    for chunk in stream:
        if chunk.choices[0].delta.content:
            full_response += chunk.choices[0].delta.content
            print(chunk.choices[0].delta.content, end="", flush=True)
    print()

    messages.append({"role": "assistant", "content": full_response})

print(f"{len(messages)} messages")
