import { html } from './html.js';

/** A page of the embedded sign-in around `content`, which is HTML. Works without scripts; loads nothing. */
export const page = (title: string, content: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${html(title)}</title>
<style>
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif }
main { max-width: 28rem; margin: 3rem auto; padding: 0 1rem }
label, select, input, button { display: block; width: 100%; box-sizing: border-box; font: inherit }
select, input, button { padding: .6rem; margin: .25rem 0 1.25rem }
.notice { border-inline-start: .3rem solid; padding-inline-start: .8rem }
code { overflow-wrap: anywhere }
</style>
</head>
<body>
<main>
<h1>${html(title)}</h1>
${content}
</main>
</body>
</html>
`;
