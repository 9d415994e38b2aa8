from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(
    model="meta-llama/Llama-3-70b",  # unsafe: endpoint-unproven
    messages=[{"role": "user", "content": "Hi"}],
)
print(completion.choices[0].message.content)
