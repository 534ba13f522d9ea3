// What the script uses of preact. The server answers this module's address with the package's own module (src/http/assets.ts).

export { h, render } from 'preact';
