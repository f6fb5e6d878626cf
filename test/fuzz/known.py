"""What the service has made: ids that it has not are all alike, and lead nowhere."""

from random import Random

# Not draws of Hypothesis: it would expect the same reply to the same draw, but orders change.
random = Random(1)

orders = []
requests = []
charges = []
# Those that have no request yet, and those that wait for an answer.
free_orders = []
open_requests = []
opened_by = {}
type_of = {}
contested = []
# Files that are prepared, and those that are there.
files = []
usable_files = []

COUNTERED = {"additional_work", "change_time", "price_adjustment"}

OPENS = {"openRequest", "counterRequest"}
LEAVES_OPEN = {"getRequest", "contestRequest", "extendRequest", "takeRequest", "releaseRequest"}
# What moderators do with a dispute that was contested.
DECIDES = {"takeRequest", "releaseRequest", "resolveRequest"}
# The order goes on whatever the type.
LEAVES_ORDER = {"declineRequest", "withdrawRequest", "provideProgress"}


def ids_for(operation, given):
    """Ids that come from a reply; for most others, some of what the operation may well be about."""
    if "attachmentId" in given:
        return file_for(given)
    if given in orders or (given in requests and takes(operation, given)) or random.random() < 0.2:
        return given
    about_requests = charges if operation == "retryCharge" else open_for(operation) or requests
    known = about_requests if "requestId" in given else free_orders or orders
    return {**random.choice(known)} if known else given


def file_for(given):
    """Mostly a file that there is: nothing of what the fuzzer prepares is ever uploaded."""
    known = usable_files if random.random() < 0.5 else files
    return {**random.choice(known)} if known and random.random() < 0.8 else given


def attachments_of(order_id):
    return [ids["attachmentId"] for ids in usable_files if ids["orderId"] == order_id]


def takes(operation, ids):
    """Whether the operation is for requests like this one."""
    kind = type_of[ids["requestId"]]
    if operation in DECIDES:
        return ids in contested
    if operation == "contestRequest":
        return kind == "dispute" and ids not in contested
    return operation != "counterRequest" or kind in COUNTERED


def open_for(operation):
    return [ids for ids in open_requests if takes(operation, ids)]


def learn_from(operation, given, status, reply):
    if operation == "placeOrder" and status == 201:
        learn_order({"orderId": reply["orderId"]})
    elif operation in OPENS and status == 201:
        learn_request({name: reply[name] for name in ("orderId", "requestId")}, reply)
        # A counter-offer closes the request that it is about.
        forget_open(given)
    elif operation == "addAttachment" and status == 201:
        files.append({**given, "attachmentId": reply["attachmentId"]})
    elif operation == "getAttachment" and status == 200 and given not in usable_files:
        usable_files.append({**given})
    elif status == 200 and "openedBy" in reply and given in requests:
        learn_answer(operation, given, reply)


def learn_order(ids):
    orders.append(ids)
    free_orders.append(ids)


def learn_request(ids, request):
    requests.append(ids)
    open_requests.append(ids)
    opened_by[ids["requestId"]] = request["openedBy"]["role"]
    type_of[ids["requestId"]] = request["type"]
    order = {"orderId": ids["orderId"]}
    if order in free_orders:
        free_orders.remove(order)


def learn_answer(operation, ids, request):
    if operation == "acceptRequest" and request["type"] == "additional_work":
        charges.append(ids)
    if operation == "contestRequest":
        contested.append(ids)
    if operation not in LEAVES_OPEN:
        forget_open(ids)
    if operation in LEAVES_ORDER:
        free_orders.append({"orderId": ids["orderId"]})


def forget_open(ids):
    if ids in open_requests:
        open_requests.remove(ids)
