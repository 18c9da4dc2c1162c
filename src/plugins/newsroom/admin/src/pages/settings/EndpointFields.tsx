import {
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import type { ChangeEvent, ReactNode } from 'react';

import { ENDPOINT_KINDS, EVENTS, PURGE_STYLES } from '../../../../shared/settings';
import type { EndpointKind, EndpointSettings } from '../../../../shared/settings';
import { useNamed, useText } from '../../text';
import type { Refusal } from './refusal-of';

interface Props {
  draft: EndpointSettings;
  isNew: boolean;
  secretCount: number;
  locales: string[];
  keepsSecrets: boolean;
  refusal: Refusal | null;
  onChange: (draft: EndpointSettings) => void;
}

type TextName = 'id' | 'url' | 'secretsFrom' | 'keyLocation';

export function EndpointFields(props: Props) {
  const { draft, isNew, locales, refusal, onChange } = props;
  const text = useText();
  const named = useNamed();
  const errorOf = (field: string) =>
    refusal?.setting === field && text('settings.expected', { expected: refusal.expected });

  const input = (name: TextName, { required = false, isFixed = false } = {}) => (
    <Field.Root
      name={name}
      error={errorOf(name)}
      hint={text(`endpoint.${name}-hint`)}
      required={required}
    >
      <Field.Label>{text(`endpoint.${name}`)}</Field.Label>
      <TextInput
        value={draft[name] ?? ''}
        disabled={isFixed}
        onChange={(event: ChangeEvent<HTMLInputElement>) =>
          onChange({ ...draft, [name]: event.target.value })
        }
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );

  return (
    <>
      {input('id', { required: true, isFixed: !isNew })}
      <Field.Root name="kind">
        <Field.Label>{text('endpoint.kind')}</Field.Label>
        <SingleSelect
          value={draft.kind}
          onChange={(kind) => onChange({ ...draft, kind: kind as EndpointKind })}
        >
          {ENDPOINT_KINDS.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {named('endpoint-kind', kind)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {input('url', { required: true })}
      {draft.kind === 'purge' && (
        <Field.Root name="style">
          <Field.Label>{text('endpoint.style')}</Field.Label>
          <SingleSelect
            value={draft.style ?? 'signed'}
            onChange={(style) => onChange({ ...draft, style: style as EndpointSettings['style'] })}
          >
            {PURGE_STYLES.map((style) => (
              <SingleSelectOption key={style} value={style}>
                {named('purge-style', style)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      {draft.kind === 'indexnow' && input('keyLocation')}
      <SecretField {...props} error={errorOf('secrets')} />
      {input('secretsFrom')}
      <Group title={text('endpoint.events')}>
        {EVENTS.map((event) => (
          <Checkbox
            key={event}
            checked={draft.events?.includes(event) ?? true}
            onCheckedChange={(checked) =>
              onChange({ ...draft, events: turned(draft.events, EVENTS, event, checked === true) })
            }
          >
            {named('event', event)}
          </Checkbox>
        ))}
      </Group>
      {locales.length > 1 && (
        <Group title={text('endpoint.locales')}>
          {locales.map((locale) => (
            <Checkbox
              key={locale}
              checked={draft.locales?.includes(locale) ?? true}
              onCheckedChange={(checked) =>
                onChange({
                  ...draft,
                  locales: turned(draft.locales, locales, locale, checked === true),
                })
              }
            >
              {locale}
            </Checkbox>
          ))}
        </Group>
      )}
      {draft.kind === 'webhook' && (
        <Checkbox
          checked={draft.withDocument ?? false}
          onCheckedChange={(checked) => onChange({ ...draft, withDocument: checked === true })}
        >
          {text('endpoint.withDocument')}
        </Checkbox>
      )}
      <Checkbox
        checked={draft.enabled ?? true}
        onCheckedChange={(checked) => onChange({ ...draft, enabled: checked === true })}
      >
        {text('endpoint.enabled')}
      </Checkbox>
    </>
  );
}

function SecretField({
  draft,
  isNew,
  secretCount,
  keepsSecrets,
  error,
  onChange,
}: Props & { error: string | false }) {
  const text = useText();
  const hint = !keepsSecrets
    ? text('endpoint.secret-no-key')
    : isNew
      ? text('endpoint.secret-hint-new')
      : text('endpoint.secret-hint', { count: secretCount });
  return (
    <Field.Root name="secrets" error={error} hint={hint}>
      <Field.Label>{text('endpoint.secret')}</Field.Label>
      <TextInput
        type="password"
        autoComplete="off"
        disabled={!keepsSecrets}
        value={draft.secrets?.[0] ?? ''}
        onChange={({ target: { value } }: ChangeEvent<HTMLInputElement>) =>
          onChange({ ...draft, secrets: value === '' ? undefined : [value] })
        }
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Flex role="group" aria-label={title} direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="pi" fontWeight="bold">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}

/** All of them is no restriction: what is new later is meant, too. */
function turned<Value extends string>(
  chosen: readonly Value[] | undefined,
  all: readonly Value[],
  value: Value,
  isOn: boolean,
): readonly Value[] | undefined {
  const now = all.filter((one) => (one === value ? isOn : (chosen ?? all).includes(one)));
  return now.length === all.length ? undefined : now;
}
