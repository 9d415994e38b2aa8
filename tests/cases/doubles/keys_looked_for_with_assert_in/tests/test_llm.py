import unittest
from unittest.mock import ANY, MagicMock, call, patch

from llm import LLMService


class TestLLMService(unittest.TestCase):
    def setUp(self):
        patcher = patch("llm.OpenAI")
        self.mock_openai = patcher.start()
        self.addCleanup(patcher.stop)
        self.mock_client = self.mock_openai.return_value
        self.mock_response = MagicMock()
        self.mock_response.choices = [MagicMock(message=MagicMock(content="  short  "))]
        self.mock_client.chat.completions.create.return_value = self.mock_response
        self.service = LLMService(api_key="key")

    def test_summarize(self):
        self.assertEqual(self.service.summarize("long text"), "short")
        self.mock_openai.assert_called_once_with(api_key="key")

    def test_request(self):
        self.service.summarize("long text")
        args, kwargs = self.mock_client.chat.completions.create.call_args
        self.assertEqual(args, ())
        self.assertEqual(kwargs["model"], "gpt-4o")
        self.assertEqual(len(kwargs["messages"]), 2)
        self.assertIn("long text", kwargs["messages"][1]["content"])
        self.assertEqual(kwargs.get("max_tokens"), 150)
        self.assertNotIn("n", kwargs)
        self.assertIn("messages", kwargs)
        self.assertNotIn("stream", kwargs, "no stream")

    def test_calls(self):
        self.service.summarize("a")
        self.service.summarize("b")
        self.mock_client.chat.completions.create.assert_has_calls(
            [call(model="gpt-4o", messages=ANY, max_tokens=150, temperature=0.3)] * 2
        )

    def test_error(self):
        self.mock_client.chat.completions.create.side_effect = Exception("API down")
        with self.assertRaises(Exception):
            self.service.summarize("x")
# ---- after ----
import unittest
from unittest.mock import ANY, MagicMock, call, patch

from llm import LLMService


class TestLLMService(unittest.TestCase):
    def setUp(self):
        patcher = patch("llm.OpenAI")
        self.mock_openai = patcher.start()
        self.addCleanup(patcher.stop)
        self.mock_client = self.mock_openai.return_value
        self.mock_response = MagicMock()
        self.mock_response.output_text = "  short  "
        self.mock_client.responses.create.return_value = self.mock_response
        self.service = LLMService(api_key="key")

    def test_summarize(self):
        self.assertEqual(self.service.summarize("long text"), "short")
        self.mock_openai.assert_called_once_with(api_key="key")

    def test_request(self):
        self.service.summarize("long text")
        args, kwargs = self.mock_client.responses.create.call_args
        self.assertEqual(args, ())
        self.assertEqual(kwargs["model"], "gpt-4o")
        self.assertEqual(len(kwargs["input"]), 2)
        self.assertIn("long text", kwargs["input"][1]["content"])
        self.assertEqual(kwargs.get("max_output_tokens"), 150)
        self.assertNotIn("n", kwargs)
        self.assertIn("input", kwargs)
        self.assertNotIn("stream", kwargs, "no stream")

    def test_calls(self):
        self.service.summarize("a")
        self.service.summarize("b")
        self.mock_client.responses.create.assert_has_calls(
            [call(model="gpt-4o", input=ANY, max_output_tokens=150, temperature=0.3)] * 2
        )

    def test_error(self):
        self.mock_client.responses.create.side_effect = Exception("API down")
        with self.assertRaises(Exception):
            self.service.summarize("x")
