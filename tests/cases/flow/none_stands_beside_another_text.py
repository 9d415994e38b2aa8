import sys

from openai import OpenAI

client = OpenAI()

response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
text = response.choices[0].message.content
if len(sys.argv) > 5:
    text = sys.argv[5]
if text is None:  # manual: text-none-test
    print("nothing")
print(text)
