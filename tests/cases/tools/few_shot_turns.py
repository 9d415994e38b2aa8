import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {"name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}},
    }
]
messages = [
    {"role": "user", "content": "What time is it in Quito?"},
    {
        "role": "assistant",
        "content": None,
        "tool_calls": [
            {
                "id": "call_1",
                "type": "function",
                "function": {"name": "now", "arguments": '{"city": "Quito"}'},
            }
        ],
    },
    {"role": "tool", "tool_call_id": "call_1", "name": "now", "content": "12:30"},
    {"role": "assistant", "content": "I look again.", "tool_calls": [
        {"id": "call_2", "type": "function", "function": {"name": "now", "arguments": "{}"}},
        {"id": "call_3", "type": "function", "function": {"name": "now", "arguments": "{}"}},
    ]},
    {"role": "tool", "tool_call_id": "call_2", "content": "12:31"},
    {"role": "tool", "tool_call_id": "call_3", "content": "12:32"},
    {"role": "user", "content": "What time is it in Lima?"},
]
final = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print(final.choices[0].message.content)
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "name": "now",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        "strict": False,
    }
]
messages = [
    {"role": "user", "content": "What time is it in Quito?"},
    {
        "call_id": "call_1",
        "type": "function_call",
        "name": "now",
        "arguments": '{"city": "Quito"}',
    },
    {"type": "function_call_output", "call_id": "call_1", "output": "12:30"},
    {"role": "assistant", "content": "I look again."},
    {"call_id": "call_2", "type": "function_call", "name": "now", "arguments": "{}"},
    {"call_id": "call_3", "type": "function_call", "name": "now", "arguments": "{}"},
    {"type": "function_call_output", "call_id": "call_2", "output": "12:31"},
    {"type": "function_call_output", "call_id": "call_3", "output": "12:32"},
    {"role": "user", "content": "What time is it in Lima?"},
]
final = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
print(final.output_text)
