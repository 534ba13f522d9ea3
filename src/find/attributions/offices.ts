// In: the entities of a text. Out: which of them an office means ("the harbour master"), where one alone bears it.

import type { Entity } from '../../model/index.ts';

/** Offices that one entity alone bears, in lower case. */
export function officesOf(entities: readonly Entity[]): Map<string, Entity> {
  const offices = new Map<string, Entity>();
  const shared = new Set<string>();
  for (const entity of entities) {
    for (const description of entity.descriptions) {
      const key = officeKey(description);
      if (offices.has(key) && offices.get(key) !== entity) shared.add(key);
      offices.set(key, entity);
    }
  }
  for (const key of shared) offices.delete(key);
  return offices;
}

export function officeKey(description: string): string {
  return description
    .toLowerCase()
    .replace(/^(?:the|a|an|his|her|its|their|our)\s+/, '')
    .trim();
}

/** Who bears the longest office that ends the text. */
export function officeInside(offices: ReadonlyMap<string, Entity>, text: string): Entity | null {
  const lower = text.toLowerCase();
  let found: Entity | null = null;
  let longest = 5;
  for (const [office, entity] of offices) {
    if (office.length > longest && endsWithWords(lower, office)) {
      found = entity;
      longest = office.length;
    }
  }
  return found;
}

export function endsWithWords(text: string, tail: string): boolean {
  return text.endsWith(tail) && !/[\p{L}\p{N}]/u.test(text[text.length - tail.length - 1] ?? ' ');
}
