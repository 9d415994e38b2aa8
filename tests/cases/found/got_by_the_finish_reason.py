from openai import OpenAI

client = OpenAI()
LABELS = {"stop": "done", "length": "cut"}
response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
print(LABELS.get(response.choices[0].finish_reason, "?"))  # manual: result-escapes
