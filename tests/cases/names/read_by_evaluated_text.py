import openai
client = openai.OpenAI()
response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hi"}])
choice = response.choices[0]
print(eval("choice.message.content"))  # manual: result-escapes
