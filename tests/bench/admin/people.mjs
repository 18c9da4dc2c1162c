const PASSWORD = 'Newsroom-2026';
const ARTICLE = 'plugin::newsroom.article';

/** An administrator, an editor who has the content but none of the newsroom's panels, and an article. */
export async function people(address) {
  const ask = async (method, path, body, token) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 200)}`);
    return text === '' ? null : JSON.parse(text).data;
  };
  const ada = { email: 'ada@example.org', password: PASSWORD };
  const { token } = await ask('POST', '/admin/register-admin', {
    ...ada,
    firstname: 'Ada',
    lastname: 'Berg',
  });
  const roles = await ask('GET', '/admin/roles', null, token);
  const editor = roles.find(({ code }) => code === 'strapi-editor');
  const permissions = await ask('GET', `/admin/roles/${editor.id}/permissions`, null, token);
  const without = permissions
    .filter(({ action }) => !action.startsWith('plugin::newsroom.'))
    .map(({ action, subject, properties, conditions }) => ({
      action,
      subject,
      // As Strapi ships the role, it may open no locale.
      properties: subject === ARTICLE ? { ...properties, locales: ['en'] } : properties,
      conditions,
    }));
  await ask('PUT', `/admin/roles/${editor.id}/permissions`, { permissions: without }, token);
  const bare = { email: 'bo@example.org', password: PASSWORD };
  const user = await ask(
    'POST',
    '/admin/users',
    { firstname: 'Bo', email: bare.email, roles: [editor.id] },
    token,
  );
  await ask('POST', '/admin/register', {
    registrationToken: user.registrationToken,
    userInfo: { firstname: 'Bo', lastname: 'Lund', password: PASSWORD },
  });
  const article = await ask(
    'POST',
    `/content-manager/collection-types/${ARTICLE}`,
    { headline: 'The dredger is late', body: body() },
    token,
  );
  return { article: article.documentId, ada, bare };
}

/** Some eight hundred words, as a story has. */
function body() {
  const text = 'The ferry came in at dawn, and nobody was waiting on the quay, the office said. ';
  return Array.from({ length: 25 }, () => ({
    type: 'paragraph',
    children: [{ type: 'text', text: text.repeat(2).trim() }],
  }));
}
