from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
usage = completion.usage
print(usage.prompt_tokens, usage.completion_tokens, usage.total_tokens)
print(usage.prompt_tokens_details.cached_tokens, usage.completion_tokens_details.reasoning_tokens)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
usage = response.usage
print(usage.input_tokens, usage.output_tokens, usage.total_tokens)
print(usage.input_tokens_details.cached_tokens, usage.output_tokens_details.reasoning_tokens)
