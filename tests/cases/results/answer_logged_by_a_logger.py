import logging

from openai import OpenAI

log = logging.getLogger(__name__)
client = OpenAI()
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
log.debug("answer: %s", completion)
log.getChild("tokens").info("used %d", completion.usage.prompt_tokens)
# ---- after ----
import logging

from openai import OpenAI

log = logging.getLogger(__name__)
client = OpenAI()
response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
log.debug("answer: %s", response)
log.getChild("tokens").info("used %d", response.usage.input_tokens)
