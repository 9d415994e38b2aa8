import unittest
from unittest import mock

from triage import Desk, Priority, Ticket


def parsed(ticket):
    return mock.Mock(output_parsed=ticket, output=[])


def answered(text):
    return mock.Mock(output_text=text)


@mock.patch("triage.base.OpenAI")
class DeskTest(unittest.TestCase):
    def test_opens_a_ticket(self, openai):
        ticket = Ticket(title="Printer", priority="high", team="office")
        openai.return_value.responses.parse.return_value = parsed(ticket)
        found = Desk(["office", "it"]).open("The printer burns")
        self.assertEqual(found.priority, Priority.HIGH)
        kwargs = openai.return_value.responses.parse.call_args.kwargs
        self.assertIs(kwargs["text_format"], Ticket)
        self.assertEqual(kwargs["input"][1]["content"], "The printer burns")

    def test_unknown_team(self, openai):
        ticket = Ticket(title="Printer", priority="low", team="garden")
        openai.return_value.responses.parse.return_value = parsed(ticket)
        with self.assertLogs("triage", "WARNING"):
            self.assertEqual(Desk(["office"]).open("Hm").team, "office")

    def test_long_answers_are_tried_again(self, openai):
        openai.return_value.responses.create.side_effect = [answered("x" * 600), answered("Hello")]
        self.assertEqual(Desk(["office"]).answer("Hi"), "Hello")
        temperatures = [
            call.kwargs["temperature"] for call in openai.return_value.responses.create.call_args_list
        ]
        self.assertEqual(temperatures, [0.0, 0.3])

    def test_standard_answer(self, openai):
        openai.return_value.responses.create.return_value = answered("")
        self.assertEqual(Desk(["office"]).answer("Hi"), "We have got your mail.")
        self.assertEqual(openai.return_value.responses.create.call_count, 3)


if __name__ == "__main__":
    unittest.main()
