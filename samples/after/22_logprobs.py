import math

from openai import OpenAI

client = OpenAI()

response = client.responses.create(
    model="gpt-4o-mini",
    input=[{"role": "user", "content": "Is the earth flat? Answer with yes or no."}],
    include=["message.output_text.logprobs"],
    top_logprobs=2,
)

print(response.output_text)
for token in [
    logprob
    for item in response.output
    if item.type == "message"
    for part in item.content
    if part.type == "output_text"
    for logprob in part.logprobs or []
]:
    print(f"{token.token!r}: {math.exp(token.logprob):.1%}")
    for other in token.top_logprobs:
        print("   ", other.token, round(other.logprob, 3))
