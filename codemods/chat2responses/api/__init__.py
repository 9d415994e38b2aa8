"""The table of facts about the two APIs: plain data, no LibCST, no ``openai`` import.

One module per topic. Rewriting, findings, ``explain`` and the README's mapping table all read these rows, and
``tests/api`` pins them to the installed ``openai`` package.

Sources of the rows: the SDK's own types and code ("SDK"), OpenAI's OpenAPI document ("OpenAPI"), documentation of
OpenAI, Microsoft or a provider ("docs"), a run of the SDK against a fake transport ("run"), a public issue
("issue ...").
"""
