import { Grid } from '@strapi/design-system';

import { Bars } from '../../components/Bars';
import { OUTCOMES, outcomeColor } from '../../components/outcome-colors';
import { useNamed, useText } from '../../text';

interface Props {
  counts: Record<string, number>;
  queries: Record<string, number>;
  years?: Record<string, number>;
  /** Nothing of it was written. */
  isPlan?: boolean;
}

/** What came of the posts, where the desk had to ask, and from which years they are. */
export function OutcomeCharts({ counts, queries, years = {}, isPlan = false }: Props) {
  const text = useText();
  const named = useNamed();
  const outcomes = OUTCOMES.filter((outcome) => (counts[outcome] ?? 0) > 0);
  const rules = Object.entries(queries).sort(([, one], [, other]) => other - one);
  const charts = [
    {
      title: text(isPlan ? 'chart.outcomes-plan' : 'chart.outcomes'),
      bars: outcomes.map((outcome) => ({
        label: named('outcome', outcome),
        count: counts[outcome] ?? 0,
        color: outcomeColor(outcome).bar,
      })),
    },
    {
      title: text('chart.queries'),
      bars: rules.map(([rule, count]) => ({
        label: named('rule', rule),
        count,
        color: 'warning500',
      })),
    },
    {
      title: text('chart.years'),
      most: 30,
      bars: Object.entries(years)
        .sort(([one], [other]) => (one < other ? 1 : -1))
        .map(([label, count]) => ({ label, count })),
    },
  ].filter(({ bars }) => bars.length > 0);
  return (
    <Grid.Root gap={6}>
      {charts.map((chart) => (
        <Grid.Item key={chart.title} col={6} s={12} xs={12} alignItems="flex-start">
          <Bars {...chart} restLabel={text('chart.rest')} />
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}
