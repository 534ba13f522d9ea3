// Words of English that keep their full stop, and forms that are two words written as one. From common usage and the
// guidelines of Universal Dependencies for English.

/** Keep the full stop wherever they stand before one. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev fr hon gov sen rep reps sens gen col lt maj capt cmdr sgt cpl pvt adm brig supt det insp ' +
    'jr sr st ste mt ft ave blvd rd dept univ assn bros inc ltd corp co llc plc vs etc al eg ie cf esp approx est ' +
    'jan feb apr aug sept sep oct nov dec mon tue tues thu thurs thur fri tel ext fig figs vol vols pp ed eds ' +
    'messrs mme mlle esq ret govt natl intl min max attn gmbh ph.d m.d b.a m.a m.sc b.sc ph no nos arr dep def ' +
    'ala ariz ark calif colo conn fla ga ill ind kan ky mass md mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ' +
    'e.g i.e a.m p.m u.s u.k u.n d.c l.a n.y a.d b.c c.e b.c.e u.s.a a.k.a p.s r.i.p'
  ).split(' '),
);

/** Full stop kept only before a number ("No. 10") or only with a capital ("Sun. 3 May", "Miss. governor"). */
export const ABBREVIATIONS_BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'no nos fig figs art sec ch p pp v'.split(' '),
);
export const ABBREVIATIONS_WITH_CAPITAL: ReadonlySet<string> = new Set(
  (
    'sun sat mon fri wed mar jan jun jul dec apr ill mass miss ind ark minn kan pa va md ga ky mo wash tenn ore min max ' +
    'fr gen col rep det co rev hon ret def dep arr est ed ala fig sep tex conn fla vol ms co st ext ave'
  ).split(' '),
);

/** After these a capital letter rarely begins a new sentence. */
export const TITLES_WITH_STOP: ReadonlySet<string> = new Set(
  'mr mrs ms mx dr prof rev fr hon gov sen rep gen col lt maj capt cmdr sgt cpl adm brig supt det insp st mt ft messrs mme vs'.split(
    ' ',
  ),
);

/** Prefixes that stay with the word after their hyphen ("re-elected", "co-founder"); other hyphens part two words. */
export const JOINED_PREFIXES: ReadonlySet<string> = new Set(
  (
    'e co pre re non anti semi multi ex post over un sub pro mid counter cross inter intra ultra mini micro neo ' +
    'pan socio psycho trans vice quasi pseudo bio geo mega de dis mis under extra infra meta proto'
  ).split(' '),
);

/** Two words written as one: where to cut. */
export const FUSED: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['dont', 2],
  ['doesnt', 4],
  ['didnt', 3],
  ['wont', 2],
  ['isnt', 2],
  ['wasnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['havent', 4],
  ['arent', 3],
]);

/** Units that are written against their number and counted as words of their own. */
export const FUSED_UNITS: ReadonlySet<string> = new Set(
  (
    'am pm km m cm mm kg g mg lb lbs oz ft in mi mph kph kmh kw kwh mw mwh gw gwh tw hz khz mhz ghz gb mb kb tb bn tn ' +
    'k ml l ha hrs hr min mins sec secs yrs yr years days hours minutes miles million billion trillion percent pc usd eur gbp'
  ).split(' '),
);
