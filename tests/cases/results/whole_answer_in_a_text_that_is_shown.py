import logging

from openai import OpenAI

client = OpenAI()
log = logging.getLogger(__name__)
MESSAGES = [{"role": "user", "content": "Hello"}]

completion = client.chat.completions.create(model="gpt-4.1", messages=MESSAGES)
line = f"answered: {completion}"
log.debug(line)
log.info("dump: " + str(completion.model_dump()))
print(f"{completion}", "and %s" % completion)
if not completion.choices:
    raise ValueError(f"no answer: {completion}")
print(completion.choices[0].message.content)
# ---- after ----
import logging

from openai import OpenAI

client = OpenAI()
log = logging.getLogger(__name__)
MESSAGES = [{"role": "user", "content": "Hello"}]

response = client.responses.create(model="gpt-4.1", input=MESSAGES)
line = f"answered: {response}"
log.debug(line)
log.info("dump: " + str(response.model_dump()))
print(f"{response}", "and %s" % response)
if not response.output:
    raise ValueError(f"no answer: {response}")
print(response.output_text)
