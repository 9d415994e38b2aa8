import math

from openai import OpenAI

client = OpenAI()

completion = client.chat.completions.create(
    model="gpt-4o-mini",
    messages=[{"role": "user", "content": "Is the earth flat? Answer with yes or no."}],
    logprobs=True,
    top_logprobs=2,
)

print(completion.choices[0].message.content)
for token in completion.choices[0].logprobs.content:
    print(f"{token.token!r}: {math.exp(token.logprob):.1%}")
    for other in token.top_logprobs:
        print("   ", other.token, round(other.logprob, 3))
