import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
with client.beta.chat.completions.stream(model="gpt-4o", messages=messages) as stream:
    stream.until_done()
    final = stream.get_final_completion()
print(final.choices[0].message.content)
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
with client.responses.stream(model="gpt-4o", input=messages) as stream:
    stream.until_done()
    final = stream.get_final_response()
print(final.output_text)
