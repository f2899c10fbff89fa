// @node-oauth/oauth2-server on express. The library has neither a store nor a page, so both are ours.
import OAuthServer from '@node-oauth/express-oauth-server';
import express from 'express';

const { CLIENT_ID, CLIENT_SECRET, PASSWORD, PORT, RETURN_URLS, USER } = process.env;

const codes = new Map();
const access = new Map();
const refresh = new Map();
const client = {
  id: CLIENT_ID,
  grants: ['authorization_code', 'refresh_token'],
  redirectUris: RETURN_URLS.split(' '),
};

const model = {
  getAccessToken: async (token) => access.get(token) || false,
  getAuthorizationCode: async (code) => codes.get(code) || false,
  getClient: async (id, secret) => (id === CLIENT_ID && (secret == null || secret === CLIENT_SECRET) ? client : false),
  getRefreshToken: async (token) => refresh.get(token) || false,
  revokeAuthorizationCode: async (code) => codes.delete(code.authorizationCode),
  revokeToken: async (token) => refresh.delete(token.refreshToken),
  saveAuthorizationCode: async (code, owner, user) => {
    const kept = { ...code, client: owner, user };
    codes.set(code.authorizationCode, kept);
    return kept;
  },
  saveToken: async (token, owner, user) => {
    const kept = { ...token, client: owner, user };
    access.set(token.accessToken, kept);
    refresh.set(token.refreshToken, kept);
    return kept;
  },
  validateScope: async (_user, _client, scope) => scope || ['profile'],
  verifyScope: async () => true,
};

const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const oauth = new OAuthServer({ model });
const app = express();
app.use(express.urlencoded({ extended: false }));
app.get('/authorize', (request, response) => {
  const kept = Object.entries(request.query)
    .map(([name, value]) => `<input type=hidden name="${escaped(name)}" value="${escaped(value)}">`)
    .join('');
  response.send(`<!doctype html><meta name=viewport content="width=device-width"><title>Sign in</title>
    <form method=post action="/authorize">${kept}<input name=username><input type=password name=password>
    <button name=decision value=allow>Allow</button><button name=decision value=deny>Deny</button></form>`);
});
app.post('/authorize', (request, response, next) => {
  const { decision, password, username } = request.body;
  if (username !== USER || password !== PASSWORD) return response.status(401).send('wrong password');
  if (decision === 'deny') request.body.allowed = 'false';
  return oauth.authorize({ authenticateHandler: { handle: () => ({ id: USER }) } })(request, response, next);
});
app.post('/token', oauth.token());
app.listen(Number(PORT), '127.0.0.1');
