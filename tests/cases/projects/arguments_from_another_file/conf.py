def params(t):
    p = {"model": "gpt-4.1", "max_tokens": 100}
    if t:
        p["temperature"] = t
    return p
# ---- after ----
def params(t):
    p = {"model": "gpt-4.1", "max_output_tokens": 100}
    if t:
        p["temperature"] = t
    return p
