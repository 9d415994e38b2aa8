from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.chat.completions.create(model="gpt-4o", messages=messages, logit_bias={1734: -100})  # manual: logit-bias
print(r.choices[0].message.content)
