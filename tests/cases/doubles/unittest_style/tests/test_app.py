import unittest
from unittest.mock import MagicMock, patch

from app import Summarizer


class SummarizerTest(unittest.TestCase):
    def setUp(self):
        patcher = patch("app.OpenAI")
        self.openai = patcher.start()
        self.addCleanup(patcher.stop)
        self.client = self.openai.return_value

    def _answer(self, text):
        response = MagicMock()
        response.choices = [MagicMock(message=MagicMock(content=text))]
        self.client.chat.completions.create.return_value = response

    def test_run(self):
        self._answer("Short.")
        self.assertEqual(Summarizer().run("Long."), "Short.")
        _, kwargs = self.client.chat.completions.create.call_args
        self.assertEqual(kwargs["messages"][1]["content"], "Long.")
        self.assertEqual(kwargs["temperature"], 0)

    @patch("app.OpenAI")
    def test_decorated(self, openai):
        openai.return_value.chat.completions.create.return_value.choices = [
            MagicMock(message=MagicMock(content="Brief."))
        ]
        self.assertEqual(Summarizer().run("Long."), "Brief.")


@patch("app.OpenAI")
class WholeClassTest(unittest.TestCase):
    def test_run(self, openai):
        client = MagicMock()
        openai.return_value = client
        client.chat.completions.create.return_value.choices[0].message.content = "Brief."
        self.assertEqual(Summarizer().run("Long."), "Brief.")
        client.chat.completions.create.assert_called_once()
# ---- after ----
import unittest
from unittest.mock import MagicMock, patch

from app import Summarizer


class SummarizerTest(unittest.TestCase):
    def setUp(self):
        patcher = patch("app.OpenAI")
        self.openai = patcher.start()
        self.addCleanup(patcher.stop)
        self.client = self.openai.return_value

    def _answer(self, text):
        response = MagicMock()
        response.output_text = text
        self.client.responses.create.return_value = response

    def test_run(self):
        self._answer("Short.")
        self.assertEqual(Summarizer().run("Long."), "Short.")
        _, kwargs = self.client.responses.create.call_args
        self.assertEqual(kwargs["input"][1]["content"], "Long.")
        self.assertEqual(kwargs["temperature"], 0)

    @patch("app.OpenAI")
    def test_decorated(self, openai):
        openai.return_value.responses.create.return_value.output_text = "Brief."
        self.assertEqual(Summarizer().run("Long."), "Brief.")


@patch("app.OpenAI")
class WholeClassTest(unittest.TestCase):
    def test_run(self, openai):
        client = MagicMock()
        openai.return_value = client
        client.responses.create.return_value.output_text = "Brief."
        self.assertEqual(Summarizer().run("Long."), "Brief.")
        client.responses.create.assert_called_once()
