// Sets of documents whose words overlap by chance, some of them strongly: few words, many of them shared.

import fc from 'fast-check';
import type { Profile } from '../../src/collate/profile.ts';

export function anyProfiles(most: number): fc.Arbitrary<Profile[]> {
  return fc
    .array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 }), {
      minLength: 1,
      maxLength: most,
    })
    .map((bags) =>
      bags.map((bag, index) => ({
        id: `d${index}`,
        order: `${index % 3} d${index}`,
        sentences: [bag.slice(0, 4).map((word) => `wort${word}`), bag.slice(4).map((word) => `wort${word}`)],
      })),
    );
}
