from openai import OpenAI

client = OpenAI()


def rewrite(text, tone):
    response = client.responses.create(
        model="gpt-3.5-turbo",
        input=[
            {"role": "system", "content": f"Rewrite the text in a {tone} tone."},
            {"role": "user", "content": text},
        ],
        temperature=0.7,
        max_output_tokens=256,
        top_p=1,
    )
    return response.output_text.strip()


for tone in ("formal", "cheerful"):
    print(f"[{tone}] {rewrite('send me the report asap', tone)}")
