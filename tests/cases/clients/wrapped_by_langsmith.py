import openai
from langsmith.wrappers import wrap_openai

client = wrap_openai(openai.OpenAI())
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
# ---- after ----
import openai
from langsmith.wrappers import wrap_openai

client = wrap_openai(openai.OpenAI())
response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
print(response.output_text)
