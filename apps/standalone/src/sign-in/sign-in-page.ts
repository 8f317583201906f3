import type { InventedPerson } from '../seed/invented-network.js';
import { html } from './html.js';
import { page } from './page.js';

type PersonOnPage = Pick<InventedPerson, 'key' | 'name' | 'role'> & Readonly<{ organisationName: string }>;

const option = ({ key, name, role, organisationName }: PersonOnPage): string =>
  `<option value="${html(key)}">${html(name)}, ${html(role)}, ${html(organisationName)}</option>`;

/** The page on which an invented person signs in. */
export const signInPage = (uid: string, people: readonly PersonOnPage[], failed: boolean): string =>
  page(
    'Sign in',
    `<p class="notice">Everybody and every place here is invented. Do not enter anything about a real person.</p>
${failed ? '<p class="notice" role="alert">That passphrase is not hers. It stands in the file sign-in.json of the data folder. Try again.</p>' : ''}
<form method="post" action="/oidc/interaction/${html(uid)}">
<label for="person">Who are you?</label>
<select id="person" name="person" required>
${people.map(option).join('\n')}
</select>
<label for="passphrase">Passphrase, from the file sign-in.json of the data folder</label>
<input id="passphrase" name="passphrase" type="password" autocomplete="current-password" required>
<button>Sign in</button>
</form>`,
  );
