"""Who calls: mostly somebody who may, otherwise anybody."""

from known import opened_by, random

ALL = ["customer", "pro", "backEnd", "moderator", "stranger"]
PARTIES = ["customer", "pro"]
OPERATORS = ["moderator", "backEnd"]
FITTING = {
    "placeOrder": ["backEnd"],
    "listContested": ["moderator"],
    "listFailedMovements": ["moderator"],
    "addNote": ["moderator"],
    "listNotes": ["moderator"],
    "resolveRequest": ["moderator"],
    "takeRequest": ["moderator"],
    "releaseRequest": ["moderator"],
    "retryRefund": OPERATORS,
    "retryCharge": OPERATORS,
    "startWork": ["pro"],
    "submitDelivery": ["pro"],
    "requestRevision": ["customer"],
    "acceptDelivery": ["customer"],
}
# What the requester does with the request; the other party does all else.
OWN = ["withdrawRequest", "extendRequest"]
OPENING = {"additional_work": ["pro"], "progress_update": ["customer"], "dispute": ["customer"]}


def role_for(operation, ids, body):
    return random.choice(fitting(operation, ids, body) if random.random() < 0.8 else ALL)


def fitting(operation, ids, body):
    if operation == "openRequest" and isinstance(body, dict):
        return OPENING.get(str(body.get("type")), PARTIES)
    opener = opened_by.get(ids.get("requestId"))
    if operation in FITTING or opener is None:
        return FITTING.get(operation, PARTIES)
    return [opener] if operation in OWN else [role for role in PARTIES if role != opener]
