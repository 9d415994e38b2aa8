import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

response = client.responses.create(model=MODEL, input=[{"role": "user", "content": "Hi"}])
print(response.output_text)
