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
        completion = self.client.beta.chat.completions.parse(
            model=self.model,
            messages=self.messages(mail),
            response_format=Ticket,
        )
        message = completion.choices[0].message
        if message.refusal:
            raise Rejected(message.refusal)
        ticket = message.parsed
        if ticket.team not in self.teams:
            logger.warning("no team %s", ticket.team)
            ticket.team = self.teams[0]
        return ticket

    def answer(self, mail):
        """Write the first answer."""
        for attempt in range(3):
            completion = self.client.chat.completions.create(
                model=self.model,
                messages=self.messages(mail),
                temperature=0.3 * attempt,
            )
            text = completion.choices[0].message.content
            if text and len(text) < 500:
                return text
        return "We have got your mail."
