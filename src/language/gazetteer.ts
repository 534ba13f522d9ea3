// The bits of the list of known names: what a word may be. A word may be several things, and most names are in no list.

export const KNOWN = {
  male: 1,
  female: 2,
  first: 4,
  last: 8,
  country: 16,
  region: 32,
  city: 64,
  place: 128,
  people: 256,
  organization: 512,
  team: 1024,
  title: 2048,
} as const;
