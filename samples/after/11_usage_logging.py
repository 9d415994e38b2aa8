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
    response = client.responses.create(
        model="gpt-4o-mini",
        input=[{"role": "user", "content": question}],
    )
    usage = response.usage
    logger.info(
        "%s: %d prompt + %d completion = %d tokens",
        response.model,
        usage.input_tokens,
        usage.output_tokens,
        usage.total_tokens,
    )
    cost = usage.input_tokens * PRICE_IN + usage.output_tokens * PRICE_OUT
    logger.info("cost: $%.6f", cost)
    return response.output_text


print(ask("Why is the sky blue?"))
