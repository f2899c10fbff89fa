// @jmondi/oauth2-server (npm) on express. It has neither a store nor a page, so both are ours.
import { AuthorizationServer, DateInterval, generateRandomToken } from '@jmondi/oauth2-server';
import { handleExpressError, handleExpressResponse, requestFromExpress } from '@jmondi/oauth2-server/express';
import express from 'express';

const { CLIENT_ID, CLIENT_SECRET, ORIGIN, PASSWORD, PORT, RETURN_URLS, USER } = process.env;

const client = {
  id: CLIENT_ID,
  name: 'Alexa',
  secret: CLIENT_SECRET,
  redirectUris: RETURN_URLS.split(' '),
  allowedGrants: ['authorization_code', 'refresh_token', 'implicit'],
  scopes: [{ name: 'profile' }],
};
const codes = new Map();
const tokens = new Map();
const later = (text) => new DateInterval(text).getEndDate();

const clients = {
  getByIdentifier: async (id) => {
    if (id !== CLIENT_ID) throw new Error('no such client');
    return client;
  },
  isClientValid: async (grant, known, secret) =>
    client.allowedGrants.includes(grant) && (grant === 'implicit' || secret === known.secret),
};
const kept = {
  issueToken: async (owner, scopes, user) => ({
    accessToken: generateRandomToken(), accessTokenExpiresAt: later('1h'), client: owner, user, scopes,
  }),
  issueRefreshToken: async (token) => {
    token.refreshToken = generateRandomToken();
    token.refreshTokenExpiresAt = later('30d');
    tokens.set(token.refreshToken, token);
    return token;
  },
  persist: async () => {},
  revoke: async (token) => { token.isRevoked = true; },
  isRefreshTokenRevoked: async (token) => token.isRevoked === true,
  getByRefreshToken: async (token) => tokens.get(token),
};
const scopes = {
  getAllByIdentifiers: async (names) => client.scopes.filter((scope) => names.includes(scope.name)),
  finalize: async (asked) => asked,
};
const authCodeRepository = {
  getByIdentifier: async (code) => codes.get(code),
  issueAuthCode: (owner, user, asked) => ({
    code: generateRandomToken(), expiresAt: later('5m'), client: owner, user, scopes: asked,
  }),
  persist: async (code) => { codes.set(code.code, code); },
  isRevoked: async (code) => !codes.has(code),
  revoke: async (code) => { codes.delete(code); },
};
const userRepository = { getUserByCredentials: async (id) => ({ id }) };

const server = new AuthorizationServer(clients, kept, scopes, 'lab-lab-lab-lab-lab-lab-lab-lab-lab', {
  issuer: ORIGIN,
  requiresPKCE: false,
});
server.enableGrantTypes(
  [{ grant: 'authorization_code', authCodeRepository, userRepository }, new DateInterval('1h')],
  ['refresh_token', new DateInterval('1h')],
  ['implicit', new DateInterval('1h')],
);

const app = express();
app.use(express.urlencoded({ extended: false }));
const guarded = (act) => async (request, response) => {
  try {
    await act(request, response);
  } catch (error) {
    if (error.oauth === undefined && error.status === undefined) console.error(error);
    handleExpressError(error, response);
  }
};
app.get('/authorize', guarded(async (request, response) => {
  await server.validateAuthorizationRequest(requestFromExpress(request));
  response.send(`<!doctype html><meta name=viewport content="width=device-width"><title>Sign in</title>
    <form method=post><input name=username><input type=password name=password>
    <button name=decision value=allow>Allow</button><button name=decision value=deny>Deny</button></form>`);
}));
app.post('/authorize', guarded(async (request, response) => {
  const { decision, password, username } = request.body;
  if (username !== USER || password !== PASSWORD) return response.status(401).send('wrong password');
  const asked = await server.validateAuthorizationRequest(requestFromExpress(request));
  asked.user = { id: USER };
  asked.isAuthorizationApproved = decision === 'allow';
  return handleExpressResponse(response, await server.completeAuthorizationRequest(asked));
}));
app.post('/token', guarded(async (request, response) => {
  handleExpressResponse(response, await server.respondToAccessTokenRequest(requestFromExpress(request)));
}));
app.listen(Number(PORT), '127.0.0.1');
