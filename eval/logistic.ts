// Rows of numbers with a yes or no → the weights of a logistic regression (Newton's method, ridge on standardised columns).
// In: a matrix and labels. Out: weights for the plain columns. Deterministic: no randomness, a fixed number of steps.

export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

const STEPS = 8;

/** Fits rows to labels. Columns that never vary get weight 0. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  ridge = 1,
): Logistic {
  const scale = scaleOf(rows);
  const standard = rows.map((row) => [
    1,
    ...row.map((value, i) => (value - scale.mean[i]!) / scale.spread[i]!),
  ]);
  let weights: readonly number[] = standard[0]!.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const change = solve(systemOf(standard, labels, weights, ridge));
    weights = weights.map((weight, i) => weight + change[i]!);
  }
  const plain = weights.slice(1).map((weight, i) => weight / scale.spread[i]!);
  return {
    weights: plain,
    bias: plain.reduce((sum, weight, i) => sum - weight * scale.mean[i]!, weights[0]!),
  };
}

/** Above 0 for yes. */
export function judgeRow({ bias, weights }: Logistic, row: readonly number[]): number {
  return row.reduce((sum, value, i) => sum + value * weights[i]!, bias);
}

function scaleOf(rows: readonly (readonly number[])[]): {
  readonly mean: number[];
  readonly spread: number[];
} {
  const mean = rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length);
  const spread = mean.map(
    (centre, i) => Math.sqrt(rows.reduce((sum, row) => sum + (row[i]! - centre) ** 2, 0) / rows.length) || 1,
  );
  return { mean, spread };
}

function systemOf(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  weights: readonly number[],
  ridge: number,
): number[][] {
  const size = weights.length;
  const system = weights.map(() => new Array<number>(size + 1).fill(0));
  rows.forEach((row, at) => {
    const sure = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
    for (let i = 0; i < size; i++) {
      const share = (sure * (1 - sure) + 1e-9) * row[i]!;
      for (let j = 0; j < size; j++) system[i]![j]! += share * row[j]!;
      system[i]![size]! += (Number(labels[at]) - sure) * row[i]!;
    }
  });
  for (let i = 1; i < size; i++) {
    system[i]![i]! += ridge;
    system[i]![size]! -= ridge * weights[i]!;
  }
  return system;
}

/** Gauss and Jordan; the ridge keeps the system regular. */
function solve(system: number[][]): number[] {
  const size = system.length;
  for (let i = 0; i < size; i++) {
    const pivot = system[i]![i]! || 1e-9;
    system[i] = system[i]!.map((value) => value / pivot);
    for (let row = 0; row < size; row++) {
      const factor = system[row]![i]!;
      if (row === i || factor === 0) continue;
      system[row] = system[row]!.map((value, j) => value - factor * system[i]![j]!);
    }
  }
  return system.map((row) => row[size]!);
}
