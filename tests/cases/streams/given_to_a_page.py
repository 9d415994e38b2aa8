import streamlit as st
from openai import OpenAI

client = OpenAI()
question = st.text_input("Your question")
stream = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": question}], stream=True
)
answer = st.write_stream(stream)  # unsafe: stream-error-handler
st.download_button("Save", answer)
