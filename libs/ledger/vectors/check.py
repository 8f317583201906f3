#!/usr/bin/env python3
"""Checks the vectors in this folder without any code of Setu: Python's standard library only. Ends with 0 if all hold."""

import hashlib
import hmac
import json
import pathlib
import struct
import sys
import uuid

FOLDER = pathlib.Path(__file__).parent
SAFE = 2**53 - 1
DEEPEST = 64
MEMBERS = "b0f4c9c4-9b0c-4a53-8f0e-6d4b8d1c2a77"
ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


class Refused(Exception):
    pass


def number_text(value):
    """As ECMAScript writes a double: RFC 8785 section 3.2.2.3. Python's repr gives the same shortest digits, spelt otherwise."""
    number = float(value)
    if number != number or number in (float("inf"), float("-inf")):
        raise Refused("not finite")
    if number.is_integer():
        if abs(number) > SAFE:
            raise Refused("unsafe integer")
        return str(int(number))
    sign = "-" if number < 0 else ""
    mantissa, _, exponent = repr(abs(number)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    fraction = "" if fraction == "0" else fraction
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    if 0 < point <= 21:
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    tail = "." + digits[1:] if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{tail}e{point - 1:+d}"


def string_text(text):
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise Refused("lone surrogate") from None
    return '"' + "".join(ESCAPES.get(c) or (f"\\u{ord(c):04x}" if c < " " else c) for c in text) + '"'


def canonical_text(value, depth=0):
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (int, float)):
        return number_text(value)
    if isinstance(value, str):
        return string_text(value)
    if depth == DEEPEST:
        raise Refused("too deep")
    if isinstance(value, list):
        return "[" + ",".join(canonical_text(item, depth + 1) for item in value) + "]"
    keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join(string_text(key) + ":" + canonical_text(value[key], depth + 1) for key in keys) + "}"


def canonical(value):
    return canonical_text(value).encode("utf-8")


def members(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise Refused("duplicate key")
    return dict(pairs)


def refuse_constant(name):
    raise Refused(name)


def parse(data):
    """Strict: raises for everything that must be refused on the way in."""
    value = json.loads(data.decode("utf-8"), object_pairs_hook=members, parse_constant=refuse_constant)
    canonical(value)
    return value


def refuses(data):
    try:
        parse(data)
    except (Refused, ValueError, RecursionError):
        return True
    return False


def hmac_sha256(key, message):
    return hmac.new(key, message, hashlib.sha256).digest()


def hkdf_sha256(key, salt, info):
    return hmac_sha256(hmac_sha256(salt, key), info + b"\x01")


def load(name):
    return json.loads((FOLDER / name).read_text("utf-8"))


def check_canonical_json(expect):
    vectors = load("canonical-json.json")
    for vector in vectors["numbers"]:
        number = struct.unpack(">d", bytes.fromhex(vector["ieee754"]))[0]
        expect(canonical_text(number) == vector["text"], f"number {vector['ieee754']}")
    for vector in vectors["refusedNumbers"]:
        number = struct.unpack(">d", bytes.fromhex(vector["ieee754"]))[0]
        try:
            canonical_text(number)
            expect(False, f"refused number {vector['ieee754']}")
        except Refused:
            expect(True, "")
    for vector in vectors["values"]:
        written = canonical(parse(vector["json"].encode("utf-8")))
        expect(written == vector["canonical"].encode("utf-8"), f"value: {vector['name']}")
        expect(hashlib.sha256(written).hexdigest() == vector["sha256"], f"hash of value: {vector['name']}")
    for vector in vectors["refusedTexts"]:
        expect(refuses(bytes.fromhex(vector["utf8"])), f"refused text: {vector['name']}")
    for vector in vectors["otherSpellings"]:
        data = vector["json"].encode("utf-8")
        expect(canonical(parse(data)) != data, f"other spelling: {vector['name']}")


def check_leaf(expect):
    prev = None
    for revision, event in enumerate(load("leaf.json")["events"]):
        spine = event["spine"]
        for name, part in event["parts"].items():
            data = part["canonical"].encode("utf-8")
            expect(canonical(part["value"]) == data, f"event {revision}: bytes of {name}")
            found = hmac_sha256(bytes.fromhex(part["opening"]), data).hex()
            expect(found == part["commitment"] == spine["commitments"][name], f"event {revision}: commitment to {name}")
        expect(spine["revision"] == revision and spine["prev"] == prev, f"event {revision}: chain")
        leaf = event["leaf"].encode("utf-8")
        expect(canonical(spine) == leaf, f"event {revision}: leaf")
        prev = hashlib.sha256(b"\x00" + leaf).hexdigest()
        expect(prev == event["leafHash"], f"event {revision}: leaf hash")


def check_sealed_field(expect):
    events = {event["spine"]["eventId"]: event for event in load("leaf.json")["events"]}
    for field in load("sealed-field.json")["fields"]:
        name = f"field {field['path']} of {field['eventId']}"
        event_id, path, value = field["eventId"], field["path"], field["value"]
        found = hkdf_sha256(bytes.fromhex(field["key"]), event_id.encode("utf-8"), path.encode("utf-8")).hex()
        expect(found == field["fieldKey"], f"{name}: key")
        expect(canonical_text([event_id, path]) == field["associatedData"], f"{name}: associated data")
        expect(canonical_text({"r": field["opening"], "value": value}) == field["plaintext"], f"{name}: plaintext")
        expect(canonical_text([event_id, path, value]) == field["committed"], f"{name}: committed")
        found = hmac_sha256(bytes.fromhex(field["opening"]), field["committed"].encode("utf-8")).hex()
        expect(found == field["commitment"], f"{name}: commitment")
        reference = {key: field[key] for key in ("commitment", "purpose", "sealId", "subjectRef")}
        data = events[event_id]["parts"]["what"]["value"]["data"]
        expect(data[path.lstrip("/")] == reference, f"{name}: reference in the event")


def uuid5(namespace, name):
    return str(uuid.uuid5(uuid.UUID(namespace), name))


def check_ids(expect):
    vectors = load("ids.json")
    for v in vectors["commands"]:
        expect(uuid5(v["actor"], v["idempotencyKey"]) == v["commandId"], f"command of key {v['idempotencyKey']}")
    for v in vectors["processes"]:
        name = v["process"] if v["ordinal"] == 0 else f"{v['process']}/{v['ordinal']}"
        expect(uuid5(v["sourceEventId"], name) == v["commandId"], f"command {v['ordinal']} of a process")
    for v in vectors["events"]:
        expect(uuid5(v["commandId"], str(v["ordinal"])) == v["eventId"], f"event {v['ordinal']}")
    for v in vectors["created"]:
        expect(uuid5(v["commandId"], v["kind"]) == v["id"], f"created {v['kind']}")


def check_keys(expect):
    vectors = load("keys.json")
    secret = bytes.fromhex(vectors["secret"])
    derived = lambda info: hkdf_sha256(secret, bytes(32), info.encode("utf-8"))
    expect("file-" + derived("setu/kek/id")[:8].hex() == vectors["kekId"], "id of the key encryption key")
    expect(derived("setu/kek/wrap").hex() == vectors["wrappingKey"], "wrapping key")
    digest_keys = {v["domain"]: bytes.fromhex(v["key"]) for v in vectors["digestKeys"]}
    for domain, key in digest_keys.items():
        expect(derived("setu/digest/" + domain) == key, f"digest key {domain}")
    for v in vectors["wrapped"]:
        bound = canonical_text([vectors["kekId"], v["keyId"], v["subjectRef"], v["purpose"]])
        expect(bound == v["associatedData"], f"associated data of key {v['keyId']}")
        expect(v["wrapped"].startswith(v["nonce"]), f"nonce of key {v['keyId']}")
    keyed = lambda text: hmac_sha256(digest_keys["keyed-digest"], text.encode("utf-8")).hex()
    for v in vectors["keyedDigests"]:
        expect(canonical_text([v["kind"], *v["parts"]]) == v["digested"], f"digested {v['kind']}")
        expect(keyed(v["digested"]) == v["digest"], f"digest {v['kind']}")
    for v in vectors["members"]:
        expect(keyed(canonical_text(["sign-in", v["issuer"], v["subject"]])) == v["identityDigest"], "identity digest")
        expect(uuid5(MEMBERS, v["identityDigest"]) == v["memberRef"], "member")
    for v in vectors["requestDigests"]:
        found = hmac_sha256(digest_keys["request-digest"], v["body"].encode("utf-8")).hex()
        expect(found == v["digest"], "request digest")


def main():
    held, failed = [], []

    def expect(holds, name):
        (held if holds else failed).append(name)

    check_canonical_json(expect)
    check_leaf(expect)
    check_sealed_field(expect)
    check_ids(expect)
    check_keys(expect)
    for name in failed:
        print(f"does not hold: {name}", file=sys.stderr)
    print(f"{len(held)} hold, {len(failed)} do not")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
