from triage.desk import Desk
from triage.tickets import Priority, Ticket

__all__ = ["Desk", "Priority", "Ticket"]
