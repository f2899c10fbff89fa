// run.cjs FOLDER PORT [CA]   Loads the code in FOLDER as Lambda does, and answers events: JSON lines in, JSON lines out.
// Every question of the code goes to localhost:PORT instead, with the address that was meant in a header. The code
// itself stays as it was written; without CA it meets a certificate it cannot trust.
'use strict';

const fs = require('fs');
const https = require('https');
const path = require('path');
const readline = require('readline');

const [folder, port, ca] = process.argv.slice(2);
const request = https.request;
https.request = (url, options, callback) => {
  const meant = new URL(url);
  const headers = { ...options.headers, 'X-Meant': meant.href };
  const here = `https://localhost:${port}${meant.pathname}${meant.search}`;
  return request(here, { ...options, headers, ca: ca && fs.readFileSync(ca) }, callback);
};

const { handler } = require(path.resolve(folder, 'index.js'));

// Lambda's two ways: a promise, or a callback.
function handled(event) {
  return new Promise((resolve, reject) => {
    const promise = handler(event, {}, (error, answer) => (error ? reject(error) : resolve(answer)));
    if (promise && promise.then) {
      promise.then(resolve, reject);
    }
  });
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const began = Date.now();
    const answer = await handled(JSON.parse(line)).catch((error) => ({ thrown: String(error) }));
    process.stdout.write(`ANSWER ${JSON.stringify({ answer, ms: Date.now() - began })}\n`);
  }
  process.exit(0);
}

main();
