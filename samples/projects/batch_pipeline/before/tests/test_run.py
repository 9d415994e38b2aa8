import os
import sys
from unittest.mock import MagicMock

import openai

sys.path.insert(0, os.path.dirname(__file__))

from factories import make_completion

from pipeline import client, run, steps


def rate_limit():
    return openai.RateLimitError("slow down", response=MagicMock(status_code=429), body=None)


def test_translates_and_labels(create):
    create.side_effect = [make_completion("Thank you!"), make_completion("Praise\n", prompt=20, completion=1)]
    assert run.process({"text": "Danke!"}) == {"text": "Danke!", "english": "Thank you!", "label": "praise"}
    assert (client.budget.prompt, client.budget.completion) == (30, 3)


def test_tries_again(create):
    create.side_effect = [rate_limit(), make_completion("Thanks")]
    assert steps.translate("Danke") == "Thanks"
    assert create.call_count == 2
    assert create.call_args.kwargs["max_tokens"] == 400


def test_gives_up(create):
    create.side_effect = rate_limit()
    [row] = run.run([{"text": "Danke"}])
    assert row["label"] == "failed: RateLimitError"
    assert create.call_count == 3


def test_other_labels(create):
    create.return_value = make_completion("Poem")
    assert steps.classify("Roses are red", run.LABELS) is None
    assert create.call_args.kwargs["model"] == "gpt-4o"
    assert create.call_args.kwargs["messages"][0]["role"] == "user"
