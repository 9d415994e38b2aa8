from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

history = [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello!"}]
r = client.chat.completions.create(
    model=MODEL,
    messages=[{"role": "system", "content": "Be brief."}, *history, {"role": "user", "content": "Bye"}],
)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

history = [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello!"}]
r = client.responses.create(
    model=MODEL,
    input=[{"role": "system", "content": "Be brief."}, *history, {"role": "user", "content": "Bye"}],
)
print(r.output_text)
