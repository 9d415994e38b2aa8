"""Show how many requests are left before the limit, from the headers of the answer."""

from openai import OpenAI

client = OpenAI()

raw = client.chat.completions.with_raw_response.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "What is a rate limit?"}],
)
remaining = raw.headers.get("x-ratelimit-remaining-requests")
completion = raw.parse()

print(completion.choices[0].message.content)
print("Requests left:", remaining)
