/** The form parts, in one import. */
export { default as AutosaveForm } from './AutosaveForm.svelte';
export { default as Checkbox } from './Checkbox.svelte';
export { default as CheckboxGroup } from './CheckboxGroup.svelte';
export { default as CodeSelect } from './CodeSelect.svelte';
export { default as ConfirmedOn } from './ConfirmedOn.svelte';
export { default as DateField } from './DateField.svelte';
export { default as ErrorSummary, type Fault } from './ErrorSummary.svelte';
export { default as Field, type ControlProps, type FieldProps } from './Field.svelte';
export { default as NumberField } from './NumberField.svelte';
export type { Option } from './options';
export { default as RadioGroup } from './RadioGroup.svelte';
export { default as Select } from './Select.svelte';
export { default as TextArea } from './TextArea.svelte';
export { default as TextField } from './TextField.svelte';
export { default as TimeField } from './TimeField.svelte';
