// Finds the devices of the person whose account is linked, and switches them.
// Made by Skill Linker, as a start for your own skill. No secret is in this file; keep it so.
'use strict';

const crypto = require('crypto');
const https = require('https');

// {{about_profile}}
const PROFILE_URL = "{{profile_url}}";

// Alexa waits 8 seconds for the whole answer, so each question gets less. Milliseconds.
const PATIENCE = 3000;

// A longer answer is no profile. Characters.
const LONGEST = 64 * 1024;

exports.handler = async ({ directive }) => {
  try {
    switch (directive.header.namespace) {
      case 'Alexa.Discovery':
        return await discover(directive);
      case 'Alexa.PowerController':
        return await power(directive);
      // {{events
      case 'Alexa.Authorization':
        return await acceptGrant(directive);
      // events}}
      default:
        return failed(directive, 'INVALID_DIRECTIVE', 'This skill does not know that directive.');
    }
  } catch (error) {
    if (error instanceof TokenRefused) {
      return failed(directive, 'INVALID_AUTHORIZATION_CREDENTIAL', 'The token was refused.');
    }
    console.error(error.message);
    return failed(directive, 'INTERNAL_ERROR', 'The account could not be looked up.');
  }
};

// YOUR PLACE: the devices of that person. This one is an example.
async function devicesOf(person) {
  return [{ id: 'lamp-1', name: "{{device_name}}", description: "{{device_description}}" }];
}

// YOUR PLACE: switches a device of that person. Nothing is switched yet.
async function setPower(person, deviceId, isOn) {
  console.log(`${deviceId} would be switched ${isOn ? 'on' : 'off'} now`);
}

async function discover(directive) {
  const person = await personOf(directive.payload.scope);
  const endpoints = (await devicesOf(person)).map((device) => ({
    endpointId: device.id,
    friendlyName: device.name,
    description: device.description,
    manufacturerName: "{{maker}}",
    displayCategories: ['LIGHT'],
    capabilities: [
      { type: 'AlexaInterface', interface: 'Alexa', version: '3' },
      {
        type: 'AlexaInterface',
        interface: 'Alexa.PowerController',
        version: '3',
        properties: {
          supported: [{ name: 'powerState' }],
          proactivelyReported: false,
          retrievable: false,
        },
      },
    ],
  }));
  return event(directive, 'Alexa.Discovery', 'Discover.Response', { endpoints });
}

async function power(directive) {
  const { header, endpoint } = directive;
  const person = await personOf(endpoint.scope);
  const isOn = header.name === 'TurnOn';
  if (!isOn && header.name !== 'TurnOff') {
    return failed(directive, 'INVALID_DIRECTIVE', 'This skill does not know that directive.');
  }
  await setPower(person, endpoint.endpointId, isOn);
  const answer = event(directive, 'Alexa', 'Response', {});
  answer.context = {
    properties: [{
      namespace: 'Alexa.PowerController',
      name: 'powerState',
      value: isOn ? 'ON' : 'OFF',
      timeOfSample: new Date().toISOString(),
      uncertaintyInMilliseconds: 0,
    }],
  };
  return answer;
}

// {{events
// {{about_events}}
const TOKEN_URL = 'https://api.amazon.com/auth/o2/token';

// YOUR PLACE: keep the tokens for that person, encrypted. Until then the grant is accepted
// and lost: no event can be sent, and people have to disable and enable the skill again.
async function keepGrant(person, tokens) {
  console.warn('the tokens for sending events are not kept yet');
}

async function acceptGrant(directive) {
  try {
    const person = await personOf(directive.payload.grantee);
    await keepGrant(person, await exchanged(directive.payload.grant.code));
    return event(directive, 'Alexa.Authorization', 'AcceptGrant.Response', {});
  } catch (error) {
    console.error(`The grant was not accepted: ${error.message}`);
    const answer = failed(directive, 'ACCEPT_GRANT_FAILED', 'The grant was not accepted.');
    answer.event.header.namespace = 'Alexa.Authorization';
    return answer;
  }
}

// Swaps the code for tokens. ID and secret stand on the “Permissions” page; put them in the
// function's environment.
function exchanged(code) {
  const { ALEXA_CLIENT_ID, ALEXA_CLIENT_SECRET } = process.env;
  if (!ALEXA_CLIENT_ID || !ALEXA_CLIENT_SECRET) {
    throw new Error('ALEXA_CLIENT_ID or ALEXA_CLIENT_SECRET is missing in the environment');
  }
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    client_id: ALEXA_CLIENT_ID,
    client_secret: ALEXA_CLIENT_SECRET,
  });
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  return asked(TOKEN_URL, { method: 'POST', headers }, form.toString());
}

// events}}
async function personOf(scope) {
  if (!scope || !scope.token) {
    throw new TokenRefused('there is no token');
  }
  return whoIs(scope.token);
}

function event(directive, namespace, name, payload) {
  const header = { namespace, name, messageId: crypto.randomUUID(), payloadVersion: '3' };
  if (directive.header.correlationToken) {
    header.correlationToken = directive.header.correlationToken;
  }
  const answer = { event: { header, payload } };
  if (directive.endpoint) {
    answer.event.endpoint = { endpointId: directive.endpoint.endpointId };
  }
  return answer;
}

function failed(directive, type, message) {
  return event(directive, 'Alexa', 'ErrorResponse', { type, message });
}

// {{who_is}}
