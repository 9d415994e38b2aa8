from flask import current_app, g
from openai import OpenAI

SYSTEM = "You are a patient tutor. Never give the solution away."


def get_client() -> OpenAI:
    if "openai" not in g:
        g.openai = OpenAI()
    return g.openai


def reply(history):
    messages = [{"role": "system", "content": SYSTEM}] + history[-current_app.config["HISTORY"] :]
    response = get_client().responses.create(model=current_app.config["MODEL"], input=messages)
    if (
        response.incomplete_details is not None
        and response.incomplete_details.reason == "max_output_tokens"
    ):
        return response.output_text + " …"
    return response.output_text


def is_allowed(text):
    verdict = get_client().responses.create(
        model=current_app.config["MODEL"],
        input=[
            {"role": "system", "content": "Is this about school? Answer yes or no."},
            {"role": "user", "content": text},
        ],
        max_output_tokens=16,
        temperature=0,
    )
    return verdict.output_text.strip().lower().startswith("yes")
