import logging
import os
import threading

import openai
from tenacity import before_sleep_log, retry, retry_if_exception_type, stop_after_attempt, wait_random_exponential

logger = logging.getLogger(__name__)

openai_client = openai.OpenAI(max_retries=0, timeout=float(os.getenv("TIMEOUT", "30")))


class Budget:
    """Counts tokens over all threads."""

    def __init__(self):
        self._lock = threading.Lock()
        self.prompt = 0
        self.completion = 0

    def add(self, usage):
        if usage is None:
            return
        with self._lock:
            self.prompt += usage.input_tokens
            self.completion += usage.output_tokens


budget = Budget()


@retry(
    retry=retry_if_exception_type((openai.RateLimitError, openai.APITimeoutError)),
    wait=wait_random_exponential(multiplier=0.001, max=0.01),
    stop=stop_after_attempt(3),
    before_sleep=before_sleep_log(logger, logging.INFO),
    reraise=True,
)
def complete(**params):
    params.setdefault("model", "gpt-4o-mini")
    params.setdefault("temperature", 0)
    response = openai_client.responses.create(**params)
    budget.add(response.usage)
    return response
