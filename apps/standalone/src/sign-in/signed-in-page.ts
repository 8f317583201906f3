import { page } from './page.js';

const HOW_TO_GO_ON = `<p>Setu has no screens of its own yet. To use it, take an access token on the machine that it runs on:</p>
<p><code>npm run ops -- token sunita</code></p>
<p>and send it with each request. <a href="/docs">What Setu understands</a> says which there are; with “Authorize” there, a token can be tried out.</p>`;

/** Where a sign-in in a browser ends when no program of hers waits for it at this address. `failed`: she was not signed in. */
export const signedInPage = (failed: boolean): string =>
  failed
    ? page('Not signed in', `<p>The sign-in was refused or given up. Begin again where you came from.</p>\n${HOW_TO_GO_ON}`)
    : page(
        'Signed in',
        `<p>You are signed in. The address of this page holds a code for the program that asked for it; it is good once and for a minute, and nobody needs to keep it.</p>\n${HOW_TO_GO_ON}`,
      );
