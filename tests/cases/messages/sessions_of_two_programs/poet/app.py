import streamlit as st
from openai import OpenAI

client = OpenAI()
if "talk" not in st.session_state:
    st.session_state.talk = [{"role": "system", "content": "Answer in verse."}]
if topic := st.chat_input("A topic"):
    st.session_state.talk.append({"role": "user", "content": topic})
    completion = client.chat.completions.create(model="gpt-4o", messages=st.session_state.talk)
    st.write(completion.choices[0].message.content)
# ---- after ----
import streamlit as st
from openai import OpenAI

client = OpenAI()
if "talk" not in st.session_state:
    st.session_state.talk = [{"role": "system", "content": "Answer in verse."}]
if topic := st.chat_input("A topic"):
    st.session_state.talk.append({"role": "user", "content": topic})
    response = client.responses.create(model="gpt-4o", input=st.session_state.talk)
    st.write(response.output_text)
