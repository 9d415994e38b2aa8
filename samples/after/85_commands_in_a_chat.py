# stdin: Hello
# stdin: /history
# stdin: /undo
# stdin: Ahoy
# stdin: /reset
import sys

from openai import AuthenticationError, BadRequestError, OpenAI

client = OpenAI(timeout=20.0)
conversation = [{"role": "developer", "content": "Talk like a pirate."}]
for line in sys.stdin:
    line = line.strip()
    match line.split():
        case ["/reset"]:
            conversation = conversation[:1]
            continue
        case ["/history"]:
            for number, message in enumerate(conversation, 1):
                print(f"{number}. {message['role']}: {message['content']}")
            continue
        case ["/undo"]:
            del conversation[-2:]
            continue
    conversation.append({"role": "user", "content": line})
    try:
        response = client.responses.create(
            model="o3-mini",
            input=conversation,
            reasoning={"effort": "low"},
            max_output_tokens=2000,
        )
    except BadRequestError as error:
        if error.code == "context_length_exceeded":
            del conversation[1:3]
            continue
        raise
    except AuthenticationError as error:
        sys.exit(f"error: {error}")
    if (
        response.incomplete_details is not None
        and response.incomplete_details.reason == "content_filter"
    ):
        print("filtered")
        conversation.pop()
        continue
    print(response.output_text)
    print(response.usage.output_tokens_details.reasoning_tokens)
    conversation.append({"role": "assistant", "content": response.output_text})
