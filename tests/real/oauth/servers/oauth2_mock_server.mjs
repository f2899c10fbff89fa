// oauth2-mock-server (npm): takes any client, any secret and any code, and sends people straight back.
import { OAuth2Server } from 'oauth2-mock-server';

const server = new OAuth2Server();
await server.issuer.keys.generate('RS256');
await server.start(Number(process.env.PORT), '127.0.0.1');
server.issuer.url = process.env.ORIGIN;
