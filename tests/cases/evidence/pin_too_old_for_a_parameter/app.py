from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-5", messages=[{"role": "user", "content": "Hi"}], verbosity="low"
)
print(completion.choices[0].message.content)
