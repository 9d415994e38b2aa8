import openai

client = openai.OpenAI()
response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
print(f"{response.choices[0].message.content=}")
print(f"{response.usage.prompt_tokens = :>6}, {response.model=!s}")
print(f"{len(response.choices[0].message.content or '') + 1=}")
# ---- after ----
import openai

client = openai.OpenAI()
response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hello"}])
print(f"response.choices[0].message.content={response.output_text!r}")
print(f"response.usage.prompt_tokens = {response.usage.input_tokens:>6}, {response.model=!s}")
print(f"len(response.choices[0].message.content or '') + 1={len(response.output_text or '') + 1!r}")
