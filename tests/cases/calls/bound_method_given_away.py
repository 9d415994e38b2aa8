import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

from app.llm import call_with_retry

completion = call_with_retry(client.chat.completions.create, model=MODEL, messages=[{"role": "user", "content": "Hi"}])  # manual: reference-escapes
print(completion.choices[0].message.content)
