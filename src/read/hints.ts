// In: class names and ids. Out: what they say of an element. The words are those that content systems, themes and newsrooms share;
// no word here belongs to one site.

/** ` "Article-Body postContent" ` → ` article body post content `: lower-case words between blanks. */
export function splitHint(text: string): string {
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');
  return ` ${words.trim()} `;
}

const words = (list: string): RegExp => new RegExp(` (?:${list.trim().split(/\s+/).join('|')}) `);

/** Parts of a page that no article holds: navigation, sharing, advertising, lists of other articles, forms. */
const FURNITURE_WORDS: RegExp = words(`
  ad ads adv advert adverts advertisement advertising adslot adsense dfp gpt mpu banner sponsor sponsored promo promos promotion
  promobox nav navbar navigation menu menus breadcrumb breadcrumbs crumb crumbs pagination pager paging pages toolbar tools share sharing
  shares sharebar sharebox social socials addtoany addthis sharedaddy sociable related relateds relatedposts relatedarticles recommended recommendation
  recommendations recirc recirculation readmore morelike newsletter newsletters subscribe subscription signup signin login logout register
  cookie cookies consent gdpr cmp popup modal overlay lightbox toast dialog tooltip sidebar sidebars rail widget widgets masthead
  footer footers colophon copyright legal disclaimer skip skiplink ticker marquee trending popular outbrain taboola
  revcontent teads zergnet plista donate donation donations paywall search searchform rating ratings vote votes poll polls
  tag tags taglist tagcloud keywords topics categories print printer email emailthis feedback contact utility utilities
  mostread jumplinks toc`);
/** The same inside longer words. */
const FURNITURE_PARTS: RegExp =
  /related(?:post|article|stor|news|link|content|item)|readmore|read (?:more|next|also)|more (?:stories|news|from|articles|posts|on)|most (?:read|popular|viewed|recent|shared)|share ?(?:button|bar|this|links|icons|tools|box|post)|social ?(?:share|media|links|icons|bar|buttons)|news ?letter|bread ?crumb|recommend|outbrain|taboola|advert|promo ?box|side ?bar|jp relatedposts|up next|next (?:up|article|post|story)|prev(?:ious)? (?:article|post|story)|post ?navigation|sign ?up|you may|also like|around the web|ad (?:slot|unit|container|wrapper|block|placement|label|banner|box)|hidden (?:print)|no print|screen reader|visually hidden|sr only|back to top|call to action|teaser|onward|(?:rollover|hover|popover)[a-z ]{0,60} (?:block|content|text|box|body|card) /;

/** Words that mark the article itself. */
const ARTICLE_WORDS: RegExp =
  /article ?(?:body|content|text|copy|main|inner|entry)|(?:entry|post|story|page|main|news|blog|content|single|text|field) ?(?:body|content|text|entry)|body ?(?:text|content|copy)|articlebody|storybody|e content|hentry| post | entry | article | story /;

export const isFurnitureHint = (hint: string): boolean =>
  hint !== '' && (FURNITURE_WORDS.test(hint) || FURNITURE_PARTS.test(hint));
export const isArticleHint = (hint: string): boolean => hint !== '' && ARTICLE_WORDS.test(hint);

const BODY_HINT =
  / articlebody | article ?(?:body|content|text) | (?:entry|post|story|news) ?(?:body|content|text) | body ?(?:text|content|copy) | storybody | e content | field name body /;
/** Narrower: the container of the paragraphs alone. */
export const isBodyHint = (hint: string): boolean => hint !== '' && BODY_HINT.test(hint);

const CAPTION =
  / caption | captions | figcaption | wp caption text | photo ?caption | image ?caption | media ?caption | cutline | legend | caption ?text | image ?info /;
export const isCaptionHint = (hint: string): boolean => CAPTION.test(hint);
const CREDIT =
  / credit | credits | photo ?credit | image ?credit | media ?credit | photographer | copyright ?holder | image ?source | photo ?source /;
export const isCreditHint = (hint: string): boolean => CREDIT.test(hint);

const BYLINE =
  / byline | bylines | by line | author | authors | autor | autore | auteur | verfasser | writer | writers | reporter | reporters | vcard | contributor | contributors | posted by | dateline author | p author | journalist | authorship | article ?author | author ?name | entry ?author | post ?author | story ?author | byl | rel author /;
export const isBylineHint = (hint: string): boolean => BYLINE.test(hint);
const BIOGRAPHY =
  / author ?(?:bio|box|info|description|about|profile|card|details|desc|biography) | bio | biography | about ?(?:the )?author | abh box | post ?author ?(?:bio|box) | writer ?bio | author ?bio | tagline /;
export const isBiographyHint = (hint: string): boolean => BIOGRAPHY.test(hint);
const DATE =
  / date | dates | dateline | datetime | date ?time | timestamp | time ?stamp | published | publish ?date | pub ?date | posted on | post ?date | entry ?date | article ?date | dt published | time | last ?updated | updated | modified | post ?time | publication ?date | datum | fecha | data | meta date /;
export const isDateHint = (hint: string): boolean => DATE.test(hint);
const META =
  / meta | entry ?meta | post ?meta | article ?meta | post ?info | entry ?info | article ?info | postmeta | entrymeta | metadata | meta ?data | article ?header ?meta | postinfo /;
export const isMetaHint = (hint: string): boolean => META.test(hint);

const STANDFIRST =
  / standfirst | stand ?first | subtitle | sub ?title | subhead | subheading | sub ?heading | sub ?headline | dek | deck | lede | lead | kicker ?text | excerpt | summary | intro | chapo | chapeau | abstract | article ?(?:summary|subtitle|intro|lead|description|dek|excerpt) | teaser ?text | entry ?summary | p summary | description | sommario | entradilla | vorspann /;
export const isStandfirstHint = (hint: string): boolean => STANDFIRST.test(hint);

const EMBED =
  / twitter ?(?:tweet|video) | instagram ?media | fb ?(?:post|video) | tiktok ?embed | reddit ?(?:card|embed) | bluesky ?embed | mastodon ?embed | social ?embed | embedded ?(?:post|tweet) | tweet | telegram ?post /;
export const isEmbedHint = (hint: string): boolean => EMBED.test(hint);

const CORRECTION = / correction | corrections | corrigendum | clarification | erratum /;
export const isCorrectionHint = (hint: string): boolean => CORRECTION.test(hint);
const EDITOR_NOTE =
  / editors? note | ednote | editor ?notes? | note from (?:the )?editor | editorial note | update ?note /;
export const isEditorNoteHint = (hint: string): boolean => EDITOR_NOTE.test(hint);

const LIVE_PAGE =
  / live ?(?:blog|page|coverage|updates|feed|ticker|stream) | liveblog | liveticker | minute by minute /;
export const isLivePageHint = (hint: string): boolean => LIVE_PAGE.test(hint);
