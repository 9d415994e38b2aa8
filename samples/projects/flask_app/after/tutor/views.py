from flask import Blueprint, abort, jsonify, request, session

from . import model

blueprint = Blueprint("tutor", __name__)


@blueprint.post("/ask")
def ask():
    question = request.get_json().get("question", "").strip()
    if not question:
        abort(400)
    if not model.is_allowed(question):
        return jsonify(answer="Let's talk about school."), 422
    history = session.get("history", [])
    history.append({"role": "user", "content": question})
    answer = model.reply(history)
    history.append({"role": "assistant", "content": answer})
    session["history"] = history
    return jsonify(answer=answer, turns=len(history) // 2)


@blueprint.post("/reset")
def reset():
    session.clear()
    return "", 204
