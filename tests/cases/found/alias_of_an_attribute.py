from openai import OpenAI

client = OpenAI()


class State:
    pass


state = State()
state.message = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hello"}]
).choices[0].message
message = state.message
print(message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()


class State:
    pass


state = State()
state.message = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "Hello"}]
)
message = state.message
print(message.output_text)
