# args: --model gpt-4o-mini --system "You are a pirate."
# stdin: Where is the treasure?\nHow do I get there?\nquit
"""Chat with a model in the terminal. Leave with an empty line or "quit"."""

import argparse

from openai import OpenAI


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="gpt-4o")
    parser.add_argument("--system", default="You are a helpful assistant.")
    parser.add_argument("--temperature", type=float, default=1.0)
    args = parser.parse_args()

    client = OpenAI()
    messages = [{"role": "system", "content": args.system}]

    while True:
        text = input("You: ").strip()
        if not text or text.lower() == "quit":
            break
        messages.append({"role": "user", "content": text})
        response = client.responses.create(
            model=args.model,
            input=messages,
            temperature=args.temperature,
        )
        reply = response.output_text
        messages.append({"role": "assistant", "content": reply})
        print(f"\nAssistant: {reply}\n")

    print("Bye.")


if __name__ == "__main__":
    main()
