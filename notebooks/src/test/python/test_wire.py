"""What front ends other than JupyterLab expect of the messages: VS Code, nbclient, jupyter_client's own."""

import os
import queue
import time

import pytest
from elara import environment, share
from jupyter_client.manager import KernelManager


@pytest.fixture(scope="module")
def client():
    os.environ["JUPYTER_PATH"] = str(share())
    manager = KernelManager(kernel_name="java")
    manager.start_kernel(env=environment())
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def published(client, request, patience=60):
    """The messages on iopub that belong to a request, up to its idle."""
    messages = []
    end = time.monotonic() + patience
    while time.monotonic() < end:
        message = client.get_iopub_msg(timeout=patience)
        if message["parent_header"].get("msg_id") == request:
            messages.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return messages
    raise AssertionError(messages)


def run(client, code, **options):
    request = client.execute(code, **options)
    messages = published(client, request)
    reply = client.get_shell_msg(timeout=60)
    assert reply["parent_header"]["msg_id"] == request
    return reply, messages


def test_kernel_info_says_what_an_editor_needs(client):
    client.kernel_info()
    info = client.get_shell_msg(timeout=30)["content"]
    assert info["status"] == "ok"
    assert info["protocol_version"].startswith("5.")
    assert info["implementation"] == "elara" and info["implementation_version"]
    language = info["language_info"]
    assert language["name"] == "java" and language["file_extension"] in (".java", ".jshell")
    assert language["mimetype"] == "text/x-java" and language["pygments_lexer"] == "java"
    assert language["version"].split(".")[0].isdigit()
    assert all({"text", "url"} <= link.keys() for link in info["help_links"])
    assert "Elara" in info["banner"]


def test_a_cell_is_busy_says_its_input_shows_and_is_idle(client):
    reply, messages = run(client, 'System.out.println("one");\n1 + 1')
    assert [message["msg_type"] for message in messages] == ["status", "execute_input", "stream", "execute_result", "status"]
    assert messages[0]["content"] == {"execution_state": "busy"}
    count = messages[1]["content"]["execution_count"]
    assert messages[1]["content"]["code"].endswith("1 + 1")
    assert messages[2]["content"] == {"name": "stdout", "text": "one\n"}
    assert messages[3]["content"]["execution_count"] == count == reply["content"]["execution_count"]
    assert messages[3]["content"]["data"]["text/plain"] == "2" and messages[3]["content"]["metadata"] == {}
    assert reply["content"]["status"] == "ok" and reply["content"]["user_expressions"] == {}
    assert isinstance(reply["content"]["payload"], list)


def test_a_mistake_is_one_error_and_an_error_reply(client):
    reply, messages = run(client, 'throw new IllegalStateException("on purpose");')
    errors = [message["content"] for message in messages if message["msg_type"] == "error"]
    assert len(errors) == 1
    for content in (errors[0], reply["content"]):
        assert content["ename"] == "java.lang.IllegalStateException" and content["evalue"] == "on purpose"
        assert isinstance(content["traceback"], list)
    assert reply["content"]["status"] == "error"


def test_what_waits_behind_a_mistake_is_aborted(client):
    first = client.execute("Thread.sleep(300); int x = 1 / 0;")
    second = client.execute("2", stop_on_error=True)
    assert client.get_shell_msg(timeout=30)["content"]["status"] == "error"
    assert client.get_shell_msg(timeout=30)["content"]["status"] == "aborted"
    published(client, first)
    assert [message["msg_type"] for message in published(client, second)] == ["status", "status"]


def test_a_display_is_updated_by_its_id(client):
    _, messages = run(client, 'display("first", "text/plain"); var id = display("a");\nupdateDisplay(id, "b");')
    shown = [message for message in messages if message["msg_type"] == "display_data"]
    updated = [message for message in messages if message["msg_type"] == "update_display_data"]
    assert len(shown) == 2 and len(updated) == 1
    for message in shown + updated:
        assert set(message["content"]) >= {"data", "metadata", "transient"}
    assert updated[0]["content"]["transient"]["display_id"] == shown[1]["content"]["transient"]["display_id"]
    assert updated[0]["content"]["data"]["text/plain"] == "b"


def test_expressions_are_evaluated_beside_the_cell(client):
    reply, _ = run(client, "int seven = 7;", user_expressions={"good": "seven * 6", "bad": "nothing.at.all"})
    expressions = reply["content"]["user_expressions"]
    assert expressions["good"]["status"] == "ok" and expressions["good"]["data"]["text/plain"] == "42"
    assert expressions["bad"]["status"] == "error" and expressions["bad"]["ename"]


def test_silence_leaves_nothing(client):
    before, _ = run(client, "1")
    reply, messages = run(client, "2", silent=True)
    assert [message["msg_type"] for message in messages] == ["status", "status"]
    after, _ = run(client, "3")
    assert after["content"]["execution_count"] == before["content"]["execution_count"] + 1


def test_a_question_is_asked_of_who_sent_the_cell(client):
    request = client.execute('System.out.print("Name? ");\nnew java.util.Scanner(System.in).nextLine()')
    asked = client.get_stdin_msg(timeout=30)
    assert asked["msg_type"] == "input_request" and asked["parent_header"]["msg_id"] == request
    assert asked["content"]["password"] is False
    client.input("Ada")
    results = [message for message in published(client, request) if message["msg_type"] == "execute_result"]
    assert "Ada" in results[0]["content"]["data"]["text/plain"]
    client.get_shell_msg(timeout=30)


def test_without_anybody_to_ask_a_question_fails(client):
    reply, _ = run(client, "new java.util.Scanner(System.in).nextLine()", allow_stdin=False)
    assert reply["content"]["status"] == "error"
    with pytest.raises(queue.Empty):
        client.get_stdin_msg(timeout=0.2)


def test_completion_knows_where_it_goes(client):
    run(client, "var numbers = array(1, 2, 3);")
    client.complete("numbers.cums", 12)
    content = client.get_shell_msg(timeout=30)["content"]
    assert content["status"] == "ok"
    assert (content["cursor_start"], content["cursor_end"]) == (8, 12)
    assert all(match.startswith("cums") for match in content["matches"])
    types = content["metadata"]["_jupyter_types_experimental"]
    assert [each["text"] for each in types] == content["matches"]
    assert all(each["type"] == "function" for each in types)


def test_inspection_has_text_markdown_and_html(client):
    client.inspect("Linalg.svd(", 10)
    content = client.get_shell_msg(timeout=30)["content"]
    assert content["found"] and {"text/plain", "text/markdown", "text/html"} <= content["data"].keys()
    client.inspect("noSuchThing", 5)
    assert client.get_shell_msg(timeout=30)["content"] == {"status": "ok", "found": False, "data": {}, "metadata": {}}


def test_a_console_is_told_whether_a_line_is_complete(client):
    answers = {}
    for code in ("int x = 1;", "for (int i = 0; i < 3; i++) {", "int x = );"):
        client.is_complete(code)
        answers[code] = client.get_shell_msg(timeout=30)["content"]
    assert [answer["status"] for answer in answers.values()] == ["complete", "incomplete", "invalid"]
    assert answers["for (int i = 0; i < 3; i++) {"]["indent"].strip() == ""


def test_an_interrupt_on_control_ends_the_cell(client):
    request = client.execute("while (true) {}")
    while client.get_iopub_msg(timeout=30)["msg_type"] != "execute_input":
        pass
    message = client.session.msg("interrupt_request", {})
    client.control_channel.send(message)
    assert client.get_control_msg(timeout=30)["content"]["status"] == "ok"
    published(client, request)
    reply = client.get_shell_msg(timeout=30)["content"]
    assert reply["status"] == "error" and reply["ename"] == "InterruptedException"
