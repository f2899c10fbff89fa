// oidc-provider (npm), with its own pages for signing in. Two clients, since it holds each to one scheme.
import Provider from 'oidc-provider';

const { CLIENT_ID, CLIENT_SECRET, ORIGIN, PORT, RETURN_URLS } = process.env;

const client = (id, scheme) => ({
  client_id: id,
  client_secret: CLIENT_SECRET,
  token_endpoint_auth_method: scheme,
  application_type: 'web',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: RETURN_URLS.split(' '),
  scope: 'openid offline_access profile email',
});

const provider = new Provider(ORIGIN, {
  clients: [
    client(CLIENT_ID, 'client_secret_basic'),
    client(`${CLIENT_ID}-post`, 'client_secret_post'),
  ],
  clientBasedCORS: () => false,
  cookies: { keys: ['lab'] },
  features: { devInteractions: { enabled: true } },
  findAccount: async (_context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  // Alexa sends no prompt=consent, without which the scope for lasting access is dropped.
  issueRefreshToken: async (_context, owner) => owner.grantTypeAllowed('refresh_token'),
  pkce: { required: () => false },
  rotateRefreshToken: true,
  scopes: ['openid', 'offline_access', 'profile', 'email'],
});
provider.proxy = true;
provider.listen(Number(PORT), '127.0.0.1');
