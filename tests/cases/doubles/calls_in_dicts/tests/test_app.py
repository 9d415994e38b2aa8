from unittest.mock import patch

from openai.types.chat import ChatCompletion

import app

WITH_CALL = {
    'id': 'chatcmpl-1',
    'object': 'chat.completion',
    'created': 1,
    'model': 'gpt-4o',
    'choices': [
        {
            'index': 0,
            'finish_reason': 'tool_calls',
            'message': {
                'role': 'assistant',
                'content': None,
                'tool_calls': [
                    {'id': 'call_1', 'type': 'function', 'function': {'name': 'add', 'arguments': '{"a": 1, "b": 2}'}},
                ],
            },
        }
    ],
}


@patch('app.client.chat.completions.create')
def test_call(create):
    create.return_value = ChatCompletion.model_validate(WITH_CALL)
    assert app.calculate('1 + 2?') == ('add', {'a': 1, 'b': 2})


@patch('app.client.chat.completions.create')
def test_text(create):
    create.return_value = ChatCompletion.model_validate(
        {
            'id': 'chatcmpl-2',
            'object': 'chat.completion',
            'created': 1,
            'model': 'gpt-4o',
            'choices': [{'index': 0, 'finish_reason': 'stop', 'message': {'role': 'assistant', 'content': 'three'}}],
        }
    )
    assert app.calculate('1 + 2?') == 'three'
# ---- after ----
from unittest.mock import patch

from openai.types.responses import Response

import app

WITH_CALL = {
    'id': 'chatcmpl-1',
    'object': 'response',
    'created_at': 1,
    'model': 'gpt-4o',
    'status': 'completed',
    'output': [
        {'call_id': 'call_1', 'type': 'function_call', 'name': 'add', 'arguments': '{"a": 1, "b": 2}'}
    ],
}


@patch('app.client.responses.create')
def test_call(create):
    create.return_value = Response.construct(**WITH_CALL)
    assert app.calculate('1 + 2?') == ('add', {'a': 1, 'b': 2})


@patch('app.client.responses.create')
def test_text(create):
    create.return_value = Response.construct(
        **{
            'id': 'chatcmpl-2',
            'object': 'response',
            'created_at': 1,
            'model': 'gpt-4o',
            'status': 'completed',
            'output': [
                {
                    'type': 'message',
                    'role': 'assistant',
                    'content': [{'type': 'output_text', 'text': 'three'}],
                }
            ],
        }
    )
    assert app.calculate('1 + 2?') == 'three'
