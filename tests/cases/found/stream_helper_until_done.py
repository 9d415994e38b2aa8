import openai

client = openai.OpenAI(max_retries=0)
with client.chat.completions.stream(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}]) as stream:
    stream.until_done()  # manual: stream-shape
print("complete")
