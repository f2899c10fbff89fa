"""Finds the devices of the person whose account is linked, and switches them.

Made by Skill Linker, as a start for your own skill. No secret is in this file; keep it so.
"""

import http.client
import json
import logging
# {{events
import os
# events}}
import time
import uuid
from datetime import datetime
from datetime import timezone
# {{events
from urllib.parse import urlencode
# events}}
from urllib.parse import urlsplit

# {{about_profile}}
PROFILE_URL = "{{profile_url}}"

# Alexa waits 8 seconds for the whole answer, so each question gets less. Seconds.
PATIENCE = 3

# A longer answer is no profile. Bytes.
LONGEST = 64 * 1024

log = logging.getLogger(__name__)
log.setLevel(logging.INFO)


def lambda_handler(request, context):
    directive = request["directive"]
    namespace = directive["header"]["namespace"]
    try:
        if namespace == "Alexa.Discovery":
            return discover(directive)
        if namespace == "Alexa.PowerController":
            return power(directive)
        # {{events
        if namespace == "Alexa.Authorization":
            return accept_grant(directive)
        # events}}
        return failed(directive, "INVALID_DIRECTIVE", "This skill does not know that directive.")
    except TokenRefused:
        return failed(directive, "INVALID_AUTHORIZATION_CREDENTIAL", "The token was refused.")
    except (OSError, ValueError, http.client.HTTPException) as error:
        log.error("The account was not told: %s", error)
        return failed(directive, "INTERNAL_ERROR", "The account could not be looked up.")


def devices_of(person):
    """YOUR PLACE: the devices of that person. This one is an example."""
    return [{"id": "lamp-1", "name": "{{device_name}}", "description": "{{device_description}}"}]


def set_power(person, device_id, is_on):
    """YOUR PLACE: switches a device of that person. Nothing is switched yet."""
    log.info("%s would be switched %s now", device_id, "on" if is_on else "off")


def discover(directive):
    person = person_of(directive["payload"].get("scope"))
    power_state = {
        "supported": [{"name": "powerState"}],
        "proactivelyReported": False,
        "retrievable": False,
    }
    endpoints = [
        {
            "endpointId": device["id"],
            "friendlyName": device["name"],
            "description": device["description"],
            "manufacturerName": "{{maker}}",
            "displayCategories": ["LIGHT"],
            "capabilities": [
                {"type": "AlexaInterface", "interface": "Alexa", "version": "3"},
                {
                    "type": "AlexaInterface",
                    "interface": "Alexa.PowerController",
                    "version": "3",
                    "properties": power_state,
                },
            ],
        }
        for device in devices_of(person)
    ]
    return event(directive, "Alexa.Discovery", "Discover.Response", {"endpoints": endpoints})


def power(directive):
    person = person_of(directive["endpoint"].get("scope"))
    name = directive["header"]["name"]
    if name not in ("TurnOn", "TurnOff"):
        return failed(directive, "INVALID_DIRECTIVE", "This skill does not know that directive.")
    is_on = name == "TurnOn"
    set_power(person, directive["endpoint"]["endpointId"], is_on)
    answer = event(directive, "Alexa", "Response", {})
    answer["context"] = {
        "properties": [
            {
                "namespace": "Alexa.PowerController",
                "name": "powerState",
                "value": "ON" if is_on else "OFF",
                "timeOfSample": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
                "uncertaintyInMilliseconds": 0,
            }
        ]
    }
    return answer


# {{events
# {{about_events}}
TOKEN_URL = "https://api.amazon.com/auth/o2/token"


def keep_grant(person, tokens):
    """YOUR PLACE: keep the tokens for that person, encrypted.

    Until then the grant is accepted and lost: no event can be sent, and people have to disable
    and enable the skill again.
    """
    log.warning("the tokens for sending events are not kept yet")


def accept_grant(directive):
    try:
        person = person_of(directive["payload"].get("grantee"))
        keep_grant(person, exchanged(directive["payload"]["grant"]["code"]))
        return event(directive, "Alexa.Authorization", "AcceptGrant.Response", {})
    except (TokenRefused, KeyError, OSError, ValueError, http.client.HTTPException) as error:
        log.error("The grant was not accepted: %r", error)
        answer = failed(directive, "ACCEPT_GRANT_FAILED", "The grant was not accepted.")
        answer["event"]["header"]["namespace"] = "Alexa.Authorization"
        return answer


def exchanged(code):
    """Swaps the code for tokens.

    ID and secret stand on the “Permissions” page; put them in the function's environment.
    """
    form = urlencode(
        {
            "grant_type": "authorization_code",
            "code": code,
            "client_id": os.environ["ALEXA_CLIENT_ID"],
            "client_secret": os.environ["ALEXA_CLIENT_SECRET"],
        }
    )
    return asked("POST", TOKEN_URL, {"Content-Type": "application/x-www-form-urlencoded"}, form)


# events}}
def person_of(scope):
    if not scope or not scope.get("token"):
        raise TokenRefused("there is no token")
    return who_is(scope["token"])


def event(directive, namespace, name, payload):
    header = {
        "namespace": namespace,
        "name": name,
        "messageId": str(uuid.uuid4()),
        "payloadVersion": "3",
    }
    if "correlationToken" in directive["header"]:
        header["correlationToken"] = directive["header"]["correlationToken"]
    answer = {"event": {"header": header, "payload": payload}}
    if "endpoint" in directive:
        answer["event"]["endpoint"] = {"endpointId": directive["endpoint"]["endpointId"]}
    return answer


def failed(directive, kind, message):
    return event(directive, "Alexa", "ErrorResponse", {"type": kind, "message": message})


# {{who_is}}
