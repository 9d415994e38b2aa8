from enum import Enum

from pydantic import BaseModel


class Priority(str, Enum):
    LOW = "low"
    HIGH = "high"


class Ticket(BaseModel):
    title: str
    priority: Priority
    team: str
