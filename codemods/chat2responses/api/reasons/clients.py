"""Reasons that concern the client, its endpoint and the installed SDK."""

from __future__ import annotations

from .rows import ReasonRow, manual, skip, unsafe

_CALL = 'client.chat.completions.create(model="gpt-4.1", messages=messages)'
_NEW = 'client.responses.create(model="gpt-4.1", input=messages)'

ROWS: tuple[ReasonRow, ...] = (
    manual(
        "client-unproven",
        "Nothing proves that this is an OpenAI client",
        "Other SDKs have the same call text; on their clients responses.create does not exist or means something else.",
        "Annotate the parameter with openai.OpenAI, or vouch for the expression with --client EXPR.",
        f"def ask(client, messages):\n    return {_CALL}",
        f"def ask(client: OpenAI, messages):\n    return {_NEW}",
        errors=("object has no attribute 'responses'",),
        option="--client EXPR",
        source="public call sites",
    ),
    skip(
        "other-provider",
        "The client comes from another provider's SDK",
        "The call only looks like OpenAI's: another package answers it.",
        "Leave it: the provider's own documentation says whether it offers anything like Responses.",
        "from groq import Groq\n\nclient = Groq()\nclient.chat.completions.create(model=m, messages=messages)",
        "from groq import Groq\n\nclient = Groq()\nclient.chat.completions.create(model=m, messages=messages)",
        source="public call sites",
    ),
    manual(
        "instructor-client",
        "The client is patched by instructor",
        "instructor replaces create and gives a pydantic object back instead of the API's answer.",
        "Migrate by instructor's own modes, or call client.responses.parse(..., text_format=Model) without instructor.",
        "client = instructor.from_openai(OpenAI())\n"
        "user = client.chat.completions.create(model=m, messages=messages, response_model=User)",
        "client = OpenAI()\nuser = client.responses.parse(model=m, input=messages, text_format=User).output_parsed",
        errors=("got an unexpected keyword argument 'response_model'",),
        source="public call sites",
    ),
    manual(
        "intercepted",
        "The chat method is replaced or overridden in this project",
        "A tracker, guard or recorder sits on chat.completions.create; a migrated call would go past it in silence.",
        "Move the interception to client.responses.create first, then migrate both together.",
        "original = client.chat.completions.create\n"
        "client.chat.completions.create = lambda **kw: track(original(**kw))",
        "original = client.responses.create\nclient.responses.create = lambda **kw: track(original(**kw))",
    ),
    skip(
        "other-host",
        "base_url names another host",
        "Not every compatible server has /responses, and those that have it differ in what they keep and accept.",
        "If that host serves /v1/responses, vouch for it with --responses-host HOST.",
        'client = OpenAI(base_url="http://localhost:11434/v1")',
        'client = OpenAI(base_url="http://localhost:11434/v1")',
        option="--responses-host HOST",
        source="documentation of the providers",
    ),
    unsafe(
        "endpoint-unproven",
        "base_url comes from where the code can't tell",
        "If it names a server without /responses every migrated call answers 404.",
        "Vouch with --responses-host any (or for exactly one host), once you know that the endpoint has /responses.",
        "client = OpenAI(base_url=settings.llm_url)",
        "client = OpenAI(base_url=settings.llm_url)  # serves /v1/responses",
        errors=("Error code: 404",),
        option="--responses-host any",
        source="public call sites",
    ),
    unsafe(
        "redirected-endpoint",
        "The project sends the SDK's default endpoint elsewhere",
        "OPENAI_BASE_URL or OPENAI_API_BASE is set to another host in this project, so OpenAI() doesn't reach OpenAI.",
        "Vouch for the host that is set with --responses-host HOST, or remove the setting if it is a leftover.",
        "# .env: OPENAI_BASE_URL=http://ollama:11434/v1\nclient = OpenAI()",
        "# .env: OPENAI_BASE_URL=https://api.openai.com/v1\nclient = OpenAI()",
        errors=("Error code: 404",),
        option="--responses-host HOST",
        source="public call sites",
    ),
    manual(
        "azure-api-version",
        "The Azure api_version has no Responses",
        "Azure offers Responses from 2025-03-01-preview on; dated versions without -preview are all too old.",
        'Raise it, for example to api_version="preview", after testing what else it changes.',
        'client = AzureOpenAI(api_version="2024-06-01")',
        'client = AzureOpenAI(api_version="2025-04-01-preview")',
        errors=("enabled only for api-version 2025-03-01-preview and later",),
        option="--azure-v1",
        source="docs: Microsoft",
    ),
    manual(
        "azure-deployment-model",
        "azure_deployment decides the model of chat calls, not of Responses calls",
        "Chat ignores model beside azure_deployment; Responses sends it, so another deployment (or none) would answer.",
        "Give the name of the deployment at the call: client.responses.create(model=deployment, ...).",
        'client = AzureOpenAI(azure_deployment="prod-gpt")\n'
        'client.chat.completions.create(model="gpt-4.1", messages=messages)',
        'client = AzureOpenAI()\nclient.responses.create(model="prod-gpt", input=messages)',
        errors=("DeploymentNotFound", "The API deployment for this resource does not exist"),
        source="SDK, docs: Microsoft",
    ),
    manual(
        "azure-deployment-url",
        "base_url names one Azure deployment's chat endpoint",
        "Responses has no URL below /deployments/.",
        'Give the endpoint of the resource instead: base_url=f"{endpoint}/openai/v1/".',
        'client = OpenAI(base_url=f"{endpoint}/openai/deployments/prod-gpt")',
        'client = OpenAI(base_url=f"{endpoint}/openai/v1/")',
        errors=("Error code: 404", "Resource not found"),
        source="docs: Microsoft",
    ),
    unsafe(
        "bedrock-client",
        "The client talks to Amazon Bedrock",
        "Which of the models there answer on /responses isn't known to this tool.",
        "Check that your model and region offer Responses, then pass --unsafe bedrock-client.",
        f"client = BedrockOpenAI()\n{_CALL}",
        f"client = BedrockOpenAI()\n{_NEW}",
    ),
    unsafe(
        "openai-too-old",
        "The project pins an openai release without what the migrated code needs",
        "The first migrated call would raise at once on the pinned release.",
        "Raise it to the version that the message names, or let --bump-openai do so together with the migration.",
        "openai==1.40.0",
        "openai==1.66.0",
        errors=("'OpenAI' object has no attribute 'responses'", "module 'openai' has no attribute 'responses'"),
        option="--bump-openai",
    ),
    manual(
        "deliberate-dual-api",
        "The code keeps both APIs on purpose",
        "A branch, handler or switch chooses between Chat Completions and Responses; migrated, both would be the same.",
        "Decide by hand whether the chat path can go; then delete it.",
        "try:\n    text = client.responses.create(model=m, input=messages).output_text\n"
        "except openai.NotFoundError:\n"
        "    text = client.chat.completions.create(model=m, messages=messages).choices[0].message.content",
        "text = client.responses.create(model=m, input=messages).output_text",
        source="public call sites",
    ),
    skip(
        "ignored",
        "A comment says to leave this call alone",
        "The line carries # chat2responses: ignore.",
        "Remove the comment to have the call looked at.",
        f"{_CALL}  # chat2responses: ignore",
        _NEW,
        source="this tool",
    ),
    manual(
        "legacy-sdk",
        "This is the interface of openai before 1.0",
        "openai.ChatCompletion and its dict answers are gone since 1.0; Responses needs the client interface.",
        "Move to openai>=1 first (openai.OpenAI().chat.completions.create), then run again.",
        'answer = openai.ChatCompletion.create(model="gpt-4", messages=messages)["choices"][0]["message"]["content"]',
        'answer = OpenAI().responses.create(model="gpt-4.1", input=messages).output_text',
        errors=(
            "You tried to access openai.ChatCompletion, but this is no longer supported in openai>=1.0.0",
            "'ChatCompletion' object is not subscriptable",
        ),
    ),
    manual(
        "assistants-api",
        "This is the Assistants API",
        "Assistants were shut down on 26 August 2026; assistants, threads and runs are no call-by-call rewrite.",
        "Put the assistant's instructions and tools into code, make threads conversations, and runs responses.",
        "run = client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant.id)",
        "response = client.responses.create(model=MODEL, instructions=TEXT, tools=TOOLS, input=question,\n"
        "                                   conversation=conversation.id)",
        source="docs: OpenAI",
    ),
    manual(
        "raw-http",
        "The endpoint is called without the SDK",
        "The JSON of /v1/responses has no output_text: that is a property of the SDK's class.",
        "Post to /v1/responses with input, and join the output_text parts of the message items of the answer.",
        'answer = requests.post(f"{url}/v1/chat/completions", json={"model": m, "messages": messages}).json()\n'
        'text = answer["choices"][0]["message"]["content"]',
        'answer = requests.post(f"{url}/v1/responses", json={"model": m, "input": messages}).json()\n'
        'text = "".join(part["text"] for item in answer["output"] if item["type"] == "message"\n'
        '               for part in item["content"] if part["type"] == "output_text")',
        errors=("KeyError: 'output_text'",),
        source="issue ultralytics/actions",
    ),
    manual(
        "verify-failed",
        "The project's own command fails with this change",
        "The command given with --verify passed before and fails with this family migrated beside the others.",
        "Look at the command's last lines: what is tested there has to change with the call.",
        'answer = client.chat.completions.create(model="gpt-4.1", messages=messages)\n'
        "audit.record(answer.choices[0].message.content)",
        'answer = client.responses.create(model="gpt-4.1", input=messages)\naudit.record(answer.output_text)',
        source="a run of the user's command",
    ),
)
