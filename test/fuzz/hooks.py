"""What Schemathesis asks while it makes calls, and tells when they are answered."""

import atexit
import json
import os
import time
from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import exceptions
import known
import schemathesis
from hypothesis import strategies
from known import random
from roles import role_for
from schemathesis.core.parameters import ParameterLocation

SETTINGS = json.loads(os.environ["FUZZ_SETTINGS"])
TOKENS = {role: f"Bearer {token}" for role, token in SETTINGS["tokens"].items()}

# Times are in UTC: of those with any offset nearly all would be thrown away.
schemathesis.openapi.format(
    "date-time", strategies.datetimes().map(lambda at: f"{at.isoformat(timespec='milliseconds')}Z")
)

for call in SETTINGS["made"]:
    known.learn_from(call["operation"], call["given"], call["status"], call["reply"])

called_at = {}
replies = defaultdict(Counter)


def operation_id(case):
    return case.operation.definition.raw["operationId"]


def body_of(response):
    return response.json() if "json" in response.headers.get("content-type", [""])[0] else {}


def is_positive(case, location):
    return case.meta is not None and not case.meta.is_negative_at(location)


@schemathesis.auth(refresh_interval=None)
class Somebody:
    """Says that calls have a token. Whose it is depends on ids and body, so it is chosen last."""

    def get(self, case, ctx):
        return TOKENS["stranger"]

    def set(self, case, token, ctx):
        case.headers["Authorization"] = token


def content_for(case):
    """Every other body is an example: these belong together, as those of one order do."""
    body = case.body
    content = case.operation.definition.raw["requestBody"]["content"]["application/json"]
    if operation_id(case) == "extendRequest" and random.random() < 0.5:
        return {"expiresAt": service_time(after=timedelta(days=random.uniform(2, 14)))}
    if random.random() < 0.5:
        return example_for(case, content["examples"])["value"]
    if operation_id(case) == "placeOrder":
        body = {**body, **SETTINGS["parties"], "price": {**body["price"], "currency": "USD"}}
    if "attachments" in body and random.random() < 0.8:
        body = {**body, "attachments": known.attachments_of(case.path_parameters["orderId"])}
    return body


def example_for(case, examples):
    """A counter-offer has the form of the type that it answers."""
    kind = known.type_of.get((case.path_parameters or {}).get("requestId"))
    if operation_id(case) == "counterRequest" and kind in examples:
        return examples[kind]
    return random.choice(list(examples.values()))


@schemathesis.hook
def before_call(ctx, case, kwargs):
    # The example of a key would come with another body in most cases.
    if is_positive(case, ParameterLocation.HEADER) and random.random() < 0.8:
        case.headers.pop("Idempotency-Key", None)
    # Of what is only tried, nothing can follow.
    if case.query and is_positive(case, ParameterLocation.QUERY) and random.random() < 0.6:
        case.query.pop("dryRun", None)
    if case.path_parameters and is_positive(case, ParameterLocation.PATH):
        case.path_parameters = known.ids_for(operation_id(case), {**case.path_parameters})
    if isinstance(case.body, dict) and is_positive(case, ParameterLocation.BODY):
        case.body = content_for(case)
    if case.headers.get("Authorization") == TOKENS["stranger"]:
        role = role_for(operation_id(case), case.path_parameters, case.body)
        case.headers["Authorization"] = TOKENS[role]
    called_at[case.id] = service_time()


@schemathesis.hook
def after_call(ctx, case, response):
    operation, status = operation_id(case), response.status_code
    replies[operation][status] += 1
    known.learn_from(operation, {**case.path_parameters}, status, body_of(response))


def service_time(after=timedelta()):
    at = datetime.fromtimestamp(time.time() + SETTINGS["clockOffsetSeconds"], UTC) + after
    return f"{at.replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"


def answers_earlier_than(called, operation, reply):
    """Whether what a reply tells of the answers to a request had all been there before the call."""
    request = reply.get("request", reply)
    signed = [request.get("response") or {}, request.get("resolution") or {}]
    times = [request.get("closedAt"), *(signature.get("at") for signature in signed)]
    # The answer is the request that was opened by it.
    if operation == "counterRequest":
        times.append(request.get("openedAt"))
    return any(times) and max(filter(None, times)) < called


@schemathesis.hook
def filter_failure(ctx, failure, case, response):
    """Drops exceptions. Where several fields are at fault, each has to be one."""
    operation, reply = operation_id(case), body_of(response)
    finding = {
        "failure": type(failure).__name__,
        "operation": operation,
        "reply": f"{response.status_code} {reply.get('code', '')}".strip(),
        "repeated": str(answers_earlier_than(called_at.get(case.id, ""), operation, reply)),
    }
    fields = [{**finding, "detail": error["detail"]} for error in reply.get("errors", [])]
    return not exceptions.is_excepted(fields or [finding])


@atexit.register
def report():
    observed = {"replies": replies, "excepted": exceptions.made}
    Path(SETTINGS["observed"]).write_text(json.dumps(observed))
