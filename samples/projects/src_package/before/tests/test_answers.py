import asyncio


def test_answers_from_the_best_pages(assistant, create):
    answer = asyncio.run(assistant.answer("How many holidays do I have?"))
    assert answer.text == "30 days."
    assert answer.tokens == 12
    assert answer.complete
    messages = create.await_args.kwargs["messages"]
    assert [message["role"] for message in messages] == ["system", "user"]
    assert messages[0]["content"].index("# holidays") < messages[0]["content"].index("# parking")
    assert create.await_args.kwargs["max_tokens"] == 300


def test_cut_answers_are_told(assistant, create, make_answer):
    create.return_value = make_answer("30", finish_reason="length")
    assert not asyncio.run(assistant.answer("How many?")).complete


def test_several_at_once(assistant, create):
    answers = asyncio.run(assistant.answer_all(["a", "b", "c"]))
    assert [answer.question for answer in answers] == ["a", "b", "c"]
    assert create.await_count == 3
