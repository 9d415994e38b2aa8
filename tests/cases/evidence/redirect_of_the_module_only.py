import openai

openai.base_url = "https://llm.corp.example/v1"
client = openai.OpenAI()
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
# ---- after ----
import openai

openai.base_url = "https://llm.corp.example/v1"
client = openai.OpenAI()
response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
print(response.output_text)
