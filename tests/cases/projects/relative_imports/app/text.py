def text_of(answer):
    return answer.choices[0].message.content
# ---- after ----
def text_of(answer):
    return answer.output_text
