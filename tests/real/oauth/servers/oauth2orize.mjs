// oauth2orize (npm) on express, with codes and with implicit tokens. It has neither a store nor a page, so both are ours.
import crypto from 'node:crypto';
import express from 'express';
import session from 'express-session';
import oauth2orize from 'oauth2orize';
import pkce from 'oauth2orize-pkce';

const { CLIENT_ID, CLIENT_SECRET, PASSWORD, PORT, RETURN_URLS, USER } = process.env;

const client = { id: CLIENT_ID, returnUrls: RETURN_URLS.split(' ') };
const codes = new Map();
const refreshes = new Set();
const random = () => crypto.randomBytes(24).toString('base64url');

const server = oauth2orize.createServer();
server.serializeClient((known, done) => done(null, known.id));
server.deserializeClient((id, done) => done(null, id === CLIENT_ID && client));
server.grant(pkce.extensions());
server.grant(oauth2orize.grant.code((_client, returnUrl, _user, _answer, asked, done) => {
  const code = random();
  codes.set(code, { returnUrl, challenge: asked.codeChallenge, method: asked.codeChallengeMethod });
  done(null, code);
}));
server.grant(oauth2orize.grant.token((_client, _user, _answer, done) => done(null, random(), { expires_in: 3600 })));

const tokens = (done) => {
  const refresh = random();
  refreshes.add(refresh);
  done(null, random(), refresh, { expires_in: 3600 });
};
const fits = ({ challenge, method }, verifier = '') =>
  !challenge ||
  challenge === (method === 'S256' ? crypto.createHash('sha256').update(verifier).digest('base64url') : verifier);
server.exchange(oauth2orize.exchange.code((_client, code, returnUrl, body, done) => {
  const kept = codes.get(code);
  codes.delete(code);
  if (!kept || kept.returnUrl !== returnUrl || !fits(kept, body.code_verifier)) return done(null, false);
  return tokens(done);
}));
server.exchange(oauth2orize.exchange.refreshToken((_client, refresh, _scope, done) =>
  refreshes.delete(refresh) ? tokens(done) : done(null, false)));

const authenticate = (request, response, next) => {
  const [scheme, value] = (request.headers.authorization || '').split(' ');
  const pair = scheme === 'Basic' ? Buffer.from(value, 'base64').toString().split(':') : null;
  const [id, secret] = pair ? pair.map(decodeURIComponent) : [request.body.client_id, request.body.client_secret];
  if (id !== CLIENT_ID || secret !== CLIENT_SECRET) {
    return response.status(401).set('WWW-Authenticate', 'Basic realm="lab"').json({ error: 'invalid_client' });
  }
  request.user = client;
  return next();
};
const validate = server.authorization((id, returnUrl, done) =>
  done(null, id === CLIENT_ID && client.returnUrls.includes(returnUrl) && client, returnUrl));

const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(session({ secret: 'lab', resave: false, saveUninitialized: false }));
app.get('/dialog/authorize', validate, (request, response) => {
  response.send(`<!doctype html><meta name=viewport content="width=device-width"><title>Sign in</title>
    <form method=post action="/dialog/authorize/decision">
    <input type=hidden name=transaction_id value="${request.oauth2.transactionID}">
    <input name=username><input type=password name=password><button name=allow value=Allow>Allow</button>
    <button name=cancel value=Deny>Deny</button></form>`);
});
const signIn = (request, response, next) => {
  const { password, username } = request.body;
  if (username !== USER || password !== PASSWORD) return response.status(401).send('wrong password');
  request.user = { id: USER };
  return next();
};
app.post('/dialog/authorize/decision', signIn, server.decision());
app.get('/dialog/authorize', server.authorizationErrorHandler());
app.post('/oauth/token', authenticate, server.token(), server.errorHandler());
app.listen(Number(PORT), '127.0.0.1');
