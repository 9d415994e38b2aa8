# options: --unsafe stream-error-handler
import streamlit as st
from openai import OpenAI

client = OpenAI()
question = st.text_input("Your question")
stream = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": question}], stream=True
)
answer = st.write_stream(stream)
st.download_button("Save", answer)
# ---- after ----
import streamlit as st
from openai import OpenAI

client = OpenAI()
question = st.text_input("Your question")
stream = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": question}], stream=True
)
answer = st.write_stream(event.delta for event in stream if event.type == "response.output_text.delta")
st.download_button("Save", answer)
