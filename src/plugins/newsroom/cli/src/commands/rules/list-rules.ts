import { CLEAN_RULES } from '../../../../story/clean/rules';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';

/** Every rule that a profile can name, with how sure it is and what it does unless told otherwise. */
export async function listRules({ json = false }: { json?: boolean }): Promise<ExitCode> {
  const output = new LineWriter(process.stdout);
  const width = Math.max(...CLEAN_RULES.map(({ name }) => name.length));
  for (const rule of CLEAN_RULES) {
    const { name, family, confidence, verdict, about } = rule;
    await output.write(
      json
        ? JSON.stringify(rule)
        : `${name.padEnd(width)}  ${family.padEnd(9)}  ${confidence.padEnd(7)}  ${verdict}  ${about}`,
    );
  }
  return EXIT.done;
}
