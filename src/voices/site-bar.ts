// In: a line at the top of a pasted page. Out: whether it is the bar of the site, and the site's name where that leads it.
// Idea: the words of such a bar are sections and buttons; pasted, they often run together ("Lamp TimesSubscribeSign in").

const SECTION =
  /^(?:home|front page|homepage|top|latest|news|world|uk|us|europe|asia|africa|americas|middle east|politics|economy|economics|sports?|opinion|editorials?|comment|culture|lifestyle|life|business|finance|money|markets|tech|technology|science|health|travel|food|weather|video|videos|photos|pictures|podcasts?|obituaries|education|environment|climate|energy|local|national|international|entertainment|arts|music|film|books|features|football|law|crime|society|history|religion|defen[cs]e|security|military|investigations|analysis|explainers?|data|maps|games|puzzles|crosswords?|events|courses|community|membership|gallery|letters|columns|subscribe|log in|login|sign in|sign up|register|account|my account|menu|search|newsletters?|about|about us|contact|contact us|shop|store|jobs|archives?|e-?paper|listen|watch|live|schedule|donate|support us|more|follow|share|advertise|app|help|faq)$/iu;
/** A headline may be made of names of sections; a bar has one of these, or many. */
const BUTTON =
  /^(?:home|front page|homepage|subscribe|log in|login|sign in|sign up|register|account|my account|menu|search|newsletters?|about|about us|contact|contact us|shop|store|jobs|archives?|e-?paper|donate|support us|podcasts?|explainers?|opinion|sports?|maps|advertise|app|help|faq)$/iu;
const PAIRS =
  /^(?:front page|log in|sign in|sign up|about us|contact us|my account|support us|middle east)$/iu;

const FEWEST_SEGMENTS = 4;

// > | Home | News | Wellness | Recipes | Sign in        bars between short words, a button and a section among them
//   | ^^^^   ^^^^                        ^^^^^^^
function isListed(segments: readonly string[]): boolean {
  const isShort = segments.every((segment) => segment.split(/\s+/u).length <= 3);
  const sections = segments.filter((segment) => SECTION.test(segment)).length;
  return isShort && sections >= 2 && segments.some((segment) => BUTTON.test(segment));
}

export interface SiteBar {
  /** The words before the first section, where they are a name. */
  readonly name: string | null;
}

// > | Sunday LampSubscribeSign in        World Economy Opinion Donate        Plain Facts Explainers Maps Podcast
/** The bar that the whole line is, or null. */
export function siteBar(line: string): SiteBar | null {
  if (line.length > 160 || /[.!?:;,“”"]/u.test(line)) return null;
  const segments = line.split(/\s[|·•]\s/u);
  if (segments.length >= FEWEST_SEGMENTS && isListed(segments))
    return { name: SECTION.test(segments[0]!) ? null : segments[0]! };
  const words = line
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[\s|·•/]+/u)
    .filter(Boolean);
  let first = words.length;
  let sections = 0;
  let buttons = 0;
  while (first > 0) {
    const pair = first > 1 ? `${words[first - 2]!} ${words[first - 1]!}` : '';
    const size = PAIRS.test(pair) ? 2 : 1;
    const word = size === 2 ? pair : words[first - 1]!;
    if (!SECTION.test(word)) break;
    if (BUTTON.test(word)) buttons++;
    sections++;
    first -= size;
  }
  const name = words.slice(0, first);
  const isName = name.length <= 4 && name.every((word) => /^\p{Lu}|^(?:of|the|and|&)$/u.test(word));
  if (!isName || sections < 2 || (buttons === 0 && sections < 4)) return null;
  // > | Newsdesk24 | Front page | Politics        bars tell how the name is written
  //   | ^^^^^^^^^^
  const [written = ''] = line.split(/\s[|·•]\s/u);
  const isWritten = written.replace(/\s/gu, '') === name.join('');
  return { name: name.length === 0 ? null : isWritten ? written : name.join(' ') };
}
