"""Show how many requests are left before the limit, from the headers of the answer."""

from openai import OpenAI

client = OpenAI()

raw = client.responses.with_raw_response.create(
    model="gpt-4o-mini",
    input=[{"role": "user", "content": "What is a rate limit?"}],
)
remaining = raw.headers.get("x-ratelimit-remaining-requests")
response = raw.parse()

print(response.output_text)
print("Requests left:", remaining)
