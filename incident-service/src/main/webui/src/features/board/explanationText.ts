import type { DutyView, Explanation } from '@/api/types';
import { pathName } from '@/parts/words/paths';
import { valueText } from '@/parts/words/values';

/** The sum that a stranger can redo. */
export function sum(arithmetic: Explanation['arithmetic']): string {
  return arithmetic.text || arithmetic.lines.map((line) => `${line.label}  ${line.value}${line.note ? `  (${line.note})` : ''}`).join('\n');
}

/** The explanation as plain text for a file or a mail. */
export function explanationText(duty: DutyView | undefined): string {
  if (!duty) return '';
  const { rule, why, start, arithmetic, would_change } = duty.explanation;
  const matched = why.matched.map((fact) => `  ${pathName(fact.path)}: ${valueText(fact.value)}${fact.recorded_by ? ` (${fact.recorded_by}, ${fact.recorded_at ?? ''})` : ''}`);
  const missing = why.missing.map((each) => `  not known: ${each.question}`);
  return [
    `${duty.recipient.name}: ${duty.title} (${duty.state.replace('_', ' ')})`,
    `1 The rule: ${rule.law} ${rule.citation}, version ${rule.version}`,
    ...(rule.summary ? [`  ${rule.summary}`] : []),
    `2 Why it applies: ${why.applies}`, ...matched, ...missing,
    `3 The start: ${start?.fact_path ? `${pathName(start.fact_path)} ${start.at ?? start.text ?? ''}` : 'not started'}`,
    '4 The arithmetic:', sum(arithmetic),
    '5 What would change it:', ...would_change.map((each) => `  ${pathName(each.path)}: ${each.effect}`),
  ].join('\n');
}
