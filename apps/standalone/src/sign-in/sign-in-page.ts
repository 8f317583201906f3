import type { InventedPerson } from '../seed/invented-network.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type PersonOnPage = Pick<InventedPerson, 'key' | 'name' | 'role'> & Readonly<{ organisationName: string }>;

/** The page on which an invented person signs in. Works without scripts; loads nothing. */
export const signInPage = (uid: string, people: readonly PersonOnPage[], failed: boolean): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Sign in</title>
<style>
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif }
main { max-width: 28rem; margin: 3rem auto; padding: 0 1rem }
label, select, input, button { display: block; width: 100%; box-sizing: border-box; font: inherit }
select, input, button { padding: .6rem; margin: .25rem 0 1.25rem }
.notice { border-inline-start: .3rem solid; padding-inline-start: .8rem }
</style>
</head>
<body>
<main>
<h1>Sign in</h1>
<p class="notice">Everybody and every place here is invented. Do not enter anything about a real person.</p>
${failed ? '<p class="notice" role="alert">That passphrase is not hers. It stands in the file sign-in.json of the data folder. Try again.</p>' : ''}
<form method="post" action="/oidc/interaction/${escaped(uid)}">
<label for="person">Who are you?</label>
<select id="person" name="person" required>
${people.map(({ key, name, role, organisationName }) => `<option value="${escaped(key)}">${escaped(name)}, ${escaped(role)}, ${escaped(organisationName)}</option>`).join('\n')}
</select>
<label for="passphrase">Passphrase</label>
<input id="passphrase" name="passphrase" type="password" autocomplete="current-password" required>
<button>Sign in</button>
</form>
</main>
</body>
</html>
`;
