"""Greets the person whose account is linked, and asks for linking where it is missing.

Made by Skill Linker, as a start for your own skill. No secret is in this file; keep it so.
"""

import http.client
import json
import logging
import time
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_core.utils import get_account_linking_access_token
from ask_sdk_core.utils import is_intent_name
from ask_sdk_core.utils import is_request_type
from ask_sdk_model.ui import LinkAccountCard

# {{about_profile}}
PROFILE_URL = "{{profile_url}}"

# Alexa waits 8 seconds for the whole answer, so the profile gets less. Seconds.
PATIENCE = 3

# A longer answer is no profile. Bytes.
LONGEST = 64 * 1024

# {{about_speech}}
SPEECH = "{{speech}}"

log = logging.getLogger(__name__)
skill = SkillBuilder()


# “open …”
@skill.request_handler(can_handle_func=is_request_type("LaunchRequest"))
def launch(handler_input):
    return greet(handler_input, stays_open=True)


# “who am I”
@skill.request_handler(can_handle_func=is_intent_name("WhoAmIIntent"))
def who_am_i(handler_input):
    return greet(handler_input, stays_open=False)


@skill.request_handler(can_handle_func=is_intent_name("AMAZON.HelpIntent"))
def help_people(handler_input):
    return ask(handler_input, SPEECH["help"])


@skill.request_handler(
    can_handle_func=lambda handler_input: is_intent_name("AMAZON.StopIntent")(handler_input)
    or is_intent_name("AMAZON.CancelIntent")(handler_input)
    or is_intent_name("AMAZON.NavigateHomeIntent")(handler_input)
)
def stop(handler_input):
    return tell(handler_input, SPEECH["goodbye"])


@skill.request_handler(can_handle_func=is_intent_name("AMAZON.FallbackIntent"))
def fallback(handler_input):
    return ask(handler_input, SPEECH["notUnderstood"])


# Nothing may be said any more.
@skill.request_handler(can_handle_func=is_request_type("SessionEndedRequest"))
def session_ended(handler_input):
    return handler_input.response_builder.response


@skill.exception_handler(can_handle_func=lambda handler_input, error: True)
def any_error(handler_input, error):
    log.error("The request failed", exc_info=error)
    return tell(handler_input, SPEECH["trouble"])


def greet(handler_input, stays_open):
    """The token comes with every request once the account is linked. Never log it."""
    token = get_account_linking_access_token(handler_input)
    if not token:
        return ask_to_link(handler_input)
    try:
        person = who_is(token)
    except TokenRefused:
        return ask_to_link(handler_input)
    except (OSError, ValueError, http.client.HTTPException) as error:
        log.error("The profile was not told: %s", error)
        return tell(handler_input, SPEECH["later"])
    name = person.get("name")
    greeting = SPEECH["linked"]
    if isinstance(name, str) and name.strip():
        greeting = SPEECH["hello"].replace("{name}", escape(name.strip()))
    if stays_open:
        return ask(handler_input, f"{greeting} {SPEECH['ask']}")
    return tell(handler_input, greeting)


def ask_to_link(handler_input):
    """The card stands in the Alexa app and leads to the sign-in page."""
    builder = handler_input.response_builder
    builder.speak(SPEECH["link"]).set_card(LinkAccountCard()).set_should_end_session(True)
    return builder.response


def ask(handler_input, words):
    return handler_input.response_builder.speak(words).ask(SPEECH["ask"]).response


def tell(handler_input, words):
    return handler_input.response_builder.speak(words).set_should_end_session(True).response


# {{who_is}}


lambda_handler = skill.lambda_handler()
