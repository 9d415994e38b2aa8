import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)
reason = None
for chunk in stream:
    print(chunk.choices[0].delta.content or "", end="")
    if chunk.choices[0].finish_reason:
        reason = chunk.choices[0].finish_reason  # manual: finish-reason-escapes
if reason == "length":  # manual: stream-shape
    print("(cut)")
