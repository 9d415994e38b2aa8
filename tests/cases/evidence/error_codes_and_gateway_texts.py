import openai

client = openai.OpenAI()


def answer(q):
    try:
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}]).choices[0].message.content
    except openai.APIError as e:
        if "context_length_exceeded" in str(e) or "maximum context length" in str(e):
            return "too long"
        if "rate limit" in str(e).lower() or "429" in str(e) or e.code == "invalid_prompt":
            return "later"
        raise RuntimeError(f"no answer: {e}") from e


if __name__ == "__main__":
    for question in ("Hi", "[[429]]", "[[400 context_length_exceeded]]"):
        print(answer(question))
# ---- after ----
import openai

client = openai.OpenAI()


def answer(q):
    try:
        return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": q}]).output_text
    except openai.APIError as e:
        if "context_length_exceeded" in str(e) or e.code == "context_length_exceeded":
            return "too long"
        if "rate limit" in str(e).lower() or "429" in str(e) or e.code == "invalid_prompt":
            return "later"
        raise RuntimeError(f"no answer: {e}") from e


if __name__ == "__main__":
    for question in ("Hi", "[[429]]", "[[400 context_length_exceeded]]"):
        print(answer(question))
