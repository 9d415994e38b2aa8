def text(r):
    return r.choices[0].message.content
# ---- after ----
def text(r):
    return r.output_text
