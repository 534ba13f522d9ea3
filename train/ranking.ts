// Trains a ranking: which of an example's candidates is right. In: examples, and how a candidate's features are collected. Out: the
// learner with their weights. Idea: a perceptron that, whenever a wrong candidate leads, moves from it to the best of the right ones.

import { createLearner, type Learner, shuffle } from './learner.ts';

/** Candidates by their rank; which of them are right. */
export interface RankingExample {
  readonly right: readonly boolean[];
}

export interface Ranking<Example> {
  readonly epochs: number;
  readonly mostFeatures: number;
  /** Writes the features of the candidate of a rank; returns how many. */
  readonly collect: (example: Example, rank: number, features: Int32Array) => number;
}

/** The learner after all epochs. Every example needs a right candidate. */
export function learnRanking<Example extends RankingExample>(
  examples: readonly Example[],
  { epochs, mostFeatures, collect }: Ranking<Example>,
): Learner {
  const learner = createLearner(1);
  const features = new Int32Array(mostFeatures);
  const scores = new Int32Array(1);
  const scoreOf = (example: Example, rank: number): number => {
    learner.score(features, collect(example, rank, features), scores);
    return scores[0]!;
  };
  const learn = (example: Example, rank: number, delta: number): void =>
    learner.update(features, collect(example, rank, features), 0, delta);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const example of shuffle([...examples], epoch + 1)) {
      const values = example.right.map((_, rank) => scoreOf(example, rank));
      const best = bestRank(values);
      learner.tick();
      if (example.right[best]) continue;
      learn(
        example,
        bestRank(values, (rank) => example.right[rank]!),
        1,
      );
      learn(example, best, -1);
    }
  return learner;
}

/** The rank of the highest value among those allowed, the first where several are equal; -1 where none is. */
export function bestRank(values: readonly number[], allowed: (rank: number) => boolean = () => true): number {
  let best = -1;
  values.forEach((value, rank) => {
    if (allowed(rank) && (best < 0 || value > values[best]!)) best = rank;
  });
  return best;
}
