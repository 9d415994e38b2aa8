from flask import current_app, g
from openai import OpenAI

SYSTEM = "You are a patient tutor. Never give the solution away."


def get_client() -> OpenAI:
    if "openai" not in g:
        g.openai = OpenAI()
    return g.openai


def reply(history):
    messages = [{"role": "system", "content": SYSTEM}] + history[-current_app.config["HISTORY"] :]
    completion = get_client().chat.completions.create(model=current_app.config["MODEL"], messages=messages)
    choice = completion.choices[0]
    if choice.finish_reason == "length":
        return choice.message.content + " …"
    return choice.message.content


def is_allowed(text):
    verdict = get_client().chat.completions.create(
        model=current_app.config["MODEL"],
        messages=[
            {"role": "system", "content": "Is this about school? Answer yes or no."},
            {"role": "user", "content": text},
        ],
        max_tokens=16,
        temperature=0,
    )
    return verdict.choices[0].message.content.strip().lower().startswith("yes")
