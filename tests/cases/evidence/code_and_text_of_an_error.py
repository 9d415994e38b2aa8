import sys
import openai
from openai import OpenAI

client = OpenAI(max_retries=0)


def ask(messages):
    try:
        completion = client.chat.completions.create(model="gpt-4o", messages=messages, max_tokens=100)
    except openai.BadRequestError as e:
        if e.code == "context_length_exceeded" or "maximum context length" in str(e):
            if len(messages) <= 1:
                raise
            return ask(messages[-1:])
        if e.code == "content_filter":
            return "(filtered)"
        print(e.status_code, e.type if hasattr(e, "type") else "", file=sys.stderr)
        return None
    except (openai.APITimeoutError, openai.APIConnectionError) as e:
        return f"network: {type(e).__name__}"
    except openai.APIError as e:
        return f"api: {e.code}"
    else:
        return completion.choices[0].message.content or "(empty)"
    finally:
        print("asked", len(messages))


print(ask([{"role": "system", "content": "x"}, {"role": "user", "content": "hi"}]))
# ---- after ----
import sys
import openai
from openai import OpenAI

client = OpenAI(max_retries=0)


def ask(messages):
    try:
        response = client.responses.create(model="gpt-4o", input=messages, max_output_tokens=100)
    except openai.BadRequestError as e:
        if e.code == "context_length_exceeded":
            if len(messages) <= 1:
                raise
            return ask(messages[-1:])
        if e.code == "content_filter":
            return "(filtered)"
        print(e.status_code, e.type if hasattr(e, "type") else "", file=sys.stderr)
        return None
    except (openai.APITimeoutError, openai.APIConnectionError) as e:
        return f"network: {type(e).__name__}"
    except openai.APIError as e:
        return f"api: {e.code}"
    else:
        return response.output_text or "(empty)"
    finally:
        print("asked", len(messages))


print(ask([{"role": "system", "content": "x"}, {"role": "user", "content": "hi"}]))
