"""A strict OpenAI server on the loopback, for both APIs, with one scripted model behind them.

``ScriptedServer`` opens runs; a run has a URL for a program and records its requests. A request is checked against the
SDK's own types (``schema``, ``tolerances``) and the API's rules (``rules``, ``chat_rules``, ``responses_rules``), read
into one canonical form (``form``, ``from_chat``, ``from_responses``), answered by the script (``script``), and the
answer given the shape of its API (``chat_answers``, ``responses_answers``).
"""

from tests.server.httpd import ScriptedServer
from tests.server.run import Exchange, Run

__all__ = ["Exchange", "Run", "ScriptedServer"]
