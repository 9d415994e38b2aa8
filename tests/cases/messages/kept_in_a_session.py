import streamlit as st
from openai import OpenAI

if "llm" not in st.session_state:
    st.session_state.llm = OpenAI()
if "talk" not in st.session_state:
    st.session_state["talk"] = [{"role": "system", "content": "You are a patient teacher."}]

for turn in st.session_state.talk:
    st.chat_message(turn["role"]).write(turn["content"])

if question := st.chat_input("What would you like to know?"):
    st.session_state.talk.append({"role": "user", "content": question})
    completion = st.session_state["llm"].chat.completions.create(model="gpt-4o", messages=st.session_state.talk)
    answer = completion.choices[0].message.content
    st.session_state.get("talk").append({"role": "assistant", "content": answer})
    st.chat_message("assistant").write(answer)

if st.button("Again"):
    completion = st.session_state.other.chat.completions.create(  # manual: client-unproven
        model="gpt-4o", messages=st.session_state.talk
    )
    st.write(completion.choices[0].message.content)
# ---- after ----
import streamlit as st
from openai import OpenAI

if "llm" not in st.session_state:
    st.session_state.llm = OpenAI()
if "talk" not in st.session_state:
    st.session_state["talk"] = [{"role": "system", "content": "You are a patient teacher."}]

for turn in st.session_state.talk:
    st.chat_message(turn["role"]).write(turn["content"])

if question := st.chat_input("What would you like to know?"):
    st.session_state.talk.append({"role": "user", "content": question})
    completion = st.session_state["llm"].responses.create(model="gpt-4o", input=st.session_state.talk)
    answer = completion.output_text
    st.session_state.get("talk").append({"role": "assistant", "content": answer})
    st.chat_message("assistant").write(answer)

if st.button("Again"):
    completion = st.session_state.other.chat.completions.create(  # manual: client-unproven
        model="gpt-4o", messages=st.session_state.talk
    )
    st.write(completion.choices[0].message.content)
