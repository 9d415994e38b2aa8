import openai


def summarize(text):
    client = openai.OpenAI()
    completion = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": text}]
    )
    choice = completion.choices[0]
    if choice.finish_reason == "length":
        return choice.message.content + "…"
    return choice.message.content
# ---- after ----
import openai


def summarize(text):
    client = openai.OpenAI()
    response = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": text}]
    )
    if (
        response.incomplete_details is not None
        and response.incomplete_details.reason == "max_output_tokens"
    ):
        return response.output_text + "…"
    return response.output_text
