import type { Page } from 'playwright-core';

export const PASSWORD = 'Newsroom-2026';

/** The first start: whoever comes first becomes the administrator. */
export async function register(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/admin`);
  await page.getByLabel(/First name/i).fill('Ada');
  await page.getByLabel(/Email/i).fill('ada@example.org');
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('input[name="confirmPassword"]').fill(PASSWORD);
  await page.getByRole('button', { name: /let's start/i }).click();
  await page.waitForURL((url) => !/register/.test(url.pathname));
}

export async function signIn(page: Page, address: string, email: string): Promise<void> {
  await page.goto(`${address}/admin/auth/login`);
  await fillSignIn(page, email);
}

/** On the page that asks for it. */
export async function fillSignIn(page: Page, email: string): Promise<void> {
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.getByRole('button', { name: /^login$/i }).click();
  await page.waitForURL((url) => !/login/.test(url.pathname));
}

async function ask(address: string, path: string, body: object, token?: string) {
  const answer = await fetch(`${address}/admin/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  return ((await answer.json()) as { data: Record<string, string> }).data;
}

/** The first administrator, without a browser; their token. */
export async function registerByApi(address: string): Promise<string> {
  const who = { firstname: 'Ada', email: 'ada@example.org', password: PASSWORD };
  return (await ask(address, 'register-admin', who)).token!;
}

/** An API token, as Settings → API Tokens makes one. */
export async function makeApiToken(
  address: string,
  admin: string,
  permissions: string[] | 'all',
): Promise<string> {
  const rights = permissions === 'all' ? { type: 'full-access' } : { type: 'custom', permissions };
  const token = {
    name: `Token ${String(permissions)}`,
    description: '',
    lifespan: null,
    ...rights,
  };
  return (await ask(address, 'api-tokens', token, admin)).accessKey!;
}

/** Makes somebody whose role may do nothing, by the administrator's own API. */
export async function makeNobody(address: string): Promise<{ email: string; token: string }> {
  const ada = await ask(address, 'login', { email: 'ada@example.org', password: PASSWORD });
  const visitor = { name: 'Visitor', description: 'May nothing' };
  const role = await ask(address, 'roles', visitor, ada.token);
  const email = 'nobody@example.org';
  await invite(address, ada.token!, { email, firstname: 'No', lastname: 'Body', role: role.id! });
  const signedIn = await ask(address, 'login', { email, password: PASSWORD });
  return { email, token: signedIn.token! };
}

/** Makes Bo Lund, who may do everything, too. (Strapi's Editor role may open no locale at first.) */
export async function makeColleague(address: string): Promise<void> {
  const ada = await ask(address, 'login', { email: 'ada@example.org', password: PASSWORD });
  const answer = await fetch(`${address}/admin/roles`, {
    headers: { authorization: `Bearer ${ada.token}` },
  });
  const { data } = (await answer.json()) as { data: Array<{ id: string; code: string }> };
  const role = data.find(({ code }) => code === 'strapi-super-admin')!.id;
  const bo = { email: 'bo@example.org', firstname: 'Bo', lastname: 'Lund', role };
  await invite(address, ada.token!, bo);
}

interface Invited {
  email: string;
  firstname: string;
  lastname: string;
  role: string;
}

async function invite(
  address: string,
  admin: string,
  { email, firstname, lastname, role }: Invited,
): Promise<void> {
  const user = await ask(address, 'users', { firstname, email, roles: [role] }, admin);
  const userInfo = { firstname, lastname, password: PASSWORD };
  await ask(address, 'register', { registrationToken: user.registrationToken, userInfo });
}
