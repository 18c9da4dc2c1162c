import { Box, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';

import { VERDICTS } from '../../../../shared/admin/import-desk';
import type { Batch, DeskChoices, DeskRule, Verdict } from '../../../../shared/admin/import-desk';
import { useGetRulesQuery } from '../../api/import-desk';
import { Panel } from '../../components/Panel';
import { Trouble } from '../../components/Trouble';
import { useNamed, useText } from '../../text';
import { useRulesAtWork } from './use-rules-at-work';

interface Props {
  batch: Batch;
  choices: DeskChoices;
  onChange: (choices: DeskChoices) => void;
}

/** Which rules of the clean-up make their change, only ask, or rest, for the whole batch. */
export function RulesPanel({ batch, choices, onChange }: Props) {
  const text = useText();
  const named = useNamed();
  const { data: rules = [], error, refetch } = useGetRulesQuery();
  const counts = useRulesAtWork(batch, choices);
  const chosen = choices.rules?.rules ?? {};
  const set = (rule: DeskRule, verdict: Verdict) => {
    const others = Object.entries(chosen).filter(([name]) => name !== rule.name);
    const next = verdict === rule.verdict ? others : [...others, [rule.name, verdict] as const];
    const profile = { runFrom: 'certain' as const, rules: Object.fromEntries(next) };
    onChange({ ...choices, rules: next.length === 0 ? null : profile });
  };
  if (error) return <Trouble error={error} onRetry={refetch} />;
  const isSeen = ({ name }: DeskRule) => counts.has(name) || name in chosen;
  const families = [...new Set(rules.map(({ family }) => family))];
  const line = (rule: DeskRule) => (
    <RuleLine
      key={rule.name}
      rule={rule}
      count={counts.get(rule.name) ?? 0}
      verdict={chosen[rule.name] ?? rule.verdict}
      onSet={(verdict) => set(rule, verdict)}
    />
  );
  return (
    <Panel title={text('rules.title')} padding={4}>
      <Box paddingBottom={3}>
        <Typography variant="pi" textColor="neutral700">
          {text('rules.help')}
        </Typography>
      </Box>
      <Box tag="ul">{rules.filter(isSeen).map(line)}</Box>
      {families.map((family) => (
        <Box key={family} tag="details" paddingTop={2}>
          <Typography tag="summary" variant="pi" style={{ cursor: 'pointer' }}>
            {named('rule-family', family)}
          </Typography>
          <Box tag="ul" paddingTop={2}>
            {rules.filter((rule) => rule.family === family && !isSeen(rule)).map(line)}
          </Box>
        </Box>
      ))}
    </Panel>
  );
}

interface LineProps {
  rule: DeskRule;
  count: number;
  verdict: Verdict;
  onSet: (verdict: Verdict) => void;
}

function RuleLine({ rule, count, verdict, onSet }: LineProps) {
  const text = useText();
  const named = useNamed();
  const name = named('rule', rule.name);
  return (
    <Flex tag="li" justifyContent="space-between" gap={2} paddingBottom={3} wrap="wrap">
      <Box minWidth="12rem" flex="1">
        <Typography variant="pi" fontWeight="semiBold" tag="p" title={rule.about}>
          {name}
        </Typography>
        {count > 0 && (
          <Typography variant="pi" textColor="neutral700" tag="p">
            {text('rules.count', { count })}
          </Typography>
        )}
      </Box>
      <Box width="13rem" shrink={0}>
        <SingleSelect
          size="S"
          aria-label={name}
          value={verdict}
          onChange={(next) => onSet(next as Verdict)}
        >
          {VERDICTS.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {named('verdict', one)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
    </Flex>
  );
}
