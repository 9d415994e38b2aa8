import logging
import sys

from openai import OpenAI

logger = logging.getLogger("costs")
logger.addHandler(logging.StreamHandler(sys.stdout))
logger.setLevel(logging.INFO)

PRICE_IN = 0.15 / 1_000_000
PRICE_OUT = 0.60 / 1_000_000

client = OpenAI()


def ask(question):
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": question}],
    )
    usage = response.usage
    logger.info(
        "%s: %d prompt + %d completion = %d tokens",
        response.model,
        usage.prompt_tokens,
        usage.completion_tokens,
        usage.total_tokens,
    )
    cost = usage.prompt_tokens * PRICE_IN + usage.completion_tokens * PRICE_OUT
    logger.info("cost: $%.6f", cost)
    return response.choices[0].message.content


print(ask("Why is the sky blue?"))
