// The quality gate. In: what the scorer measured and eval/floors.json. Out: every floor that does not hold.
// A floor is the least value of a metric (`atLeast`), or for counts the greatest (`atMost`). Floors rise; lowering one needs a reason in its commit.

/** Floors of one scorer: metric name → least value; names that start with `!` hold the greatest allowed count. */
export type Floors = Readonly<Record<string, number>>;
export type Measured = Readonly<Record<string, number>>;

/** One line for each floor that is not met; empty when all hold. A metric that was not measured does not hold. */
export function missedFloors(floors: Floors, measured: Measured): readonly string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const most = name.startsWith('!');
    const metric = most ? name.slice(1) : name;
    const value = measured[metric];
    if (value === undefined) return [`${metric}: not measured, floor ${floor}`];
    const holds = most ? value <= floor : value >= floor;
    return holds ? [] : [`${metric}: ${value.toFixed(3)}, ${most ? 'at most' : 'floor'} ${floor}`];
  });
}

/** One metric as scorers print it. */
interface Metric {
  readonly name: string;
  readonly type: 'prf' | 'ratio' | 'count';
  readonly F1?: number;
  readonly P?: number;
  readonly R?: number;
  readonly value?: number;
  readonly hit?: number;
  readonly n?: number;
}

/** Metrics by name: F1 under the plain name, precision and recall under `.P` and `.R`, assertion counts under `.passed`. */
export function measuredOf(metrics: readonly Metric[]): Measured {
  const out: Record<string, number> = {};
  for (const metric of metrics) {
    if (metric.type === 'prf') {
      out[metric.name] = metric.F1 ?? 0;
      out[`${metric.name}.P`] = metric.P ?? 0;
      out[`${metric.name}.R`] = metric.R ?? 0;
    } else if (metric.type === 'ratio') {
      out[metric.name] = metric.value ?? 0;
      out[`${metric.name}.passed`] = metric.hit ?? 0;
    } else out[metric.name] = metric.n ?? 0;
  }
  return out;
}
