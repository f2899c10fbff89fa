// Greets the person whose account is linked, and asks for linking where it is missing.
// Made by Skill Linker, as a start for your own skill. No secret is in this file; keep it so.
'use strict';

const https = require('https');
const Alexa = require('ask-sdk-core');

// {{about_profile}}
const PROFILE_URL = "{{profile_url}}";

// Alexa waits 8 seconds for the whole answer, so the profile gets less. Milliseconds.
const PATIENCE = 3000;

// A longer answer is no profile. Characters.
const LONGEST = 64 * 1024;

// {{about_speech}}
const SPEECH = "{{speech}}";

// “open …”
const Launch = {
  canHandle: (input) => Alexa.getRequestType(input.requestEnvelope) === 'LaunchRequest',
  handle: (input) => greet(input, true),
};

// “who am I”
const WhoAmI = {
  canHandle: (input) => isIntent(input, 'WhoAmIIntent'),
  handle: (input) => greet(input, false),
};

const Help = {
  canHandle: (input) => isIntent(input, 'AMAZON.HelpIntent'),
  handle: (input) => ask(input, SPEECH.help),
};

const Stop = {
  canHandle: (input) => isIntent(input, 'AMAZON.StopIntent')
    || isIntent(input, 'AMAZON.CancelIntent')
    || isIntent(input, 'AMAZON.NavigateHomeIntent'),
  handle: (input) => tell(input, SPEECH.goodbye),
};

const Fallback = {
  canHandle: (input) => isIntent(input, 'AMAZON.FallbackIntent'),
  handle: (input) => ask(input, SPEECH.notUnderstood),
};

// Nothing may be said any more.
const SessionEnded = {
  canHandle: (input) => Alexa.getRequestType(input.requestEnvelope) === 'SessionEndedRequest',
  handle: (input) => input.responseBuilder.getResponse(),
};

const AnyError = {
  canHandle: () => true,
  handle: (input, error) => {
    console.error(error);
    return tell(input, SPEECH.trouble);
  },
};

// The token comes with every request once the account is linked. Never log it.
async function greet(input, staysOpen) {
  const token = Alexa.getAccountLinkingAccessToken(input.requestEnvelope);
  if (!token) {
    return askToLink(input);
  }
  let person;
  try {
    person = await whoIs(token);
  } catch (error) {
    if (error instanceof TokenRefused) {
      return askToLink(input);
    }
    console.error(`The profile was not told: ${error.message}`);
    return tell(input, SPEECH.later);
  }
  const greeting = typeof person.name === 'string' && person.name.trim()
    ? SPEECH.hello.replace('{name}', () => Alexa.escapeXmlCharacters(person.name.trim()))
    : SPEECH.linked;
  return staysOpen ? ask(input, `${greeting} ${SPEECH.ask}`) : tell(input, greeting);
}

// The card stands in the Alexa app and leads to the sign-in page.
function askToLink(input) {
  return input.responseBuilder
    .speak(SPEECH.link)
    .withLinkAccountCard()
    .withShouldEndSession(true)
    .getResponse();
}

function ask(input, words) {
  return input.responseBuilder.speak(words).reprompt(SPEECH.ask).getResponse();
}

function tell(input, words) {
  return input.responseBuilder.speak(words).withShouldEndSession(true).getResponse();
}

function isIntent(input, name) {
  return Alexa.getRequestType(input.requestEnvelope) === 'IntentRequest'
    && Alexa.getIntentName(input.requestEnvelope) === name;
}

// {{who_is}}

exports.handler = Alexa.SkillBuilders.custom()
  .addRequestHandlers(Launch, WhoAmI, Help, Stop, Fallback, SessionEnded)
  .addErrorHandlers(AnyError)
  .lambda();
