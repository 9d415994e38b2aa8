NAME = "summarize"


def run(session, text):
    return session.prompt(f"Summarize: {text}", max_tokens=50).choices[0].message.content
# ---- after ----
NAME = "summarize"


def run(session, text):
    return session.prompt(f"Summarize: {text}", max_output_tokens=50).output_text
