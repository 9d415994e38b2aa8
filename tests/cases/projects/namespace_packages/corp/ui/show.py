def show(r):
    print(r.choices[0].message.content)
# ---- after ----
def show(r):
    print(r.output_text)
