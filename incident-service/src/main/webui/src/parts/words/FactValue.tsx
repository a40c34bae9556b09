import { Instant } from '@/parts/time/Time';
import { isInstant, valueText } from './values';

export function FactValue({ value, zone }: { value: unknown; zone?: string }) {
  if (isInstant(value)) return <Instant at={value} zone={zone} />;
  return <>{valueText(value)}</>;
}
