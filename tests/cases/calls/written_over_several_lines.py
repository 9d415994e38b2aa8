import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

text = (
    client
    .chat
    .completions
    .create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])
    .choices[0]
    .message
    .content
)
print(text)
# ---- after ----
import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

text = (
    client
    .responses
    .create(model=MODEL, input=[{"role": "user", "content": "Hi"}])
    .output_text
)
print(text)
