from openai import OpenAI

client = OpenAI()

prompt = "Give me a fun fact about octopuses."
response = client.responses.create(model="gpt-4o-mini", input=[{"role": "user", "content": prompt}])

print(f"You: {prompt}")
print(f"{response.model}: {response.output_text}")
print(f"({response.usage.input_tokens} tokens in, {response.usage.output_tokens} out)")
print('Total: {}'.format(response.usage.total_tokens))
