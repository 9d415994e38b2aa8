import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

completion = client.chat.completions.create(
    model=MODEL,
    messages=[
        {
            "role": "user",
            "content": client.chat.completions.create(
                model=MODEL, messages=[{"role": "user", "content": "Write a riddle."}]
            ).choices[0].message.content,
        }
    ],
)
print(completion.choices[0].message.content)
# ---- after ----
import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

response = client.responses.create(
    model=MODEL,
    input=[
        {
            "role": "user",
            "content": client.responses.create(
                model=MODEL, input=[{"role": "user", "content": "Write a riddle."}]
            ).output_text,
        }
    ],
)
print(response.output_text)
