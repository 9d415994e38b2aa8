from openai import OpenAI

client = OpenAI()

prompt = "Give me a fun fact about octopuses."
completion = client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}])

print(f"You: {prompt}")
print(f"{completion.model}: {completion.choices[0].message.content}")
print(f"({completion.usage.prompt_tokens} tokens in, {completion.usage.completion_tokens} out)")
print('Total: {}'.format(completion.usage.total_tokens))
