import streamlit as st
from openai import OpenAI

client = OpenAI()
if "talk" not in st.session_state:
    st.session_state.talk = [{"role": "system", "content": "Say yes or no."}]
if claim := st.chat_input("A claim"):
    st.session_state.talk.append({"role": "user", "content": claim})
    completion = client.chat.completions.create(
        model="gpt-4o", messages=st.session_state.talk, max_tokens=3  # manual: token-limit-below-16
    )
    st.write(completion.choices[0].message.content)
