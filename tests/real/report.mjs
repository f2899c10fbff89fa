// The HTML report in the real Chromium.
//
// node report.mjs PROGRAM FOLDER     checks settings of many kinds, opens each report, leaves pictures in FOLDER

import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { chromium } = createRequire(`${process.env.REAL}/`)('playwright-core');
const [program, folder] = process.argv.slice(2);

const fine = {
  type: 'AUTH_CODE',
  skipOnEnablement: true,
  authorizationUrl: 'https://login.tidewater-lights.com/authorize',
  accessTokenUrl: 'https://login.tidewater-lights.com/token',
  clientId: 'voice-skill-7',
  clientSecret: 'Kq7-made-up-only-2mXv',
  accessTokenScheme: 'HTTP_BASIC',
  scopes: ['lights:read', 'lights:write'],
  domains: ['login.tidewater-lights.com'],
};
const three = {
  ...fine,
  authorizationUrl: 'http://login.tidewater-lights.com/authorize?lang=de',
  accessTokenUrl: 'https://api.amazon.com/auth/02/token',
  clientId: 'voice-skill-7 ',
  newThing: { a: 1 },
};
const many = {
  ...fine,
  type: 'auth code',
  authorizationUrl: 'https://user:word@192.168.1.20:8443/oauth#start',
  accessTokenUrl: 'http://localhost/token',
  reciprocalAccessTokenUrl: 'http://10.0.0.4/alexa',
  accessTokenScheme: 'basic',
  clientId: '<your client id> ',
  defaultTokenExpirationInSeconds: 'soon',
  scopes: [...Array(18).keys()].map((n) => `scope,${n} part`),
  domains: [...Array(17).keys()].map((n) => `https://d${n}.tidewater-lights.com/path`),
  redirectUrls: ['http://tidewater-lights.com/back', 'app://back', ''],
  voiceForwardAccountLinking: 'on',
  pkceConfiguration: { status: 'yes', codeChallengeMethod: 'plain' },
  authorizationUrlsByPlatform: [
    { platformType: 'iOS', platformAuthorizationUrl: 'http://a b' },
    { platformType: 'Windows', platformAuthorizationUrl: 'https://localhost/x' },
  ],
};
const long = {
  ...fine,
  authorizationUrl: `http://login.tidewater-lights.com/${'segment-of-a-path/'.repeat(120)}`,
  clientId: `${'K7'.repeat(900)} `,
  domains: [`https://${'n'.repeat(60)}.tidewater-lights.com/${'x'.repeat(300)}`],
};
const german = {
  ...three,
  clientId: 'Kraftfahrzeughaftpflichtversicherungsabrechnungsstelle ',
  scopes: ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft,zwei'],
  Rechtsschutzversicherungsgesellschaften: 1,
};
const nasty = '"><img src=x onerror=alert(1)><script>alert(1)</script></style><a href="https://evil.example/">x</a>'
  + '`[x](javascript:alert(1))` https://evil.example/ \u{1b}[31m\u{202e}\u{200b}&lt;b&gt;{{x}}';
const hostile = {
  ...three,
  type: nasty,
  clientId: nasty,
  authorizationUrl: `http://a.example/${nasty}`,
  accessTokenUrl: nasty,
  scopes: [nasty, `${nasty},b`],
  domains: [nasty],
  redirectUrls: [nasty],
  [nasty]: nasty,
};

function file(name, settings) {
  const path = join(folder, 'in', name);
  writeFileSync(path, JSON.stringify({ accountLinkingRequest: settings }));
  return path;
}

mkdirSync(join(folder, 'in', 'twenty'), { recursive: true });
const kinds = [fine, three, many, german, long];
for (let n = 0; n < 20; n += 1) {
  file(join('twenty', `skill-${String(n + 1).padStart(2, '0')}.json`), kinds[(n * 3) % kinds.length]);
}
const inputs = {
  none: file('settings.json', fine),
  three: file('from-the-customer.json', three),
  many: file('everything-at-once.json', many),
  long: file(`${'a-very-long-name-'.repeat(10)}.json`, long),
  german: file('Kontoverknüpfungseinstellungszusammenfassung.json', german),
  hostile: file('“hostile” <b>&amp;.json', hostile),
  twenty: join(folder, 'in', 'twenty'),
};

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const wrong = [];

async function look(name, input) {
  const report = spawnSync(program, ['check', input, '--format', 'html'], { encoding: 'utf8' });
  if (![0, 1].includes(report.status)) wrong.push(`${name}: check gave ${report.status} ${report.stderr}`);
  if (report.stdout.includes('made-up-only')) wrong.push(`${name}: the secret is in the page`);
  const page_file = join(folder, `${name}.html`);
  writeFileSync(page_file, report.stdout);
  const address = pathToFileURL(page_file).href;
  const page = await browser.newPage({ viewport: { width: 1000, height: 760 } });
  page.setDefaultTimeout(20_000);
  page.on('request', (request) => {
    if (request.url() !== address) wrong.push(`${name}: asked for ${request.url()}`);
  });
  page.on('console', (message) => wrong.push(`${name}: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(`${name}: ${error}`));
  page.on('dialog', (dialog) => {
    wrong.push(`${name}: something ran`);
    dialog.dismiss();
  });
  await page.goto(address);
  // A picture has an end, even where twenty configurations stand below each other.
  const picture = async (kind) => {
    const { width } = page.viewportSize();
    const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), 3_500);
    const clip = { x: 0, y: 0, width, height };
    await page.screenshot({ path: join(folder, `${name}-${kind}.png`), fullPage: true, clip });
  };
  const grounds = new Set();
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    grounds.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    await picture(colorScheme);
  }
  if (grounds.size !== 2) wrong.push(`${name}: light and dark look alike, or the style was refused`);
  const found = await page.evaluate(() => ({
    foreign: document.querySelectorAll('script,img,iframe,object,embed,link,form,base,video,audio,input').length,
    handlers: [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes])
      .filter((attribute) => attribute.name.startsWith('on') || attribute.name === 'style').length,
    links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    nameless: [...document.querySelectorAll('h1,h2,h3,h4')].filter((heading) => !heading.innerText.trim()).length,
  }));
  if (found.foreign + found.handlers + found.nameless > 0) wrong.push(`${name}: ${JSON.stringify(found)}`);
  for (const link of found.links) {
    const anchor = /^#r\d+$/.test(link) && await page.locator(link).count() === 1;
    const source = /^https:\/\/[a-z0-9.-]+\//.test(link) && !link.includes('evil');
    if (!anchor && !source) wrong.push(`${name}: leads to ${link}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  for (const width of [360, 640]) {
    await page.setViewportSize({ width, height: 740 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) wrong.push(`${name}: ${wide} wide in a window of ${width}`);
    if (width === 360) await picture('phone');
  }
  await page.setViewportSize({ width: 700, height: 990 });
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await picture('print');
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  if (ground !== 'rgb(255, 255, 255)') wrong.push(`${name}: prints on ${ground}`);
  await page.emulateMedia({ media: null });
  const pdf = join(folder, `${name}.pdf`);
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  if (statSync(pdf).size < 5_000) wrong.push(`${name}: the print is empty`);
  await page.close();
}

try {
  for (const [name, input] of Object.entries(inputs)) await look(name, input);
} finally {
  await browser.close();
}
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
console.log(`${Object.keys(inputs).length} reports looked at; pictures are in ${folder}`);
