import json
import logging
import time

from openai import OpenAI, APIConnectionError, APIStatusError, RateLimitError

log = logging.getLogger(__name__)
client = OpenAI()


def with_retry(call, tries=3):
    for attempt in range(tries):
        try:
            return call()
        except RateLimitError:
            time.sleep(2**attempt)
        except (APIConnectionError, APIStatusError) as exc:
            log.error("failed: %s", exc)
            raise
    raise RuntimeError("gave up")


def ask(prompt, **overrides):
    defaults = dict(model="gpt-4o-mini", temperature=0.1, max_tokens=256)
    params = {**defaults, **overrides}
    response = with_retry(lambda: client.chat.completions.create(messages=[{"role": "user", "content": prompt}], **params))
    log.info("used %d tokens", response.usage.total_tokens)
    return response


def extract(prompt):
    r = ask(prompt + " Answer in JSON.", response_format={"type": "json_object"})
    try:
        return json.loads(r.choices[0].message.content)
    except json.JSONDecodeError:
        return None


print(extract("Two colours"))
print(ask("Hello", temperature=1).choices[0].message.content)
