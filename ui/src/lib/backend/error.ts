/** What a call that cannot be met says: a closed code, the field it concerns, and one sentence in Norwegian. */
import type { UiError } from './generated/bindings';

/** Tells a refusal from the backend from a programming fault. */
export function isUiError(value: unknown): value is UiError {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    'message' in value &&
    typeof value.code === 'string' &&
    typeof value.message === 'string'
  );
}

/** Any thrown value as a UiError. `fallback` is the sentence used when the fault is not the backend's own. */
export function asUiError(value: unknown, fallback: string): UiError {
  if (isUiError(value)) return { code: value.code, field: value.field ?? null, message: value.message };
  return { code: 'internal', field: null, message: fallback };
}
