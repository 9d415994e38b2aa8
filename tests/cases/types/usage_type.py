from openai import OpenAI
from openai.types import CompletionUsage

client = OpenAI()


def cost(usage: CompletionUsage) -> float:
    return usage.prompt_tokens * 0.15 + usage.completion_tokens * 0.6


r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
if r.usage:
    print(cost(r.usage))
# ---- after ----
from openai import OpenAI
from openai.types.responses import ResponseUsage

client = OpenAI()


def cost(usage: ResponseUsage) -> float:
    return usage.input_tokens * 0.15 + usage.output_tokens * 0.6


r = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
if r.usage:
    print(cost(r.usage))
