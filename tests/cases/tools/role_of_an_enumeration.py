"""Ask questions about a SQLite database. Tool calling with validation, max iterations and a JSON trace."""
import json
import sqlite3
import sys
from enum import Enum
from typing import Any

import openai
from pydantic import BaseModel, ValidationError


class Role(str, Enum):
    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"
    TOOL = "tool"


class QueryArgs(BaseModel):
    sql: str
    limit: int = 10


def get_connection() -> sqlite3.Connection:
    conn = sqlite3.connect(":memory:")
    conn.executescript("create table pets(name text, age int); insert into pets values('Rex', 3), ('Tom', 5);")
    return conn


class Database:
    def __init__(self):
        self.conn = get_connection()

    def schema(self) -> str:
        return "\n".join(r[0] for r in self.conn.execute("select sql from sqlite_master"))

    def query(self, args: QueryArgs) -> list[tuple]:
        return self.conn.execute(args.sql).fetchmany(args.limit)


TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "run_sql",
            "description": "Run a SQL query",
            "parameters": QueryArgs.model_json_schema(),
        },
    },
    {
        "type": "function",
        "function": {"name": "get_schema", "description": "Show the schema", "parameters": {"type": "object", "properties": {}}},
    },
]


class SqlAgent:
    def __init__(self, db: Database, model: str = "gpt-4o-mini"):
        self.db = db
        self.model = model
        self.client = openai.OpenAI(max_retries=0)
        self.trace: list[dict[str, Any]] = []

    def _dispatch(self, name: str, raw: str) -> str:
        match name:
            case "run_sql":
                try:
                    args = QueryArgs.model_validate_json(raw)
                except ValidationError as e:
                    return f"invalid arguments: {e.error_count()} errors"
                try:
                    return json.dumps(self.db.query(args))
                except sqlite3.Error as e:
                    return f"sql error: {e}"
            case "get_schema":
                return self.db.schema()
            case _:
                return f"no tool {name}"

    def answer(self, question: str, max_turns: int = 4) -> str | None:
        messages: list[Any] = [
            {"role": Role.SYSTEM.value, "content": "Answer with SQL."},
            {"role": Role.USER.value, "content": question},
        ]
        for turn in range(max_turns):
            response = self.client.chat.completions.create(
                model=self.model, messages=messages, tools=TOOLS, tool_choice="auto" if turn < max_turns - 1 else "none"
            )
            message = response.choices[0].message
            if not message.tool_calls:
                return message.content
            messages.append(message)
            for call in message.tool_calls:
                output = self._dispatch(call.function.name, call.function.arguments)
                self.trace.append({"turn": turn, "tool": call.function.name, "args": call.function.arguments, "out": output})
                messages.append({"role": Role.TOOL.value, "tool_call_id": call.id, "content": output})
        return None


if __name__ == "__main__":
    agent = SqlAgent(Database())
    try:
        print(agent.answer("How old is Rex?"))
    except openai.OpenAIError as e:
        print("api error:", type(e).__name__, file=sys.stderr)
        sys.exit(3)
    print(json.dumps(agent.trace, indent=1))
# ---- after ----
"""Ask questions about a SQLite database. Tool calling with validation, max iterations and a JSON trace."""
import json
import sqlite3
import sys
from enum import Enum
from typing import Any

import openai
from pydantic import BaseModel, ValidationError


class Role(str, Enum):
    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"
    TOOL = "tool"


class QueryArgs(BaseModel):
    sql: str
    limit: int = 10


def get_connection() -> sqlite3.Connection:
    conn = sqlite3.connect(":memory:")
    conn.executescript("create table pets(name text, age int); insert into pets values('Rex', 3), ('Tom', 5);")
    return conn


class Database:
    def __init__(self):
        self.conn = get_connection()

    def schema(self) -> str:
        return "\n".join(r[0] for r in self.conn.execute("select sql from sqlite_master"))

    def query(self, args: QueryArgs) -> list[tuple]:
        return self.conn.execute(args.sql).fetchmany(args.limit)


TOOLS = [
    {
        "type": "function",
        "name": "run_sql",
        "description": "Run a SQL query",
        "parameters": QueryArgs.model_json_schema(),
        "strict": False,
    },
    {
        "type": "function",
        "name": "get_schema",
        "description": "Show the schema",
        "parameters": {"type": "object", "properties": {}},
        "strict": False,
    },
]


class SqlAgent:
    def __init__(self, db: Database, model: str = "gpt-4o-mini"):
        self.db = db
        self.model = model
        self.client = openai.OpenAI(max_retries=0)
        self.trace: list[dict[str, Any]] = []

    def _dispatch(self, name: str, raw: str) -> str:
        match name:
            case "run_sql":
                try:
                    args = QueryArgs.model_validate_json(raw)
                except ValidationError as e:
                    return f"invalid arguments: {e.error_count()} errors"
                try:
                    return json.dumps(self.db.query(args))
                except sqlite3.Error as e:
                    return f"sql error: {e}"
            case "get_schema":
                return self.db.schema()
            case _:
                return f"no tool {name}"

    def answer(self, question: str, max_turns: int = 4) -> str | None:
        messages: list[Any] = [
            {"role": Role.SYSTEM.value, "content": "Answer with SQL."},
            {"role": Role.USER.value, "content": question},
        ]
        for turn in range(max_turns):
            response = self.client.responses.create(
                model=self.model, input=messages, tools=TOOLS, tool_choice="auto" if turn < max_turns - 1 else "none"
            )
            tool_calls = [
                item for item in response.output if item.type == "function_call"
            ]
            if not tool_calls:
                return response.output_text
            messages.extend(response.output)
            for call in tool_calls:
                output = self._dispatch(call.name, call.arguments)
                self.trace.append({"turn": turn, "tool": call.name, "args": call.arguments, "out": output})
                messages.append({"type": "function_call_output", "call_id": call.call_id, "output": output})
        return None


if __name__ == "__main__":
    agent = SqlAgent(Database())
    try:
        print(agent.answer("How old is Rex?"))
    except openai.OpenAIError as e:
        print("api error:", type(e).__name__, file=sys.stderr)
        sys.exit(3)
    print(json.dumps(agent.trace, indent=1))
