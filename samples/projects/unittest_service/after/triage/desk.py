import logging

from triage.base import Service
from triage.tickets import Ticket

logger = logging.getLogger("triage")


class Rejected(Exception):
    pass


class Desk(Service):
    instructions = "Make a ticket of the mail."

    def __init__(self, teams):
        super().__init__()
        self.teams = teams

    def open(self, mail):
        """Make a ticket of a mail."""
        response = self.client.responses.parse(
            model=self.model,
            input=self.messages(mail),
            text_format=Ticket,
        )
        refusal = next(
            (
                part.refusal
                for item in response.output
                if item.type == "message"
                for part in item.content
                if part.type == "refusal"
            ),
            None,
        )
        if refusal:
            raise Rejected(refusal)
        ticket = response.output_parsed
        if ticket.team not in self.teams:
            logger.warning("no team %s", ticket.team)
            ticket.team = self.teams[0]
        return ticket

    def answer(self, mail):
        """Write the first answer."""
        for attempt in range(3):
            response = self.client.responses.create(
                model=self.model,
                input=self.messages(mail),
                temperature=0.3 * attempt,
            )
            text = response.output_text
            if text and len(text) < 500:
                return text
        return "We have got your mail."
