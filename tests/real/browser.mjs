// The person's browser: real Chromium on the practice console and the practice sign-in page.
//
// node browser.mjs skill ADDRESS NAME PICTURE                         prints {"id", "url"}: skill ID, one redirect URL
// node browser.mjs vendor ADDRESS PICTURE                             prints the vendor ID of the page “My IDs”
// node browser.mjs profile ADDRESS NAME DESCRIPTION PRIVACY PICTURE   prints {"clientId", "clientSecret"}
// node browser.mjs return-urls ADDRESS NAME PICTURE URL…              fills "Allowed Return URLs"
// node browser.mjs sign-in ADDRESS PICTURE                            agrees, prints the heading it ends on
// node browser.mjs own-server ADDRESS yes|no USER PASSWORD PICTURE    signs in at any server; prints {"at", "heading"}, where it ends
// node browser.mjs refused ADDRESS PICTURE                            prints what the page says, presses nothing
// node browser.mjs link ADDRESS PICTURE                               in the practice Alexa app: enables anew, links, signs in; prints the last page
//
// With BROWSER, the address of one that runs, the page of the profile stays open there from one errand to the next.

import { createRequire } from 'node:module';

const { chromium } = createRequire(`${process.env.REAL}/`)('playwright-core');

const [task, address, ...rest] = process.argv.slice(2);
const running = process.env.BROWSER;
const browser = running
  ? await chromium.connectOverCDP(running)
  : await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
const kept = running && ['profile', 'return-urls'].includes(task);
const page = task === 'own-server' ? await strangers() : (kept && await leftOpen()) || await opened();
page.setDefaultTimeout(20_000);

async function opened() {
  const fresh = running ? await browser.contexts()[0].newPage() : await browser.newPage();
  await fresh.setViewportSize({ width: 900, height: 700 });
  return fresh;
}

/** A page that nobody signed in at. Whose certificates are trusted is the program's to try, and not looked at here. */
async function strangers() {
  return browser.newPage({ viewport: { width: 900, height: 700 }, ignoreHTTPSErrors: true });
}

/** The page that an errand at this address left open. A page keeps its name wherever it goes. */
async function leftOpen() {
  for (const known of browser.contexts()[0].pages()) {
    if (await known.evaluate('window.name') === address) return known;
  }
  return null;
}

// What a person would visit, press and type on these pages: told on stderr.
const done = { visited: 0, pressed: 0, typed: 0 };
const go = page.goto;
page.goto = function counted(...how) {
  done.visited += 1;
  return go.apply(this, how);
};
const locators = Object.getPrototypeOf(page.locator('body'));
for (const [act, count] of [['click', 'pressed'], ['fill', 'typed']]) {
  const real = locators[act];
  locators[act] = function counted(...how) {
    done[count] += 1;
    return real.apply(this, how);
  };
}

/** From the list of profiles to the settings of one. */
async function webSettings(name) {
  const row = page.getByRole('row').filter({ hasText: name }).last();
  await row.getByText('Manage').click();
  await row.getByText('Web Settings').click();
}

const tasks = {
  async skill(name, picture) {
    await page.goto(address);
    const row = page.getByRole('row').filter({ hasText: name }).first();
    const id = await row.locator('code').first().textContent();
    await row.getByText('Account Linking').click();
    const url = await page.locator('li code').first().textContent();
    await page.screenshot({ path: picture, fullPage: true });
    return JSON.stringify({ id, url });
  },
  async vendor(picture) {
    await page.goto(address);
    await page.screenshot({ path: picture, fullPage: true });
    return page.locator('dt', { hasText: 'Vendor ID' }).locator('xpath=following-sibling::dd[1]').innerText();
  },
  async profile(name, description, privacy, picture) {
    await page.goto(address);
    await page.getByText('Create a New Security Profile', { exact: true }).first().click();
    await page.getByLabel('Security Profile Name').fill(name);
    await page.getByLabel('Security Profile Description').fill(description);
    await page.getByLabel('Consent Privacy Notice URL').fill(privacy);
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    await webSettings(name);
    await page.getByText('Show Secret').click();
    const [clientId, clientSecret] = await page.locator('dd code').allTextContents();
    await page.screenshot({ path: picture, fullPage: true });
    await page.evaluate((named) => { window.name = named; }, address);
    return JSON.stringify({ clientId, clientSecret });
  },
  async 'return-urls'(name, picture, ...urls) {
    const edit = page.getByText('Edit', { exact: true });
    if (!await edit.count()) {
      await page.goto(address);
      await webSettings(name);
    }
    await edit.click();
    for (const [index, url] of urls.entries()) {
      const group = page.getByRole('group', { name: 'Allowed Return URLs' });
      if (index > 0) await group.getByRole('button', { name: 'Add Another' }).click();
      await page.getByRole('group', { name: 'Allowed Return URLs' }).getByRole('textbox').nth(index).fill(url);
    }
    const boxes = await page.getByRole('group', { name: 'Allowed Return URLs' }).getByRole('textbox').all();
    for (const more of boxes.slice(urls.length)) await more.fill('');
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    await page.screenshot({ path: picture, fullPage: true });
    return (await page.locator('li code').allTextContents()).join('\n');
  },
  async 'sign-in'(picture) {
    await page.goto(address);
    await page.screenshot({ path: picture, fullPage: true });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.waitForURL((url) => url.origin !== new URL(address).origin);
    await page.screenshot({ path: picture.replace('.png', '-back.png'), fullPage: true });
    return page.getByRole('heading').first().textContent();
  },
  async 'own-server'(answer, user, password, picture) {
    let at = address;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) at = request.url();
    });
    await page.goto(address);
    await page.screenshot({ path: picture, fullPage: true });
    const wanted = answer === 'yes' ? /allow|authorize|continue|log in|sign-in/i : /deny/i;
    while (new URL(at).origin === new URL(address).origin) {
      // A box without a type is one for text.
      for (const [box, text] of [['input[type=text], input:not([type])', user], ['input[type=password]', password]]) {
        if (await page.locator(box).count()) await page.locator(box).fill(text);
      }
      const moved = page.waitForEvent('framenavigated');
      await page.getByRole('button', { name: wanted }).click();
      await moved;
      await page.waitForLoadState();
    }
    const heading = page.locator('h1').first();
    return JSON.stringify({ at, heading: await heading.count() ? await heading.textContent() : '' });
  },
  async link(picture) {
    await page.goto(address);
    const disable = page.getByRole('button', { name: 'Disable skill' });
    if (await disable.count()) await disable.click();
    await page.getByRole('button', { name: 'Enable to use' }).click();
    await page.getByRole('link', { name: 'Link account', exact: true }).click();
    await page.screenshot({ path: picture.replace('.png', '-sign-in.png'), fullPage: true });
    const signIn = page.getByRole('button', { name: 'Sign in' });
    if (await signIn.count()) {
      await signIn.click();
      const allow = page.getByRole('button', { name: 'Allow' });
      if (await allow.count()) await allow.click();
      await page.getByText(/What this practice saw|What to do next/).waitFor();
    }
    await page.screenshot({ path: picture, fullPage: true });
    return (await page.locator('main').innerText()).replaceAll('\n', ' ');
  },
  async refused(picture) {
    const answer = await page.goto(address);
    await page.screenshot({ path: picture, fullPage: true });
    return `${answer.status()} ${(await page.locator('body').innerText()).replaceAll('\n', ' ')}`;
  },
};

try {
  console.log(await tasks[task](...rest));
  console.error(JSON.stringify(done));
} finally {
  if (running && !kept) await page.close();
  // One that was there before the errand stays.
  if (!running) await browser.close();
}
process.exit();
