from openai import OpenAI

client = OpenAI()


def rewrite(text, tone):
    response = client.chat.completions.create(
        model="gpt-3.5-turbo",
        messages=[
            {"role": "system", "content": f"Rewrite the text in a {tone} tone."},
            {"role": "user", "content": text},
        ],
        temperature=0.7,
        max_tokens=256,
        top_p=1,
        n=1,
        stop=None,
        frequency_penalty=0,
        presence_penalty=0.0,
    )
    return response.choices[0].message.content.strip()


for tone in ("formal", "cheerful"):
    print(f"[{tone}] {rewrite('send me the report asap', tone)}")
