// What a tool is, as data: name, what it says of itself, what it takes, and a function from the library to an answer.
// Every answer says `yes`, `no` or `cannot tell`, and every finding in it carries its characters.

import type { z } from 'zod';
import type { Library } from '../model/index.ts';

/** What a finding rests on: the document, the half-open place in its text, and the characters there. */
export interface Evidenced {
  readonly document: string;
  readonly siglum: string | null;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

export interface Answer {
  /** `cannot tell` where the library holds nothing that decides; never a guess. */
  readonly answer: 'yes' | 'no' | 'cannot tell';
  readonly [key: string]: unknown;
}

export interface ToolSpec<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Shape;
  /** Throws `VariorumError` for ids that are unknown. */
  run(library: Library, given: z.infer<z.ZodObject<Shape>>): Promise<Answer>;
}

/** Keeps the types of a tool's input while tools stand in one list. */
export function tool<Shape extends z.ZodRawShape>(spec: ToolSpec<Shape>): ToolSpec {
  return spec as unknown as ToolSpec;
}
