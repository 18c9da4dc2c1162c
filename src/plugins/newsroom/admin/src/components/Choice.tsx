import { Box, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface Props<Value extends string> {
  label: string;
  /** The word for no choice. */
  all: string;
  value: Value | '';
  options: ReadonlyArray<{ value: Value; label: string }>;
  onChange: (value: Value | '') => void;
}

/** A filter: one of some values, or all of them. */
export function Choice<Value extends string>({
  label,
  all,
  value,
  options,
  onChange,
}: Props<Value>) {
  return (
    <Box width="21rem">
      <SingleSelect
        size="S"
        aria-label={label}
        value={value || 'all'}
        onChange={(chosen) => onChange(chosen === 'all' ? '' : (String(chosen) as Value))}
      >
        <SingleSelectOption value="all">{all}</SingleSelectOption>
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
}
