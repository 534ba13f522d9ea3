// In: a unit of plain text (or a block's text). Out: whether it is a page's furniture, and which: promotion or boilerplate.
// Idea: these lines are written by templates, so their first words tell them; each pattern is anchored and short.

export type Furniture = 'promo' | 'boilerplate';

interface Pattern {
  readonly kind: Furniture;
  readonly name: string;
  readonly pattern: RegExp;
}

const SITE =
  '(?:facebook|twitter|x|instagram|telegram|youtube|whatsapp|linkedin|tiktok|threads|mastodon|reddit|bluesky|pinterest|flipboard|messenger|viber|vk|pocket|tumblr|google news)';

const SECTION =
  '(?:home|news|world|uk|us|politics|sports?|opinion|comment|culture|lifestyle|life|business|money|markets|tech|technology|science|health|travel|food|weather|video|photos|podcasts?|obituaries|education|environment|climate|local|national|international|entertainment|arts|music|film|tv|books|features|football|subscribe|log in|login|sign in|register|my account|account|menu|search|newsletters?|about|contact|shop|jobs|archive|e-?paper|listen|live|schedule|donate|more)';

const APPEAL =
  /^(?:(?:do|did) you )?(?:like|liked|enjoy(?:ed|ing)?|appreciate|value) (?:what you(?:['’](?:re|ve))?\s?(?:are )?read(?:ing)?|this (?:article|post|story|piece|newsletter)|our (?:work|journalism|reporting))\?.{0,240}$/iu;

/** Does a line ask the reader for money or a subscription, in a form that no sentence of an article has? */
export const isAppeal = (text: string): boolean => text.length <= LONGEST && APPEAL.test(text);

const PATTERNS: readonly Pattern[] = [
  // > | Read also: Seven in ten would vote to leave
  //   | ^^^^^^^^^^
  promo(
    'related link',
    /^[▶►→»•*\-–—\s]{0,4}(?:read|see|watch|listen|look)\s?(?:also|more|next|on|too|this)?\s?[:|–—»→]/iu,
  ),
  promo(
    'related link',
    /^[▶►→»•*\-–—\s]{0,4}(?:also read|also on|related|related (?:stories|articles|coverage|news|topics|posts|content|links|reading)|more (?:on|from|about|in|stories|news|coverage)|recommended|further reading|in other news|most (?:read|popular|viewed|shared)|trending|top stories|latest (?:news|stories)|editor['’]?s['’]? picks?|you (?:may|might) (?:also )?(?:like|be interested)|don['’]?t miss|must[- ]read|next (?:article|story|post|up)|previous (?:article|story|post)|keep reading|up next|elsewhere)(?![\p{L}'’-])[^.!?]{0,140}$/iu,
  ),
  // > | Sponsored: OAKBEAN. Coffee for long nights.
  //   | ^^^^^^^^^
  promo(
    'sponsor line',
    /^\W{0,3}(?:sponsored|advertisement|advertorial|promoted|paid (?:post|content|partnership|for by)|ad|ads by \p{L}+|partner content|from our (?:partners?|sponsors?)|presented by|brought to you by|today['’]s sponsor|a message from)(?:\s(?:by|content|post|link|message|story)(?![\p{L}]))?\W{0,3}(?:$|[:|–—-])/iu,
  ),
  promo(
    'sponsor line',
    /^\W{0,3}(?:brought to you by|presented by|ads by|sponsored by|a message from our|this (?:story|article|page|post|newsletter) is (?:sponsored|brought to you|supported) by)\s/iu,
  ),
  // > | Follow The Daily Lamp on all platforms
  //   | ^^^^^^
  promo(
    'call to action',
    /^\W{0,3}(?:please\s)?(?:follow|like|join|find|subscribe|sign up|sign in|log in|register|download|get|click|tap|donate|support|share|send|email|become|buy|order|shop|try|start|enter|listen|watch|stay|help|receive|enjoyed|like what|want more|have a (?:story|tip)|got a (?:story|tip)|do you have)(?![\p{L}'’])(?=[^.!?]{0,140}(?:\s(?:us|our|newsletter|app|here|now|today|account|page|channel|platforms?|free|inbox|subscription|subscriber|member|alerts|updates|podcast|edition|journalism|e-?mail|whatsapp|telegram|facebook|twitter|instagram|youtube)(?![\p{L}])))[^.!?]{0,160}[.!?]?$/iu,
  ),
  promo(
    'call to action',
    new RegExp(
      `^\\W{0,3}(?:follow|like|join|find|visit)\\s[^.!?]{1,60}\\son\\s(?:${SITE}|all platforms|social media)(?![\\p{L}])`,
      'iu',
    ),
  ),
  // > | Like what you read? Support The Daily Lamp from just €5 a month.
  //   | ^^^^^^^^^^^^^^^^^^^
  promo('appeal', APPEAL),
  // > | Support The Daily Lamp. We take no government money.
  //   | ^^^^^^^
  promo(
    'call to action',
    /^\W{0,3}(?:support|donate|help us|become a (?:member|supporter|patron)|if you (?:like|value|enjoy|appreciate))(?![\p{L}'’-])(?=.{0,240}(?:donat|subscri|contribut|patreon|reader-funded|no government money|independent journalism|member)).{0,300}$/iu,
  ),
  // > | Sign up to First Tide        Free daily newsletter        after newsletter promotion
  //   | ^^^^^^^^^^                   ^^^^^^^^^^^^^^^^^^^^^        ^^^^^^^^^^^^^^^^^^^^^^^^^^
  promo(
    'call to action',
    /^(?:(?:sign|signing) up (?:to|for)(?![\p{L}])[^.!?]{1,60}|(?:(?:free|daily|weekly|our|morning|evening|weekday)\s){1,3}(?:newsletter|briefing|e-?mail)s?|(?:skip past|after|end of) newsletter promotion|our (?:\p{L}{2,10}\s){0,2}(?:e-?mail|newsletter|briefing)\s[^.!?]{4,160}[.!]?)$/iu,
  ),
  // > | Get The Daily Lamp in your inbox every morning. Join 212,000 readers.        Sign me up
  //   |                    ^^^^^^^^^^^^^
  promo(
    'call to action',
    /^(?:[^.!?\n]{2,80}\b(?:in|to) your inbox\b[^\n]{0,160}|(?:yes,? )?sign me up|count me in|no,? thanks|join (?:us|now)|subscribe now|sign up now|join [\d,]{3,9} (?:other )?(?:readers|subscribers|members)[.!]?)$/iu,
  ),
  promo('related link', /^(?:read|up|watch|what to read) next\W{0,2}$/iu),
  // > | The views expressed in comments are not those of The Daily Lamp.
  //   | ^^^^^^^^^^^^^^^^^^^
  boilerplate(
    'rights',
    /^(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:in|by|here|on|are)\b[^\n]{2,240}$/iu,
  ),
  // > | Disclaimer: The views and tips expressed by analysts on Lampmarket are their own and not those of the website.
  //   |                 ^^^^^               ^^^^^^^^^                              ^^^^^^^^^
  boilerplate(
    'rights',
    /^(?:disclaimer\W{1,3})?(?:the |all )?(?:views|opinions)(?![\p{L}])[^.\n]{0,100}\sexpressed\s[^.\n]{2,120}\s(?:(?:their|his|her|the authors?['’]s?) own|not (?:necessarily )?(?:those|that|represent|reflect)|do not)(?![\p{L}])[^\n]{0,240}$/iu,
  ),
  promo(
    'related link',
    /^(?:explore more on (?:these|this) topics?|more on (?:this|these) (?:story|topics?)|view on \p{Lu}\p{L}+)$/iu,
  ),
  promo(
    'call to action',
    /^(?:subscribe|sign up|donate|support us|newsletters?|get the app|our apps?)[.!]?$/iu,
  ),
  // > | The Daily Lamp is reader-funded. Donate today.        Thanks for reading The Long Furrow! Subscribe for free
  //   |                  ^^^^^^^^^^^^^                          ^^^^^^^^^^^^^^^^^^
  promo(
    'call to action',
    /^(?:[^.!?]{2,50}\sis\s(?:a\s)?(?:reader[- ](?:funded|supported)|supported by (?:our|its) readers)[^.!?]{0,60}[.!]|thanks for reading\s[^.!?]{2,60}[.!])(?:\s[^\n]{0,200})?$/iu,
  ),
  // > | 212 Likes ∙ 31 Restacks        ♡ 212   💬 19   Share        Sort by Best
  boilerplate(
    'page counter',
    /^(?:[\d.,]{1,9}k?\s(?:likes?|restacks?|comments?|shares?|claps?|responses|views|reads))(?:\s?[∙·•|]\s?[\d.,]{1,9}k?\s(?:likes?|restacks?|comments?|shares?|claps?|responses|views|reads)){1,4}$/iu,
  ),
  boilerplate(
    'page counter',
    /^(?:[♡♥❤💬↻🔁👍👏💭]\uFE0F?\s?[\d.,]{0,8}k?\s{0,5}){1,4}(?:share|save|restack|subscribe)?$/iu,
  ),
  boilerplate(
    'navigation',
    /^sort(?:ed)? by:?\s(?:best|newest|oldest|top|most \p{L}{3,12}|new|old|relevance)$/iu,
  ),
  // > | Posted in Water, Borders
  //   | ^^^^^^^^^
  boilerplate(
    'filed under',
    /^\W{0,3}(?:posted|filed|published|archived|categori[sz]ed|tagged|posted by [^.]{1,40}) (?:in|under|as|with)(?:\s|:)[^.!?]{1,160}$/iu,
  ),
  // > | This entry was posted in Water and tagged dams. Bookmark the permalink.
  //   | ^^^^^^^^^^^^^^^^^^^^^^^^
  boilerplate(
    'filed under',
    /^\W{0,3}(?:this (?:entry|post|article|story|item) (?:was|is|has been) (?:posted|filed|published|tagged|written)\s(?:in|under|as|with|by|on)\s.{1,240}|(?:posted|filed|published|archived|categori[sz]ed|tagged) (?:in|under|as|with)(?:\s|:)[^.!?]{1,120}\.\s(?:comments?|bookmark|permalink|leave a|trackbacks?|tags?)(?![\p{L}]).{0,120})$/iu,
  ),
  boilerplate(
    'filed under',
    /^\W{0,3}(?:tags?|topics?|categor(?:y|ies)|labels?|keywords?|section|subjects?|permalink|trackbacks?|shortlink)\s?:\s?[^.!?]{0,160}$/iu,
  ),
  // > | * * *        ==========
  boilerplate('rule', /^[=_*~•·\s–—-]{3,}$/u),
  // > | 24 comments        at the top of a page
  // > | Subscribe | Log in        News Sport Opinion Obituaries
  //   | ^^^^^^^^^^^^^^^^^^        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  boilerplate('navigation', new RegExp(`^${SECTION}(?:[\\s|•·/,]{1,3}${SECTION}){1,14}$`, 'iu')),
  boilerplate(
    'navigation',
    /^(?:reuse this content|jump to comments|view (?:more|all) comments|all rights reserved)$/iu,
  ),
  boilerplate('page counter', /^\d{1,6} (?:comments?|responses|replies)$/iu),
  // > | Story from The Daily Lamp. OMNIREAD is not responsible for the content of external sources.
  //   | ^^^^^^^^^^
  boilerplate(
    'source line',
    /^\W{0,3}(?:story|article|text|content|source|report|news|post|published|provided|originally published)\s?(?:from|courtesy of|supplied by|provided by|via|in|on|:)\s[^.!?]{1,80}(?:[.!?]?$|[.!?]\s.{0,240}(?:responsib|external|syndicat|feed|not been edited|endorse|original)[^.!?]{0,160}[.!?]?$)/iu,
  ),
  boilerplate('source line', /\b(?:is|are) not responsible for (?:the )?(?:content|comments|external)/iu),
  boilerplate(
    'source line',
    /^(?:this (?:story|article|post|report) (?:(?:was|has been) )?(?:originally |first |automatically |auto-)?(?:published|generated|posted|appeared|syndicated)|(?:read|view|see) the (?:original|full) (?:article|story|post)|(?:read|view|see) (?:full|whole|entire|original) (?:article|story|post|report)(?![\p{L}])|(?:view|see) original|except for the headline|\(?with (?:inputs|input) from)/iu,
  ),
  boilerplate(
    'rights',
    /^(?:\W{0,3}(?:©|\(c\)\s|copyright)|all rights reserved|terms (?:of (?:use|service)|and conditions|& conditions)|privacy (?:policy|notice)|cookie (?:policy|settings|notice)|our standards|about us|contact us|disclaimer)[^\n]{0,200}$/iu,
  ),
  // > We and our 812 partners store and/or access information on a device        Accept all Reject all
  // | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^                                               ^^^^^^^^^^^^^^^^^^^^^
  boilerplate(
    'cookie notice',
    /^(?:we (?:value|care about|respect) your privacy|your privacy (?:choices|settings|matters)|we and our (?:\d+ )?(?:trusted )?partners (?:store|use|process|access)\b.{0,360}|by (?:clicking|continuing|using|accepting)\b.{0,200}\b(?:agree|consent|accept)\b.{0,200}|(?:accept|reject|decline|allow|deny)(?: all)?(?: cookies)?(?:[\s|/·]{1,3}(?:accept|reject|decline|allow|deny|manage|settings|customi[sz]e|preferences)(?: all| cookies| settings| preferences)?){0,3}|(?:manage|cookie|privacy|consent) (?:preferences|options|settings|choices|consent))[.!]?$/iu,
  ),
  boilerplate('cookie notice', /\b(?:uses?|accept|reject|manage) (?:our |all |non-essential )?cookies\b/iu),
  boilerplate(
    'navigation',
    /^(?:[‹«←<]\s?\S[^.!?]{0,60}|(?:back|return|skip) to [^.!?]{1,60}|(?:home|news|front page|world)\s?[>›»/|]\s?[^.!?]{1,100}|(?:menu|search|home|navigation|toggle navigation|contents?|top|next|previous|older posts|newer posts|« previous|next »|print|print (?:page|this)|e-?mail (?:this|story|article)|share|share (?:this|on|via)[^.!?]{0,60}|tweet|pin it|save|copy link|listen|listen to (?:this )?article|text size|a\+|a-|loading\.{0,3}|show more|load more|view all|see all|more|close|open|reply|comments?|no comments|leave a comment|add a comment|post a comment)(?:\s?[|•·]\s?[^.!?]{0,60})?)$/iu,
  ),
  boilerplate(
    'share bar',
    new RegExp(
      `^(?:${SITE}|e-?mail|print|share|copy link|save|whatsapp|tweet)(?:[\\s,|•·/]{1,3}(?:${SITE}|e-?mail|print|share|copy link|save|whatsapp|tweet|more)){1,9}$`,
      'iu',
    ),
  ),
  // > | Facebook        TweetTelegramPrint        47126Share        Save Share Hide source
  boilerplate(
    'share bar',
    new RegExp(
      `^(?=.{0,30}\\p{L})(?:(?:${SITE}|e-?mail(?: this)?|print|share(?: to ${SITE})?|copy link|save|tweet|pin(?: it)?|blogthis!?|hide(?: source)?|restack|like|bookmark|\\d{1,7})[\\s,|•·/]{0,3}){1,12}$`,
      'iu',
    ),
  ),
  // > | LIVE: Budget vote 3h ago Ferry aground 5h ago Markets close lower
  //   |                   ^^^^^^                ^^^^^^
  promo(
    'ticker',
    /\b\d{1,2} ?(?:h|m|min|hrs?|hours?|d|days?) ago\b.{8,120}\b\d{1,2} ?(?:h|m|min|hrs?|hours?|d|days?) ago\b/iu,
  ),
  // > | roundupFriday, March 14, 2031 6:20 PMPort Lenn 4°CLog in        the page's own clock
  //   |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^
  boilerplate(
    'page clock',
    /^.{0,30}(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}),? \d{4}.{0,80}(?:log ?in|sign ?in|subscribe|°)/iu,
  ),
  // > | Page 1 of 3        [ad_1]        15 1204
  boilerplate('page number', /^(?:[–—-]\s?)?(?:page\s)?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?(?:\s?[–—-])?$/iu),
  boilerplate('page counter', /^(?:\[ad[_ ]?\d{0,3}\]|\d{1,7}(?:\s\d{1,7}){1,3})$/iu),
  // > |  ▲ 3
  //   |  ^^^
  boilerplate('page counter', /^[▲▼△▽↑↓★☆♥♡❤👍👎🔥💬👁🗨]\s?[\d.,]{1,8}k?$/iu),
  boilerplate(
    'page counter',
    /^(?:[\d.,]{1,9}k?\s)?(?:shares?|views?|likes?|reads|retweets|points?|votes?|upvotes|followers)(?:\s[\d.,]{1,9}k?)?$/iu,
  ),
  // > | Updated 14:05
  //   | ^^^^^^^^^^^^^ the page's clock, without a day
  boilerplate(
    'clock of the page',
    /^(?:last )?(?:updated|published|posted)(?: at)?:? \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/iu,
  ),
  // > | Harrowgate, Upper Lenn  |  4°C
  //   |                            ^^^
  boilerplate('weather', /^[^.!?]{0,80}[-−]?\d{1,3}\s?°\s?[CF]?(?![\p{L}])[^.!?]{0,60}$/iu),
  boilerplate(
    'reading time',
    /^\W{0,2}\d{1,3}[\s-](?:min(?:ute)?s?|mins)\.?\s(?:read|reading time)\W{0,2}$/iu,
  ),
  boilerplate('reading time', /^(?:reading time|read time|estimated reading)\W/iu),
];

function promo(name: string, pattern: RegExp): Pattern {
  return { kind: 'promo', name, pattern };
}

function boilerplate(name: string, pattern: RegExp): Pattern {
  return { kind: 'boilerplate', name, pattern };
}

const LONGEST = 400;

/** The furniture that a line is, and why; null for words of an article. */
export function furnitureOf(text: string): { readonly kind: Furniture; readonly why: string } | null {
  if (text.length > LONGEST) return null;
  for (const { kind, name, pattern } of PATTERNS) {
    if (pattern.test(text)) return { kind, why: name };
  }
  return null;
}

/** Short lines that stand in the text more than once, each as often as it stands there. */
export function repeatedLines(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const text of texts) {
    if (text.length <= 120) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  return new Set(
    [...seen].filter(([text, count]) => count > 1 && /[\p{L}]{2}/u.test(text)).map(([text]) => text),
  );
}
