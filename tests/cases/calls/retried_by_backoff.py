import backoff

import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

@backoff.on_exception(backoff.expo, openai.RateLimitError, max_tries=3)
def completions_with_backoff(**kwargs):
    return client.chat.completions.create(**kwargs)


r = completions_with_backoff(model=MODEL, messages=[{"role": "user", "content": "Hi"}], max_tokens=100)
print(r.choices[0].message.content)
# ---- after ----
import backoff

import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

@backoff.on_exception(backoff.expo, openai.RateLimitError, max_tries=3)
def completions_with_backoff(**kwargs):
    return client.responses.create(**kwargs)


r = completions_with_backoff(model=MODEL, input=[{"role": "user", "content": "Hi"}], max_output_tokens=100)
print(r.output_text)
