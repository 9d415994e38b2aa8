from openai import OpenAI

client = OpenAI()
with client.chat.completions.with_streaming_response.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hi"}]
) as response:
    for line in response.iter_lines():  # manual: raw-response
        print(line)
