from openai import OpenAI

client = OpenAI()
raw = client.chat.completions.with_raw_response.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
parse = raw.parse
completion = parse()  # manual: result-escapes
print(completion.choices[0].message.content)
